/** Merges faults of rows into one problem for all rows with the same cell in the same column. */
import type { Fault } from './places/ends.ts';
import { consequenceOf, type Problem, type ReadingCode } from './report.ts';

/** The number of different cells of a kind that are listed separately. The rest is one entry. */
const maxApart = 1000;

interface Group {
  readonly fault: Fault;
  readonly rows: number[];
}

export class ProblemList {
  readonly #groups = new Map<string, Group>();
  readonly #apart = new Map<ReadingCode, number>();
  readonly #alike = new Map<number, Group>();

  add(fault: Fault, row: number): void {
    this.#groupOf(fault).rows.push(row);
  }

  /**
   * Adds a row with the same fault as another row. The words of the fault are made only once, because there may be hundreds of thousands of
   * such rows.
   *
   * @param like - the row with the same fault; all rows with one such row are merged into one problem
   */
  addAlike(code: ReadingCode, like: number, row: number, faultOf: () => Fault): void {
    let group = this.#alike.get(like) ?? this.#groups.get(`${code} together`);
    if (!group) {
      group = this.#groupOf(faultOf());
      this.#alike.set(like, group);
    }
    group.rows.push(row);
  }

  #groupOf(fault: Fault): Group {
    const key = `${fault.code} ${fault.column ?? ''} ${fault.value}`;
    const known = this.#groups.get(key);
    if (known) return known;
    const apart = this.#apart.get(fault.code) ?? 0;
    // Cells that have to be corrected are always listed separately.
    const isTogether = apart >= maxApart && consequenceOf(fault.code) === 'warning';
    const together = `${fault.code} together`;
    const group = (isTogether ? this.#groups.get(together) : undefined) ?? {
      fault: isTogether ? { ...fault, value: '…', detail: '', fixes: [], isQuestion: false } : fault,
      rows: [],
    };
    if (!isTogether) this.#apart.set(fault.code, apart + 1);
    this.#groups.set(isTogether ? together : key, group);
    return group;
  }

  /** Adds a problem of the file instead of a row. */
  addOfFile(code: ReadingCode, value = '', detail = ''): void {
    this.#groups.set(`${code} file ${value}`, { fault: { code, column: null, value, detail, fixes: [], isQuestion: false }, rows: [] });
  }

  /** The problems, sorted by consequence and then by their first row. */
  sorted(): readonly Problem[] {
    const gravity = { 'nothing-shown': 0, skipped: 1, warning: 2 } as const;
    return [...this.#groups.values()]
      .sort((a, b) => gravity[consequenceOf(a.fault.code)] - gravity[consequenceOf(b.fault.code)] || (a.rows[0] ?? -1) - (b.rows[0] ?? -1))
      .map(({ fault, rows }) => ({ ...fault, rows: Uint32Array.from(rows) }));
  }
}
