import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastLive, mostLive } from './live-arcs.ts';

/** Simulates a GPU by its time for an arc and its time to respond. */
const graphics =
  (msPerArc: number, answerMs = 0): ((count: number) => number) =>
  (count) =>
    answerMs + count * msPerArc;

test('without a graphics card, the minimum of arcs is drawn in each frame, and larger numbers are not tried', () => {
  const tried: number[] = [];
  const most = mostLive(100_000, (count) => {
    tried.push(count);
    return graphics(0.2)(count);
  });
  expect(most).toBe(leastLive);
  expect(tried).toEqual([leastLive]);
});

test('with a fast graphics card, all arcs are drawn in each frame', () => {
  expect(mostLive(100_000, graphics(0.00002, 0.3))).toBeGreaterThanOrEqual(100_000);
});

test('with a slower graphics card, the arcs take a part of a frame, and the measurement takes little more than a frame', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.0001, max: 0.02, noNaN: true }), fc.integer({ min: leastLive + 1, max: 200_000 }), (msPerArc, all) => {
      let longest = 0;
      const most = mostLive(all, (count) => {
        const ms = graphics(msPerArc)(count);
        longest = Math.max(longest, ms);
        return ms;
      });
      expect(Math.min(most, all) * msPerArc).toBeLessThanOrEqual(6.01);
      expect(longest).toBeLessThan(16.7);
    }),
  );
});
