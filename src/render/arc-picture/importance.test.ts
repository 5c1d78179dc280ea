import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyArcs } from '../../scene/marks/arcs.ts';
import type { ArcColumns, Emphasis } from '../../scene/scene-types.ts';
import { byImportance, withHighlight } from './importance.ts';

const nothingSelected: Emphasis = { selected: null, partner: null, pairing: null, pairings: null, emphasized: null, subject: null };

/** Creates arcs in as many pairings. The first arc is drawn last. */
function arcsOf(count: number): ArcColumns {
  const ids = Array.from({ length: count }, (_, i) => `arc-${i}`);
  return { ...emptyArcs(count), ids, pairings: ids, records: ids.map(() => []), shown: Uint32Array.from(ids, (_, i) => count - 1 - i) };
}

const selecting = (...arcs: readonly number[]): Emphasis => ({
  ...nothingSelected,
  pairing: `arc-${arcs[0]}`,
  pairings: new Set(arcs.map((arc) => `arc-${arc}`)),
});

describe('arcs by importance', () => {
  test('are all marks of their own if there are few, in the drawing order of the scene', () => {
    const arcs = arcsOf(5);
    expect(byImportance(arcs, selecting(3), 5)).toEqual({ beneath: new Uint32Array(), top: arcs.shown });
    expect(byImportance(arcs, selecting(3), 5).top).toBe(arcs.shown);
  });

  test('have the largest arcs on top, which are drawn last', () => {
    const { beneath, top } = byImportance(arcsOf(5), nothingSelected, 2);
    expect([...beneath]).toEqual([4, 3, 2]);
    expect([...top]).toEqual([1, 0]);
  });

  test('have the selected arcs above the largest ones', () => {
    const { beneath, top } = byImportance(arcsOf(5), selecting(4, 2), 3);
    expect([...beneath]).toEqual([3, 1]);
    expect([...top]).toEqual([0, 4, 2]);
  });

  test('have the highlighted arc above all others', () => {
    const parts = byImportance(arcsOf(5), nothingSelected, 2);
    expect([...withHighlight(parts, 3).top]).toEqual([1, 0, 3]);
    for (const arc of [-1, 1, 9]) expect(withHighlight(parts, arc)).toBe(parts);
  });

  test('are each drawn once with any selection', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 50 }), fc.array(fc.nat(40)), (count, most, selected) => {
        const { beneath, top } = byImportance(arcsOf(count), selected.length > 0 ? selecting(...selected) : nothingSelected, most);
        expect([...beneath, ...top].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        expect(top).toHaveLength(Math.min(count, most));
      }),
    );
  });
});
