/** What a reader's hand does to the camera. d3-zoom reads wheel, drag and pinch; it writes nothing but its own notes on the wrapper. */
import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import type { ScreenTransform, SizePx, PointPx } from '../../geo/projection.ts';
import { pointIn, screenScale } from '../screen-scale.ts';
import { scaleRangePx } from './camera.ts';

/** Px that a press may travel and still be a click. */
export const clickTolerancePx = 5;

export interface GestureOptions {
  /** The page keeps the plain wheel and the single finger. */
  readonly cooperative: boolean;
  readonly size: () => SizePx;
}

export interface GestureReports {
  moved(transform: ScreenTransform): void;
  /** The hand is off, and the view is another than before. */
  ended(): void;
  /** A double click or tap: one step in, or out with Shift. */
  stepped(steps: number, about: PointPx): void;
  /** The reader tried what the page keeps for itself. */
  refused(kind: 'scroll' | 'touch'): void;
}

export interface Gestures {
  /** Resolves when no hand is on the map. */
  settled(): Promise<void>;
  /** The camera has moved without a gesture: the next one starts from there. */
  follow(transform: ScreenTransform): void;
  destroy(): void;
}

export function gesturesOn(wrapper: HTMLElement, { cooperative, size }: GestureOptions, reports: GestureReports): Gestures {
  const ending = new AbortController();
  const { signal } = ending;
  let hasMoved = false;
  /** Of the screen, in which d3 reads the pointer, to one of the map. */
  let perPx = screenScale(wrapper);
  const scaleRangeOnScreen = (): [number, number] => [scaleRangePx[0] * perPx, scaleRangePx[1] * perPx];
  /** A host may scale its slides at any time, and tells nobody; each gesture begins with what holds now. */
  const updateScale = (): void => {
    const now = screenScale(wrapper);
    if (now === perPx) return;
    const { k, x, y } = zoomTransform(wrapper);
    const by = now / perPx;
    perPx = now;
    behaviour.scaleExtent(scaleRangeOnScreen());
    Object.assign(wrapper, { __zoom: zoomIdentity.translate(x * by, y * by).scale(k * by) });
  };
  let handsOff = Promise.resolve();
  let letGo = (): void => {};
  const isOurs = (event: Event): boolean => {
    updateScale();
    if (event instanceof MouseEvent && event.button !== 0) return false;
    if (!cooperative) return true;
    if (event instanceof WheelEvent) {
      const meant = event.ctrlKey || event.metaKey;
      if (!meant) reports.refused('scroll');
      return meant;
    }
    return !isTouch(event) || event.touches.length > 1;
  };
  const behaviour = zoom<HTMLElement, unknown>()
    .extent(() => [
      [0, 0],
      [size().width * perPx, size().height * perPx],
    ])
    // The plane is the unit square, and d3's scale is what a unit of it takes in px.
    .translateExtent([
      [0, 0],
      [1, 1],
    ])
    .scaleExtent(scaleRangeOnScreen())
    .clickDistance(clickTolerancePx)
    // d3-zoom would look for a touch screen once, at the start.
    .touchable(true)
    .filter(isOurs)
    .on('start', () => {
      hasMoved = false;
      handsOff = new Promise((resolve) => (letGo = resolve));
    })
    .on('zoom', ({ transform: { k, x, y } }: D3ZoomEvent<HTMLElement, unknown>) => {
      hasMoved = true;
      reports.moved({ scale: k / perPx, x: x / perPx, y: y / perPx });
    })
    // d3-zoom ends a gesture at every click, and a click moves nothing.
    .on('end', () => {
      if (hasMoved) reports.ended();
      letGo();
    });
  // d3's double click animates by d3-transition, even if the reader prefers reduced motion.
  const selected = select(wrapper).call(behaviour).on('dblclick.zoom', null);
  wrapper.addEventListener(
    'dblclick',
    (event) => {
      if (!isOurs(event)) return;
      reports.stepped(event.shiftKey ? -1 : 1, pointIn(wrapper, event));
    },
    { signal },
  );
  if (cooperative) {
    wrapper.addEventListener(
      'touchmove',
      (event) => {
        if (event.touches.length === 1) reports.refused('touch');
      },
      { signal, passive: true },
    );
  }
  wrapper.style.touchAction = cooperative ? 'pan-x pan-y' : 'none';
  return {
    settled: () => handsOff,
    follow({ scale, x, y }) {
      // d3-zoom reads its transform from the element. Setting it there fires no event.
      Object.assign(wrapper, { __zoom: zoomIdentity.translate(x * perPx, y * perPx).scale(scale * perPx) });
    },
    destroy() {
      ending.abort();
      selected.on('.zoom', null);
      // A turned wheel still has a timer that ends its gesture.
      behaviour.on('start', null).on('zoom', null).on('end', null);
    },
  };
}

/** Firefox on a desktop has no `TouchEvent`. */
function isTouch(event: Event): event is TouchEvent {
  return 'TouchEvent' in window && event instanceof TouchEvent;
}
