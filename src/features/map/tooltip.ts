/** The tooltip with the name of the region, arc or route under the pointer or active in a list. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { PointPx, SizePx } from '../../geo/projection.ts';
import { arcOf } from '../../scene/marks/arcs.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { totalsById } from '../../scene/marks/totals.ts';
import type { Scene } from '../../scene/scene.ts';
import { totalText } from '../../scene/total-text.ts';

export class Tooltip {
  readonly #host: ReactiveControllerHost;
  #target: { readonly id: string; readonly at: PointPx } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The position in CSS px within the box of the map; null while nothing is shown. */
  get at(): PointPx | null {
    return this.#target?.at ?? null;
  }

  /** @param id - the id of a region, an arc, one of its records or a route */
  show(id: string, at: PointPx): void {
    this.#target = { id, at };
    this.#host.requestUpdate();
  }

  hide(): void {
    if (!this.#target) return;
    this.#target = null;
    this.#host.requestUpdate();
  }

  /** @param size - the size of the box of the map */
  render(scene: Scene, size: SizePx): TemplateResult | typeof nothing {
    const target = this.#target;
    const text = target && textOf(scene, target.id);
    if (!target || text === null) return nothing;
    // The tooltip stays inside the box, because it is left of the pointer in the right half, and above it in the lower half.
    const [x, y] = target.at;
    const left = x > size.width / 2;
    const above = y > size.height / 2;
    const shift = `translate(${left ? 'calc(-100% - 14px)' : '14px'}, ${above ? 'calc(-100% - 10px)' : '10px'})`;
    return html`<div class="tooltip" part="tooltip" .style=${`left: ${x}px; top: ${y}px; transform: ${shift}`}>${text}</div>`;
  }
}

/**
 * The text for a region (its totals or the text of its option), an arc or one of its records (its name) or a route (its label); null if
 * unknown.
 */
function textOf(scene: Scene, id: string): string | null {
  const region = scene.regions.find((candidate) => candidate.id === id);
  const totals = scene.totals && totalsById(scene.totals).get(id);
  if (region && scene.totals && totals)
    return `${region.name}${messagesOf(scene.language).colon}${totalText(scene.totals, totals, scene.language)}`;
  if (region) return region.optionName;
  const arc = arcOf(scene.arcs, id);
  return scene.arcNames[arc] ?? scene.routes.find((route) => route.id === id)?.text ?? null;
}
