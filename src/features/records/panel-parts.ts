/** Parts that panels share: notices for empty panels, and the data of a plot as a table. */
import { html, nothing, type TemplateResult } from 'lit';
import { statementsOfPairings } from '../../scene/statements.ts';
import { chosenCount } from '../../state/filters.ts';
import { resetFilters } from '../../state/transitions.ts';
import type { Topic } from '../../state/view-state.ts';
import { noDataWords } from '../../i18n/shared/no-data.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

/** The notice that a topic has no record, or only totals, of the selected pairing; nothing if it has records. */
export function noDataNotice({ index, scene, language, words }: PanelInput, topic: Topic): TemplateResult | typeof nothing {
  const pairing = scene.emphasis.pairing === null ? undefined : index.pairing(scene.emphasis.pairing);
  if (!pairing) return nothing;
  const statement = statementsOfPairings(index, topic).get(pairing.id);
  if (statement === 'reported') return nothing;
  const { onlyTotal, nothing: noData } = noDataWords[language];
  return html`<p class="not-reported">${(statement === 'group' ? onlyTotal : noData)(words.topicNames[topic], pairing.names[language])}</p>`;
}

/** The notice of a panel without records. If filters leave it empty, it has a button to reset them. */
export function emptyState({ view, language, words, change }: Pick<PanelInput, 'view' | 'language' | 'words' | 'change'>): TemplateResult {
  const records = recordsWords[language];
  if (chosenCount(view.filters) === 0) return html`<p class="nothing">${records.nothingHere}</p>`;
  return html`<p class="nothing">${records.noneFits} <button type="button" class="button" @click=${() => change(resetFilters)}>${words.resetFilters}</button></p>`;
}

/** The data of a plot as a collapsed table; nothing without records. */
export function dataTable(ids: readonly string[]): TemplateResult | typeof nothing {
  return ids.length === 0 ? nothing : html`<duikou-records-table .ids=${[...new Set(ids)]}></duikou-records-table>`;
}
