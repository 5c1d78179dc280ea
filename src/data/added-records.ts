/** The number of records that other sources add to a data set, known before these sources are fetched. */
import type { MoreData } from './append-sources.ts';
import type { DataSet, PairingId, Period } from './schema.ts';

export interface AddedToPairing {
  readonly records: number;
  /** The number of them with a figure whose time is after the data set's own source. */
  readonly later: number;
}

export interface AddedRecords {
  readonly records: number;
  readonly pairings: Readonly<Partial<Record<PairingId, AddedToPairing>>>;
}

export function addedRecords({ sources, pairings }: DataSet, { records }: MoreData): AddedRecords {
  const published = (sources[0]?.date ?? '').slice(0, 7);
  return {
    records: records.length,
    pairings: Object.fromEntries(
      pairings.flatMap(({ id }) => {
        const own = records.filter(({ pairing }) => pairing === id);
        const later = own.filter(({ hasFigure, period }) => hasFigure && published !== '' && lastMonthOf(period) > published);
        return own.length === 0 ? [] : [[id, { records: own.length, later: later.length }]];
      }),
    ),
  };
}

/** A year and month such as "2019-12", or the year alone; empty if the time is not stated. */
function lastMonthOf({ start, end, asOf }: Period): string {
  return (asOf ?? end ?? start ?? '').slice(0, 7);
}
