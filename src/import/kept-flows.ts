/** Chooses the flows of a file that become records, and reports the others. */
import type { Omitted } from '../data/schema.ts';
import { consequenceOf, type Flows, type Problem, type ReadingReport } from './report.ts';

/** The largest number of flows that a page holds. If there are more, the largest of each unit are kept. */
export const maxFlows = 100_000;

/**
 * The kept flows in the order of the file. If there are too many, the largest are kept, because a map can tell those apart. Units are not
 * compared, so the same share of each is kept, and the first of the flows without a number.
 */
export function keptFlows(flows: Pick<Flows, 'count' | 'n' | 'unit'>, most: number = maxFlows): readonly number[] {
  const all = Array.from({ length: flows.count }, (_, i) => i);
  if (all.length <= most) return all;
  const byUnit = new Map<number, number[]>();
  for (const i of all) {
    const unit = isMeasured(flows, i) ? (flows.unit[i] ?? -1) : -1;
    const alike = byUnit.get(unit);
    if (alike) alike.push(i);
    else byUnit.set(unit, [i]);
  }
  const place = new Float64Array(flows.count);
  for (const [unit, alike] of byUnit) {
    const sorted = unit < 0 ? alike : [...alike].sort((a, b) => (flows.n[b] ?? 0) - (flows.n[a] ?? 0));
    sorted.forEach((i, rank) => (place[i] = rank / sorted.length));
  }
  return [...all]
    .sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b);
}

function isMeasured({ n }: Pick<Flows, 'n'>, i: number): boolean {
  return !Number.isNaN(n[i] ?? Number.NaN);
}

/** The number of cells that are named for a reason. */
const namedCells = 12;

/** Null if every row is part of a record. */
export function omittedOf(report: ReadingReport, kept: readonly number[]): Omitted | null {
  const leftOut = {
    flows: report.flows.count - kept.length,
    rows: report.rowsShown - kept.reduce((sum, i) => sum + (report.flows.rows[i] ?? 0), 0),
  };
  if (report.rowsSkipped === 0 && leftOut.flows === 0) return null;
  return { read: report.rowsRead, skipped: skipped(report.problems), leftOut };
}

/** The skipped rows, each under the first reason that stopped it. */
function skipped(problems: readonly Problem[]): Omitted['skipped'] {
  const seen = new Set<number>();
  const byCode = new Map<string, { code: string; rows: number; cells: string[] }>();
  for (const { code, value, rows } of problems) {
    if (consequenceOf(code) !== 'skipped') continue;
    const fresh = rows.filter((row) => !seen.has(row));
    if (fresh.length === 0) continue;
    for (const row of fresh) seen.add(row);
    const known = byCode.get(code) ?? { code, rows: 0, cells: [] };
    byCode.set(code, known);
    known.rows += fresh.length;
    if (value !== '' && known.cells.length < namedCells && !known.cells.includes(value)) known.cells.push(value);
  }
  return [...byCode.values()];
}
