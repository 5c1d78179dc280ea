/**
 * The list box of arcs after that of regions. It lists the arcs of the active region, or all. A screen reader reads out what each arc
 * shows, and Enter opens its evidence at the arc.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { pointOnCurve } from '../../../geo/curve.ts';
import { pointPxOf, type PointPx } from '../../../geo/projection.ts';
import { curveOfArc } from '../../../render/svg/arc-marks.ts';
import { keyOf } from '../../../scene/marks/arc-names.ts';
import { arcOf } from '../../../scene/marks/arcs.ts';
import type { ArcEntry, Scene } from '../../../scene/scene.ts';
import { highlight, openRecord, select } from '../../../state/transitions.ts';
import { indexAfterKey } from '../../../ui/roving-focus.ts';
import { duikouErrorOf } from '../../../error.ts';
import type { DuikouFigure } from '../../figure/duikou-figure.ts';
import { evidenceOnce } from '../../figure/evidence-part.ts';
import type { MapContext } from '../map-context.ts';
import { keysWords } from '../messages.ts';

type ArcAction =
  | { readonly do: 'go'; readonly entry: ArcEntry }
  | { readonly do: 'open'; readonly entry: ArcEntry }
  | { readonly do: 'leave' };

/** The record whose evidence is open at its arc. */
interface Evidence {
  readonly record: string;
  readonly name: string;
  readonly at: PointPx;
}

export class ArcList {
  readonly #map: MapContext;
  readonly #leave: () => void;
  /** The key of the active arc; null before the first focus. */
  #active: string | null = null;
  #evidence: Evidence | null = null;

  /** @param leave - moves the focus back to the regions */
  constructor(map: MapContext, leave: () => void) {
    this.#map = map;
    this.#leave = leave;
  }

  /** @param region - the region whose arcs are listed; null for all arcs */
  render(scene: Scene, region: string | null): TemplateResult | typeof nothing {
    const entries = arcsOf(scene, region);
    const [first] = entries;
    if (!first) return nothing;
    const words = keysWords[scene.language];
    const current = entries.find((entry) => keyOf(entry) === this.#active);
    return html`<div
        class="region-list arc-list"
        role="listbox"
        tabindex="0"
        aria-label=${words.arcsName(scene.regions.find(({ id }) => id === region)?.name ?? null)}
        aria-describedby="arc-keys"
        aria-activedescendant=${current ? `arc-${entries.indexOf(current)}` : nothing}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event, scene, entries)}
        @focus=${() => this.#activate(current ?? first, scene)}
        @blur=${() => this.#blurred()}
      >
        ${repeat(entries, keyOf, (entry, i) => html`<div id="arc-${i}" role="option" aria-selected=${entry === current} @click=${() => this.#open(entry, scene)}>${entry.name}</div>`)}
      </div>
      <p id="arc-keys" class="visually-hidden">${words.arcsHelp}</p>`;
  }

  /** The figure over the map, at the arc. */
  renderEvidence(): TemplateResult | typeof nothing {
    if (!this.#evidence) return nothing;
    const { record, name, at } = this.#evidence;
    return html`<duikou-figure class="asked" .style=${`left: ${at[0]}px; top: ${at[1]}px`} record=${record} @close=${() => this.#showEvidence(null)}>${name}</duikou-figure>`;
  }

  #pressed(event: KeyboardEvent, scene: Scene, entries: readonly ArcEntry[]): void {
    const action = arcAction(event, entries, this.#active);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    switch (action.do) {
      case 'leave':
        this.#leave();
        return;
      case 'go':
        this.#activate(action.entry, scene);
        return;
      case 'open':
        this.#open(action.entry, scene);
    }
  }

  #blurred(): void {
    this.#map.store().change(highlight(null));
    this.#map.tooltip.hide();
  }

  /** Makes an arc active, and highlights it on the map. */
  #activate(entry: ArcEntry, { arcs }: Scene): void {
    const { host, tooltip } = this.#map;
    const surface = this.#map.surface();
    this.#active = keyOf(entry);
    this.#map.store().change(highlight(entry.arc));
    const arc = arcOf(arcs, entry.arc);
    if (surface && arc >= 0) {
      const screen = surface.screen();
      const curve = curveOfArc(arcs, arc, (place) => pointPxOf(place, screen));
      tooltip.show(entry.arc, pointOnCurve(curve, 0.5));
    } else tooltip.hide();
    host.requestUpdate();
  }

  /** Opens the evidence of an arc at the arc, or selects its pairing if it has no record. */
  #open(entry: ArcEntry, scene: Scene): void {
    this.#activate(entry, scene);
    const store = this.#map.store();
    const { record, pairing, name } = entry;
    if (record !== null) {
      store.change(openRecord(record));
      void this.#openEvidence({ record, name, at: this.#map.tooltip.at ?? [0, 0] });
    } else if (pairing !== null) store.change(select(pairing));
  }

  async #openEvidence(evidence: Evidence): Promise<void> {
    const { host } = this.#map;
    try {
      // The figure is only needed for its quote.
      await evidenceOnce();
    } catch (cause) {
      this.#map.store().report(duikouErrorOf(cause).withRetry(() => void this.#openEvidence(evidence)));
      return;
    }
    this.#showEvidence(evidence);
    await host.updateComplete;
    const figure = host.renderRoot.querySelector<DuikouFigure>('.asked');
    await figure?.updateComplete;
    figure?.open();
  }

  #showEvidence(evidence: Evidence | null): void {
    this.#evidence = evidence;
    this.#map.host.requestUpdate();
  }
}

/** The arcs that end at a region or belong to its pairing; all arcs if the region is null. */
function arcsOf({ arcEntries, regions }: Scene, region: string | null): readonly ArcEntry[] {
  const pairing = regions.find(({ id }) => id === region)?.pairing;
  return region === null ? arcEntries : arcEntries.filter((entry) => entry.pairing === pairing || entry.ends.includes(region));
}

/** @returns null for keys that the list does not use */
function arcAction(event: KeyboardEvent, entries: readonly ArcEntry[], active: string | null): ArcAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const at = entries.findIndex((entry) => keyOf(entry) === active);
  const next = entries[indexAfterKey(event, at, { count: entries.length, form: 'list' }) ?? -1];
  if (next) return { do: 'go', entry: next };
  if (event.key === 'Escape') return { do: 'leave' };
  const entry = entries[at];
  return entry && (event.key === 'Enter' || event.key === ' ') ? { do: 'open', entry } : null;
}
