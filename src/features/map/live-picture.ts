/** The first picture answers before a map has drawn: a click selects, what is selected or under the pointer is lit. */
import { html, type TemplateResult } from 'lit';
import { lightFirstPicture } from '../../render/svg/light-first-picture.ts';
import type { Bounds } from '../../geo/projection.ts';
import type { Picked } from '../../render/surface.ts';
import { highlight } from '../../state/transitions.ts';
import { handlePick } from './handle-pick.ts';
import type { MapContext } from './map-context.ts';

export class LivePicture {
  readonly #context: MapContext;

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
  }

  readonly #clicked = ({ target }: Event): void => {
    const picked = shapeAt(target);
    if (picked) handlePick(this.#context.store(), picked);
  };

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
