import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadRows } from './rows.ts';

const rows = fc
  .array(fc.record({ preferred: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 1, max: 200 }) }), { maxLength: 30 })
  .map((list) => list.toSorted((a, b) => a.preferred - b.preferred));

test('rows that don’t overlap stay at their preferred positions', () => {
  expect(spreadRows([10, 100, 300], [50, 50, 50], 0)).toEqual([10, 100, 300]);
});

test('rows that would overlap are moved apart by the same distance', () => {
  expect(spreadRows([100, 100], [40, 40], 0)).toEqual([80, 120]);
});

test('all rows are below the top, and no row overlaps the next', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const heights = list.map(({ height }) => height);
      const places = spreadRows(
        list.map(({ preferred }) => preferred),
        heights,
        5,
      );
      expect(places.every((y) => y >= 5)).toBe(true);
      for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(heights[i - 1]! - 1e-6);
    }),
  );
});
