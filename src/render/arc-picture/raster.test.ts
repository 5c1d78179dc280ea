import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcBetween, distanceToCurve, type Curve } from '../../geo/curve.ts';
import { runs } from '../../../test/fast-check.ts';
import { emptyRaster, paintCurve, paintTriangle, writingImage, type Raster, type Stroke } from './raster.ts';

const blue: Stroke['from'] = [0, 0, 1];
const red: Stroke['from'] = [1, 0, 0];
const stroke = (given: Partial<Stroke> = {}): Stroke => ({
  halfPx: 1.5,
  opacity: 1,
  from: blue,
  to: blue,
  casing: null,
  dash: null,
  ...given,
});

const channels = ({ width, pixels }: Raster, x: number, y: number): readonly number[] => {
  const pixel = pixels[y * width + x] ?? 0;
  return [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255, pixel >>> 24];
};
const alphaAt = (raster: Raster, x: number, y: number): number => channels(raster, x, y)[3] ?? 0;

const size = 80;
const place = fc.tuple(fc.double({ min: 5, max: size - 5, noNaN: true }), fc.double({ min: 5, max: size - 5, noNaN: true }));
const curves = fc
  .tuple(place, place, fc.double({ min: -0.3, max: 0.3, noNaN: true }))
  .filter(([[x0, y0], [x1, y1]]) => Math.hypot(x1 - x0, y1 - y0) > 20)
  .map(([origin, destination, bend]): Curve => arcBetween(origin, destination, bend));

describe('a stroke in pixels', () => {
  test('covers each pixel by the distance of its middle from the curve, for any slope and bend', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const raster = emptyRaster(size, size);
        paintCurve(raster, curve, stroke());
        let farthest = 0;
        for (let y = 0; y < size; y++) {
          for (let x = 0; x < size; x++) {
            const middle = [x + 0.5, y + 0.5] as const;
            const fromEnd = Math.min(...[curve.origin, curve.destination].map((end) => Math.hypot(end[0] - middle[0], end[1] - middle[1])));
            // The end of a stroke is not tested, because a mark covers it.
            if (fromEnd < 4) continue;
            const due = Math.max(0, Math.min(1, 2 - distanceToCurve(curve, middle)));
            farthest = Math.max(farthest, Math.abs(alphaAt(raster, x, y) / 255 - due));
          }
        }
        // A piece is up to 0.25 px from its curve, and alpha has 255 steps.
        expect(farthest).toBeLessThan(0.26);
      }),
      { numRuns: runs(30) },
    );
  });

  test('is painted once in each pixel, so that a faint stroke has no darker places', () => {
    fc.assert(
      fc.property(curves, (curve) => {
        const raster = emptyRaster(size, size);
        paintCurve(raster, curve, stroke({ opacity: 0.3 }));
        expect(Math.max(...Array.from(raster.pixels, (pixel) => pixel >>> 24))).toBeLessThanOrEqual(Math.ceil(255 * 0.3) + 1);
      }),
      { numRuns: 100 },
    );
  });

  test('fades from the ink of its origin to the ink of its destination', () => {
    const raster = emptyRaster(100, 9);
    paintCurve(raster, arcBetween([0, 4.5], [100, 4.5], 0), stroke({ from: blue, to: red }));
    const [near, , farBlue] = channels(raster, 5, 4);
    expect(near).toBeLessThan(20);
    expect(farBlue).toBeGreaterThan(235);
    expect(channels(raster, 95, 4)[0]).toBeGreaterThan(235);
    expect(channels(raster, 50, 4)[0]).toBeCloseTo(128, -1);
  });

  test('has a casing of the same opacity around it', () => {
    const raster = emptyRaster(20, 13);
    paintCurve(raster, arcBetween([0, 6.5], [20, 6.5], 0), stroke({ opacity: 0.5, casing: { px: 2, ink: red } }));
    const [onStroke, beside, outside] = [6, 8, 10].map((y) => channels(raster, 10, y));
    expect(onStroke).toEqual([0, 0, 128, 128]);
    expect(beside).toEqual([128, 0, 0, 128]);
    expect(outside?.[3]).toBe(0);
  });

  test('lies beneath a stroke that was painted earlier', () => {
    const raster = emptyRaster(20, 9);
    const line = arcBetween([0, 4.5], [20, 4.5], 0);
    paintCurve(raster, line, stroke({ opacity: 0.5 }));
    paintCurve(raster, line, stroke({ from: red, to: red }));
    const [r = 0, , b = 0, a = 0] = channels(raster, 10, 4);
    expect([r, b, a].map((channel) => Math.round(channel / 64))).toEqual([2, 2, 4]);
  });

  test('outside of the picture paints nothing, and a stroke that crosses the picture paints its part', () => {
    const raster = emptyRaster(20, 20);
    paintCurve(raster, arcBetween([-50, -50], [-10, 200], 0.1), stroke());
    expect(raster.pixels.every((pixel) => pixel === 0)).toBe(true);
    paintCurve(raster, arcBetween([-5000, 10], [5000, 10], 0), stroke());
    expect(alphaAt(raster, 0, 10)).toBe(255);
    expect(alphaAt(raster, 19, 10)).toBe(255);
    expect(alphaAt(raster, 10, 15)).toBe(0);
  });

  test('with dashes is painted only where a dash covers it', () => {
    const raster = emptyRaster(40, 9);
    paintCurve(raster, arcBetween([0, 4.5], [40, 4.5], 0), stroke({ dash: (along) => (along < 20 ? 1 : 0) }));
    expect(alphaAt(raster, 10, 4)).toBe(255);
    expect(alphaAt(raster, 30, 4)).toBe(0);
  });
});

test.each([1, -1])('a triangle covers its area for both orders of its corners (%i)', (turn) => {
  const raster = emptyRaster(20, 20);
  const corners = [
    [2, 2],
    [18, 2],
    [2, 18],
  ] as const;
  const [a, b, c] = turn === 1 ? corners : ([corners[0], corners[2], corners[1]] as const);
  paintTriangle(raster, [a, b, c], red, 1);
  expect(alphaAt(raster, 5, 5)).toBe(255);
  expect(alphaAt(raster, 15, 15)).toBe(0);
  expect(alphaAt(raster, 1, 5)).toBe(0);
});

test('the colours of an image are not premultiplied', () => {
  const raster = emptyRaster(100, 9);
  paintCurve(raster, arcBetween([0, 4.5], [100, 4.5], 0), stroke({ opacity: 0.4, from: [0.2, 0.4, 0.8], to: [0.2, 0.4, 0.8] }));
  const image = new Uint8ClampedArray(4 * 900);
  for (const step of writingImage(raster, image)) expect(step).toBeUndefined();
  const at = 4 * (4 * 100 + 50);
  for (const [i, due] of [51, 102, 204, 102].entries()) expect(Math.abs((image[at + i] ?? 0) - due)).toBeLessThan(3);
});
