import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSpans } from './evidence.ts';

describe('marks in a quote', () => {
  it('are sorted by their position in the quote', () => {
    expect(markSpans('兩批共32名干部', ['32名', '兩批'])).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 6 },
    ]);
  });

  it('are left out if they are not in the quote or overlap another', () => {
    expect(markSpans('共218項', ['219', '218項', '18'])).toEqual([{ start: 1, end: 5 }]);
  });

  it('never overlap, and each cuts out the text of a mark', () => {
    const words = fc.string({ unit: fc.constantFrom('一', '二', '2', '項'), maxLength: 6 });
    fc.assert(
      fc.property(words, fc.array(words), (quote, marks) => {
        const spans = markSpans(quote, marks);
        spans.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(marks).toContain(quote.slice(start, end));
        });
      }),
    );
  });
});
