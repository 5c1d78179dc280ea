import { geoArea, geoContains, geoLength } from 'd3';
import type { MultiLineString } from 'geojson';
import { describe, expect, test } from 'vitest';
import { detailTopology } from './detail.ts';
import { geographyOf, type Borders } from './features.ts';
import { overviewTopology } from './overview.ts';

const overview = geographyOf(overviewTopology);
const detail = geographyOf(detailTopology);
const levels = [overview, detail] as const;

const kmPerRadian = 6371.0088;
const lengthKm = (lines: MultiLineString): number => geoLength(lines) * kmPerRadian;

test('the overview holds the paired cities, the detail every prefecture and the one paired district', () => {
  expect(overview.level).toBe('overview');
  expect([...overview.prefectures.keys()]).toEqual(['210100', '210200', '220100', '230100', '440300']);
  expect(overview.districts.size).toBe(0);
  expect(detail.level).toBe('detail');
  expect(detail.prefectures.size).toBe(360);
  expect([...detail.districts.keys()]).toEqual(['310115']);
});

describe.each(levels.map((geography) => [geography.level, geography] as const))('%s', (_level, geography) => {
  test('areas are found by their code', () => {
    expect(geography.provinces.size).toBe(34);
    for (const [id, province] of geography.provinces) expect(province.id).toBe(id);
    expect(geoContains(geography.provinces.get('210000')!, [123.43, 41.8])).toBe(true);
    expect(geoContains(geography.prefectures.get('210200')!, [121.6, 38.92])).toBe(true);
  });

  test('the outline is as large as its provinces', () => {
    const provinces = [...geography.provinces.values()].reduce((sum, province) => sum + geoArea(province), 0);
    expect(geoArea(geography.outline) / provinces).toBeCloseTo(1, 6);
  });

  test('no stretch of border stands in two lines', () => {
    const segments = Object.values(geography.borders).flatMap(segmentsOf);
    expect(segments.length).toBe(new Set(segments).size);
  });

  test('coast and frontier are the whole outline', () => {
    const { coast, national } = geography.borders;
    const outlineKm =
      geography.outline.coordinates.flat().reduce((sum, ring) => sum + geoLength({ type: 'LineString', coordinates: ring }), 0) *
      kmPerRadian;
    expect(lengthKm(coast) + lengthKm(national)).toBeCloseTo(outlineKm, 3);
  });

  test('the land frontier has a length that a map of this scale gives it', () => {
    // 22 000 km by the official measure, along every bend.
    expect(lengthKm(geography.borders.national)).toBeGreaterThan(14_000);
    expect(lengthKm(geography.borders.national)).toBeLessThan(22_000);
  });

  test('a city in its province has a border there, but none along the sea', () => {
    const coast = new Set(segmentsOf(geography.borders.coast));
    expect(segmentsOf(geography.borders.prefecture).some((segment) => coast.has(segment))).toBe(false);
    expect(geography.borders.prefecture.coordinates.length).toBeGreaterThan(4);
  });

  test('the dashed line has ten strokes', () => {
    expect(geography.dashes.coordinates.length).toBe(10);
  });
});

/** Steps between neighbouring vertices, the same whichever way they are walked. */
function segmentsOf({ coordinates }: Borders['coast']): string[] {
  return coordinates.flatMap((line) => line.slice(1).map((to, i) => [String(line[i]), String(to)].toSorted().join(' ')));
}
