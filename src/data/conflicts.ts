/** Figures that contradict each other. Both are shown, each names the other, and neither is preferred. */
import type { DataIndex } from './data-set.ts';
import { boundsOf } from './figure.ts';
import type { DataSet, FigureValue, RecordId, ReportRecord } from './schema.ts';

export interface Point {
  readonly record: ReportRecord;
  readonly value: FigureValue;
}

/** Another figure for the same thing. */
export interface Conflict {
  /** Key of the contradicted value. */
  readonly key: string;
  readonly other: Point;
  /** Whether both are points of one running total and the later one is smaller. */
  readonly falls: boolean;
}

/** The last day of a record's period, as precise as it is known; used for sorting. Null if the record has no date. */
export function pointDate({ period }: Pick<ReportRecord, 'period'>): string | null {
  return period.asOf ?? period.end ?? period.start;
}

/** The points of a series in the order of time, without points that have no date and points that name a missing value. */
export function pointsOf(
  series: Pick<DataSet['series'][number], 'points'>,
  recordOf: (id: RecordId) => ReportRecord | undefined,
): readonly Point[] {
  return series.points
    .flatMap(({ record: id, value: key }): Point[] => {
      const record = recordOf(id);
      const value = record?.values.find((each) => each.key === key);
      return record && value && value.n !== null && pointDate(record) !== null ? [{ record, value }] : [];
    })
    .sort((a, b) => ((pointDate(a.record) ?? '') < (pointDate(b.record) ?? '') ? -1 : 1));
}

/** Pairs of points of a running total whose later point is certainly smaller, whatever range “over” or “nearly” leaves. */
export function fallingPoints({
  series,
  records,
}: Pick<DataSet, 'series' | 'records'>): readonly (readonly [earlier: Point, later: Point])[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const totals = series.filter(({ counting }) => counting === 'running').map((each) => pointsOf(each, (id) => byId.get(id)));
  return totals.flatMap((points) =>
    points.flatMap((earlier, i) =>
      points
        .slice(i + 1)
        .filter((later) => isSmaller(later.value, earlier.value))
        .map((later) => [earlier, later] as const),
    ),
  );
}

function isSmaller(later: FigureValue, earlier: FigureValue): boolean {
  const { upper } = boundsOf(later.cmp, later.n);
  const { lower } = boundsOf(earlier.cmp, earlier.n);
  return upper !== null && lower !== null && upper.value < lower.value;
}

/** The conflicts of each record's figures. A conflict that only one of two records names is listed for both. */
export function conflictsByRecord(dataSet: Pick<DataSet, 'series' | 'records'>): ReadonlyMap<RecordId, readonly Conflict[]> {
  const conflicts = new Map<RecordId, Conflict[]>();
  const add = (one: Point, other: Point, falls: boolean): void => {
    const known = conflicts.get(one.record.id) ?? [];
    if (!conflicts.has(one.record.id)) conflicts.set(one.record.id, known);
    const isKnown = known.some(
      ({ key, other: { record, value } }) => key === one.value.key && record === other.record && value === other.value,
    );
    if (!isKnown) known.push({ key: one.value.key, other, falls });
  };
  const addBoth = (one: Point, other: Point, falls: boolean): void => {
    add(one, other, falls);
    add(other, one, falls);
  };
  for (const [earlier, later] of fallingPoints(dataSet)) addBoth(earlier, later, true);
  const naming = dataSet.records.filter(({ values }) => values.some(({ conflictsWith }) => conflictsWith !== undefined));
  const byId = new Map(naming.length === 0 ? [] : dataSet.records.map((record) => [record.id, record]));
  for (const record of naming) {
    for (const value of record.values) {
      for (const id of value.conflictsWith ?? []) {
        const other = byId.get(id);
        const rival = other?.values.find((each) => each.unit === value.unit && each.moneyKind === value.moneyKind);
        if (other && rival) addBoth({ record, value }, { record: other, value: rival }, false);
      }
    }
  }
  return conflicts;
}

const known = new WeakMap<DataSet, ReadonlyMap<RecordId, readonly Conflict[]>>();

/**
 * Figures that contradict those of the record. A table of flows has no known conflicts, and it may have a hundred thousand records that are
 * created on access, so it is not searched.
 */
export function conflictsOf({ dataSet }: DataIndex, id: RecordId): readonly Conflict[] {
  if (dataSet.kind === 'flows') return [];
  let conflicts = known.get(dataSet);
  if (!conflicts) {
    conflicts = conflictsByRecord(dataSet);
    known.set(dataSet, conflicts);
  }
  return conflicts.get(id) ?? [];
}
