/** The first picture answers before a map has drawn: a click selects, what is selected or under the pointer is lit. */
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

/** A click that the picture has no answer to: its land has no shapes but the regions'. */
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

  /** Whether the page has put a picture there; marks are none. */
  isThere(host: Element): boolean {
    return host.querySelector(':scope > :not([slot=mark])') !== null;
  }

  /** After an update. A host's own picture stays as the host wrote it. */
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

  /** The map has all places, where the picture had them. Once the reader has gone on to something else the click is out of date, and dropped. */
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

/** The picture that the page was written with; null where the host has its own, or none. */
export function firstPictureOf(map: Element): Element | null {
  return map.querySelector(':scope > .duikou-first');
}

/** What that picture shows, as it was written. */
export function boundsOfPicture(map: Element): Bounds | null {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = firstPictureOf(map)?.getAttribute('data-bounds')?.split(',').map(Number) ?? [];
  return [west, south, east, north].every(Number.isFinite) ? [west, south, east, north] : null;
}

/** The region or arc whose shape it is; null beside the shapes. */
function shapeAt(target: EventTarget | null): Picked | null {
  const shape = target instanceof Element ? target.closest('[data-region],[data-arc]') : null;
  const region = shape?.getAttribute('data-region');
  if (region) return { kind: 'region', id: region };
  const arc = shape?.getAttribute('data-arc');
  return arc ? { kind: 'arc', id: arc } : null;
}
