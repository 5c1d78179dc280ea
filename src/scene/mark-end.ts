import type { Comparator } from '../data/schema.ts';

/**
 * The end of a mark, which shows the comparator of its value: `closed` at the value; `fading` beyond it, for "over" and "some", which give
 * a lower bound; `dotted` up to it, for "nearly", which gives an upper bound, and "about", which gives none. No end is pointed, because a
 * point looks like a direction. The word of the comparator is written with the number.
 */
export type MarkEnd = 'closed' | 'fading' | 'dotted';

export function markEnd(comparator: Comparator): MarkEnd {
  switch (comparator) {
    case 'exact':
    case 'counted':
      return 'closed';
    case 'over':
    case 'some':
    case 'most':
      return 'fading';
    case 'nearly':
    case 'about':
      return 'dotted';
  }
}
