/** The columns that the flow table needs for each flow. Those of a user's table are used unchanged, and those of records are read once. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues, isDirected } from '../../data/figure.ts';
import { comparatorNumbers, stateNumbers, type FlowTable } from '../../data/flows/flow-table.ts';
import type { FigureValue, PairingId, Period, RecordId, ReportRecord } from '../../data/schema.ts';
import { timeIdOf, timeKeyOf } from '../../data/time-id.ts';
import { viewsOf } from '../../data/views.ts';
import { topicsOf } from '../records.ts';
import { endsOf, type Ends } from './flow-content.ts';
import { flowTimes } from './flow-times.ts';
import { mapPairing } from './topic.ts';

export interface FlowColumns {
  /** The records of the topic, in the order of the data set. */
  readonly records: readonly ReportRecord[];
  /**
   * The unit of most flows of the table, at every level. Widths can show only one unit, so other figures are labels. Null if no flow has a
   * number.
   */
  readonly unit: string | null;
  /** Whether some flows have a number in another unit. */
  readonly hasOtherUnits: boolean;
  /** The number in that unit; NaN for any other figure. */
  readonly n: Float64Array;
  /** 1 if the comparator allows no other value than the number. */
  readonly exact: Uint8Array;
  /** The number of rows that the flow is the sum of. */
  readonly rows: Uint32Array;
  /** The number of these rows that have no value; all of them if the flow is not reported. */
  readonly silent: Uint32Array;
  /** A number for each combination of time and kind. */
  readonly measure: Uint32Array;
  /** Index of the times of the flows, the earliest first; −1 for a flow without a time that can be ordered. */
  readonly time: Int32Array;
  /** The comparator of the figure, as an index of `comparatorNumbers`. */
  readonly comparator: Uint8Array;
  /** Indices of `regionIds`; −1 if the record names no two places. */
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  /** 1 if there is a flow between the two places; 0 for a record that is not reported, or only in a total. */
  readonly runs: Uint8Array;
  readonly directed: Uint8Array;
  readonly regionIds: readonly string[];
  /** The rows within one area. They are no flows, but part of the table. */
  readonly inner: ReadonlyMap<RecordId, InnerRows>;
  /** The pairing on the map that a record belongs to; null if there is none. */
  readonly pairingOf: (record: ReportRecord) => PairingId | null;
}

/** The columns of {@link FlowColumns} for a row within one area. */
export interface InnerRows {
  readonly rows: number;
  readonly silent: number;
  /** Index of `regionIds`. */
  readonly area: number;
  readonly n: number;
  readonly comparator: number;
  readonly measure: number;
}

export function flowColumns(index: DataIndex): FlowColumns {
  const table = viewsOf(index.dataSet)?.table;
  return table ? columnsOfTable(index, table) : columnsOfRecords(index);
}

const [reported, zero, notReported] = (['reported', 'zero', 'not-reported'] as const).map((state) => stateNumbers.indexOf(state));
const exactNumbers: ReadonlySet<number> = new Set([comparatorNumbers.indexOf('exact'), comparatorNumbers.indexOf('counted')]);

