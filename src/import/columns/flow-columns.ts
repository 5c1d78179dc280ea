/**
 * Adds up rows of the same kind between the same ends, never across units, periods, categories or sources. Missing values are not added.
 */
import { comparatorOfSum } from '../../data/flows/comparator-of-sum.ts';
import type { Comparator } from '../../data/schema.ts';
import { Chains, pairKey } from '../flow-keys.ts';
import { comparatorNumbers, stateNumbers, type FlowState } from '../../data/flows/flow-table.ts';
import type { Flows } from '../report.ts';

export interface RowFlow {
  readonly row: number;
  readonly origin: number;
  readonly destination: number;
  readonly isDirected: boolean;
  readonly state: FlowState;
  readonly n: number | null;
  readonly decimals: number;
  readonly comparator: Comparator;
  readonly unit: number;
  readonly period: number;
  readonly category: number;
  /** The number of records that the row itself is a sum of, of which some are missing; 1 and 0 if it states none. */
  readonly summed: number;
  readonly missing: number;
  /** The label, quote and source, which distinguish facts too. */
  readonly quotedText: string;
}

/** The properties that all rows of a sum share except the ends, with the flows of that kind by their ends. */
interface FlowKind extends Pick<RowFlow, 'unit' | 'period' | 'category' | 'isDirected' | 'quotedText'> {
  readonly form: number;
  readonly context: number;
  readonly alike: Map<number, number>;
}

export interface BuiltFlows {
  readonly flows: Flows;
  /** The final index of each flow that {@link FlowBuilder.add} has returned. */
  readonly renumbered: Uint32Array;
}

const notReported = stateNumbers.indexOf('not-reported');
const zero = stateNumbers.indexOf('zero');
const reported = stateNumbers.indexOf('reported');

export class FlowBuilder {
  /** Whether A to B and B to A are kept apart although no direction is drawn, because the order of the ends is not known yet. */
  readonly #isOrdered: boolean;
  /** The flows of each kind by their ends. */
  readonly #byKind: Map<number, number>[] = [];
  readonly #kinds = new Chains();
  /** The kinds without state and unit, to which rows without a value belong. */
  readonly #contexts = new Chains();
  #lastKind: FlowKind | null = null;
  #length = 1024;
  #count = 0;
  #columns = emptyFlows(1024);
  #decimals = new Uint8Array(1024);
  #context = new Uint32Array(1024);

  constructor(isOrdered = false) {
    this.#isOrdered = isOrdered;
  }

  /** The number of flows. */
  get count(): number {
    return this.#count;
  }

