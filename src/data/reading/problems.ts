/** Faults of rows, put together: one problem for all rows that have the same cell in the same column. */
import type { Fault } from './ends.ts';
import { consequenceOf, type Problem, type ReadingCode } from './report.ts';

interface Group {
  readonly fault: Fault;
  readonly rows: number[];
}

export class ProblemList {
  readonly #groups = new Map<string, Group>();

  add(fault: Fault, row: number): void {
    const key = `${fault.code} ${fault.column ?? ''} ${fault.value}`;
    const known = this.#groups.get(key);
    if (known) known.rows.push(row);
    else this.#groups.set(key, { fault, rows: [row] });
  }

  /** Of the file, not of a row. */
  addOfFile(code: ReadingCode, value = '', detail = ''): void {
    this.#groups.set(`${code} file ${value}`, { fault: { code, column: null, value, detail, fixes: [], isQuestion: false }, rows: [] });
  }

  /** What stopped most first, then by the first row that has it. */
  sorted(): readonly Problem[] {
    const gravity = { 'nothing-shown': 0, 'set-aside': 1, told: 2 } as const;
    return [...this.#groups.values()]
      .toSorted((a, b) => gravity[consequenceOf(a.fault.code)] - gravity[consequenceOf(b.fault.code)] || (a.rows[0] ?? -1) - (b.rows[0] ?? -1))
      .map(({ fault, rows }) => ({ ...fault, rows: Uint32Array.from(rows) }));
  }
}