function columnsOfTable(index: DataIndex, table: FlowTable): FlowColumns {
  const { count, period, kind, kinds } = table;
  const unit = unitOfWidths(index, table);
  let hasOtherUnits = false;
  const timeOf = numbers();
  const times = table.periods.map((each) => timeOf(timeKeyOf(each)));
  const placeInTime = timeNumbers(index);
  const ordered = table.periods.map(placeInTime);
  const columns = emptyColumns(count);
  const isFlow = new Uint8Array(count);
  const inner = new Map<RecordId, InnerRows>();
  for (let row = 0; row < count; row++) {
    const [state, unitOfRow] = [table.state[row], table.unit[row] ?? -1];
    // A row that only names two places is no flow.
    const isSaid = state !== reported || unitOfRow >= 0;
    // An inner total is no flow either.
    const isInner = table.origin[row] === table.destination[row];
    isFlow[row] = isSaid && !isInner ? 1 : 0;
    const rows = table.summed[row] ?? 1;
    const silent = state === notReported ? rows : (table.missing[row] ?? 0);
    columns.rows[row] = rows;
    columns.silent[row] = silent;
    const runs = state === reported || state === zero;
    columns.origin[row] = table.origin[row] ?? -1;
    columns.destination[row] = table.destination[row] ?? -1;
    columns.runs[row] = runs ? 1 : 0;
    columns.directed[row] = table.directed[row] ?? 0;
    const n = runs && unitOfRow === unit ? (table.n[row] ?? Number.NaN) : Number.NaN;
    columns.n[row] = n;
    hasOtherUnits ||= isFlow[row] === 1 && runs && unitOfRow >= 0 && unitOfRow !== unit && !Number.isNaN(table.n[row]);
    const comparator = table.comparator[row] ?? 0;
    columns.comparator[row] = comparator;
    columns.exact[row] = exactNumbers.has(comparator) ? 1 : 0;
    const measure = (times[period[row] ?? -1] ?? times.length) * (kinds.length + 1) + (kind[row] ?? -1) + 1;
    columns.measure[row] = measure;
    columns.time[row] = ordered[period[row] ?? -1] ?? -1;
    const innerId = isSaid && isInner ? index.dataSet.records[row]?.id : undefined;
    if (innerId !== undefined) inner.set(innerId, { rows, silent, area: table.origin[row] ?? -1, n, comparator, measure });
  }
  const isKept = (_: unknown, row: number): boolean => isFlow[row] === 1;
  const areAll = isFlow.every((each) => each === 1);
  return {
    ...(areAll
      ? columns
      : {
          n: columns.n.filter(isKept),
          exact: columns.exact.filter(isKept),
          comparator: columns.comparator.filter(isKept),
          rows: columns.rows.filter(isKept),
          silent: columns.silent.filter(isKept),
          measure: columns.measure.filter(isKept),
          time: columns.time.filter(isKept),
          origin: columns.origin.filter(isKept),
          destination: columns.destination.filter(isKept),
          runs: columns.runs.filter(isKept),
          directed: columns.directed.filter(isKept),
        }),
    records: areAll ? index.dataSet.records : index.dataSet.records.filter(isKept),
    unit: table.units[unit]?.id ?? null,
    hasOtherUnits,
    regionIds: table.regions.map(({ id }) => id),
    inner,
    // The map draws every pairing of a table.
    pairingOf: ({ pairing }) => pairing,
  };
}

/** The unit of widths at all levels: that of most flows between places, or of most flows of the level if no flow of the level has it. */
function unitOfWidths(index: DataIndex, table: FlowTable): number {
  const unit = commonestUnit(viewsOf(index.dataSet)?.parts?.places ?? table);
  for (let row = 0; row < table.count; row++) {
    if (table.unit[row] === unit && table.origin[row] !== table.destination[row] && !Number.isNaN(table.n[row])) return unit;
  }
  return commonestUnit(table);
}

/** The index of the unit that most numbers of flows have; −1 if there is no number. */
function commonestUnit({ count, origin, destination, unit, units, n }: FlowTable): number {
  const counts = new Uint32Array(units.length);
  for (let row = 0; row < count; row++) {
    const each = unit[row] ?? -1;
    if (each >= 0 && origin[row] !== destination[row] && !Number.isNaN(n[row])) counts[each] = (counts[each] ?? 0) + 1;
  }
  let found = -1;
  for (const [each, numbersOfUnit] of counts.entries()) if (numbersOfUnit > (counts[found] ?? 0)) found = each;
  return found;
}

function emptyColumns(
  count: number,
): Pick<
  FlowColumns,
  'n' | 'exact' | 'comparator' | 'rows' | 'silent' | 'measure' | 'time' | 'origin' | 'destination' | 'runs' | 'directed'
> {
  return {
    n: new Float64Array(count),
    exact: new Uint8Array(count),
    comparator: new Uint8Array(count),
    rows: new Uint32Array(count),
    silent: new Uint32Array(count),
    measure: new Uint32Array(count),
    time: new Int32Array(count),
    origin: new Int32Array(count),
    destination: new Int32Array(count),
    runs: new Uint8Array(count),
    directed: new Uint8Array(count),
  };
}

