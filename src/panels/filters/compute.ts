/** What the filters say of themselves. */
import { facetChoices, type Facet } from '../../scene/facets.ts';
import type { PanelInput } from '../panel-input.ts';
import { filtersWords } from '../../text/panel-words/filters.ts';

/** The facets that can tell records apart: one whose records are all alike is left out, unless a choice is made in it. */
export function usefulFacets({ index, view, language }: Pick<PanelInput, 'index' | 'view' | 'language'>): readonly Facet[] {
  return facetChoices(index, view.filters, language).filter(
    ({ choices }) => choices.some(({ isChosen }) => isChosen) || choices.filter(({ count }) => count > 0).length > 1,
  );
}

/** "Shown 12 of 75 records · 63 set aside: pairing 60, text 3". */
export function countLine({ scene, language, words }: Pick<PanelInput, 'scene' | 'language' | 'words'>): string {
  const { shown, read, setAside } = scene.records;
  const own = filtersWords[language];
  const reasons = setAside.map(({ by, count }) => own.reason(words.facetNames[by], count));
  const line = words.shownRecords(shown.length, read);
  return reasons.length === 0 ? line : `${line} · ${words.setAside(read - shown.length, own.reasons(reasons))}`;
}
