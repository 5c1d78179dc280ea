/**
 * Finds numbers that are written unlike all others of their column, such as typing errors or damaged bytes that add or remove a point or a
 * multiplier.
 */
import { cleaned } from './clean.ts';
import { withoutMarks } from './footnotes.ts';

/** The number of other numbers that must be written alike before one counts as odd. */
const minOthers = 8;
/** The number of numbers grouped by commas that shows that a point before three digits is not a decimal point. */
const minGrouped = 2;
/** The largest length of a cell that is compared. A longer one is read or refused on its own. */
const maxLength = 40;
const plain = /^(\d+)(?:\.(\d+))?$/u;
const grouped = /^([+'’‘`]?)(\d{1,3}(?:([, '’])\d{3})+|\d+)(?:\.(\d+))?\s?(e[+-]?\d+|[kKMwW])?$/iu;

interface Written {
  readonly whole: string;
  readonly part: string;
  /** The sign between groups of three digits; empty if there is none. */
  readonly group: string;
  /** `e`, `k`, `M` or `w` after the number, a plus or an apostrophe before it, a point at one end; empty if there is none. */
  readonly multiplier: string;
}

/** Null if the cell is not a bare number, because words in a cell explain themselves. */
function writtenIn(cell: string): Written | null {
  if (cell.length > maxLength) return null;
  const bare = plain.exec(cell);
  if (bare) return { whole: bare[1] ?? '', part: bare[2] ?? '', group: '', multiplier: '' };
  if (!/\d/u.test(cell)) return null;
  // "27." and ".70" have lost a digit, unless all others are written so.
  const bareEnd = /^(\d*)\.(\d*)$/u.exec(cell);
  if (bareEnd) return { whole: bareEnd[1] ?? '', part: bareEnd[2] ?? '', group: '', multiplier: '.' };
  const [, sign = '', whole, group = '', part = '', multiplier = ''] = grouped.exec(cleaned(withoutMarks(cell).text)) ?? [];
  return whole === undefined ? null : { whole: whole.replace(/\D/gu, ''), part, group, multiplier: multiplier.slice(0, 1) || sign };
}

/** Cells with a common property, with the only one if there is just one. */
class Alike {
  count = 0;
  cell = '';
  least = Infinity;
  most = -Infinity;
  /** The number of cells that end in a zero after the point. */
  zeros = 0;

  add(cell: string, n: number, part: string): void {
    this.count++;
    this.cell = cell;
    if (n < this.least) this.least = n;
    if (n > this.most) this.most = n;
    if (part.endsWith('0')) this.zeros++;
  }
}

/**
 * A cell is odd if only it is written in one way and all others in another. In a column that is written in several ways, no cell is.
 *
 * @param cells - the different cells of a column of numbers with decimal points
 * @returns the odd cells, each for its own reason
 */
export function oddNumbers(cells: readonly string[]): ReadonlySet<string> {
  const byDecimals: Alike[] = [];
  const byGroup = new Map<string, Alike>();
  const multiplied = new Alike();
  const padded = new Alike();
  let count = 0;
  for (const cell of cells) {
    const written = writtenIn(cell);
    if (written === null) continue;
    count++;
    const { whole, part, group, multiplier } = written;
    const n = Number(`${whole}.${part}`);
    if (n === 0) continue;
    if (multiplier !== '') multiplied.add(cell, n, part);
    else (byDecimals[part.length] ??= new Alike()).add(cell, n, part);
    if (whole.length > 1 && whole.startsWith('0')) padded.add(cell, n, part);
    if (whole.length > 3) {
      const known = byGroup.get(group) ?? new Alike();
      known.add(cell, n, part);
      byGroup.set(group, known);
    }
  }
  const odd = new Set<string>();
  for (const lone of [multiplied, padded]) if (lone.count === 1 && count > minOthers) odd.add(lone.cell);
  const groups = [...byGroup.values()];
  const lone = groups.find((each) => each.count === 1);
  if (groups.length === 2 && lone && groups.some((each) => each.count >= minOthers)) odd.add(lone.cell);
  const ofDecimals = oddDecimals(byDecimals, byGroup.get(',')?.count ?? 0);
  if (ofDecimals !== null) odd.add(ofDecimals);
  return odd;
}

function oddDecimals(byDecimals: readonly Alike[], groupedByCommas: number): string | null {
  const whole = byDecimals[0] ?? new Alike();
  const parted = byDecimals.flatMap((each, decimals) => (decimals > 0 && each.count > 0 ? [{ each, decimals }] : []));
  const partedCount = parted.reduce((sum, { each }) => sum + each.count, 0);
  const [first] = parted;
  if (first && partedCount === 1) {
    // The cell is odd if, without its point or with a digit in its place, it would be at most ten times as large as the others.
    const digits = first.each.most * 10 ** first.decimals;
    if (whole.count >= minOthers && digits * 10 >= whole.least && digits <= whole.most * 10) return first.each.cell;
    return first.decimals === 3 && groupedByCommas >= minGrouped ? first.each.cell : null;
  }
  const largest = Math.max(...parted.map(({ each }) => each.most));
  if (whole.count === 1 && partedCount >= minOthers && whole.least > largest) return whole.cell;
  const usual = parted.find(({ each }) => each.count >= minOthers);
  const rest = byDecimals.filter((each) => each !== usual?.each && each.count > 0);
  // In a column with "8.20" and "12.50" every number has the same decimals, so that one with fewer is odd.
  return usual && usual.each.zeros > 0 && rest.length === 1 && rest[0]?.count === 1 ? rest[0].cell : null;
}
