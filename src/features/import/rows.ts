/** The report as a list: one entry a problem and row, without making one before it is drawn. */
import { consequenceOf, type Consequence, type Problem } from '../../import/report.ts';

export interface ReportEntry {
  readonly problem: Problem;
  /** The row's number in the table; null: the file. */
  readonly row: number | null;
}

export interface ReportRows {
  readonly ids: readonly string[];
  /** How many there are beyond those listed. */
  readonly all: number;
  at(place: number): ReportEntry | null;
}

/** More entries than these nobody goes through one by one. */
const mostListed = 20_000;

export function reportRows(problems: readonly Problem[]): ReportRows {
  const entries: { readonly problem: number; readonly row: number | null }[] = [];
  let all = 0;
  problems.forEach(({ rows }, problem) => {
    all += Math.max(1, rows.length);
    if (rows.length === 0) entries.push({ problem, row: null });
    for (const row of rows) {
      if (entries.length >= mostListed) break;
      entries.push({ problem, row });
    }
  });
  return {
    ids: entries.map(({ problem, row }) => `${problem}-${row ?? 'file'}`),
    all,
    at: (place) => {
      const entry = entries[place];
      const problem = entry && problems[entry.problem];
      return problem ? { problem, row: entry.row } : null;
    },
  };
}

/** How many rows have a problem of each gravity. */
export function countsByConsequence(problems: readonly Problem[]): Readonly<Record<Consequence, number>> {
  const counts = { 'nothing-shown': 0, skipped: 0, warning: 0 };
  for (const { code, rows } of problems) counts[consequenceOf(code)] += Math.max(1, rows.length);
  return counts;
}
