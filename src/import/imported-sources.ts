/** Collects the sources of the rows of a table. */
import type { Source } from '../data/schema.ts';
import type { Corrections } from './corrections.ts';
import { absent, type Table } from './table.ts';

/** The list of the file itself and the sources that its rows name. */
export class SourceList {
  readonly list: Source[] = [];
  readonly #title: string;
  readonly #numbers = new Map<string, number>();

  constructor(title: string) {
    this.#title = title;
  }

  of(name: string, url: string): number {
    const key = `${name}\u0000${url}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return (
      this.list.push({
        id: `source-${this.list.length + 1}`,
        kind: 'data file',
        title: name === '' ? this.#title : name,
        publisher: null,
        date: null,
        language: 'zh',
        script: 'zh-Hans',
        ...(url === '' ? {} : { url }),
      }) - 1
    );
  }
}

/**
 * Returns a function for the source of a row, which reads equal cells only once.
 *
 * @param columns - the columns that name the source, at most two
 */
export function sourceReader(
  table: Table,
  [first, second]: readonly number[],
  { byRow }: Corrections,
  read: (row: number) => number,
): (row: number) => number {
  const [name, url] = [table.columns[first ?? -1], table.columns[second ?? -1]];
  const known = new Map<number, number>();
  return (row) => {
    if (byRow.has(row)) return read(row);
    const key = ((name?.codes[row] ?? absent) + 1) * ((url?.values.length ?? 0) + 1) + (url?.codes[row] ?? absent) + 1;
    const found = known.get(key) ?? read(row);
    known.set(key, found);
    return found;
  };
}

/**
 * The source of each sum: that of its rows, or one that combines several.
 *
 * @param sumOfRow - the sum of each row; −1 for a row of no sum
 * @param sources - the sources by their numbers, once all rows have been read
 */
export function sourcesOfSums(
  count: number,
  rows: number,
  sumOfRow: (row: number) => number,
  sourceOfRow: (row: number) => number,
  sources: readonly Source[],
): { readonly source: Uint32Array; readonly sources: readonly Source[] } {
  // Nearly all sums have one source, so that a set for each would be most of the work.
  const first = new Int32Array(count).fill(-1);
  const several = new Map<number, Set<number>>();
  for (let row = 0; row < rows; row++) {
    const sum = sumOfRow(row);
    if (sum < 0) continue;
    const own = sourceOfRow(row);
    const known = first[sum] ?? -1;
    if (known < 0) first[sum] = own;
    else if (known !== own) several.set(sum, (several.get(sum) ?? new Set([known])).add(own));
  }
  const list: Source[] = [];
  const known = new Map<string, number>();
  const source = Uint32Array.from(first, (only, sum) => {
    const sorted = [...(several.get(sum) ?? [only])].sort((a, b) => a - b);
    const key = sorted.join(' ');
    const number = known.get(key) ?? list.push(sourceOfSeveral(sorted, sources, known.size)) - 1;
    known.set(key, number);
    return number;
  });
  return { source, sources: list };
}

/** The number of sources that are named. Further ones are counted. */
const namedSources = 4;

/**
 * A source that combines several.
 *
 * @param number - a number that makes its id unique
 */
function sourceOfSeveral(numbers: readonly number[], sources: readonly Source[], number: number): Source {
  const named = numbers.slice(0, namedSources).flatMap((each) => sources[each] ?? []);
  const [first, ...others] = named;
  if (!first) throw new RangeError('no source');
  if (others.length === 0) return first;
  const { url: _, ...rest } = first;
  const isCut = numbers.length > named.length;
  return {
    ...rest,
    id: `${named.map(({ id }) => id).join('+')}${isCut ? `+more-${number}` : ''}`,
    title: `${named.map(({ title }) => title).join(' + ')}${isCut ? ` + … (${numbers.length})` : ''}`,
  };
}
