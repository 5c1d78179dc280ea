import type { Comparator } from '../data/schema.ts';

/**
 * How a mark shows the comparator of its value: `closed` at the value; `fading` beyond it, for "over" and "some" bound the value below; `dotted` up
 * to it, for "nearly" bounds it above and "about" not at all. No mark has a point there: that would be read as a direction. The word stands with
 * the number.
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
