/** The ends of bars by comparator, none of which looks like a direction. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { comparatorIds } from '../../data/vocabulary.ts';
import { renderedToText } from './serialise.node.ts';
import { barMark, openEndPx } from './state-marks.ts';
import { markEnd } from '../../scene/mark-end.ts';

const barOf = (end: ReturnType<typeof markEnd>): string =>
  renderedToText(html`<svg>${barMark({ x0Px: 0, x1Px: 100, yPx: 0, heightPx: 10, end, fill: 'black' })}</svg>`);
const rectsOf = (drawn: string): readonly { readonly x: number; readonly width: number }[] =>
  [...drawn.matchAll(/<rect x="?([\d.]+)"?[^>]* width="?([\d.]+)"?/g)].map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
const rightmost = (drawn: string): number => Math.max(...rectsOf(drawn).map(({ x, width }) => x + width));

test('a bar consists of rectangles for every comparator, so that no end looks like an arrow', () => {
  for (const comparator of comparatorIds) expect(barOf(markEnd(comparator)), comparator).not.toMatch(/<(path|polygon|line)/);
});

test('“over” and “some” fade out beyond the value', () => {
  for (const comparator of ['over', 'some'] as const) {
    const drawn = barOf(markEnd(comparator));
    expect(rightmost(drawn)).toBeCloseTo(100 + openEndPx, 1);
    expect(drawn.match(/opacity/g)?.length).toBeGreaterThan(2);
  }
});

test('“nearly” and “about” end in a dotted piece that ends at the value', () => {
  for (const comparator of ['nearly', 'about'] as const) {
    const rects = rectsOf(barOf(markEnd(comparator)));
    expect(rects.length).toBeGreaterThan(3);
    expect(Math.max(...rects.map(({ x, width }) => x + width))).toBe(100);
  }
});

test('an exact value has a plain end', () => {
  expect(rectsOf(barOf(markEnd('exact')))).toEqual([{ x: 0, width: 100 }]);
});
