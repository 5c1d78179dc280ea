import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceToCurve } from '../../geo/curve.ts';
import type { LonLat, PlanePoint } from '../../geo/projection.ts';
import { emptyArcs } from '../../scene/marks/arcs.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import { arcRuns, curveOfArc, headCorners, keptNumbers } from './arc-marks.ts';

/** One arc from west to east; a degree is 10 px. */
function arcWithBend(bend: number): ArcColumns {
  const columns = { ...emptyArcs(1), bend: Float32Array.of(bend) };
  [columns.originLon[0], columns.originLat[0], columns.destinationLon[0], columns.destinationLat[0]] = [0, 0, 20, 0];
  return { ...columns, ids: ['arc'], pairings: [null], records: [[]], shown: Uint32Array.of(0) };
}

const toPx = ([lon, lat]: LonLat): PlanePoint => [lon * 10, -lat * 10];

test.each([
  { bend: 0.2, side: 'left of travel', above: 1 },
  { bend: -0.2, side: 'right of travel', above: -1 },
])('the barb of a head is on the outer side of an arc that bends to the $side', ({ bend, above }) => {
  const arcs = arcWithBend(bend);
  const { control } = curveOfArc(arcs, 0, toPx);
  expect(Math.sign(-control[1])).toBe(above);
  const [tip, barb, root] = headCorners(arcs, 0, toPx);
  // The barb and the chord are on opposite sides of the line from root to tip.
  const side = ([x, y]: PlanePoint): number => Math.sign((tip[0] - root[0]) * (y - root[1]) - (tip[1] - root[1]) * (x - root[0]));
  expect(side(barb)).toBe(-side([0, 0]));
});

test('the head of the mirrored arc is the mirrored head', () => {
  const head = headCorners(arcWithBend(0.2), 0, toPx);
  const mirrored = headCorners(arcWithBend(-0.2), 0, toPx);
  head.forEach(([x, y], corner) => {
    expect(mirrored[corner]?.[0]).toBeCloseTo(x);
    expect(mirrored[corner]?.[1]).toBeCloseTo(-y);
  });
});

test.each([10, 100, 1000])('where a degree is %d px, the stroke that names avoid is within a pixel of the curve', (pxPerDegree) => {
  const arcs = arcWithBend(0.2);
  const toScale = ([lon, lat]: LonLat): PlanePoint => [lon * pxPerDegree, -lat * pxPerDegree];
  const curve = curveOfArc(arcs, 0, toScale);
  const segments = arcRuns(arcs, toScale).flatMap(({ parts }) => parts.flatMap((part) => part.segments));
  expect(segments[0]?.[0]).toEqual(curve.origin);
  expect(segments.at(-1)?.[1]).toEqual(curve.destination);
  for (const [from, to] of segments) {
    expect(distanceToCurve(curve, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])).toBeLessThanOrEqual(1);
  }
});

test('an arc keeps its number while it is drawn, and no two arcs have the same', () => {
  const drawings = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(drawings, (steps) => {
      const numbersOf = keptNumbers();
      let before: ReadonlyMap<string, number> = new Map();
      for (const keys of steps) {
        const numbers = numbersOf(keys);
        expect(new Set(numbers).size).toBe(keys.length);
        const now = new Map(keys.map((key, i) => [key, numbers[i] ?? -1]));
        for (const [key, number] of now) expect(before.get(key) ?? number).toBe(number);
        before = now;
      }
    }),
  );
  // The number of an arc that is gone is free again.
  const numbersOf = keptNumbers();
  expect([numbersOf(['a', 'b', 'c']), numbersOf(['c', 'd']), numbersOf(['d', 'c', 'e'])]).toEqual([
    [0, 1, 2],
    [2, 0],
    [0, 2, 1],
  ]);
});
