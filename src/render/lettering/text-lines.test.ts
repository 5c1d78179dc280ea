import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidthPx } from './text-width.ts';
import { joinedLines, textLines } from './text-lines.ts';

describe('the lines of a text', () => {
  test('break between words and between 汉字, and keep a closing mark with its word', () => {
    expect(textLines('one two three', 60, 12)).toEqual(['one two', 'three']);
    expect(textLines('东北地区，与东部', 50, 12)).toEqual(['东北地', '区，与东', '部']);
  });

  test('fit the width and together contain the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = textLines(text, width, 12, false, Infinity);
        for (const line of lines) expect(textWidthPx(line, 12, false)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  test('end with an ellipsis if there would be more than the maximum', () => {
    const lines = textLines('x'.repeat(500), 100, 12, false, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/x…$/);
  });

  test('contain several parts if these fit together', () => {
    expect(joinedLines(['shown 7', 'reported', 'a longer part of a line'], 140, 12)).toEqual([
      'shown 7 · reported',
      'a longer part of a line',
    ]);
  });
});
