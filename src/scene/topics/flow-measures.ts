/** Flows of one measure and their sums, for the matrix and the bands of a place. */
import { Adder } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import { comparatorOfSum } from '../../data/flows/comparator-of-sum.ts';
import type { Comparator, Period, RecordId, RegionId, ReportRecord } from '../../data/schema.ts';
import { timeKeyOf } from '../../data/time-id.ts';
import { viewsOf } from '../../data/views.ts';
import { markEnd } from '../mark-end.ts';
import { memoizeLastFor } from '../memo.ts';
import { recordStateOf, topicsOf, type RecordState } from '../records.ts';

/** A combination of unit, time, kind and direction. Only flows of one measure are added up. */
export interface FlowMeasure {
  readonly id: string;
  /** The time, kind and direction. A flow without a value has these but no unit. */
  readonly sense: string;
  readonly unit: string;
  readonly kinds: readonly string[];
  readonly period: Period;
  /** Whether its flows run from origin to destination, and not between the two without a direction. */
  readonly isDirected: boolean;
  /** The number of flows with a number in this measure. */
  readonly flows: number;
}

/** The sum of the flows between two places, or between several. */
export interface MeasureSum {
  /** Null if no flow has a number. */
  readonly n: number | null;
  readonly cmp: Comparator;
  readonly state: RecordState;
  /** The number of rows of the table in the sum. */
  readonly rows: number;
  /** The number of these rows that have no value. */
  readonly notReported: number;
}

const oneWay = 'one-way';

export interface MeasuredFlow {
  readonly record: ReportRecord;
  readonly from: RegionId;
  readonly to: RegionId;
  /** Unit, number and comparator; undefined for a flow without a value. */
  readonly value: ReturnType<typeof figureValues>[number] | undefined;
  /** See {@link FlowMeasure}. */
  readonly sense: string;
  /** The number of rows of the table that it stands for. */
  readonly rows: number;
  /** The number of these rows that have no value. */
  readonly notReported: number;
}

/** The measures of the shown records, the one with the most flows first. */
export function flowMeasures(index: DataIndex, shown: readonly RecordId[]): readonly FlowMeasure[] {
  return measuresOf(measuredFlows(index, shown));
}

/** The measures of flows, the one with the most flows first. */
export function measuresOf(flows: readonly MeasuredFlow[]): readonly FlowMeasure[] {
  const found = new Map<string, { -readonly [Key in keyof FlowMeasure]: FlowMeasure[Key] }>();
  for (const { record, value, sense } of flows) {
    if (value?.n == null || record.state === 'group') continue;
    const id = `${sense}|${value.unit}`;
    const known = found.get(id);
    if (known) known.flows++;
    else
      found.set(id, {
        id,
        sense,
        unit: value.unit,
        kinds: record.coverageKinds,
        period: record.period,
        isDirected: sense.startsWith(oneWay),
        flows: 1,
      });
  }
  return [...found.values()].sort((a, b) => b.flows - a.flows);
}

/** The flows of the records between and within places, one for each unit of a record. */
export const measuredFlows = memoizeLastFor((index: DataIndex, shown: readonly RecordId[]): readonly MeasuredFlow[] => {
  const rowsOf = rowsOfRecords(index);
  return shown.flatMap((id): readonly MeasuredFlow[] => {
    const record = index.record(id);
    const ends = record && topicsOf(record).includes('flows') ? endsOf(index, record) : null;
    if (!record || !ends) return [];
    const { rows, notReported, isDirected } = rowsOf(record);
    const way = isDirected ? oneWay : 'between';
    const sense = `${way}|${timeKeyOf(record.period)}|${record.coverageKinds.join(' ')}`;
    const flow = { record, ...ends, rows, notReported, sense };
    const values = figureValues(record);
    const units = new Set(values.map(({ unit }) => unit));
    if (units.size === 0) return [{ ...flow, value: undefined }];
    return [...units].map((unit) => ({ ...flow, value: values.find((value) => value.unit === unit) }));
  });
});

/** The ends of a record, otherwise those of its pairing; null if there are none. A flow within a place has that place as both ends. */
function endsOf(index: DataIndex, { from, to, place, nested, pairing }: ReportRecord): Pick<MeasuredFlow, 'from' | 'to'> | null {
  if (place !== undefined) return { from: place, to: place };
  if (from !== undefined && to != null) return { from, to };
  const pair = index.pairing(nested ?? pairing ?? '');
  return pair ? { from: pair.a, to: pair.b } : null;
}

