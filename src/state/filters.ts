/** The filters of the records. Choices within a facet are alternatives; several facets narrow the result. */
import { recordOf } from '../data/parse/objects.ts';
import { facetKeys, type FacetKey } from '../data/vocabulary.ts';

export { facetKeys, type FacetKey };

/** The first and the last time of a range, by their ids (`timeIdOf`): what begins with the first, ends with the last, and all between them in order. */
export type TimeRange = readonly [first: string, last: string];

/** Two sets of places, by their ids. A unit such as a province means all within it; an empty set all places outside of the other one. */
export interface PlaceSets {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Whether only what runs from the first set to the second is meant, else both ways. What has no direction runs either way. */
  readonly isOneWay: boolean;
}

/** Why a record may be filtered out. */
export type FilterKey = FacetKey | 'between' | 'text';

export interface Filters {
  /** Chosen ids by facet. An empty list filters nothing. */
  readonly facets: Readonly<Record<FacetKey, readonly string[]>>;
  /** Only times within it are shown, where no time is chosen by itself; null: all times. */
  readonly times: TimeRange | null;
  /** Only flows between two sets of places are shown; null: all. */
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

/** The number of choices; the text counts as one, and so do a range of times and two sets of places. */
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
