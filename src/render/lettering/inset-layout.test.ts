import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs, seedOf } from '../../../test/fast-check.ts';
import type { SceneLabel } from '../../scene/scene-types.ts';
import { insetLabels, type InsetLabel, type InsetLayoutOptions } from './inset-layout.ts';
import { overlaps } from './boxes.ts';

const island = (id: string, place: readonly [number, number], text = '西沙群岛', role: SceneLabel['role'] = 'islands'): SceneLabel => ({
  id,
  text,
  place,
  role,
  side: null,
  rank: 0,
  anchors: [],
});
/** Places are in px from the bottom. Latitudes above 22 are the northern rim. */
const options: InsetLayoutOptions = {
  project: ([x, y]) => [x, 100 - y * 4],
  size: { width: 100, height: 100 },
  sizePx: 7.6,
  strokes: [],
  caption: '南海诸岛',
};
const idsOf = (labels: readonly InsetLabel[]): readonly string[] => labels.map(({ id }) => id);

describe('the names of the inset', () => {
  test('are within the frame, and overlap neither another name nor another mark', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 25 })), { maxLength: 9 });
    fc.assert(
      fc.property(places, fc.boolean(), (all, isEnglish) => {
        const labels = all.map((place, i) => island(String(i), place, isEnglish ? 'Xisha Qundao' : undefined));
        const placed = insetLabels(labels, options);
        placed.forEach(({ box, mark }, i) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(100);
          expect(box.y + box.height).toBeLessThanOrEqual(100);
          for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
          for (const { mark: another } of placed)
            if (another && another !== mark) expect(overlaps(box, { x: another[0], y: another[1], width: 0.1, height: 0.1 })).toBe(false);
        });
      }),
      { numRuns: runs(100), seed: seedOf(3) },
    );
  });

  test('leave out the last one if there is no room for it', () => {
    const oneRow: InsetLayoutOptions = { ...options, size: { width: 46, height: 14 }, project: ([x]) => [x, 7] };
    expect(idsOf(insetLabels([island('a', [4, 10]), island('b', [41, 10])], oneRow))).toEqual(['a']);
  });

  test('avoid the strokes of the dashed line, unless a name would be left out otherwise', () => {
    const right = { x: 52, y: 40, width: 48, height: 20 };
    const one = [island('a', [50, 12.5])];
    expect(insetLabels(one, options)[0]?.textAnchor).toBe('start');
    expect(insetLabels(one, { ...options, strokes: [right] })[0]?.textAnchor).toBe('end');
    expect(insetLabels(one, { ...options, strokes: [{ x: 0, y: 0, width: 100, height: 100 }] })).toHaveLength(1);
  });

  test('leave out the caption’s own name, the mainland’s coast and provinces', () => {
    const labels = [
      island('sea', [50, 10], '南海诸岛', 'sea'),
      island('north', [50, 23]),
      island('province', [50, 10], '海南', 'province'),
      island('a', [50, 10]),
    ];
    expect(idsOf(insetLabels(labels, options))).toEqual(['a']);
  });

  test('are on two lines if they have two words', () => {
    expect(insetLabels([island('a', [50, 10], 'Xisha Qundao')], options)[0]?.lines).toEqual(['Xisha', 'Qundao']);
  });
});
