/** Numbers that are written unlike all others of their column, as a slip of a key or a damaged byte writes them: a point lost or gained, a letter that multiplies. */
import { cleaned } from './clean.ts';
import { withoutMarks } from './footnotes.ts';

/** So many other numbers have to be written alike before one stands out. */
const fewestOthers = 8;
/** So many numbers grouped by commas show that a point before three digits is no decimal point. */
const fewestGrouped = 2;
/** No longer cell is looked at: it is read or refused by itself. */
const longest = 40;
const plain = /^(\d+)(?:\.(\d+))?$/u;
const grouped = /^(\d{1,3}(?:([, '’])\d{3})+|\d+)(?:\.(\d+))?\s?(e[+-]?\d+|[kKMwW])?$/iu;

interface Written {
  readonly whole: string;
  readonly part: string;
  /** The sign between groups of three digits; '' where there is none. */
  readonly group: string;
  /** `e`, `k`, `M` or `w` behind the number; '' where there is none. */
  readonly multiplier: string;
}

/** Null where it is no bare number: what a cell says in words stands for itself. */
function writtenIn(cell: string): Written | null {
  if (cell.length > longest) return null;
  const bare = plain.exec(cell);
  if (bare) return { whole: bare[1] ?? '', part: bare[2] ?? '', group: '', multiplier: '' };
  if (!/\d/u.test(cell)) return null;
  const [, whole, group = '', part = '', multiplier = ''] = grouped.exec(cleaned(withoutMarks(cell).text)) ?? [];
  return whole === undefined ? null : { whole: whole.replace(/\D/gu, ''), part, group, multiplier: multiplier.slice(0, 1) };
}

/** Cells that have something in common, of which one alone may be wanted. */
class Alike {
  count = 0;
  cell = '';
  least = Infinity;
  most = -Infinity;
  /** How many end in a zero behind the point. */
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
 * A cell stands out where it alone is written in one way and all others are in another; a column that is written in several ways says nothing of any cell.
 *
 * @param cells - the different cells of a column of numbers with decimal points
 * @returns the cells that stand out, each for a reason of its own
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
  for (const lone of [multiplied, padded]) if (lone.count === 1 && count > fewestOthers) odd.add(lone.cell);
  const groups = [...byGroup.values()];
  const lone = groups.find((each) => each.count === 1);
  if (groups.length === 2 && lone && groups.some((each) => each.count >= fewestOthers)) odd.add(lone.cell);
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
    // Without its point it would be one of the others.
    const digits = first.each.most * 10 ** first.decimals;
    if (whole.count >= fewestOthers && digits >= whole.least && digits <= whole.most) return first.each.cell;
    return first.decimals === 3 && groupedByCommas >= fewestGrouped ? first.each.cell : null;
  }
  const largest = Math.max(...parted.map(({ each }) => each.most));
  if (whole.count === 1 && partedCount >= fewestOthers && whole.least > largest) return whole.cell;
  const usual = parted.find(({ each }) => each.count >= fewestOthers);
  const rest = byDecimals.filter((each) => each !== usual?.each && each.count > 0);
  // "8.20" beside "12.50": each is printed with as many decimals, so none has fewer by chance.
  return usual && usual.each.zeros > 0 && rest.length === 1 && rest[0]?.count === 1 ? rest[0].cell : null;
}
