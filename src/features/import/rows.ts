/**
 * The report as a list of problems grouped by kind, with only the first ones of a kind unless all are requested. Entries are created when
 * they are drawn.
 */
import type { Problem, ReadingCode } from '../../import/report.ts';

export interface ReportEntry {
  readonly kind: 'entry';
  readonly problem: Problem;
  /** The number of the row in the table; null for the whole file. */
  readonly row: number | null;
}

export type ReportItem =
  | ReportEntry
  /** The head of several entries of one kind. */
  | { readonly kind: 'group'; readonly code: ReadingCode; readonly entries: number }
  /** The button below the first entries of a kind, or below all of them. */
  | { readonly kind: 'more'; readonly code: ReadingCode; readonly entries: number; readonly areAllListed: boolean };

export interface ReportRows {
  readonly ids: readonly string[];
  /** The number of all problems, listed or not. */
  readonly all: number;
  at(place: number): ReportItem | null;
}

/** The number of entries of a kind that are listed at first. */
export const listedAtFirst = 20;
/** The largest number of entries that are listed, more than any reader goes through. */
export const maxListed = 20_000;

type Place = { readonly kind: 'entry'; readonly problem: number; readonly row: number | null } | Exclude<ReportItem, ReportEntry>;

/** @param wholly - the kinds whose entries are all listed */
export function reportRows(problems: readonly Problem[], wholly: ReadonlySet<ReadingCode>): ReportRows {
  const byKind = new Map<ReadingCode, number[]>();
  problems.forEach(({ code }, i) => {
    const known = byKind.get(code);
    if (known) known.push(i);
    else byKind.set(code, [i]);
  });
  const places: Place[] = [];
  let all = 0;
  for (const [code, ofKind] of byKind) {
    const entries = ofKind.reduce((sum, i) => sum + Math.max(1, problems[i]?.rows.length ?? 0), 0);
    all += entries;
    if (entries > 1) places.push({ kind: 'group', code, entries });
    const most = wholly.has(code) ? maxListed : listedAtFirst;
    let listed = 0;
    for (const problem of ofKind) {
      const rows = problems[problem]?.rows ?? [];
      if (rows.length === 0 && listed < most) places.push({ kind: 'entry', problem, row: null });
      for (let i = 0; i < rows.length && listed + i < most; i++) places.push({ kind: 'entry', problem, row: rows[i] ?? 0 });
      listed += Math.max(1, rows.length);
    }
    if (entries > listedAtFirst) places.push({ kind: 'more', code, entries, areAllListed: wholly.has(code) });
  }
  return {
    ids: places.map((place) => (place.kind === 'entry' ? `${place.problem}-${place.row ?? 'file'}` : `${place.kind}-${place.code}`)),
    all,
    at: (at) => {
      const place = places[at];
      if (place?.kind !== 'entry') return place ?? null;
      const problem = problems[place.problem];
      return problem ? { kind: 'entry', problem, row: place.row } : null;
    },
  };
}
