/** The columns of a flow table that determine which rows may be added. */
import { stateNumbers, type FlowTable } from '../flow-table.ts';

/** One entry for each row, as in {@link FlowTable}; `origin` and `destination` are indices of places or nodes. */
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

/** How a row contributes to a sum. */
export const rowForm = {
  /** The number is added. */
  number: 0,
  /** A row without a number: reported in words, or only a pair of places. */
  words: 1,
  /** The value is unknown, so the sum lacks it. */
  silence: 2,
  /** The number is of several pairs together. It is a flow of its own, never split and never added. */
  group: 3,
} as const;

export function rowFormOf({ state, n }: Pick<RowColumns, 'state' | 'n'>, row: number): number {
  const own = state[row];
  if (own === notReported) return rowForm.silence;
  if (own === group) return rowForm.group;
  return Number.isNaN(n[row] ?? Number.NaN) ? rowForm.words : rowForm.number;
}

/** Numbers the combinations of unit, time, kind, direction and form. Rows can be added only if they have the same one. */
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

  /** The number of the measure of each row. */
  ofRows(): Uint32Array {
    const { count, period, kind, unit, directed } = this.#columns;
    const measures = new Uint32Array(count);
    let [lastKey, last] = [-1, 0];
    for (let row = 0; row < count; row++) {
      const key = this.#key(period[row] ?? 0, kind[row] ?? -1, unit[row] ?? -1, directed[row] ?? 0, rowFormOf(this.#columns, row));
      // Consecutive rows mostly have the same measure.
      if (key !== lastKey) [lastKey, last] = [key, this.#numberOf(key)];
      measures[row] = last;
    }
    return measures;
  }

  /** The measures of the numbers that a row without a value may be a missing part of: the same time, kind and direction, in any unit. */
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

/** A loop instead of `Math.max(...column)`, because a column may be longer than a call's argument list. */
function most(column: Uint32Array | Int32Array): number {
  let found = 0;
  for (const each of column) if (each > found) found = each;
  return found;
}
