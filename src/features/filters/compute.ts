/** The choices of the filters with their counts. */
import { listedIds } from '../../scene/listed.ts';
import { facetChoices, type Facet } from '../../scene/facets.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

/** The facets with at least two choices. A choice in one facet neither adds nor removes another facet. */
export function usefulFacets({ index, view, language }: Pick<PanelInput, 'index' | 'view' | 'language'>): readonly Facet[] {
  return facetChoices(index, view.filters, language, listedIds(index, view)).filter(({ choices }) => choices.length > 1);
}
