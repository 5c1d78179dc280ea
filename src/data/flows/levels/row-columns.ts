/** What is grouped: the columns of a table of flows that say what may be added to what. */
import { stateNumbers, type FlowTable } from '../flow-table.ts';

/** One row a flow, as in {@link FlowTable}; ends are numbers of places. */
export type RowColumns = Pick<
  FlowTable,
  'count' | 'origin' | 'destination' | 'directed' | 'n' | 'unit' | 'comparator' | 'state' | 'period' | 'kind' | 'summed' | 'missing'
>;

export const [reported, zero, notReported, group] = [
  stateNumbers.indexOf('reported'),
  stateNumbers.indexOf('zero'),
  stateNumbers.indexOf('not-reported'),
  stateNumbers.indexOf('group'),
] as const;

/** What a row is to a sum. */
export const rowForm = {
  /** It is added. */
  number: 0,
  /** Reported without a number, or nothing but two places. */
  words: 1,
  /** Its value is unknown: what is added up lacks it. */
  silence: 2,
  /** Its number is of several pairs together: it stands alone, is never split and never added. */
  group: 3,
} as const;

export function rowFormOf({ state, n }: Pick<RowColumns, 'state' | 'n'>, row: number): number {
  const own = state[row];
  if (own === notReported) return rowForm.silence;
  if (own === group) return rowForm.group;
  return Number.isNaN(n[row] ?? Number.NaN) ? rowForm.words : rowForm.number;
}

/** Numbers for what rows must have in common to be added: unit, time, kind, whether they run one way, and their form. */
export class Measures {
  readonly #columns: RowColumns;
  readonly #numbers = new Map<number, number>();
  readonly #keys: number[] = [];
  readonly #periods: number;
  readonly #kinds: number;

  constructor(columns: RowColumns) {
    this.#columns = columns;
    this.#periods = 1 + most(columns.period);
    this.#kinds = 2 + most(columns.kind);
  }

  /** The measure of each row. */
  ofRows(): Uint32Array {
    const { count, period, kind, unit, directed } = this.#columns;
    const measures = new Uint32Array(count);
    let [lastKey, last] = [-1, 0];
    for (let row = 0; row < count; row++) {
      const key = this.#key(period[row] ?? 0, kind[row] ?? -1, unit[row] ?? -1, directed[row] ?? 0, rowFormOf(this.#columns, row));
      // Rows of one measure mostly come together.
      if (key !== lastKey) [lastKey, last] = [key, this.#numberOf(key)];
      measures[row] = last;
    }
    return measures;
  }

  /** The measures of numbers that a silence may be a missing part of: the same time, kind and direction, in any unit. */
  ofNumbersLike(row: number, units: number): readonly number[] {
    const { period, kind, directed } = this.#columns;
    const found: number[] = [];
    for (let unit = -1; unit < units; unit++) {
      const known = this.#numbers.get(this.#key(period[row] ?? 0, kind[row] ?? -1, unit, directed[row] ?? 0, rowForm.number));
      if (known !== undefined) found.push(known);
    }
    return found;
  }

  #key(period: number, kind: number, unit: number, directed: number, form: number): number {
    return ((((unit + 1) * this.#periods + period) * this.#kinds + kind + 1) * 2 + directed) * 4 + form;
  }

  #numberOf(key: number): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    return this.#keys.push(key) - 1;
  }
}

/** Not by spreading: there may be more rows than a call takes arguments. */
function most(column: Uint32Array | Int32Array): number {
  let found = 0;
  for (const each of column) if (each > found) found = each;
  return found;
}
