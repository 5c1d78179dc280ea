/** The empty state of a panel: says whether the filters or the data leave it empty, and offers to reset the filters. */
import { html, type TemplateResult } from 'lit';
import { chosenCount } from '../../state/filters.ts';
import { resetFilters } from '../../state/transitions.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import type { PanelInput } from '../../app/panel-input.ts';

export function emptyState({ view, language, words, change }: Pick<PanelInput, 'view' | 'language' | 'words' | 'change'>): TemplateResult {
  const records = recordsWords[language];
  if (chosenCount(view.filters) === 0) return html`<p class="nothing">${records.nothingHere}</p>`;
  return html`<p class="nothing">${records.emptyState} <button type="button" @click=${() => change(resetFilters)}>${words.resetFilters}</button></p>`;
}
