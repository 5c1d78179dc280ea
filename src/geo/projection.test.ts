import { geoMercatorRaw } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cameraFraming,
  homeBounds,
  lonLatOf,
  mercatorOf,
  placeAt,
  pointPxOf,
  screenTransform,
  wholeBounds,
  type Bounds,
  type LonLat,
} from './projection.ts';

const place = fc.tuple(
  fc.double({ min: -179, max: 179, noNaN: true }),
  fc.double({ min: -84, max: 84, noNaN: true }),
) as fc.Arbitrary<LonLat>;
const size = fc.record({ width: fc.integer({ min: 50, max: 4000 }), height: fc.integer({ min: 50, max: 4000 }) });

describe('the Mercator plane', () => {
  test('is the unit square of MapLibre, with Greenwich and the equator crossing in its middle', () => {
    const [x, y] = mercatorOf([0, 0]);
    expect(x).toBeCloseTo(0.5, 12);
    expect(y).toBeCloseTo(0.5, 12);
    expect(mercatorOf([-180, 85.0511287798])[1]).toBeCloseTo(0, 9);
  });

  test('equals d3-geo’s Mercator', () => {
    fc.assert(
      fc.property(place, (there) => {
        const [x, y] = geoMercatorRaw((there[0] * Math.PI) / 180, (there[1] * Math.PI) / 180);
        expect(mercatorOf(there)[0]).toBeCloseTo(0.5 + x / (2 * Math.PI), 12);
        expect(mercatorOf(there)[1]).toBeCloseTo(0.5 - y / (2 * Math.PI), 12);
      }),
    );
  });

  test('converts a place and back without a change', () => {
    fc.assert(
      fc.property(place, (there) => {
        const [lon, lat] = lonLatOf(mercatorOf(there));
        expect(lon).toBeCloseTo(there[0], 9);
        expect(lat).toBeCloseTo(there[1], 9);
      }),
    );
  });
});

describe('a camera that frames bounds', () => {
  test.each([
    ['home', homeBounds],
    ['whole', wholeBounds],
  ])('keeps %s inside the box, touching two of its sides, at any size', (_, bounds: Bounds) => {
    fc.assert(
      fc.property(size, (box) => {
        const transform = screenTransform(cameraFraming(bounds, box), box);
        const [left, top] = pointPxOf([bounds[0], bounds[3]], transform);
        const [right, bottom] = pointPxOf([bounds[2], bounds[1]], transform);
        const gaps = [left, top, box.width - right, box.height - bottom];
        for (const gap of gaps) expect(gap).toBeGreaterThan(-1e-6);
        expect(Math.min(Math.abs(left), Math.abs(top))).toBeLessThan(1e-6);
        // The margins on opposite sides are equal.
        expect(left).toBeCloseTo(box.width - right, 6);
        expect(top).toBeCloseTo(box.height - bottom, 6);
      }),
    );
  });

  test('the place under a pixel is the place drawn there', () => {
    fc.assert(
      fc.property(size, place, (box, there) => {
        const transform = screenTransform(cameraFraming(homeBounds, box), box);
        const [lon, lat] = placeAt(pointPxOf(there, transform), transform);
        expect(lon).toBeCloseTo(there[0], 6);
        expect(lat).toBeCloseTo(there[1], 6);
      }),
    );
  });
});
