import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SceneLabel } from '../../scene/scene-types.ts';
import { aroundOf, Dots } from './around.ts';
import { runOf, type RectPx, type Run } from './boxes.ts';
import { labelWidthPx, layoutLabels, type LayoutOptions, type PlacedLabel } from './label-layout.ts';

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

interface Given extends Partial<Omit<LayoutOptions, 'project'>> {
  readonly dots?: readonly (readonly [number, number])[];
  readonly lines?: readonly Run[];
  readonly keepClear?: readonly RectPx[];
}
const layout = (all: readonly SceneLabel[], { dots = [], lines = [], keepClear = [], ...options }: Given = {}): readonly PlacedLabel[] =>
  layoutLabels(all, aroundOf(size, keepClear, { dots: new Dots(dots), lines }), { project, ...options });

const overlap = (a: PlacedLabel, b: PlacedLabel): boolean =>
  a.box.x < b.box.x + b.box.width - 1e-9 &&
  b.box.x < a.box.x + a.box.width - 1e-9 &&
  a.box.y < b.box.y + b.box.height - 1e-9 &&
  b.box.y < a.box.y + a.box.height - 1e-9;

describe('the layout of names', () => {
  test.each(['province', 'paired'] as const)('keeps names of the role `%s` within the map and without overlap', (role) => {
    fc.assert(
      fc.property(labels(role), (original) => {
        const placed = layout(original);
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

  test('puts a name without room beside its place at a leader line instead of on another name or a dot', () => {
    const [, led] = layout([
      label({ id: 'a', text: '天津天津', role: 'paired', anchors: ['left'] }),
      label({ id: 'b', role: 'paired', rank: 1, place: [380, 285], anchors: ['below'] }),
    ]);
    expect(led?.leader).not.toBeNull();
    const [clear] = layout([label({ role: 'paired', anchors: ['right'] })], { dots: [[412, 300]] });
    expect(clear?.leader).not.toBeNull();
    const [near] = layout([label({ role: 'paired', anchors: ['right'] })]);
    expect(near?.leader).toBeNull();
  });

  test('breaks a name of two words into two lines, or takes its shorter form, if the full name has no room', () => {
    const jilin = label({ text: 'Jilin Prov.', shorter: 'Jilin', role: 'paired', anchors: ['right'] });
    const frame = (width: number, height: number): readonly RectPx[] => [
      { x: 0, y: 0, width: 800, height: 300 - height / 2 },
      { x: 0, y: 300 + height / 2, width: 800, height: 300 },
      { x: 0, y: 0, width: 395, height: 600 },
      { x: 400 + width, y: 0, width: 400, height: 600 },
    ];
    const textIn = (width: number, height: number): string | undefined =>
      layout([jilin], { keepClear: frame(width, height) })[0]?.label.text;
    expect(textIn(120, 20)).toBe('Jilin Prov.');
    expect(textIn(60, 40)).toBe('Jilin\nProv.');
    expect(textIn(60, 20)).toBe('Jilin');
    expect(textIn(20, 20)).toBeUndefined();
  });

  test('leaves out a name without room, even of a selected place', () => {
    const whole = [{ x: 0, y: 0, width: 800, height: 600 }];
    expect(layout([label({ role: 'paired' })], { first: ['a'], keepClear: whole })).toEqual([]);
  });

  test('places a name with few possible positions before one with more', () => {
    const roomy = label({ id: 'a', role: 'paired', anchors: ['left', 'right'] });
    // Covered boxes leave no other position for `tight`.
    const tight = label({ id: 'b', role: 'paired', rank: 1, place: [362, 300], anchors: ['right'], text: '津' });
    const wall = [
      { x: 0, y: 0, width: 361, height: 600 },
      { x: 0, y: 0, width: 800, height: 290 },
      { x: 0, y: 310, width: 800, height: 290 },
    ];
    expect(layout([roomy, tight], { keepClear: wall }).map(({ label: { id } }) => id)).toEqual(['b', 'a']);
  });

  test('gives leader lines only to the names of `first` on a crowded map', () => {
    const two = [label({ id: 'a', role: 'paired', anchors: ['left'] }), label({ id: 'b', role: 'paired', rank: 1, anchors: ['left'] })];
    expect(layout(two, { isCrowded: true })).toHaveLength(1);
    expect(layout(two, { isCrowded: true, first: ['b', 'a'] })).toHaveLength(2);
  });

  test('is the same for the same input', () => {
    fc.assert(
      fc.property(labels('province'), (original) => {
        const once = layout(original);
        expect(layout(original)).toEqual(once);
      }),
    );
  });

  test('keeps a name off the dot of another place if there is room elsewhere', () => {
    const [placed] = layout([label({ role: 'paired' })], { dots: [[380, 300]] });
    expect(placed?.anchor).toBe('right');
  });

  test('moves a paired name away from an arc and from a covered corner', () => {
    const line = Array.from({ length: 20 }, (_, i): [number, number] => [360 + i * 2, 300]);
    expect(layout([label({ role: 'paired' })], { lines: [runOf(line)] })[0]?.anchor).toBe('right');
    const corner = { x: 300, y: 280, width: 100, height: 40 };
    expect(layout([label({ role: 'paired' })], { keepClear: [corner] })[0]?.anchor).toBe('right');
  });

  test('places the names of `first` before all others', () => {
    const two = [label({ id: 'a', rank: 1, anchors: ['center'] }), label({ id: 'b', rank: 2, anchors: ['center'] })];
    expect(layout(two).map((placed) => placed.label.id)).toEqual(['a']);
    expect(layout(two, { first: new Set(['b']) }).map((placed) => placed.label.id)).toEqual(['b']);
  });

  test('estimates 汉字 as one em wide, and Latin letters as narrower', () => {
    expect(labelWidthPx(label({ text: '黑龙江' }))).toBe(33);
    expect(labelWidthPx(label({ text: 'ill' }))).toBeLessThan(labelWidthPx(label({ text: 'mmm' })));
  });
});
