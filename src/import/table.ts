/**
 * A file as columns. Each column stores its different cells once and a number for each row, so that a million rows with a few hundred
 * places take four bytes a cell, and the meaning of a cell is computed once for all its rows.
 */

/** The code of a cell that its row does not have, because the row is too short. */
export const absent = -1;

export interface Column {
  readonly name: string;
  /** False if the file gives no name, in which case `name` is a letter. */
  readonly hasName: boolean;
  /** The different cells in the order in which they occur. */
  readonly values: readonly string[];
  /** The index of each row's cell in `values`. */
  readonly codes: Int32Array;
  /** Ids that the table of places does not have. They name no place, whatever they look like. */
  readonly unlocated?: ReadonlySet<string>;
}

export type RowFault = 'unclosed-quote' | 'stray-quote' | 'too-many-cells' | 'broken-object';

/** The largest number of cells, at four bytes each and twice as many while the table grows. */
const maxCells = 200_000_000;
/** The largest number of cells that are held as texts before they become columns. */
export const maxHeldCells = 60_000_000;
const firstRows = 1024;

/** Thrown for a file that is too large for a page, packed or unpacked. */
export class TooLarge extends Error {}

export interface Table {
  readonly rowCount: number;
  readonly columns: readonly Column[];
  /** The position of each row: its line in a text file, or its number from 1 in a list. */
  readonly lines: Uint32Array;
  readonly faults: ReadonlyMap<number, RowFault>;
}

export function cellOf(table: Table, row: number, column: number): string {
  const { values, codes } = table.columns[column] ?? { values: [], codes: new Int32Array() };
  return values[codes[row] ?? absent] ?? '';
}

export class TableBuilder {
  readonly #names: string[];
  readonly #unnamed: ReadonlySet<number>;
  readonly #values: string[][];
  readonly #known: Map<string, number>[];
  /** The last cell of each column, because successive rows often have the same one. */
  readonly #lastTexts: string[];
  readonly #lastCodes: Int32Array;
  readonly #codes: Int32Array[];
  readonly #faults = new Map<number, RowFault>();
  #lines = new Uint32Array(firstRows);
  #count = 0;

  /**
   * @param unnamed - the columns that have no name in the file
   * @throws TooLarge here and by `push` if there are more cells than a page can hold
   */
  constructor(names: readonly string[], unnamed: ReadonlySet<number> = new Set()) {
    if (names.length * firstRows > maxCells) throw new TooLarge();
    this.#names = [...names];
    this.#unnamed = unnamed;
    this.#values = names.map(() => []);
    this.#known = names.map(() => new Map());
    this.#lastTexts = names.map(() => '');
    this.#lastCodes = new Int32Array(names.length).fill(absent);
    this.#codes = names.map(() => new Int32Array(firstRows));
  }

  get rowCount(): number {
    return this.#count;
  }

  push(cells: readonly string[], line: number, fault: RowFault | null): void {
    if (this.#count === this.#lines.length) this.#grow();
    const row = this.#count++;
    this.#lines[row] = line;
    const width = this.#names.length;
    if (width * this.#count > maxCells) throw new TooLarge();
    const isTooLong = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
    if (fault !== null) this.#faults.set(row, fault);
    else if (isTooLong) this.#faults.set(row, 'too-many-cells');
    for (let column = 0; column < width; column++) {
      const cell = cells[column];
      // Surplus cells are kept in the last cell, so that they stay visible.
      const text = isTooLong && column === width - 1 ? cells.slice(column).join(',') : cell;
      const codes = this.#codes[column];
      if (codes) codes[row] = text === undefined ? absent : this.#codeOf(column, text);
    }
  }

  table(): Table {
    return {
      rowCount: this.#count,
      columns: this.#names.map((name, i) => ({
        name,
        hasName: !this.#unnamed.has(i),
        values: this.#values[i] ?? [],
        codes: (this.#codes[i] ?? new Int32Array()).subarray(0, this.#count),
      })),
      lines: this.#lines.subarray(0, this.#count),
      faults: this.#faults,
    };
  }

  #codeOf(column: number, text: string): number {
    const last = this.#lastCodes[column] ?? absent;
    if (last !== absent && text === this.#lastTexts[column]) return last;
    const code = this.#numberOf(column, text);
    this.#lastTexts[column] = text;
    this.#lastCodes[column] = code;
    return code;
  }

  #numberOf(column: number, text: string): number {
    const known = this.#known[column];
    const code = known?.get(text);
    if (code !== undefined) return code;
    const values = this.#values[column];
    const next = values?.length ?? 0;
    values?.push(text);
    known?.set(text, next);
    return next;
  }

  #grow(): void {
    const length = this.#lines.length * 2;
    const lines = new Uint32Array(length);
    lines.set(this.#lines);
    this.#lines = lines;
    this.#codes.forEach((codes, i) => {
      const longer = new Int32Array(length);
      longer.set(codes);
      this.#codes[i] = longer;
    });
  }
}
