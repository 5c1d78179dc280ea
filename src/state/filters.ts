/** The filters of the records. Choices within a facet are alternatives; several facets narrow the result. */
import { recordOf } from '../data/parse/objects.ts';
import { facetKeys, type FacetKey } from '../data/vocabulary.ts';

export { facetKeys, type FacetKey };

export interface Filters {
  /** Chosen ids by facet. An empty list filters nothing. */
  readonly facets: Readonly<Record<FacetKey, readonly string[]>>;
  /** The text to search for, in three scripts and pinyin. An empty text finds every record. */
  readonly text: string;
}

export const noFilters: Filters = {
  facets: recordOf(facetKeys, () => []),
  text: '',
};

/** The number of choices, in which the text counts as one. */
export function chosenCount({ facets, text }: Filters): number {
  return facetKeys.reduce((count, key) => count + facets[key].length, text === '' ? 0 : 1);
}

export function sameFilters(a: Filters, b: Filters): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      facetKeys.every((key) => a.facets[key].length === b.facets[key].length && a.facets[key].every((id, i) => id === b.facets[key][i])))
  );
}