/**
 * Reads values from the columns of a table that its records lack: the number of rows in a sum, and whether flows within a place have a
 * direction.
 */
function rowsOfRecords(
  index: DataIndex,
): (record: ReportRecord) => { readonly rows: number; readonly notReported: number; readonly isDirected: boolean } {
  const table = viewsOf(index.dataSet)?.table;
  if (!table)
    return ({ direction, state }) => ({ rows: 1, notReported: state === 'not-reported' ? 1 : 0, isDirected: direction === 'one-way' });
  const rowOf = new Map(index.dataSet.records.map(({ id }, row) => [id, row]));
  return ({ id, state }) => {
    const row = rowOf.get(id) ?? -1;
    const rows = table.summed[row] ?? 1;
    return { rows, notReported: state === 'not-reported' ? rows : (table.missing[row] ?? 0), isDirected: table.directed[row] === 1 };
  };
}

/** Whether a flow belongs to a measure. A flow without a value has no unit, so only its time, kind and direction are compared. */
export function isOfMeasure({ sense, value }: MeasuredFlow, measure: FlowMeasure): boolean {
  return sense === measure.sense && (value === undefined || value.unit === measure.unit);
}

/** The significant digits that any double holds. Rounding to them makes 0.1 + 0.2 equal to 0.3. */
const digits = 15;

/** Adds up flows of one measure, and counts those without a number. */
export class FlowTally {
  readonly #adder = new Adder();
  readonly #records: RecordId[] | null;
  #numbers = 0;
  #zeros = 0;
  #cmp: Comparator | null = null;
  #rows = 0;
  #notReported = 0;
  readonly #states = new Set<RecordState>();

  /** @param keepsRecords - whether the ids of the added records are kept */
  constructor(keepsRecords: boolean) {
    this.#records = keepsRecords ? [] : null;
  }

  add({ record, value, rows, notReported }: MeasuredFlow): void {
    this.#rows += rows;
    this.#records?.push(record.id);
    this.#states.add(recordStateOf(record));
    this.#notReported += notReported;
    // A figure of several pairs together is not part of a sum.
    if (value?.n == null || record.state === 'group') return;
    this.#adder.add(value.n);
    this.#cmp = this.#cmp === null ? value.cmp : comparatorOfSum(this.#cmp, value.cmp);
    this.#numbers++;
    // “Over 0” is more than zero.
    if (value.n === 0 && markEnd(value.cmp) === 'closed') this.#zeros++;
  }

  /** Adds everything that another tally has added, without the ids of its records. */
  join(other: FlowTally): void {
    this.#rows += other.#rows;
    this.#notReported += other.#notReported;
    for (const state of other.#states) this.#states.add(state);
    if (other.#cmp === null) return;
    this.#adder.add(Number(other.#adder));
    this.#cmp = this.#cmp === null ? other.#cmp : comparatorOfSum(this.#cmp, other.#cmp);
    this.#numbers += other.#numbers;
    this.#zeros += other.#zeros;
  }

  get amount(): number | null {
    return this.#numbers === 0 ? null : Math.abs(Number(this.#adder));
  }

  sum(): MeasureSum {
    const hasNumber = this.#numbers > 0;
    const without: readonly RecordState[] = ['group', 'words', 'said-of-all', 'not-reported'];
    return {
      n: hasNumber ? Number(Number(this.#adder).toPrecision(digits)) : null,
      cmp: this.#cmp ?? 'exact',
      state: hasNumber
        ? this.#zeros === this.#numbers && this.#notReported === 0
          ? 'zero'
          : 'reported'
        : (without.find((state) => this.#states.has(state)) ?? 'words'),
      rows: this.#rows,
      notReported: this.#notReported,
    };
  }

  /** The ids of the added records; empty if they are not kept. */
  get records(): readonly RecordId[] {
    return this.#records ?? [];
  }
}

/** The measure with an id, otherwise the first one; null if there is none. */
export function measureOf(measures: readonly FlowMeasure[], id: string | null): FlowMeasure | null {
  return measures.find((measure) => measure.id === id) ?? measures[0] ?? null;
}
