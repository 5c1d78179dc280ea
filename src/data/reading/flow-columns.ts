/** Rows that say the same kind of thing of the same ends, added up: never over units, periods, categories or sources, and never silence. */
import type { Comparator, State } from '../schema.ts';
import { comparatorNumbers, stateNumbers, type Flows } from './report.ts';

export interface RowFlow {
  readonly row: number;
  readonly origin: number;
  readonly destination: number;
  readonly isDirected: boolean;
  readonly state: State;
  readonly n: number | null;
  readonly decimals: number;
  readonly comparator: Comparator;
  readonly unit: number;
  readonly period: number;
  readonly category: number;
  /** What else makes it another fact: its label, quote and source. */
  readonly said: string;
}

export class FlowBuilder {
  readonly #byKey = new Map<string, number>();
  #length = 1024;
  #count = 0;
  #columns = emptyFlows(1024);
  #decimals = new Uint8Array(1024);

  /** @returns the index of the flow and whether it was there before */
  add(flow: RowFlow): { readonly flow: number; readonly isKnown: boolean } {
    const key = keyOf(flow, flow.origin, flow.destination);
    const known = this.#byKey.get(key) ?? (flow.isDirected ? undefined : this.#byKey.get(keyOf(flow, flow.destination, flow.origin)));
    if (known !== undefined) {
      this.#sum(known, flow);
      return { flow: known, isKnown: true };
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
    columns.firstRow[i] = flow.row;
    columns.directed[i] = flow.isDirected ? 1 : 0;
    this.#decimals[i] = Math.min(20, flow.decimals);
    this.#byKey.set(key, i);
    return { flow: i, isKnown: false };
  }

  firstRow(flow: number): number {
    return this.#columns.firstRow[flow] ?? 0;
  }

  flows(): Flows {
    const { count: _, ...columns } = this.#columns;
    // Each column cut to what it holds; the names stay.
    const cut = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.slice(0, this.#count)])) as unknown as Omit<Flows, 'count'>;
    return { ...cut, count: this.#count };
  }

  #sum(i: number, flow: RowFlow): void {
    const { n, comparator, state, rows } = this.#columns;
    rows[i] = (rows[i] ?? 0) + 1;
    if (flow.n === null || Number.isNaN(n[i] ?? Number.NaN)) return;
    const decimals = Math.max(this.#decimals[i] ?? 0, Math.min(20, flow.decimals));
    this.#decimals[i] = decimals;
    // 0.1 + 0.2 is 0.3: no sum has more digits than what was added.
    const sum = (n[i] ?? 0) + flow.n;
    n[i] = decimals === 0 ? sum : Number(sum.toFixed(decimals));
    comparator[i] = comparatorNumbers.indexOf(comparatorOfSum(comparatorNumbers[comparator[i] ?? 0] ?? 'exact', flow.comparator));
    if (n[i] !== 0 && stateNumbers[state[i] ?? 0] === 'zero') state[i] = stateNumbers.indexOf('reported');
  }

  #grow(): void {
    const longer = emptyFlows(this.#length * 2);
    const columns = this.#columns;
    longer.origin.set(columns.origin);
    longer.destination.set(columns.destination);
    longer.n.set(columns.n);
    longer.comparator.set(columns.comparator);
    longer.state.set(columns.state);
    longer.unit.set(columns.unit);
    longer.period.set(columns.period);
    longer.category.set(columns.category);
    longer.rows.set(columns.rows);
    longer.firstRow.set(columns.firstRow);
    longer.directed.set(columns.directed);
    const decimals = new Uint8Array(this.#length * 2);
    decimals.set(this.#decimals);
    this.#columns = longer;
    this.#decimals = decimals;
    this.#length *= 2;
  }
}

/** What may be said of a sum: of two that both leave one side open that side, of two that disagree only "about". */
export function comparatorOfSum(a: Comparator, b: Comparator): Comparator {
  if (a === b) return a === 'some' ? 'over' : a;
  if (a === 'exact' || a === 'counted') return b === 'exact' || b === 'counted' ? 'counted' : b;
  if (b === 'exact' || b === 'counted') return a;
  const atLeast = new Set<Comparator>(['over', 'some']);
  return atLeast.has(a) && atLeast.has(b) ? 'over' : 'about';
}

/** Zero and other numbers are added; silence, totals of a group and words stand alone. */
function keyOf({ state, n, isDirected, unit, period, category, said }: RowFlow, origin: number, destination: number): string {
  const form = state === 'zero' ? 'reported' : state;
  return `${origin} ${destination} ${isDirected ? 1 : 0} ${n === null ? 'words' : ''}${form} ${unit} ${period} ${category} ${said}`;
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
    firstRow: new Uint32Array(length),
    directed: new Uint8Array(length),
  };
}
