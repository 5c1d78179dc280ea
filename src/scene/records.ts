/** The shown records, and the number of those that are filtered out by reason. */
import type { DataIndex } from '../data/data-set.ts';
import { figureValues } from '../data/figure.ts';
import type { Period, RecordId, ReportRecord } from '../data/schema.ts';
import { compareTimes, timeIdOf } from '../data/time-id.ts';
import { facetKeys, type FacetKey, type FilterKey, type Filters, type TimeRange } from '../state/filters.ts';
import type { Topic } from '../state/view-state.ts';
import { runsBetween } from './between.ts';
import { recordTextMatcher } from '../i18n/record-search.ts';

export interface SceneRecords {
  /** The number of records in the data set. */
  readonly read: number;
  /** The shown records in the order of the data set. */
  readonly shown: readonly RecordId[];
  /** The records that are not shown. Each is counted once, under its first reason. Reasons without a record are left out. */
  readonly filteredOut: readonly { readonly by: FilterKey; readonly count: number }[];
}

/** The state of a record for readers. `words` means that it is reported without a figure. */
export type RecordState = ReportRecord['state'] | 'words';
export const recordStates: readonly RecordState[] = ['reported', 'words', 'zero', 'not-reported', 'group', 'said-of-all'];

export function recordStateOf(record: ReportRecord): RecordState {
  return record.state === 'reported' && figureValues(record).length === 0 ? 'words' : record.state;
}

/** The id of the choice "none of them" in a facet. */
export const none = 'none';

/** The choices of a facet that match a record; never empty. */
export function facetIdsOf(record: ReportRecord, key: FacetKey): readonly string[] {
  switch (key) {
    case 'pairing':
      return orNone(record.pairing === null ? (record.appliesTo ?? []) : [record.pairing]);
    case 'kind':
      return orNone(record.coverageKinds);
    case 'sector':
      return orNone([...(record.sector === undefined ? [] : [record.sector]), ...(record.sectors ?? [])]);
    case 'state':
      return [recordStateOf(record)];
    case 'chapter':
      return [record.chapter];
    case 'unit':
      return orNone([...new Set(figureValues(record).map(({ unit }) => unit))]);
    case 'period':
      return [record.period.kind];
    case 'time':
      return orNone(timeIdOf(record.period) ?? []);
  }
}

/** Returns a predicate for the periods within a range. A period without a known time is in none. Results are kept by period. */
function isWithin([first, last]: TimeRange): (period: Period) => boolean {
  const known = new Map<Period, boolean>();
  return (period) => {
    const seen = known.get(period);
    if (seen !== undefined) return seen;
    const id = timeIdOf(period);
    const is = id !== null && compareTimes(first, id) <= 0 && compareTimes(id, last) <= 0;
    known.set(period, is);
    return is;
  };
}

export function sceneRecords(index: DataIndex, filters: Filters): SceneRecords {
  const { records } = index.dataSet;
  const fits = recordFit(index, filters);
  const counts = new Map<FilterKey, number>();
  const shown: RecordId[] = [];
  for (const record of records) {
    const failed = fits(record);
    if (failed === null) shown.push(record.id);
    else counts.set(failed, (counts.get(failed) ?? 0) + 1);
  }
  return { read: records.length, shown, filteredOut: Array.from(counts, ([by, count]) => ({ by, count })) };
}

/**
 * Returns a function that gives the first facet that a record fails, or null if the record is shown.
 *
 * @param without - a facet to ignore, so that the records of each of its choices can be counted
 */
export function recordFit(index: DataIndex, filters: Filters, without?: FacetKey): (record: ReportRecord) => FilterKey | null {
  const misses = recordMisses(
    index,
    without === undefined
      ? filters
      : { ...filters, times: without === 'time' ? null : filters.times, facets: { ...filters.facets, [without]: [] } },
  );
  return (record) => misses(record, 1)[0] ?? null;
}

/**
 * Finds every facet that a record fails, in the order in which the reasons are shown.
 *
 * @returns a function of the record and of the number of reasons at which it stops
 */
export function recordMisses(index: DataIndex, filters: Filters): (record: ReportRecord, atMost: number) => readonly FilterKey[] {
  const asked = facetKeys.filter((key) => filters.facets[key].length > 0).map((key) => ({ key, chosen: new Set(filters.facets[key]) }));
  // Times that are chosen one by one are shown even outside the range.
  const isInRange = filters.times === null || filters.facets.time.length > 0 ? null : isWithin(filters.times);
  const isBetween = filters.between === null ? null : runsBetween(index, filters.between);
  const matchesText = filters.text.trim() === '' ? null : recordTextMatcher(index, filters.text);
  return (record, atMost) => {
    const missed: FilterKey[] = [];
    for (const { key, chosen } of asked) {
      if (facetIdsOf(record, key).some((id) => chosen.has(id))) continue;
      missed.push(key);
      if (missed.length === atMost) return missed;
    }
    if (isInRange !== null && !isInRange(record.period)) {
      missed.push('time');
      if (missed.length === atMost) return missed;
    }
    if (isBetween !== null && !isBetween(record)) {
      missed.push('between');
      if (missed.length === atMost) return missed;
    }
    if (matchesText !== null && !matchesText(record)) missed.push('text');
    return missed;
  };
}

/** The topics that a record belongs to. */
export function topicsOf(record: ReportRecord): readonly Topic[] {
  return record.topics ?? [record.topic];
}

function orNone(ids: readonly string[] | string): readonly string[] {
  if (typeof ids === 'string') return [ids];
  return ids.length > 0 ? ids : [none];
}
