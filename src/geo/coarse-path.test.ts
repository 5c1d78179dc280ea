import { geoIdentity, geoPath } from 'd3';
import type { LineString, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { coarsePath } from './coarse-path.ts';

const flat = geoPath(geoIdentity());
const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });
const ring = (...coordinates: Position[]): Polygon => ({ type: 'Polygon', coordinates: [coordinates] });

test('points nearer than two steps to the last kept one are dropped, and others are rounded to the grid', () => {
  const path = coarsePath(line([10, 10], [10.4, 10], [12, 9], [12, 20]), flat, { step: 0.5, small: 'omitted' });
  expect(path).toBe('M20 20l4-2 0 22');
});

test('a ring is closed; one smaller than a step is left out or becomes a point', () => {
  const large = ring([0, 0], [0, 10], [10, 10], [10, 0], [0, 0]);
  const small = ring([30, 30], [30, 30.2], [30.2, 30.2], [30, 30]);
  const both = { type: 'GeometryCollection' as const, geometries: [large, small] };
  expect(coarsePath(both, flat, { step: 1, small: 'omitted' })).toBe('M0 0l0 10 10 0 0-10z');
  expect(coarsePath(both, flat, { step: 1, small: 'point' })).toBe('M0 0l0 10 10 0 0-10zM30 30h1');
});

test('an empty shape gives an empty path', () => {
  expect(coarsePath({ type: 'MultiLineString', coordinates: [] }, flat, { step: 1, small: 'point' })).toBe('');
});
