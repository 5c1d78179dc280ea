import { geoDistance } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcBetween, bendBetween, curveExtent, distanceToCurve, halvesOf, leastDistance, pointOnCurve } from './curve.ts';
import type { PlanePoint } from './projection.ts';
import { runs } from '../../test/fast-check.ts';

/** Coordinates in billionths of the plane. A smaller difference of two places is lost in the rounding of their distance. */
const coordinate = fc.integer({ min: 0, max: 1e9 }).map((billionths) => billionths / 1e9);
const point: fc.Arbitrary<PlanePoint> = fc.tuple(coordinate, coordinate);
const bend = fc.double({ min: 0.05, max: 0.5, noNaN: true });

describe('the curve of an arc', () => {
  test('is never nearer than its least distance, which is close to the true distance beside a flat arc', () => {
    const any = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(point, point, any, point, (a, b, bent, at) => {
        const curve = arcBetween(a, b, bent);
        const nearest = Math.min(
          ...Array.from({ length: 1001 }, (_, i) => {
            const [x, y] = pointOnCurve(curve, i / 1000);
            return Math.hypot(at[0] - x, at[1] - y);
          }),
        );
        const least = leastDistance(at[0] - a[0], at[1] - a[1], b[0] - a[0], b[1] - a[1], bent);
        expect(least).toBeLessThanOrEqual(nearest + 1e-12);
      }),
    );
    expect(leastDistance(0.5, 0.2, 1, 0, 0)).toBeCloseTo(0.2, 9);
    expect(leastDistance(0.5, -0.18, 1, 0, 0.18)).toBeCloseTo(0, 9);
    expect(leastDistance(0.5, -0.28, 1, 0, 0.18)).toBeGreaterThan(0.08);
  });

  test('never shares a control point with the opposite flow', () => {
    fc.assert(
      fc.property(point, point, bend, (a, b, bent) => {
        fc.pre(Math.hypot(a[0] - b[0], a[1] - b[1]) > 1e-6);
        const there = arcBetween(a, b, bent).control;
        const back = arcBetween(b, a, bent).control;
        expect(Math.hypot(there[0] - back[0], there[1] - back[1])).toBeGreaterThan(0);
      }),
    );
  });

  test('bends less if it is short, by its length on the sphere as d3 measures it', () => {
    const degrees = (limit: number): fc.Arbitrary<number> =>
      fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((millionths) => millionths / 1e6);
    const place = fc.tuple(degrees(180), degrees(90));
    fc.assert(
      fc.property(place, place, (a, b) => {
        const share = Math.min(1, geoDistance(a, b) / 0.15);
        expect(bendBetween(a, b)).toBeCloseTo(0.18 * (0.45 + 0.55 * share), 7);
      }),
    );
  });

  test('has a sagitta of the bend as a share of the chord', () => {
    fc.assert(
      fc.property(point, point, bend, (a, b, bent) => {
        const chord = Math.hypot(a[0] - b[0], a[1] - b[1]);
        const [x, y] = pointOnCurve(arcBetween(a, b, bent), 0.5);
        const sagitta = Math.hypot(x - (a[0] + b[0]) / 2, y - (a[1] + b[1]) / 2);
        expect(sagitta).toBeCloseTo(bent * chord, 9);
      }),
    );
  });

  test('bends to the left of travel: to the east if it goes south on a map', () => {
    const [x] = pointOnCurve(arcBetween([0.5, 0.3], [0.5, 0.6], 0.18), 0.5);
    expect(x).toBeGreaterThan(0.5);
  });

  test('lies within its extent, and touches it', () => {
    fc.assert(
      fc.property(point, point, bend, (a, b, bent) => {
        const curve = arcBetween(a, b, bent);
        const [left, top, right, bottom] = curveExtent(curve);
        const points = Array.from({ length: 201 }, (_, i) => pointOnCurve(curve, i / 200));
        for (const [x, y] of points) {
          expect(x).toBeGreaterThanOrEqual(left - 1e-12);
          expect(x).toBeLessThanOrEqual(right + 1e-12);
          expect(y).toBeGreaterThanOrEqual(top - 1e-12);
          expect(y).toBeLessThanOrEqual(bottom + 1e-12);
        }
        // A sampled extreme differs from the true one by less than the square of the step.
        expect(Math.max(...points.map(([x]) => x))).toBeCloseTo(right, 4);
        expect(Math.min(...points.map(([, y]) => y))).toBeCloseTo(top, 4);
      }),
    );
  });

  test('consists of two halves, which are curves too', () => {
    fc.assert(
      fc.property(point, point, bend, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, bent, t) => {
        const curve = arcBetween(a, b, bent);
        halvesOf(curve).forEach((half, i) => {
          const [x, y] = pointOnCurve(half, t);
          const [wholeX, wholeY] = pointOnCurve(curve, (i + t) / 2);
          expect(Math.hypot(x - wholeX, y - wholeY)).toBeLessThan(1e-12);
        });
      }),
    );
  });

  test('has the same distance to a point as computed with many samples', () => {
    fc.assert(
      fc.property(point, point, fc.oneof(bend, fc.constant(0)), point, (a, b, bent, at) => {
        const curve = arcBetween(a, b, bent);
        const samples = 1000;
        const away = (t: number): number => {
          const [x, y] = pointOnCurve(curve, t);
          return Math.hypot(x - at[0], y - at[1]);
        };
        const distances = Array.from({ length: samples + 1 }, (_, i) => away(i / samples));
        const nearest = distances.indexOf(Math.min(...distances));
        const around = Array.from({ length: samples + 1 }, (_, i) => away(clamp((nearest + (2 * i) / samples - 1) / samples)));
        const chord = Math.hypot(a[0] - b[0], a[1] - b[1]);
        const beyond = distanceToCurve(curve, at) - Math.min(...around);
        // Two samples are a millionth of the curve apart. At the closest zoom the whole of China is less than 50,000 px wide.
        expect(beyond).toBeLessThanOrEqual(1e-8 * chord + 1e-12);
        expect(beyond).toBeGreaterThanOrEqual(-1e-6 * chord - 1e-12);
      }),
      { numRuns: runs(150) },
    );
  });

  test('of two equal places has the distance of their point', () => {
    expect(distanceToCurve(arcBetween([0.5, 0.5], [0.5, 0.5], 0.18), [0.8, 0.9])).toBeCloseTo(0.5, 12);
  });
});

function clamp(t: number): number {
  return Math.max(0, Math.min(1, t));
}

describe('the bend between two places', () => {
  test('is 0.18 for long arcs and less for short ones', () => {
    const harbinShenzhen = bendBetween([126.64, 45.76], [114.06, 22.54]);
    const shenyangBeijing = bendBetween([123.43, 41.8], [116.41, 39.9]);
    expect(harbinShenzhen).toBeCloseTo(0.18, 12);
    expect(shenyangBeijing).toBeLessThan(0.18);
    expect(shenyangBeijing).toBeGreaterThan(0.08);
  });
});
