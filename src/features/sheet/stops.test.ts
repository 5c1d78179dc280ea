import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetStops, stopAfterDrag, stopAfterPress, stopBeside } from './stops.ts';
import { runs, seedOf } from '../../../test/fast-check.ts';

const anyStop = fc.constantFrom(...sheetStops);

test('presses step through all stops and start again', () => {
  expect(sheetStops.map(stopAfterPress)).toEqual(['half', 'full', 'peek']);
});

test('keys stay at the outermost stops', () => {
  expect(sheetStops.map((stop) => stopBeside(stop, 1))).toEqual(['half', 'full', 'full']);
  expect(sheetStops.map((stop) => stopBeside(stop, -1))).toEqual(['peek', 'peek', 'half']);
});

describe('a released sheet', () => {
  test.each([
    ['peek', 400, 250, 'half'],
    ['peek', 760, 600, 'full'],
    ['half', 800, 380, 'full'],
    ['full', 430, -300, 'half'],
    ['full', 150, -580, 'peek'],
    ['half', 410, -12, 'half'],
    ['peek', 190, 40, 'half'],
  ] as const)('from %s, at a height of %i px after a drag by %i px, comes to rest at %s', (from, heightPx, movedPx, to) => {
    expect(stopAfterDrag(from, heightPx, movedPx, 844)).toBe(to);
  });

  test('moves in the direction of a drag of at least 24 px if there is a further stop, and otherwise stays', () => {
    fc.assert(
      fc.property(anyStop, fc.integer({ min: 0, max: 900 }), fc.integer({ min: -900, max: 900 }), (stop, heightPx, movedPx) => {
        const by = sheetStops.indexOf(stopAfterDrag(stop, heightPx, movedPx, 844)) - sheetStops.indexOf(stop);
        if (Math.abs(movedPx) < 24) expect(by).toBe(0);
        else expect(Math.sign(by)).toBe(stopBeside(stop, movedPx > 0 ? 1 : -1) === stop ? 0 : Math.sign(movedPx));
      }),
      { seed: seedOf(9), numRuns: runs(500) },
    );
  });
});
