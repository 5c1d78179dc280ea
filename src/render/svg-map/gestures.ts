/**
 * Moves the camera by gestures of the reader. d3-zoom reads the wheel, drags and pinches, and writes only its own properties on the
 * wrapper.
 */
import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import type { ScreenTransform, SizePx, PointPx } from '../../geo/projection.ts';
import { pointIn, screenScale } from '../screen-scale.ts';
import { scaleRangePx } from './camera.ts';

/** Maximum distance in px between press and release of a click. */
export const clickTolerancePx = 5;

export interface GestureOptions {
  /** Whether the page keeps the plain wheel and one-finger drags. */
  readonly cooperative: boolean;
  readonly size: () => SizePx;
}

export interface GestureReports {
  moved(transform: ScreenTransform): void;
  /** Called when a gesture has ended that changed the view. */
  ended(): void;
  /** Called at a double click or tap, with one step in, or one step out with Shift. */
  stepped(steps: number, about: PointPx): void;
  /** Called when the reader tried a gesture that the page keeps. */
  refused(kind: 'scroll' | 'touch'): void;
}

export interface Gestures {
  /** Resolves when no gesture is in progress. */
  settled(): Promise<void>;
  /** Takes a view to which the camera has moved without a gesture. The next gesture starts from it. */
  follow(transform: ScreenTransform): void;
  destroy(): void;
}

export function gesturesOn(wrapper: HTMLElement, { cooperative, size }: GestureOptions, reports: GestureReports): Gestures {
  const ending = new AbortController();
  const { signal } = ending;
  let hasMoved = false;
  /** Px of the screen in a px of the map. d3 reads the pointer in px of the screen. */
  let perPx = screenScale(wrapper);
  const scaleRangeOnScreen = (): [number, number] => [scaleRangePx[0] * perPx, scaleRangePx[1] * perPx];
  /** Updates the scale at the start of each gesture, because a host may scale its slides at any time without an event. */
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
    // The plane is the unit square, and d3's scale is the length of its side in px.
    .translateExtent([
      [0, 0],
      [1, 1],
    ])
    .scaleExtent(scaleRangeOnScreen())
    .clickDistance(clickTolerancePx)
    // By default d3-zoom detects a touch screen only once, at the start.
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
    // d3-zoom ends a gesture at every click, although a click moves nothing.
    .on('end', () => {
      if (hasMoved) reports.ended();
      letGo();
    });
  // d3's double click is removed, because it animates by d3-transition even if the reader prefers reduced motion.
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
      // d3-zoom reads its transform from the element. Setting the property fires no event.
      Object.assign(wrapper, { __zoom: zoomIdentity.translate(x * perPx, y * perPx).scale(scale * perPx) });
    },
    destroy() {
      ending.abort();
      selected.on('.zoom', null);
      // After a turn of the wheel, d3-zoom still has a timer that ends the gesture.
      behaviour.on('start', null).on('zoom', null).on('end', null);
    },
  };
}

/** Whether an event is a touch. Firefox on a desktop has no `TouchEvent`. */
function isTouch(event: Event): event is TouchEvent {
  return 'TouchEvent' in window && event instanceof TouchEvent;
}
