/**
 * Finds the word that a source prints beside a number. In Chinese the figure is written with the same word: 6000多名 stays 多, 400余名 stays 余.
 */
import type { Comparator } from '../data/schema.ts';

export interface PrintedQualifier {
  readonly simplified: string;
  readonly traditional: string;
  /** The position of the word, as in 超过500, 400余 and 20元左右. */
  readonly place: 'before' | 'after' | 'behind-unit';
}

const before = (simplified: string, traditional = simplified): PrintedQualifier => ({ simplified, traditional, place: 'before' });
const after = (simplified: string, traditional = simplified): PrintedQualifier => ({ simplified, traditional, place: 'after' });
const behindUnit = (simplified: string): PrintedQualifier => ({ simplified, traditional: simplified, place: 'behind-unit' });

/** The known words. A longer word comes before one that it contains: 将近 before 近. */
const known: Readonly<Partial<Record<Comparator, readonly PrintedQualifier[]>>> = {
  over: [before('超过', '超過'), before('超'), before('逾'), before('多于', '多於'), before('大于', '大於'), behindUnit('以上')],
  nearly: [before('将近', '將近'), before('接近'), before('近')],
  some: [after('余', '餘'), after('多')],
  about: [before('大约', '大約'), before('约', '約'), behindUnit('左右')],
};

/** The source's own word for a comparator; null if it prints no known one, as in a table with a column of comparators. */
export function printedQualifier(raw: string, comparator: Comparator): PrintedQualifier | null {
  return known[comparator]?.find(({ simplified, traditional }) => raw.includes(simplified) || raw.includes(traditional)) ?? null;
}
