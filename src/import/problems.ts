/** Merges faults of rows into one problem for all rows with the same cell in the same column. */
import type { Fault } from './places/ends.ts';
import { consequenceOf, type Problem, type ReadingCode } from './report.ts';

/** The number of different cells of a kind that are listed separately; the rest is one entry. */
const maxApart = 1000;

interface Group {
  readonly fault: Fault;
  readonly rows: number[];
}

export class ProblemList {
  readonly #groups = new Map<string, Group>();
  readonly #apart = new Map<ReadingCode, number>();

  add(fault: Fault, row: number): void {
    const known = this.#groups.get(`${fault.code} ${fault.column ?? ''} ${fault.value}`);
    if (known) known.rows.push(row);
    else this.#begin(fault, row);
  }

  #begin(fault: Fault, row: number): void {
    const apart = this.#apart.get(fault.code) ?? 0;
    // Cells that have to be corrected are always listed separately.
    const isTogether = apart >= maxApart && consequenceOf(fault.code) === 'warning';
    const group = isTogether ? this.#groups.get(`${fault.code} together`) : undefined;
    if (group) group.rows.push(row);
    else if (isTogether)
      this.#groups.set(`${fault.code} together`, {
        fault: { ...fault, value: '…', detail: '', fixes: [], isQuestion: false },
        rows: [row],
      });
    else {
      this.#apart.set(fault.code, apart + 1);
      this.#groups.set(`${fault.code} ${fault.column ?? ''} ${fault.value}`, { fault, rows: [row] });
    }
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