function columnsOfRecords(index: DataIndex): FlowColumns {
  const records = index.dataSet.records.filter((record) => topicsOf(record).includes('flows') && record.type !== 'route');
  const unit = commonest(
    records.flatMap((record) => {
      const [main] = figureValues(record);
      return main && main.n !== null ? [main.unit] : [];
    }),
  );
  const hasOtherUnits = records.some(
    (record) => record.type === 'flow' && figureValues(record).some((value) => value.n !== null && value.unit !== unit),
  );
  const magnitudes = records.map((record) => magnitudeOf(record, unit));
  // A record with several values counts as the value whose number is drawn.
  const meant = records.map((record, i) => magnitudes[i] ?? record.values[0]);
  const measureOf = numbers();
  const placeInTime = timeNumbers(index);
  const regionOf = numbers();
  const ends = records.map((record) => endsOf(index, record) ?? namedPlaces(index, record));
  const origin = Int32Array.from(ends, (each) => (each ? regionOf(each.origin) : -1));
  const destination = Int32Array.from(ends, (each) => (each ? regionOf(each.destination) : -1));
  return {
    records,
    unit,
    hasOtherUnits,
    n: Float64Array.from(magnitudes, (value) => value?.n ?? Number.NaN),
    exact: Uint8Array.from(meant, (value) => Number(value?.cmp === 'exact' || value?.cmp === 'counted')),
    comparator: Uint8Array.from(meant, (value) => comparatorNumbers.indexOf(value?.cmp ?? 'exact')),
    rows: Uint32Array.from(meant, (value) => value?.sumOf?.rows ?? 1),
    silent: Uint32Array.from(records, ({ state }, i) => (state === 'not-reported' ? 1 : (meant[i]?.sumOf?.notReported ?? 0))),
    measure: Uint32Array.from(records, ({ period, coverageKinds }) => measureOf(`${timeKeyOf(period)} ${coverageKinds.join(' ')}`)),
    time: Int32Array.from(records, ({ period }) => placeInTime(period)),
    origin,
    destination,
    runs: Uint8Array.from(records, (record) => Number(endsOf(index, record) !== null)),
    directed: Uint8Array.from(ends, (each) => Number(each?.isDirected ?? false)),
    regionIds: [...regionOf.known.keys()],
    inner: new Map(),
    pairingOf: ({ nested, pairing }) => mapPairing(index, nested ?? pairing),
  };
}

/** The two places of a record without a value. */
function namedPlaces(index: DataIndex, record: ReportRecord): Ends | null {
  if (record.state !== 'not-reported' || record.place !== undefined) return null;
  const pairing = index.pairing(record.nested ?? record.pairing ?? '');
  const [origin, destination] = [record.from ?? pairing?.a, record.to ?? pairing?.b];
  return origin === undefined || destination === undefined ? null : { origin, destination, isDirected: isDirected(record) };
}

/** The most common text; null if there is none. Of several equally common texts, it is the first. */
function commonest(all: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  let found: string | null = null;
  for (const [each, count] of counts) if (found === null || count > (counts.get(found) ?? 0)) found = each;
  return found;
}

/** The index of a period among the times of the flows. */
function timeNumbers(index: DataIndex): (period: Period) => number {
  const places = new Map(flowTimes(index).map(({ id }, i) => [id, i]));
  return (period) => places.get(timeIdOf(period) ?? '') ?? -1;
}

/** A number for each text, in the order in which they are first met. */
function numbers(): ((key: string) => number) & { readonly known: ReadonlyMap<string, number> } {
  const known = new Map<string, number>();
  const numberOf = (key: string): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return Object.assign(numberOf, { known });
}

function magnitudeOf(record: ReportRecord, unit: string | null): FigureValue | undefined {
  if (unit === null || record.type !== 'flow' || (record.state !== 'reported' && record.state !== 'zero')) return undefined;
  return figureValues(record).find((value) => value.unit === unit);
}
