/** Finds rows that are equal cell by cell, which may be two facts or a copy. */
import type { Corrections } from './corrections.ts';
import { absent, type Table } from './table.ts';

export class Duplicates {
  readonly #table: Table;
  readonly #corrections: Corrections;
  readonly #size: number;
  readonly #codes: readonly Int32Array[];
  /**
   * A hash table of pairs: a row plus one, and its number beside it, so that one access to the memory fetches both. 0 is a free slot. A row
   * is in the first free slot from its hash on.
   */
  #slots: Int32Array | null = null;
  /** 1 for each first row of a flow that is in the hash table. */
  #held: Uint8Array | null = null;

  constructor(table: Table, corrections: Corrections) {
    this.#table = table;
    this.#corrections = corrections;
    this.#codes = table.columns.map(({ codes }) => codes);
    // At most half of the slots are used, so that searches end soon.
    this.#size = 2 ** Math.ceil(Math.log2(2 * table.rowCount + 2));
  }

  /**
   * Finds an earlier row of the same flow that is equal in every cell.
   *
   * @param first - the first row of the flow
   * @returns the number of the earlier row; −1 if there is none
   */
  sameAs(row: number, first: number): number {
    const held = (this.#held ??= new Uint8Array(this.#table.rowCount));
    if (held[first] === 0) this.#found(first);
    held[first] = 1;
    return this.#found(row);
  }

  #found(row: number): number {
    const size = this.#size;
    const slots = (this.#slots ??= new Int32Array(2 * size));
    const number = this.#numberOf(row);
    let place = (number ^ (number >>> 15)) & (size - 1);
    for (let held = slots[2 * place] ?? 0; held !== 0; held = slots[2 * place] ?? 0) {
      const other = held - 1;
      if (other === row) return -1;
      if (slots[2 * place + 1] === number && this.#isSame(row, other)) return other;
      place = (place + 1) & (size - 1);
    }
    slots[2 * place] = row + 1;
    slots[2 * place + 1] = number;
    return -1;
  }

  #numberOf(row: number): number {
    let number = 0x811c9dc5;
    for (const codes of this.#codes) number = Math.imul(number ^ (codes[row] ?? absent), 0x9e3779b1) ^ (number >>> 13);
    return number | 0;
  }

  /** Whether the corrected cells of two rows are equal. */
  #isSame(row: number, other: number): boolean {
    return this.#codes.every(
      (codes, column) => codes[row] === codes[other] && this.#corrected(row, column) === this.#corrected(other, column),
    );
  }

  #corrected(row: number, column: number): string | undefined {
    return this.#corrections.byRow.get(row)?.get(column);
  }
}
