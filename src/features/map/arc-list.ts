/**
 * The arcs as a list box of their own, after that of the regions: those of the region one is on, or all. One goes from arc to arc, hears
 * what runs between its ends, and opens where that is said.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keyOf } from '../../scene/arc-names.ts';
import type { ArcEntry, Scene } from '../../scene/scene.ts';
import { indexAfterKey, type PressedKey } from '../../ui/roving-focus.ts';
import { keysWords } from './messages.ts';

export type ArcAction =
  { readonly do: 'go'; readonly entry: ArcEntry } | { readonly do: 'open'; readonly entry: ArcEntry } | { readonly do: 'leave' };

/** The arcs that touch a region, or belong to its pairing; all where no region is looked at. */
export function arcsOf({ arcEntries, regions }: Scene, region: string | null): readonly ArcEntry[] {
  const pairing = regions.find(({ id }) => id === region)?.pairing;
  return region === null ? arcEntries : arcEntries.filter((entry) => entry.pairing === pairing || entry.ends.includes(region));
}

/** @returns null for keys that are not ours */
export function arcAction(event: PressedKey, entries: readonly ArcEntry[], active: string | null): ArcAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const at = entries.findIndex((entry) => keyOf(entry) === active);
  const next = entries[indexAfterKey(event, at, { count: entries.length, form: 'list' }) ?? -1];
  if (next) return { do: 'go', entry: next };
  if (event.key === 'Escape') return { do: 'leave' };
  const entry = entries[at];
  return entry && (event.key === 'Enter' || event.key === ' ') ? { do: 'open', entry } : null;
}

export interface ArcListView {
  readonly scene: Scene;
  readonly region: string | null;
  readonly active: string | null;
  readonly act: (action: ArcAction) => void;
  readonly blurred: () => void;
}

export function arcListTemplate({ scene, region, active, act, blurred }: ArcListView): TemplateResult | typeof nothing {
  const entries = arcsOf(scene, region);
  const [first] = entries;
  if (!first) return nothing;
  const words = keysWords[scene.language];
  const current = entries.find((entry) => keyOf(entry) === active);
  const keyed = (event: KeyboardEvent): void => {
    const action = arcAction(event, entries, active);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    act(action);
  };
  return html`<div
      class="region-list arc-list"
      role="listbox"
      tabindex="0"
      aria-label=${words.arcsName(scene.regions.find(({ id }) => id === region)?.name ?? null)}
      aria-describedby="arc-keys"
      aria-activedescendant=${current ? `arc-${entries.indexOf(current)}` : nothing}
      @keydown=${keyed}
      @focus=${() => act({ do: 'go', entry: current ?? first })}
      @blur=${blurred}
    >
      ${repeat(entries, keyOf, (entry, i) => html`<div id="arc-${i}" role="option" aria-selected=${entry === current} @click=${() => act({ do: 'open', entry })}>${entry.name}</div>`)}
    </div>
    <p id="arc-keys" class="visually-hidden">${words.arcsHelp}</p>`;
}
