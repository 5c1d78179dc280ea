import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowLevel } from '../data/vocabulary.ts';
import type { Bounds } from '../geo/projection.ts';
import { followingZoom, levelInView, levelOf } from './level-of-view.ts';
import { initialViewState } from './view-state.ts';

const home: Bounds = [80, 0, 120, 0.001];
/** The box of a map that is enlarged by this number of doublings. */
const boxAt = (doublings: number): Bounds => [100 - 20 / 2 ** doublings, 0, 100 + 20 / 2 ** doublings, 0.001 / 2 ** doublings];
const levels = { offered: ['place', 'prefecture', 'province', 'region'], opening: 'region' } as const;
const at = (doublings: number, shown: FlowLevel | null = null): FlowLevel | null => levelInView(levels, shown, home, boxAt(doublings));

describe('the level of a view', () => {
  test('is the opening level in the opening view, and finer as a reader zooms in', () => {
    expect([0, 0.9, 1.2, 2.3, 2.5, 3.8, 9].map((doublings) => at(doublings))).toEqual([
      null,
      null,
      'province',
      'province',
      'prefecture',
      'place',
      'place',
    ]);
    expect(at(-3, 'province')).toBeNull();
  });

  test('stays the same while a reader zooms back and forth at a step', () => {
    expect(at(0.95, 'province')).toBe('province');
    expect(at(1.05)).toBeNull();
    expect(at(0.5, 'province')).toBeNull();
  });

  test('stays the same as long as the box does', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 8, noNaN: true }),
        fc.constantFrom(null, 'province', 'prefecture', 'place'),
        (doublings, shown) => {
          const first = at(doublings, shown as FlowLevel | null);
          expect(at(doublings, first)).toBe(first);
        },
      ),
    );
  });

  test('is an offered level, never coarser than the opening level', () => {
    const few = { offered: ['place', 'province', 'region'], opening: 'province' } as const;
    expect(levelInView(few, null, home, boxAt(1.2))).toBe('place');
    expect(levelInView(few, null, home, boxAt(-4))).toBeNull();
    expect(levelInView({ offered: ['place', 'province'], opening: 'place' }, null, home, boxAt(8))).toBeNull();
  });
});

describe('a view that leaves the level to the zoom', () => {
  const close = { ...initialViewState, framing: boxAt(1.5) };

  test('has the level for its camera, and the opening level in the opening view', () => {
    const view = followingZoom({ ...close, top: 30, least: 5 }, levels, home);
    expect([levelOf(view), view.top, view.least]).toEqual(['province', null, null]);
    expect(levelOf(followingZoom({ ...view, framing: 'home' }, levels, home))).toBe('auto');
  });

  test('keeps its level while something is selected, or if a reader has chosen a level', () => {
    for (const view of [
      { ...close, selection: '210000' },
      { ...close, framing: 'pair' as const },
      { ...close, level: 'region' as const },
    ])
      expect(followingZoom(view, levels, home)).toBe(view);
  });
});
