/** The pairings, each a way in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, Pairing, ReportRecord } from '../../data/schema.ts';
import { select } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

/** More ways in than these are found by the map and the search. */
const mostWaysIn = 200;

/** Leads to a pairing: a button, or a link where no script runs yet. */
export type WayIn = (pairing: Pairing, ends: TemplateResult) => TemplateResult;

export function waysIn(
  { index, language }: Pick<PanelInput, 'index' | 'language'>,
  pairings: readonly Pairing[],
  wayIn: WayIn,
): TemplateResult {
  const ends = (pairing: Pairing): TemplateResult =>
    html`${endsTemplate({ index, language }, pairing)}${addedTo(index, pairing, language)}`;
  return html`<ul class="pairings">
      ${pairings.slice(0, mostWaysIn).map((pairing) => html`<li data-pairing=${pairing.id}>${wayIn(pairing, ends(pairing))}</li>`)}
    </ul>
    ${pairings.length > mostWaysIn ? html`<p class="notes">${messagesOf(language).morePairs(pairings.length - mostWaysIn)}</p>` : nothing}`;
}

/** How many records other sources have of it, once they are shown. */
function addedTo(index: DataIndex, { id }: Pairing, language: Language): TemplateResult | typeof nothing {
  const count = addedCount(index, () => index.recordsOf(id));
  return count === 0 ? nothing : html`<small class="added" title=${messagesOf(language).added(count)}>+${count}</small>`;
}

/** Records of other sources; a set without such sources is not looked through. */
export function addedCount(index: DataIndex, records: () => readonly ReportRecord[]): number {
  return index.dataSet.sources.some(({ tier }) => tier) ? records().filter(index.isFromElsewhere).length : 0;
}

/** Selects the pairing. */
export function wayInButton(change: PanelInput['change']): WayIn {
  return (pairing, ends) => html`<button type="button" class="way" @click=${() => change(select(pairing.id))}>${ends}</button>`;
}

export function endsTemplate({ index, language }: Pick<PanelInput, 'index' | 'language'>, pairing: Pairing): TemplateResult {
  const sideOf = (id: string, side: 'a' | 'b'): string => (index.sideOf(id) === 'both' ? 'both' : side);
  return html`<span class="end side side-${sideOf(pairing.a, 'a')}">${index.region(pairing.a).short[language]}</span
    ><span class="between" aria-hidden="true"></span><span class="visually-hidden"> – </span
    ><span class="end side side-${sideOf(pairing.b, 'b')}">${index.region(pairing.b).short[language]}</span>`;
}
