/** What holds for any crowd of names, and the two things that a page without fonts must guess: widths, and lines under a name. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { LabelAnchor, SceneLabel } from '../../scene/scene-types.ts';
import { labelWidthPx, layoutLabels, runOf, type LayoutOptions, type PlacedLabel, type RectPx } from './label-layout.ts';

const size: SizePx = { width: 400, height: 300 };
/** The tests' places are px already. */
const project = (place: LonLat): PointPx => [place[0], place[1]];
const around: readonly LabelAnchor[] = ['left', 'above-left', 'above', 'right', 'above-right', 'below-left', 'below', 'below-right'];

const paired = (id: string, place: LonLat, rank = 0): SceneLabel => ({
  id,
  text: '黑龙江',
  place,
  role: 'paired',
  side: 'a',
  rank,
  anchors: around,
});
const province = (id: string, place: LonLat, rank = 1000): SceneLabel => ({
  id,
  text: '内蒙古',
  place,
  role: 'province',
  side: null,
  rank,
  anchors: ['center', 'above', 'below', 'left', 'right'],
});
const layout = (labels: readonly SceneLabel[], options: Partial<LayoutOptions> = {}): readonly PlacedLabel[] =>
  layoutLabels(labels, { project, size, ...options });
const meet = (a: RectPx, b: RectPx): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isInside = ({ x, y, width, height }: RectPx): boolean => x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;

describe('laws', () => {
  const somewhere = fc.tuple(fc.integer({ min: 0, max: size.width }), fc.integer({ min: 0, max: size.height }));
  const labels = fc
    .array(fc.record({ at: somewhere, isPaired: fc.boolean() }), { maxLength: 30 })
    .map((all) => all.map(({ at, isPaired }, i) => (isPaired ? paired(`p${i}`, at, i) : province(`q${i}`, at, 1000 + i))));
  const dotsOf = (all: readonly SceneLabel[]): readonly PointPx[] =>
    all.filter(({ role }) => role === 'paired').map(({ place }) => project(place));

  test('no name is cut, not even a paired one in the last corner', () => {
    fc.assert(fc.property(labels, (all) => layout(all, { dots: dotsOf(all) }).every(({ box }) => isInside(box))));
  });

  test('a name that may be left out lies on no other, on no dot and in no corner that is taken', () => {
    const corner = { x: 0, y: 200, width: 120, height: 100 };
    fc.assert(
      fc.property(labels, (all) => {
        const placed = layout(all, { dots: dotsOf(all), keepClear: [corner] });
        for (const one of placed.filter(({ label }) => label.role !== 'paired')) {
          expect(meet(one.box, corner)).toBe(false);
          for (const other of placed) if (other !== one) expect(meet(one.box, other.box)).toBe(false);
          for (const [x, y] of dotsOf(all)) expect(meet(one.box, { x, y, width: 0.001, height: 0.001 })).toBe(false);
        }
      }),
    );
  });

  test('of all the places that are lit only those that are named in any case may lie on another name', () => {
    let crowded = 0;
    fc.assert(
      fc.property(labels, fc.nat(2), fc.boolean(), (all, inAnyCase, isCrowded) => {
        const first = all.filter(({ role }) => role === 'paired').map(({ id }) => id);
        const placed = layout(all, { dots: dotsOf(all), first, inAnyCase, isCrowded });
        if (placed.length < all.length) crowded++;
        const mayYield = placed.filter(({ label }) => !first.slice(0, inAnyCase).includes(label.id));
        for (const one of mayYield) for (const other of mayYield) if (other !== one) expect(meet(one.box, other.box)).toBe(false);
        // Whoever comes first has the first choice, whatever its rank.
        const reversed = layout(all, { first: first.toReversed(), inAnyCase: 1 });
        if (first.length > 0) expect(reversed[0]?.label.id).toBe(first.at(-1));
      }),
    );
    expect(crowded).toBeGreaterThan(5);
  });

  test('the order in which names come says nothing, their ranks do', () => {
    fc.assert(
      fc.property(labels, (all) => {
        expect(layout(all.toReversed())).toEqual(layout(all));
      }),
    );
  });
});

test('an arc that crosses a name between two of its points is an arc under the name', () => {
  const arc: readonly PointPx[] = [
    [180, 0],
    [180, 300],
  ];
  expect(layout([paired('a', [200, 150])], { lines: [runOf(arc)] })[0]?.anchor).toBe('right');
});

test('a name that can’t stand clear of the arcs crosses the least of them', () => {
  const fan: readonly (readonly PointPx[])[] = [
    [
      [200, 150],
      [400, 150],
    ],
    [
      [200, 150],
      [260, 0],
    ],
    [
      [200, 150],
      [260, 300],
    ],
  ];
  expect(layout([paired('a', [200, 150])], { lines: fan.map(runOf) })[0]?.anchor).toBe('left');
});

describe('the width of a name', () => {
  test('is an em for a 汉字, with the space between letters', () => {
    expect(labelWidthPx({ text: '黑龙江', role: 'paired' })).toBe(39);
    expect(labelWidthPx({ text: '蒙古', role: 'country' })).toBeCloseTo(2 * 1.15 * 11, 9);
  });

  // Measured in Chromium: 600 13 px "DejaVu Sans", the widest of the usual system fonts.
  test.each([
    ['Heilongjiang', 92.3],
    ['Changchun', 81.6],
    ['Guangdong', 84.1],
    ['Shenzhen', 71.6],
  ])('of %s is no less than DejaVu Sans takes', (text, widthPx) => {
    const estimate = labelWidthPx({ text, role: 'paired' });
    expect(estimate).toBeGreaterThanOrEqual(widthPx);
    expect(estimate).toBeLessThan(widthPx * 1.15);
  });
});
