import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SceneLabel } from '../../scene/scene-types.ts';
import { labelWidthPx, layoutLabels, runOf, type PlacedLabel } from './label-layout.ts';

const size = { width: 800, height: 600 };
const project = ([x, y]: readonly [number, number]): readonly [number, number] => [x, y];
const anchors = ['left', 'right', 'above', 'below', 'center'] as const;

const label = (part: Partial<SceneLabel>): SceneLabel => ({
  id: 'a',
  text: '吉林',
  place: [400, 300],
  role: 'province',
  side: null,
  rank: 0,
  anchors,
  ...part,
});
const labels = (role: SceneLabel['role']): fc.Arbitrary<readonly SceneLabel[]> =>
  fc
    .array(
      fc.record({
        x: fc.integer({ min: -50, max: 850 }),
        y: fc.integer({ min: -50, max: 650 }),
        text: fc.string({ minLength: 1, maxLength: 14 }),
      }),
      { maxLength: 40 },
    )
    .map((places) => places.map(({ x, y, text }, i) => label({ id: String(i), text, place: [x, y], role, rank: i })));

const overlap = (a: PlacedLabel, b: PlacedLabel): boolean =>
  a.box.x < b.box.x + b.box.width - 1e-9 &&
  b.box.x < a.box.x + a.box.width - 1e-9 &&
  a.box.y < b.box.y + b.box.height - 1e-9 &&
  b.box.y < a.box.y + a.box.height - 1e-9;

describe('the layout of names', () => {
  test.each(['province', 'paired'] as const)('no two names overlap and none is cut by the box: %s', (role) => {
    fc.assert(
      fc.property(labels(role), (original) => {
        const placed = layoutLabels(original, { project, size });
        placed.forEach((one, i) => placed.slice(i + 1).forEach((other) => expect(overlap(one, other)).toBe(false)));
        for (const { box } of placed) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(size.width);
          expect(box.y + box.height).toBeLessThanOrEqual(size.height);
        }
      }),
    );
  });

  test('the selected places in sight always keep their names', () => {
    fc.assert(
      fc.property(labels('paired'), (original) => {
        const inside = original.filter(({ place: [x, y] }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);
        expect(layoutLabels(original, { project, size, first: original.map(({ id }) => id), inAnyCase: original.length })).toHaveLength(
          inside.length,
        );
      }),
    );
  });

  test('a paired name goes farther from its place before it lies on another, or on a dot', () => {
    const [, moved] = layoutLabels(
      [
        label({ id: 'a', text: '天津天津', role: 'paired', anchors: ['left'] }),
        label({ id: 'b', role: 'paired', rank: 1, place: [380, 285], anchors: ['below'] }),
      ],
      { project, size },
    );
    expect(moved?.offset[0]).toBe(0);
    expect(moved?.offset[1]).toBeGreaterThan(20);
    const [clear] = layoutLabels([label({ role: 'paired', anchors: ['right'] })], { project, size, dots: [[412, 300]] });
    expect(clear?.offset).toEqual([24, 0]);
  });

  test('a paired name that finds no room is left out; a selected one never', () => {
    const two = [label({ id: 'a', role: 'paired', anchors: ['center'] }), label({ id: 'b', role: 'paired', rank: 1, anchors: ['center'] })];
    expect(layoutLabels(two, { project, size })).toHaveLength(1);
    expect(layoutLabels(two, { project, size, first: new Set(['b']) })).toHaveLength(1);
    expect(layoutLabels(two, { project, size, first: new Set(['a', 'b']) })).toHaveLength(2);
  });

  test('the same input gives the same layout', () => {
    fc.assert(
      fc.property(labels('province'), (original) => {
        const once = layoutLabels(original, { project, size });
        expect(layoutLabels(original, { project, size })).toEqual(once);
      }),
    );
  });

  test('a name never stands on another end’s dot while there is room elsewhere', () => {
    const [placed] = layoutLabels([label({ role: 'paired' })], { project, size, dots: [[380, 300]] });
    expect(placed?.anchor).toBe('right');
  });

  test('a paired name moves away from an arc, and keeps clear of corners', () => {
    const line = Array.from({ length: 20 }, (_, i): [number, number] => [360 + i * 2, 300]);
    expect(layoutLabels([label({ role: 'paired' })], { project, size, lines: [runOf(line)] })[0]?.anchor).toBe('right');
    const corner = { x: 300, y: 280, width: 100, height: 40 };
    expect(layoutLabels([label({ role: 'paired' })], { project, size, keepClear: [corner] })[0]?.anchor).toBe('right');
  });

  test('the selected pair is placed before all others', () => {
    const two = [label({ id: 'a', rank: 1, anchors: ['center'] }), label({ id: 'b', rank: 2, anchors: ['center'] })];
    expect(layoutLabels(two, { project, size }).map((placed) => placed.label.id)).toEqual(['a']);
    expect(layoutLabels(two, { project, size, first: new Set(['b']) }).map((placed) => placed.label.id)).toEqual(['b']);
  });

  test('汉字 are an em wide, letters less', () => {
    expect(labelWidthPx(label({ text: '黑龙江' }))).toBe(33);
    expect(labelWidthPx(label({ text: 'ill' }))).toBeLessThan(labelWidthPx(label({ text: 'mmm' })));
  });
});
