/** The filters of the records. Choices within a facet are alternatives. Several facets narrow the result. */
import { recordOf } from '../data/parse/objects.ts';
import { facetKeys, type FacetKey } from '../data/vocabulary.ts';

export { facetKeys, type FacetKey };

/** The ids (`timeIdOf`) of the first and last time of a range. The range has the times that begin and end within these, both included. */
export type TimeRange = readonly [first: string, last: string];

/** Two sets of places, by their ids. An area such as a province stands for its places. An empty set has all places outside the other one. */
export interface PlaceSets {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Whether only flows from the first set to the second are shown, not in both directions. A flow without a direction runs both ways. */
  readonly isOneWay: boolean;
}

/** The filter that hides a record. */
export type FilterKey = FacetKey | 'between' | 'text';

export interface Filters {
  /** Chosen ids by facet. An empty list filters nothing. */
  readonly facets: Readonly<Record<FacetKey, readonly string[]>>;
  /** The range of times that are shown; null for all times. It is ignored while single times are chosen. */
  readonly times: TimeRange | null;
  /** The sets of places between which flows are shown; null for all flows. */
  readonly between: PlaceSets | null;
  /** The text to search for, in three scripts and pinyin. An empty text finds every record. */
  readonly text: string;
}

export const noFilters: Filters = {
  facets: recordOf(facetKeys, () => []),
  times: null,
  between: null,
  text: '',
};

/** The number of choices. The text, the range of times and the two sets of places count as one each. */
export function chosenCount({ facets, times, between, text }: Filters): number {
  const others = [text !== '', times !== null, between !== null].filter(Boolean).length;
  return facetKeys.reduce((count, key) => count + facets[key].length, others);
}

export function sameFilters(a: Filters, b: Filters): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.times?.[0] === b.times?.[0] &&
      a.times?.[1] === b.times?.[1] &&
      sameSets(a.between, b.between) &&
      facetKeys.every((key) => sameIds(a.facets[key], b.facets[key])))
  );
}

export function sameSets(a: PlaceSets | null, b: PlaceSets | null): boolean {
  if (a === null || b === null) return a === b;
  return a.isOneWay === b.isOneWay && sameIds(a.from, b.from) && sameIds(a.to, b.to);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
