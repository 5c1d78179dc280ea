/** The orders of the table. Records without a position in an order (no date, pairing or figure) are last in both directions. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { Language, RecordId, ReportRecord } from '../../data/schema.ts';
import { recordStateOf, recordStates } from '../../scene/records.ts';

export const sortKeys = ['report', 'figure', 'label', 'pairing', 'kind', 'period', 'state'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

export const reportOrder: Sort = { by: 'report', isDescending: false };

type RankedKey = Exclude<SortKey, 'report'>;

/** Position of a record in an order. */
interface Rank {
  /** Number of a group, such as a unit; groups keep their order in both directions. */
  readonly group: number;
  /** Position within the group; null if the record has none. */
  readonly place: number | null;
}

/** @param shown - ids in the order of the report, which is kept among equal records */
export function sortedRecords(
  index: DataIndex,
  shown: readonly RecordId[],
  language: Language,
  { by, isDescending }: Sort,
): readonly RecordId[] {
  if (by === 'report') return isDescending ? [...shown].reverse() : shown;
  const rankOf = ranksOf(index, by, language);
  const none: Rank = { group: Number.POSITIVE_INFINITY, place: null };
  return shown
    .map((id) => ({ id, rank: rankOf.get(id) ?? none }))
    .sort((a, b) => compareRanks(a.rank, b.rank, isDescending))
    .map(({ id }) => id);
}

function compareRanks(a: Rank, b: Rank, isDescending: boolean): number {
  if (a.group !== b.group) return a.group < b.group ? -1 : 1;
  if (a.place === b.place) return 0;
  if (a.place === null) return 1;
  if (b.place === null) return -1;
  return isDescending ? b.place - a.place : a.place - b.place;
}

/** Ranks by data set, order and language, so that a filter only sorts numbers. */
const known = new WeakMap<DataIndex, Map<string, ReadonlyMap<RecordId, Rank>>>();

function ranksOf(index: DataIndex, by: RankedKey, language: Language): ReadonlyMap<RecordId, Rank> {
  const orders = known.get(index) ?? new Map<string, ReadonlyMap<RecordId, Rank>>();
  known.set(index, orders);
  const key = `${by} ${language}`;
  const order = orders.get(key) ?? ranks(index, by, language);
  orders.set(key, order);
  return order;
}

function ranks(index: DataIndex, by: RankedKey, language: Language): ReadonlyMap<RecordId, Rank> {
  const { records } = index.dataSet;
  const of = (rank: (record: ReportRecord) => Rank): ReadonlyMap<RecordId, Rank> =>
    new Map(records.map((record) => [record.id, rank(record)]));
  const ungrouped = (place: (record: ReportRecord) => number | null): ReadonlyMap<RecordId, Rank> =>
    of((record) => ({ group: 0, place: place(record) }));
  switch (by) {
    case 'label': {
      const { compare } = new Intl.Collator(language, { numeric: true });
      const places = placesOf(
        records.map((record) => record.label[language]),
        compare,
      );
      return ungrouped((record) => places.get(record.label[language]) ?? null);
    }
    case 'pairing': {
      const places = orderOf(index.officialPairings.map(({ id }) => id));
      return ungrouped((record) => (record.pairing === null ? null : (places.get(record.pairing) ?? places.size)));
    }
    case 'kind': {
      const places = orderOf(index.dataSet.coverage.kinds.map(({ id }) => id));
      return ungrouped(({ coverageKinds }) =>
        coverageKinds.length === 0 ? null : Math.min(...coverageKinds.map((kind) => places.get(kind) ?? places.size)),
      );
    }
    case 'period': {
      const starts = records.flatMap((record) => startOf(record) ?? []);
      const places = placesOf(starts, (a, b) => (a < b ? -1 : Number(a > b)));
      return ungrouped((record) => places.get(startOf(record) ?? '') ?? null);
    }
    case 'state':
      return ungrouped((record) => recordStates.indexOf(recordStateOf(record)));
    case 'figure': {
      // Values of different units can't be compared, so each unit is a group, in the order of the data set in both directions.
      const units = orderOf([
        ...index.dataSet.units.map(({ id }) => id),
        ...records.flatMap((record) =>
          figureValues(record)
            .slice(0, 1)
            .map(({ unit }) => unit),
        ),
      ]);
      return of((record) => {
        const [main] = figureValues(record);
        return main ? { group: units.get(main.unit) ?? units.size, place: main.n } : { group: Number.POSITIVE_INFINITY, place: null };
      });
    }
  }
}

/** The beginning of a record's period, or its "as of" date; null for an undated record. */
export function startOf({ period }: ReportRecord): string | null {
  return period.start ?? period.asOf;
}

function orderOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(ids)].map((id, place) => [id, place]));
}

function placesOf(texts: readonly string[], compare: (a: string, b: string) => number): ReadonlyMap<string, number> {
  return orderOf([...new Set(texts)].sort(compare));
}
