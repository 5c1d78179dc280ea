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

test('the overview has the paired cities, the detail every prefecture and the one paired district', () => {
  expect(overview.level).toBe('overview');
  expect([...overview.prefectures.keys()]).toEqual(['210100', '210200', '220100', '230100', '440300']);
  expect(overview.districts.size).toBe(0);
  expect(detail.level).toBe('detail');
  expect(detail.prefectures.size).toBe(360);
  expect([...detail.districts.keys()]).toEqual(['310115']);
});

describe.each(levels.map((geography) => [geography.level, geography] as const))('%s', (_level, geography) => {
  test('finds areas by their code', () => {
    expect(geography.provinces.size).toBe(34);
    for (const [id, province] of geography.provinces) expect(province.id).toBe(id);
    expect(geoContains(geography.provinces.get('210000')!, [123.43, 41.8])).toBe(true);
    expect(geoContains(geography.prefectures.get('210200')!, [121.6, 38.92])).toBe(true);
  });

  test('has an outline as large as its provinces', () => {
    const provinces = [...geography.provinces.values()].reduce((sum, province) => sum + geoArea(province), 0);
    expect(geoArea(geography.outline) / provinces).toBeCloseTo(1, 6);
  });

  test('has no stretch of border in two lines', () => {
    const segments = Object.values(geography.borders).flatMap(segmentsOf);
    expect(segments.length).toBe(new Set(segments).size);
  });

  test('has an outline that consists of coast and frontier', () => {
    const { coast, national } = geography.borders;
    const outlineKm =
      geography.outline.coordinates.flat().reduce((sum, ring) => sum + geoLength({ type: 'LineString', coordinates: ring }), 0) *
      kmPerRadian;
    expect(lengthKm(coast) + lengthKm(national)).toBeCloseTo(outlineKm, 3);
  });

  test('has a land frontier of a length that is usual at its scale', () => {
    // The official length is 22 000 km, along every bend.
    expect(lengthKm(geography.borders.national)).toBeGreaterThan(14_000);
    expect(lengthKm(geography.borders.national)).toBeLessThan(22_000);
  });

  test('has a border between a city and the rest of its province, but none along the sea', () => {
    const coast = new Set(segmentsOf(geography.borders.coast));
    expect(segmentsOf(geography.borders.prefecture).some((segment) => coast.has(segment))).toBe(false);
    expect(geography.borders.prefecture.coordinates.length).toBeGreaterThan(4);
  });

  test('has ten strokes of the dashed line', () => {
    expect(geography.dashes.coordinates.length).toBe(10);
  });
});

/** Pairs of neighbouring vertices, equal for both directions. */
function segmentsOf({ coordinates }: Borders['coast']): string[] {
  return coordinates.flatMap((line) => line.slice(1).map((to, i) => [String(line[i]), String(to)].toSorted().join(' ')));
}
