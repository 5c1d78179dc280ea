/** Faults of rows, put together: one problem for all rows that have the same cell in the same column. */
import type { Fault } from './places/ends.ts';
import { consequenceOf, type Problem, type ReadingCode } from './report.ts';

/** So many different cells of one kind are listed one by one; the rest are listed as one entry. */
const mostApart = 1000;

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
    // What has to be corrected is listed cell by cell, however long the list.
    const isTogether = apart >= mostApart && consequenceOf(fault.code) === 'warning';
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

  /** Of the file, not of a row. */
  addOfFile(code: ReadingCode, value = '', detail = ''): void {
    this.#groups.set(`${code} file ${value}`, { fault: { code, column: null, value, detail, fixes: [], isQuestion: false }, rows: [] });
  }

  /** What stopped most first, then by the first row that has it. */
  sorted(): readonly Problem[] {
    const gravity = { 'nothing-shown': 0, skipped: 1, warning: 2 } as const;
    return [...this.#groups.values()]
      .sort((a, b) => gravity[consequenceOf(a.fault.code)] - gravity[consequenceOf(b.fault.code)] || (a.rows[0] ?? -1) - (b.rows[0] ?? -1))
      .map(({ fault, rows }) => ({ ...fault, rows: Uint32Array.from(rows) }));
  }
}
