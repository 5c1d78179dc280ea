/** Laws that hold for any set of names, and the estimate of a name's width. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { LabelAnchor, SceneLabel } from '../../scene/scene-types.ts';
import { aroundOf, Dots, leaderFromPx, type Marks } from './around.ts';
import { cross, distancePx, lengthWithin, overlaps, runOf, type RectPx } from './boxes.ts';
import { labelWidthPx, layoutLabels, type LayoutOptions, type PlacedLabel } from './label-layout.ts';

const size: SizePx = { width: 400, height: 300 };
/** The places of these tests are in px. */
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
interface Given extends Partial<Omit<LayoutOptions, 'project'>> {
  readonly dots?: readonly PointPx[];
  readonly lines?: Marks['lines'];
  readonly keepClear?: readonly RectPx[];
}
const layout = (labels: readonly SceneLabel[], { dots = [], lines = [], keepClear = [], ...options }: Given = {}): readonly PlacedLabel[] =>
  layoutLabels(labels, aroundOf(size, keepClear, { dots: new Dots(dots), lines }), { project, ...options });
const isInside = ({ x, y, width, height }: RectPx): boolean => x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;

describe('any set of names', () => {
  const somewhere = fc.tuple(fc.integer({ min: 0, max: size.width }), fc.integer({ min: 0, max: size.height }));
  const labels = fc
    .array(fc.record({ at: somewhere, isPaired: fc.boolean() }), { maxLength: 30 })
    .map((all) => all.map(({ at, isPaired }, i) => (isPaired ? paired(`p${i}`, at, i) : province(`q${i}`, at, 1000 + i))));
  const dotsOf = (all: readonly SceneLabel[]): readonly PointPx[] =>
    all.filter(({ role }) => role === 'paired').map(({ place }) => project(place));
  const corner = { x: 0, y: 200, width: 120, height: 100 };

  test('has no name that the edge cuts', () => {
    fc.assert(fc.property(labels, (all) => layout(all, { dots: dotsOf(all) }).every(({ box }) => isInside(box))));
  });

  test('has no name on another name, on the dot of another place or in a covered corner, with any selection', () => {
    let crowded = 0;
    fc.assert(
      fc.property(labels, fc.nat(3), fc.boolean(), (all, selected, isCrowded) => {
        const first = dotsOf(all).length > 0 ? all.filter(({ role }) => role === 'paired').map(({ id }) => id) : [];
        const dots = dotsOf(all);
        const placed = layout(all, { dots, keepClear: [corner], first: first.slice(0, selected), isCrowded });
        if (placed.length < all.length) crowded++;
        for (const [i, one] of placed.entries()) {
          expect(overlaps(one.box, corner)).toBe(false);
          for (const other of placed.slice(i + 1)) expect(overlaps(one.box, other.box)).toBe(false);
          for (const dot of dots)
            if (Math.hypot(dot[0] - one.at[0], dot[1] - one.at[1]) >= 1) expect(distancePx(dot, one.box)).toBeGreaterThan(3.5);
        }
      }),
    );
    expect(crowded).toBeGreaterThan(5);
  });

  test('has no name nearer to another place than to its own, except at leader lines', () => {
    let led = 0;
    const crowd = labels.map((all) =>
      all.map((label) => ({ ...label, place: [170 + label.place[0] / 8, 130 + label.place[1] / 8] satisfies LonLat })),
    );
    fc.assert(
      fc.property(crowd, (all) => {
        for (const { at, box, leader } of layout(all, { dots: dotsOf(all) })) {
          if (leader) led++;
          else for (const dot of dotsOf(all)) expect(distancePx(dot, box)).toBeGreaterThanOrEqual(distancePx(at, box) - 2);
        }
      }),
    );
    expect(led).toBeGreaterThan(10);
  });

  test('has no leader line that crosses another, a name or another place', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const placed = layout(all, { dots: dotsOf(all) });
        for (const { label, at, leader } of placed) {
          if (!leader) continue;
          for (const other of placed) {
            if (other.label.id === label.id) continue;
            expect(lengthWithin(leader, other.box)).toBe(0);
            expect(other.leader !== null && cross(leader, other.leader)).toBe(false);
          }
          // A dot that is closer than the leader's first px lies over the dot of the leader's own place.
          for (const dot of dotsOf(all).filter((each) => Math.hypot(each[0] - at[0], each[1] - at[1]) >= leaderFromPx))
            expect(lengthWithin(leader, { x: dot[0] - 3, y: dot[1] - 3, width: 6, height: 6 })).toBe(0);
        }
      }),
    );
  });

  test('places the names of `first` before all others of a crowded map, in their order', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const ids = all.filter(({ role }) => role === 'paired').map(({ id }) => id);
        const placed = layout(all, { first: ids.toReversed(), ledInAnyCase: 1, isCrowded: true });
        if (ids.length > 0) expect(placed[0]?.label.id).toBe(ids.at(-1));
      }),
    );
  });

  test('has the same layout for any order of the input', () => {
    fc.assert(
      fc.property(labels, (all) => {
        expect(layout(all.toReversed())).toEqual(layout(all));
      }),
    );
  });
});

test('two places on one spot both have a name, and the names don’t overlap', () => {
  const spot: PointPx = [200, 150];
  const placed = layout([paired('a', spot), paired('b', spot, 1)], { dots: [spot, spot] });
  expect(placed.map(({ label }) => label.id)).toEqual(['a', 'b']);
  expect(overlaps(...(placed.map(({ box }) => box) as [RectPx, RectPx]))).toBe(false);
});

test('of 400 names of 60 characters, those that fit are placed within the map and without overlap', () => {
  const many = Array.from({ length: 400 }, (_, i) => ({
    ...paired(`p${i}`, [(i % 20) * 20 + 5, Math.floor(i / 20) * 15 + 5], i),
    text: 'Long name '.repeat(6),
  }));
  const placed = layout(many, { dots: many.map(({ place }) => project(place)), isCrowded: true });
  for (const [i, { box }] of placed.entries()) {
    expect(isInside(box)).toBe(true);
    for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
  }
});

test('a name avoids an arc that would cross it between two points of the arc', () => {
  const arc: readonly PointPx[] = [
    [180, 0],
    [180, 300],
  ];
  expect(layout([paired('a', [200, 150])], { lines: [runOf(arc)] })[0]?.anchor).toBe('right');
});

test('a name that can’t avoid all arcs covers as little of them as possible', () => {
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
  test('is one em for each 汉字, plus the letter spacing', () => {
    expect(labelWidthPx({ text: '黑龙江', role: 'paired' })).toBe(39);
    expect(labelWidthPx({ text: '蒙古', role: 'country' })).toBeCloseTo(2 * 1.15 * 11, 9);
  });

  // Measured in Chromium at 600 13px "DejaVu Sans", the widest common system font.
  test.each([
    ['Heilongjiang', 92.3],
    ['Changchun', 81.6],
    ['Guangdong', 84.1],
    ['Shenzhen', 71.6],
  ])('is, for %s, at least the width in DejaVu Sans', (text, widthPx) => {
    const estimate = labelWidthPx({ text, role: 'paired' });
    expect(estimate).toBeGreaterThanOrEqual(widthPx);
    expect(estimate).toBeLessThan(widthPx * 1.15);
  });
});