  /** @returns the index of the flow, which is a new one if `count` has increased */
  add(flow: RowFlow): number {
    const pair = pairKey(flow.origin, flow.destination, flow.isDirected || this.#isOrdered);
    const { alike, context } = this.#kindOf(flow);
    const known = alike.get(pair);
    if (known !== undefined) {
      this.#sum(known, flow);
      return known;
    }
    if (this.#count === this.#length) this.#grow();
    const i = this.#count++;
    const columns = this.#columns;
    columns.origin[i] = flow.origin;
    columns.destination[i] = flow.destination;
    columns.n[i] = flow.n ?? Number.NaN;
    columns.comparator[i] = comparatorNumbers.indexOf(flow.comparator);
    columns.state[i] = stateNumbers.indexOf(flow.state);
    columns.unit[i] = flow.unit;
    columns.period[i] = flow.period;
    columns.category[i] = flow.category;
    columns.rows[i] = 1;
    columns.summed[i] = flow.summed;
    columns.missing[i] = flow.missing;
    columns.firstRow[i] = flow.row;
    columns.directed[i] = flow.isDirected ? 1 : 0;
    this.#decimals[i] = Math.min(20, flow.decimals);
    this.#context[i] = context;
    alike.set(pair, i);
    return i;
  }

  /** The kind of a flow. The last one is remembered, because successive rows are often of one kind. */
  #kindOf(flow: RowFlow): FlowKind {
    const form = formOf(flow);
    const last = this.#lastKind;
    if (
      last?.form === form &&
      last.unit === flow.unit &&
      last.period === flow.period &&
      last.category === flow.category &&
      last.isDirected === flow.isDirected &&
      last.quotedText === flow.quotedText
    )
      return last;
    const { isDirected, period, category, quotedText, unit } = flow;
    const context = this.#contexts.of(isDirected ? 1 : 0, period, category + 1, this.#contexts.text(quotedText));
    const alike = (this.#byKind[this.#kinds.of(context, form, unit + 1)] ??= new Map());
    return (this.#lastKind = { form, unit, period, category, isDirected, quotedText, context, alike });
  }

  firstRow(flow: number): number {
    return this.#columns.firstRow[flow] ?? 0;
  }

  /**
   * The flows. A row without a value is a missing part of the flow with the same ends, time and kind if there is exactly one unit, or else
   * its own flow.
   */
  flows(): BuiltFlows {
    const columns = this.#columns;
    const into = this.#missingOf();
    const renumbered = new Uint32Array(this.#count);
    const kept: number[] = [];
    for (let i = 0; i < this.#count; i++) {
      if (into.has(i)) continue;
      renumbered[i] = kept.length;
      kept.push(i);
    }
    for (const [i, whole] of into) {
      renumbered[i] = renumbered[whole] ?? 0;
      columns.missing[whole] = (columns.missing[whole] ?? 0) + (columns.summed[i] ?? 0);
      columns.summed[whole] = (columns.summed[whole] ?? 0) + (columns.summed[i] ?? 0);
      columns.rows[whole] = (columns.rows[whole] ?? 0) + (columns.rows[i] ?? 0);
      columns.firstRow[whole] = Math.min(columns.firstRow[whole] ?? 0, columns.firstRow[i] ?? 0);
    }
    const { count: _, ...all } = columns;
    // Each column is cut to its length.
    const cut = Object.fromEntries(
      Object.entries(all).map(([name, column]) => [name, keptOf(column, kept, this.#count)]),
    ) as unknown as Omit<Flows, 'count'>;
    return { flows: { ...cut, count: kept.length }, renumbered };
  }

  /** Flows without a value, each with the only flow that it is a part of. */
  #missingOf(): ReadonlyMap<number, number> {
    const { origin, destination, directed, state, n } = this.#columns;
    const silences: number[] = [];
    for (let i = 0; i < this.#count; i++) if (state[i] === notReported) silences.push(i);
    const into = new Map<number, number>();
    if (silences.length === 0) return into;
    const measured: Map<number, number>[] = [];
    const ends = (i: number): number => pairKey(origin[i] ?? 0, destination[i] ?? 0, directed[i] === 1 || this.#isOrdered);
    const severalUnits = -1;
    for (let i = 0; i < this.#count; i++) {
      if ((state[i] !== reported && state[i] !== zero) || Number.isNaN(n[i] ?? Number.NaN)) continue;
      const alike = (measured[this.#context[i] ?? 0] ??= new Map());
      alike.set(ends(i), alike.has(ends(i)) ? severalUnits : i);
    }
    for (const i of silences) {
      const whole = measured[this.#context[i] ?? 0]?.get(ends(i)) ?? severalUnits;
      if (whole !== severalUnits) into.set(i, whole);
    }
    return into;
  }

  #sum(i: number, flow: RowFlow): void {
    const { n, comparator, state, rows, summed, missing } = this.#columns;
    rows[i] = (rows[i] ?? 0) + 1;
    summed[i] = (summed[i] ?? 0) + flow.summed;
    missing[i] = (missing[i] ?? 0) + flow.missing;
    if (flow.n === null || Number.isNaN(n[i] ?? Number.NaN)) return;
    const decimals = Math.max(this.#decimals[i] ?? 0, Math.min(20, flow.decimals));
    this.#decimals[i] = decimals;
    // The sum is rounded to the decimals of its parts, so that 0.1 + 0.2 is 0.3.
    const sum = (n[i] ?? 0) + flow.n;
    n[i] = decimals === 0 ? sum : Number(sum.toFixed(decimals));
    comparator[i] = comparatorNumbers.indexOf(comparatorOfSum(comparatorNumbers[comparator[i] ?? 0] ?? 'exact', flow.comparator));
    if (n[i] !== 0 && state[i] === zero) state[i] = reported;
  }

  #grow(): void {
    const length = this.#length * 2;
    const { count: _, ...columns } = emptyFlows(length);
    for (const [name, column] of Object.entries(columns) as [keyof typeof columns, Column][]) column.set(this.#columns[name]);
    const [decimals, context] = [new Uint8Array(length), new Uint32Array(length)];
    decimals.set(this.#decimals);
    context.set(this.#context);
    this.#columns = { count: 0, ...columns };
    this.#decimals = decimals;
    this.#context = context;
    this.#length = length;
  }
}

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

function keptOf(column: Column, kept: readonly number[], count: number): Column {
  const cut = column.slice(0, kept.length);
  if (kept.length < count) for (const [k, i] of kept.entries()) cut[k] = column[i] ?? 0;
  return cut;
}

/** A number for the form of a flow. Plain numbers are added up. Missing values, totals of a group and words are not. */
function formOf({ state, n }: RowFlow): number {
  return 2 * (state === 'zero' ? reported : stateNumbers.indexOf(state)) + (n === null ? 1 : 0);
}

function emptyFlows(length: number): Flows {
  return {
    count: 0,
    origin: new Uint32Array(length),
    destination: new Uint32Array(length),
    n: new Float64Array(length),
    comparator: new Uint8Array(length),
    state: new Uint8Array(length),
    unit: new Int32Array(length),
    period: new Uint32Array(length),
    category: new Int32Array(length),
    rows: new Uint32Array(length),
    summed: new Uint32Array(length),
    missing: new Uint32Array(length),
    firstRow: new Uint32Array(length),
    directed: new Uint8Array(length),
  };
}
