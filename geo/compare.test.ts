import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { areaKm2, outlineOffsets } from './compare.ts';

const degreeKm = 111.195;

function square(west: number, south: number, size: number): Polygon {
  const [east, north] = [west + size, south + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  };
}

test('an area is the same whichever way its ring runs', () => {
  const one = square(120, 0, 1);
  const turned: Polygon = { type: 'Polygon', coordinates: one.coordinates.map((ring) => ring.toReversed()) };
  expect(areaKm2(one)).toBeCloseTo(degreeKm ** 2, -2);
  expect(areaKm2(turned)).toBeCloseTo(areaKm2(one), 6);
});

test('an outline lies nowhere away from itself', () => {
  expect(outlineOffsets(square(120, 40, 1), square(120, 40, 1)).p95Km).toBeCloseTo(0, 9);
});

test('an outline moved north lies away from the first by as much as its level sides do', () => {
  const { medianKm, p95Km } = outlineOffsets(square(120, 40.02, 1), square(120, 40, 1));
  // The upright sides slide along themselves; the level ones, less than half of the whole, lie 0.02° off.
  expect(medianKm).toBeLessThan(0.01);
  expect(p95Km).toBeCloseTo(0.02 * degreeKm, 2);
});

test('longitudes count by their length at the latitude', () => {
  const { p95Km } = outlineOffsets(square(120.02, 60, 1), square(120, 60, 1));
  expect(p95Km).toBeCloseTo(0.02 * degreeKm * Math.cos((60.5 * Math.PI) / 180), 1);
});
