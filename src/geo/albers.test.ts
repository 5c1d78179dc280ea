import fc from 'fast-check';
import { expect, test } from 'vitest';
import { albersOf } from './albers.ts';
import { albersOfChina } from './albers-projection.ts';
import { inInset, insetSizePx, insetPoints } from './inset-frame.ts';
import { insetProjection } from '../../geo/steps/inset.ts';
import type { LonLat } from './projection.ts';

const nearChina: fc.Arbitrary<LonLat> = fc.tuple(
  fc.double({ min: 60, max: 150, noNaN: true }),
  fc.double({ min: -5, max: 60, noNaN: true }),
);

test('the formula gives the same points as d3-geo’s projection', () => {
  const projection = albersOfChina().scale(1).translate([0, 0]).center([0, 0]);
  const [x0 = 0, y0 = 0] = projection([105, 36]) ?? [];
  const [atX, atY] = albersOf([105, 36]);
  fc.assert(
    fc.property(nearChina, (place) => {
      const [x = 0, y = 0] = projection([...place]) ?? [];
      const [ownX, ownY] = albersOf(place);
      expect(ownX - atX).toBeCloseTo(x - x0, 9);
      expect(ownY - atY).toBeCloseTo(y - y0, 9);
    }),
  );
});

test('names are placed in the inset by the projection of its land', () => {
  const projection = insetProjection();
  fc.assert(
    fc.property(nearChina, (place) => {
      const [x = 0, y = 0] = projection([...place]) ?? [];
      expect(inInset(place)[0]).toBeCloseTo(x, 6);
      expect(inInset(place)[1]).toBeCloseTo(y, 6);
    }),
  );
});

test('the inset holds the southern coast and the southernmost stroke', () => {
  for (const [x, y] of insetPoints.map(inInset)) {
    expect(Math.min(x, insetSizePx.width - x)).toBeGreaterThanOrEqual(1.99);
    expect(Math.min(y, insetSizePx.height - y)).toBeGreaterThanOrEqual(1.99);
  }
});

test('Albers is equal-area: a degree square near 24° N and one near 50° N keep the ratio of their areas on the sphere', () => {
  const drawn = (lon: number, lat: number): number => {
    const corners = [
      [lon, lat],
      [lon + 1, lat],
      [lon + 1, lat + 1],
      [lon, lat + 1],
    ].map(([x = 0, y = 0]) => albersOf([x, y]));
    return Math.abs(
      corners.reduce((sum, [x = 0, y = 0], i) => {
        const [x2 = 0, y2 = 0] = corners[(i + 1) % 4] ?? [0, 0];
        return sum + x * y2 - x2 * y;
      }, 0) / 2,
    );
  };
  const onSphere = (lat: number): number => Math.sin(((lat + 1) * Math.PI) / 180) - Math.sin((lat * Math.PI) / 180);
  expect(drawn(110, 24) / drawn(125, 50)).toBeCloseTo(onSphere(24) / onSphere(50), 3);
});
