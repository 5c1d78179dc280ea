/** Flows of one measure, and their sums: what the matrix and the bands of a place are made of. */
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

/** What numbers have in common that are added up: one unit, time, kind and direction. Nothing is added up over two of them. */
export interface FlowMeasure {
  readonly id: string;
  /** Its time, kind and direction: what has no value has these, and no unit. */
  readonly sense: string;
  readonly unit: string;
  readonly kinds: readonly string[];
  readonly period: Period;
  /** Whether its flows run from origin to destination, else between the two. */
  readonly isDirected: boolean;
  /** How many flows have a number in it. */
  readonly flows: number;
}

/** What is said of one place and another, or of several together. */
export interface MeasureSum {
  /** Null where nothing has a number. */
  readonly n: number | null;
  readonly cmp: Comparator;
  readonly state: RecordState;
  /** How many rows of the table it is made of, and how many of these have no value. */
  readonly rows: number;
  readonly notReported: number;
}

const oneWay = 'one-way';

export interface MeasuredFlow {
  readonly record: ReportRecord;
  readonly from: RegionId;
  readonly to: RegionId;
  /** Unit, number and comparator; none where it says nothing. */
  readonly value: ReturnType<typeof figureValues>[number] | undefined;
  /** See {@link FlowMeasure}. */
  readonly sense: string;
  /** How many rows of the table it stands for, and how many of these have no value. */
  readonly rows: number;
  readonly notReported: number;
}

/** The measures of what is shown, the one with the most flows first. */
export function flowMeasures(index: DataIndex, shown: readonly RecordId[]): readonly FlowMeasure[] {
  return measuresOf(measuredFlows(index, shown));
}

/** The measures of flows, the one with the most of them first. */
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

/** What the records say between places and within them, a flow for each unit of a record. */
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

/** A record's own ends, else those of its pairing; of what stays within a place that place twice. */
function endsOf(index: DataIndex, { from, to, place, nested, pairing }: ReportRecord): Pick<MeasuredFlow, 'from' | 'to'> | null {
  if (place !== undefined) return { from: place, to: place };
  if (from !== undefined && to != null) return { from, to };
  const pair = index.pairing(nested ?? pairing ?? '');
  return pair ? { from: pair.a, to: pair.b } : null;
}

/**
 * What the columns of a table say and its records do not: of how many rows each is the sum, and of what stays within a place whether the rows ran
 * one way.
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

/** What has no value has no unit either. */
export function isOfMeasure({ sense, value }: MeasuredFlow, measure: FlowMeasure): boolean {
  return sense === measure.sense && (value === undefined || value.unit === measure.unit);
}

/** More digits than these no double holds: 0.1 + 0.2 is 0.3. */
const digits = 15;

/** Adds up flows of one measure, and counts what can't be added. */
export class FlowTally {
  readonly #adder = new Adder();
  readonly #records: RecordId[] | null;
  #numbers = 0;
  #zeros = 0;
  #cmp: Comparator | null = null;
  #rows = 0;
  #notReported = 0;
  readonly #states = new Set<RecordState>();

  /** @param keepsRecords - whether it names what it is made of */
  constructor(keepsRecords: boolean) {
    this.#records = keepsRecords ? [] : null;
  }

  add({ record, value, rows, notReported }: MeasuredFlow): void {
    this.#rows += rows;
    this.#records?.push(record.id);
    this.#states.add(recordStateOf(record));
    this.#notReported += notReported;
    // A figure of several pairs together is no part of a sum.
    if (value?.n == null || record.state === 'group') return;
    this.#adder.add(value.n);
    this.#cmp = this.#cmp === null ? value.cmp : comparatorOfSum(this.#cmp, value.cmp);
    this.#numbers++;
    // “Over 0” is not nothing.
    if (value.n === 0 && markEnd(value.cmp) === 'closed') this.#zeros++;
  }

  /** Adds all that another has added; whose records it is made of it does not name then. */
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

  /** None where it does not name them. */
  get records(): readonly RecordId[] {
    return this.#records ?? [];
  }
}

/** The measure of an id, else the first. */
export function measureOf(measures: readonly FlowMeasure[], id: string | null): FlowMeasure | null {
  return measures.find((measure) => measure.id === id) ?? measures[0] ?? null;
}
