/** Values that are derived from some cells of a row, computed once for all rows with the same cells. */
import type { Corrections } from '../corrections.ts';
import { Chains } from '../flow-keys.ts';
import { absent, type Table } from '../table.ts';

export class RowCells<T> {
  readonly #corrections: Corrections;
  readonly #columns: readonly Int32Array[];
  readonly #make: (row: number) => T;
  readonly #chains = new Chains();
  readonly #known: T[] = [];

  constructor(table: Table, corrections: Corrections, columns: readonly number[], make: (row: number) => T) {
    this.#corrections = corrections;
    this.#make = make;
    // Columns with the same cell in every row, such as units, are left out of the key.
    this.#columns = columns.flatMap((column) => {
      const codes = table.columns[column]?.codes;
      return codes?.some((code) => code !== codes[0]) ? [codes] : [];
    });
  }

  /** Returns the value for a row. It is called for every row, so it makes no objects for a known value. */
  of(row: number): T {
    // A row with its own corrections is not shared.
    if (this.#corrections.byRow.size > 0 && this.#corrections.byRow.has(row)) return this.#make(row);
    const key = this.#keyOf(row);
    let known = this.#known[key];
    if (known === undefined) {
      known = this.#make(row);
      this.#known[key] = known;
    }
    return known;
  }

  #keyOf(row: number): number {
    if (this.#columns.length === 1) return (this.#columns[0]?.[row] ?? absent) + 1;
    return this.#columns.length === 0 ? 0 : this.#chains.of(...this.#columns.map((codes) => (codes[row] ?? absent) + 1));
  }
}

/** Numbers values in the order in which they occur. */
export class Numbered<T> {
  readonly list: T[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.list.push(make());
    this.#numbers.set(key, this.list.length - 1);
    return this.list.length - 1;
  }
}
