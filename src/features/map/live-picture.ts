/**
 * Makes the first picture interactive before a map is drawn: clicks select, and the selection and the region under the pointer are
 * highlighted.
 */
import { html, type TemplateResult } from 'lit';
import { lightFirstPicture } from '../../render/svg/light-first-picture.ts';
import type { Bounds, PointPx } from '../../geo/projection.ts';
import type { Pointer } from '../../render/pointer.ts';
import { pointIn } from '../../render/screen-scale.ts';
import type { Picked } from '../../render/surface.ts';
import { highlight } from '../../state/transitions.ts';
import type { ViewState } from '../../state/view-state.ts';
import { handlePick } from './handle-pick.ts';
import type { MapContext } from './map-context.ts';

/** A click that waits for a map, because the only shapes of the first picture are those of regions and arcs. */
interface OpenClick {
  readonly at: PointPx;
  readonly pointer: Pointer;
  readonly view: ViewState;
}

export class LivePicture {
  readonly #context: MapContext;
  #open: OpenClick | null = null;

  constructor(context: MapContext) {
    this.#context = context;
  }

  render(isDrawn: boolean): TemplateResult {
    return html`<div class="still" ?hidden=${isDrawn} @click=${this.#clicked} @pointerover=${this.#pointed} @pointerleave=${this.#left}>
      <slot></slot>
    </div>`;
  }

  /** Whether the element has children other than marks. */
  isThere(host: Element): boolean {
    return host.querySelector(':scope > :not([slot=mark])') !== null;
  }

  /** Highlights parts of the first picture after an update. A picture of the host is not changed. */
  light(host: Element, isDrawn: boolean): void {
    const { scene, view } = this.#context.store().get();
    const picture = isDrawn ? null : firstPictureOf(host);
    if (picture && scene) lightFirstPicture(picture, scene, view.highlight);
    if (isDrawn) this.#answerOpen();
  }

  readonly #clicked = (event: PointerEvent): void => {
    const store = this.#context.store();
    const picked = shapeAt(event.target);
    this.#open =
      picked || !(event.currentTarget instanceof HTMLElement)
        ? null
        : {
            at: pointIn(event.currentTarget, event),
            pointer: event.pointerType === 'touch' ? 'finger' : 'mouse',
            view: store.get().view,
          };
    if (picked) handlePick(store, picked);
  };

  /** Handles the waiting click once the map is drawn. It is dropped if the reader has changed the view since. */
  #answerOpen(): void {
    const open = this.#open;
    const surface = this.#context.surface();
    if (!open || !surface) return;
    this.#open = null;
    const store = this.#context.store();
    const { view } = store.get();
    const picked = surface.pick(open.at, open.pointer);
    if (picked && (['selection', 'topic', 'step', 'framing'] as const).every((key) => view[key] === open.view[key]))
      handlePick(store, picked);
  }

  readonly #pointed = ({ target }: Event): void => this.#context.store().change(highlight(shapeAt(target)?.id ?? null));

  readonly #left = (): void => this.#context.store().change(highlight(null));
}

/** The first picture of the build; null if the host has its own picture or none. */
export function firstPictureOf(map: Element): Element | null {
  return map.querySelector(':scope > .duikou-first');
}

/** The bounds of the first picture; null if there are none. */
export function boundsOfPicture(map: Element): Bounds | null {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = firstPictureOf(map)?.getAttribute('data-bounds')?.split(',').map(Number) ?? [];
  return [west, south, east, north].every(Number.isFinite) ? [west, south, east, north] : null;
}

/** The region or arc of a shape; null for other targets. */
function shapeAt(target: EventTarget | null): Picked | null {
  const shape = target instanceof Element ? target.closest('[data-region],[data-arc]') : null;
  const region = shape?.getAttribute('data-region');
  if (region) return { kind: 'region', id: region };
  const arc = shape?.getAttribute('data-arc');
  return arc ? { kind: 'arc', id: arc } : null;
}
