import { describe, expect, test } from 'vitest';
import { dataBounds, edgeBands } from './edge.ts';
import { geographyOf } from './features.ts';
import { overviewTopology } from './overview.ts';

const { countries, outline } = geographyOf(overviewTopology);
const bands = edgeBands();

/** What is left to be seen of the land at a place, from 0 to 1. */
function leftAt(lon: number, lat: number): number {
  const over = bands.filter(({ geometry }) =>
    geometry.coordinates.some(([ring = []]) => {
      const along = (axis: number): readonly number[] => ring.map((point) => point[axis] ?? 0);
      return lon >= Math.min(...along(0)) && lon <= Math.max(...along(0)) && lat >= Math.min(...along(1)) && lat <= Math.max(...along(1));
    }),
  );
  return over.reduce((left, { opacity }) => left * (1 - opacity), 1);
}

describe('where the land data end', () => {
  const points = countries.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat(),
  );
  const [west, south, east, north] = dataBounds;

  test('nothing of the land is to be seen', () => {
    const cut = points.filter(([lon = 0, lat = 0]) => Math.min(lon - west, east - lon, lat - south, north - lat) < 0.05);
    expect(cut.length).toBeGreaterThan(20);
    for (const [lon = 0, lat = 0] of cut) expect(leftAt(lon, lat)).toBe(0);
  });

  test('China is as it is, and no land lies beyond', () => {
    for (const [lon = 0, lat = 0] of outline.coordinates.flat().flat()) expect(leftAt(lon, lat)).toBe(1);
    for (const [lon = 0, lat = 0] of points) expect(lon >= west - 1 && lon <= east + 1 && lat >= south - 1 && lat <= north + 1).toBe(true);
  });

  test('between its corners a side has points as near to each other as requested', () => {
    expect(bands[0]?.geometry.coordinates[0]?.[0]).toHaveLength(5);
    expect(edgeBands(3)[0]?.geometry.coordinates[3]?.[0]?.length).toBeGreaterThan(70);
  });
});
