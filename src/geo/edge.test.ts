import { describe, expect, test } from 'vitest';
import { dataBounds, edgeBands } from './edge.ts';
import { geographyOf } from './features.ts';
import { overviewTopology } from './overview.ts';

const { countries, outline } = geographyOf(overviewTopology);
const bands = edgeBands();

/** The share of the land at a place that remains visible, from 0 to 1. */
function leftAt(lon: number, lat: number): number {
  const over = bands.filter(({ geometry }) =>
    geometry.coordinates.some(([ring = []]) => {
      const along = (axis: number): readonly number[] => ring.map((point) => point[axis] ?? 0);
      return lon >= Math.min(...along(0)) && lon <= Math.max(...along(0)) && lat >= Math.min(...along(1)) && lat <= Math.max(...along(1));
    }),
  );
  return over.reduce((left, { opacity }) => left * (1 - opacity), 1);
}

describe('the edge of the land data', () => {
  const points = countries.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flat(),
  );
  const [west, south, east, north] = dataBounds;

  test('hides the land completely', () => {
    const cut = points.filter(([lon = 0, lat = 0]) => Math.min(lon - west, east - lon, lat - south, north - lat) < 0.05);
    expect(cut.length).toBeGreaterThan(20);
    for (const [lon = 0, lat = 0] of cut) expect(leftAt(lon, lat)).toBe(0);
  });

  test('leaves China visible, and there is no land beyond it', () => {
    for (const [lon = 0, lat = 0] of outline.coordinates.flat().flat()) expect(leftAt(lon, lat)).toBe(1);
    for (const [lon = 0, lat = 0] of points) expect(lon >= west - 1 && lon <= east + 1 && lat >= south - 1 && lat <= north + 1).toBe(true);
  });

  test('has points along its sides at the requested distance', () => {
    expect(bands[0]?.geometry.coordinates[0]?.[0]).toHaveLength(5);
    expect(edgeBands(3)[0]?.geometry.coordinates[3]?.[0]?.length).toBeGreaterThan(70);
  });
});
