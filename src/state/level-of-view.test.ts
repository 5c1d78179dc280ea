import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowLevel } from '../data/vocabulary.ts';
import type { Bounds } from '../geo/projection.ts';
import { followingZoom, levelInView, levelOf } from './level-of-view.ts';
import { initialViewState } from './view-state.ts';

const home: Bounds = [80, 0, 120, 0.001];
/** A box that a map shows so many doublings larger. */
const boxAt = (doublings: number): Bounds => [100 - 20 / 2 ** doublings, 0, 100 + 20 / 2 ** doublings, 0.001 / 2 ** doublings];
const levels = { offered: ['place', 'prefecture', 'province', 'region'], opening: 'region' } as const;
const at = (doublings: number, shown: FlowLevel | null = null): FlowLevel | null => levelInView(levels, shown, home, boxAt(doublings));

describe('the level of what is in view', () => {
  test('is that of opening at home, and finer the closer a reader comes', () => {
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

  test('stays where a reader zooms to and fro at a step', () => {
    expect(at(0.95, 'province')).toBe('province');
    expect(at(1.05)).toBeNull();
    expect(at(0.5, 'province')).toBeNull();
  });

  test('is never another one when nothing moves', () => {
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

  test('is one that is offered, never coarser than that of opening', () => {
    const few = { offered: ['place', 'province', 'region'], opening: 'province' } as const;
    expect(levelInView(few, null, home, boxAt(1.2))).toBe('place');
    expect(levelInView(few, null, home, boxAt(-4))).toBeNull();
    expect(levelInView({ offered: ['place', 'province'], opening: 'place' }, null, home, boxAt(8))).toBeNull();
  });
});

describe('a view that leaves the level to the zoom', () => {
  const close = { ...initialViewState, framing: boxAt(1.5) };

  test('has the level of where its camera rests, and that of opening at home', () => {
    const view = followingZoom({ ...close, top: 30, least: 5 }, levels, home);
    expect([levelOf(view), view.top, view.least]).toEqual(['province', null, null]);
    expect(levelOf(followingZoom({ ...view, framing: 'home' }, levels, home))).toBe('auto');
  });

  test('stays as it is while something is selected, and where a reader has chosen a level', () => {
    for (const view of [
      { ...close, selection: '210000' },
      { ...close, framing: 'pair' as const },
      { ...close, level: 'region' as const },
    ])
      expect(followingZoom(view, levels, home)).toBe(view);
  });
});
