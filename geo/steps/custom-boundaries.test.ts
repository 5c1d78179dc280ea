import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { customBoundaries } from './custom-boundaries.ts';

const folder = mkdtempSync(join(tmpdir(), 'duikou-geo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const boundary = {
  worldview: 'CHN',
  source: 'a survey',
  edition: '2026',
  licence: 'own',
  reviewNumber: 'GS(2026)0000号',
  attribution: { 'zh-Hans': '甲', 'zh-Hant': '甲', en: 'A' },
};
const area = {
  type: 'Feature',
  id: '210100',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [0, 0],
      ],
    ],
  },
};

function fileOf(content: unknown): string {
  const path = join(folder, 'own.geojson');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('a file of one’s own brings areas by their code, and what the manifest says of them', () => {
  const own = customBoundaries(fileOf({ type: 'FeatureCollection', boundary, features: [area] }));
  expect(own.boundary.reviewNumber).toBe('GS(2026)0000号');
  expect(own.units).toEqual([{ id: '210100', rings: area.geometry.coordinates }]);
});

test('what the file leaves unsaid is named', () => {
  const { licence: _licence, edition: _edition, ...rest } = boundary;
  expect(() => customBoundaries(fileOf({ type: 'FeatureCollection', boundary: rest, features: [area] }))).toThrow('lacks edition, licence');
  expect(() => customBoundaries(fileOf({ type: 'FeatureCollection', features: [area] }))).toThrow('lacks worldview');
});

test('an id that is no adcode is refused', () => {
  expect(() => customBoundaries(fileOf({ type: 'FeatureCollection', boundary, features: [{ ...area, id: 'Shenyang' }] }))).toThrow(
    "a feature's id is Shenyang",
  );
});
