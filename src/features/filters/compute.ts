/** The choices of the filters with their counts. */
import { facetChoices, type Facet } from '../../scene/facets.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { filtersWords } from './messages.ts';

/** The facets that distinguish records. A choice in one facet never adds or removes another facet. */
export function usefulFacets({ index, view, language }: Pick<PanelInput, 'index' | 'view' | 'language'>): readonly Facet[] {
  return facetChoices(index, view.filters, language).filter(({ choices }) => choices.length > 1);
}

/** "Shown 12 of 78 records · 66 hidden by filters: pairing 60, text 3". */
export function countLine({ scene, language, words }: Pick<PanelInput, 'scene' | 'language' | 'words'>): string {
  const { shown, read, filteredOut } = scene.records;
  const strings = filtersWords[language];
  const reasons = filteredOut.map(({ by, count }) => strings.reason(words.facetNames[by], count));
  const line = words.shownRecords(shown.length, read);
  return reasons.length === 0 ? line : `${line} · ${words.filteredOut(read - shown.length, strings.reasons(reasons))}`;
}
