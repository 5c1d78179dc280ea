/** Appends other sources to a data set. Their records are never merged with those of the data set. */
import type { DataSet } from './schema.ts';

/** The lists that other sources add to; `data/extra.json` has this form. */
export type MoreData = Pick<DataSet, 'sources' | 'units' | 'statuses' | 'regions' | 'pairings' | 'records' | 'series'>;

/**
 * @returns a new data set; the arguments are not changed
 * @throws RangeError for an id that is in both, because a lookup would find only one of the two
 */
export function appendSources(dataSet: DataSet, more: MoreData): DataSet {
  return {
    ...dataSet,
    sources: appended('source', dataSet.sources, more.sources),
    units: appended('unit', dataSet.units, more.units),
    statuses: appended('status', dataSet.statuses, more.statuses),
    regions: appended('region', dataSet.regions, more.regions),
    pairings: appended('pairing', dataSet.pairings, more.pairings),
    records: appended('record', dataSet.records, more.records),
    series: appended('series', dataSet.series, more.series),
  };
}

function appended<T extends { readonly id: string }>(what: string, items: readonly T[], more: readonly T[]): T[] {
  const known = new Set(items.map(({ id }) => id));
  const twice = more.find(({ id }) => known.has(id));
  if (twice) throw new RangeError(`the ${what} ${twice.id} is in both data sets`);
  return [...items, ...more];
}
