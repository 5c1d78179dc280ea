/** Compares printed totals with the sums of their parts, which is the only evidence of wrong digits. */
import { cleaned, maxReadLength } from './cells/clean.ts';
import { readValue, type DecimalStyle } from './cells/printed-value.ts';
import type { Mapping } from './columns/columns.ts';
import { absent, cellOf, type Column, type Table } from './table.ts';
import { noPlaceOf } from './totals.ts';

export interface Summand {
  readonly n: number;
  readonly decimals: number;
}

/** The number of a cell, 0 if it is empty; null if it is not a plain number, so that no sum can be computed. */
export function summandIn(cell: string, style: DecimalStyle = 'point'): Summand | null {
  const read = readValue(cell, style);
  if (read.kind === 'silence') return { n: 0, decimals: 0 };
  return read.kind === 'value' && read.n !== null ? { n: read.n, decimals: read.decimals } : null;
}

/** Whether a name is that of a sum. Averages and “of which” are not. */
export function isNameOfSum(name: string): boolean {
  return !/平均|average|mean|其中|of which/iu.test(name);
}

export interface Margin {
  readonly name: string;
  readonly total: Summand | null;
  readonly parts: readonly (Summand | null)[];
}

type Agreement = 'exact' | 'rounded' | 'differs' | 'unknown';

function agreementOf({ total, parts }: Omit<Margin, 'name'>): Agreement {
  const known = parts.flatMap((part) => part ?? []);
  if (total === null || known.length < parts.length || known.length === 0) return 'unknown';
  const decimals = known.reduce((most, part) => Math.max(most, part.decimals), total.decimals);
  const unit = 10 ** -decimals;
  const gap = Math.abs(known.reduce((sum, { n }) => sum + n, 0) - total.n);
  // Sums of decimal fractions have errors below a hundredth of their last digit.
  if (gap < unit / 100) return 'exact';
  // Each part may have been rounded, so the tolerance grows with their number.
  return gap > 0.51 * unit * (known.length + 1) ? 'differs' : 'rounded';
}

/** The number of exact margins that shows that nothing was rounded. */
const minExact = 4;
/** The number of margins that one wrong cell affects: those of its row and its column. */
const maxOff = 2;

/** The names of totals that are not the sums of their parts. */
export function differingMargins(margins: readonly Margin[]): readonly string[] {
  const agreements = margins.map((margin) => ({ name: margin.name, agreement: agreementOf(margin) }));
  const of = (wanted: Agreement): readonly string[] => agreements.flatMap(({ name, agreement }) => (agreement === wanted ? [name] : []));
  const rounded = of('rounded');
  const isExact = of('exact').length >= minExact && rounded.length <= maxOff;
  return [...of('differs'), ...(isExact ? rounded : [])];
}

/** The largest number of comparisons of rows that are made. */
const maxCompared = 20_000_000;

/**
 * The names of rows of totals that are not the sum of any rows that they may sum up: all rows, those since the last total, those to the
 * next, or those with the same other end. The table contradicts itself if most of several totals are such sums and another is not, or if
 * the only total is not.
 */
export function differingTotals(table: Table, columns: Mapping['columns'], style: DecimalStyle): readonly string[] {
  const ends = [columns.origin, columns.destination].flatMap((at) => table.columns[at ?? -1] ?? []);
  const value = table.columns[columns.value ?? -1];
  if (ends.length < 2 || value === undefined) return [];
  const areTotals = ends.map(({ values }) => values.map((cell) => noPlaceOf(cleaned(cell.slice(0, maxReadLength))) === 'total'));
  if (!areTotals.some((ofEnd) => ofEnd.includes(true))) return [];
  const isTotalEnd = (end: number, row: number): boolean => areTotals[end]?.[ends[end]?.codes[row] ?? absent] ?? false;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const isTotal = rows.map((row) => isTotalEnd(0, row) || isTotalEnd(1, row));
  const totals = rows.filter((row) => isTotal[row]);
  if (totals.length * table.rowCount > maxCompared) return [];
  const summands = value.values.map((cell) => summandIn(cell, style));
  const summandAt = (row: number): Summand | null => (table.faults.has(row) ? null : (summands[value.codes[row] ?? absent] ?? null));
  const contexts = [columns.unit, columns.period, columns.category].flatMap((at) => table.columns[at ?? -1] ?? []);
  const textAt = ({ values, codes }: Column, row: number): string => (values[codes[row] ?? absent] ?? '').trim();
  const read = totals.flatMap((row, i) => {
    const name = [...new Set([columns.origin, columns.destination].map((at) => cellOf(table, row, at ?? -1).trim()))]
      .filter((cell) => cell !== '')
      .join(' – ');
    if (!isNameOfSum(name)) return [];
    // A total without a kind or time is the sum of all of them.
    const alike = contexts.filter((column) => textAt(column, row) !== '');
    const parts = rows.filter((other) => !isTotal[other] && alike.every((column) => column.codes[other] === column.codes[row]));
    const [before, after] = [totals[i - 1] ?? -1, totals[i + 1] ?? table.rowCount];
    const otherEnd = ends.find((column, end) => !isTotalEnd(end, row) && textAt(column, row) !== '');
    const candidates = [
      parts,
      parts.filter((other) => other > before && other < row),
      parts.filter((other) => other > row && other < after),
      ...(otherEnd ? [parts.filter((other) => otherEnd.codes[other] === otherEnd.codes[row])] : []),
    ].filter((each) => each.length > 0);
    const agreements = candidates.map((each) => agreementOf({ total: summandAt(row), parts: each.map(summandAt) }));
    if (agreements.length === 0 || agreements.includes('unknown')) return [];
    return [{ name, differs: agreements.every((each) => each === 'differs') }];
  });
  const differing = read.flatMap(({ name, differs }) => (differs ? [name] : []));
  // If most totals are not sums of any rows, their parts are unknown.
  return read.length === 1 || differing.length * 2 < read.length ? differing : [];
}
