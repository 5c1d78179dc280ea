/** The report as a list: the problems of a kind beneath its head, the first of them unless all are wanted. No entry is made before it is drawn. */
import type { Problem, ReadingCode } from '../../import/report.ts';

export interface ReportEntry {
  readonly kind: 'entry';
  readonly problem: Problem;
  /** The row's number in the table; null: the file. */
  readonly row: number | null;
}

export type ReportItem =
  | ReportEntry
  /** Stands above several entries of one kind. */
  | { readonly kind: 'group'; readonly code: ReadingCode; readonly entries: number }
  /** Stands below the first entries of a kind that has more, or below all of them. */
  | { readonly kind: 'more'; readonly code: ReadingCode; readonly entries: number; readonly areAllListed: boolean };

export interface ReportRows {
  readonly ids: readonly string[];
  /** How many problems there are, listed or not. */
  readonly all: number;
  at(place: number): ReportItem | null;
}

/** The number of entries of a kind that are listed at first. */
export const listedAtFirst = 20;
/** Nobody goes through more entries one by one. */
export const mostListed = 20_000;

type Place = { readonly kind: 'entry'; readonly problem: number; readonly row: number | null } | Exclude<ReportItem, ReportEntry>;

/** @param wholly - the kinds of which all entries are listed */
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
    const most = wholly.has(code) ? mostListed : listedAtFirst;
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
