import { describe, expect, test } from 'vitest';
import { kmOfLevel, nearLevels, type FlowLevel } from '../../vocabulary.ts';
import { groupedLevels } from './grouped-levels.ts';
import { columnsOf, type Row } from './laws.harness.ts';
import { largestNearby, nearNodes, type PlacePoint } from './near-nodes.ts';

const flow = (origin: number, destination: number, n: number, more: Partial<Row> = {}): Row => ({
  origin,
  destination,
  directed: true,
  n,
  unit: 0,
  comparator: 0,
  state: 0,
  period: 0,
  kind: -1,
  ...more,
});
const pointAt = (lon: number, lat: number): PlacePoint => ({ id: `${lon},${lat}`, lon, lat });
/** The members of each group at a level, the place that names it first. */
function groupsAt(level: (typeof nearLevels)[number], points: readonly PlacePoint[], rows: readonly Row[]): readonly (readonly number[])[] {
  const nodes = nearNodes(
    columnsOf(rows),
    points.map(() => null),
    points,
  ).find((each) => each.level === level);
  const used = new Set(rows.flatMap(({ origin, destination }) => [origin, destination]));
  return Array.from(nodes?.mainPlace ?? [], (main, node) => [
    main,
    ...points.flatMap((_, place) => (place !== main && used.has(place) && nodes?.nodeOf[place] === node ? [place] : [])),
  ]);
}

describe('the largest place near another', () => {
  // One degree of longitude is 111 km at the equator and half of it at 60° north.
  test('is within a distance in km, the same at every latitude and across the antimeridian', () => {
    const points = [pointAt(0, 0), pointAt(1, 0), pointAt(0, 60), pointAt(1, 60), pointAt(179.9, 0), pointAt(-179.9, 0)];
    expect([...largestNearby([0, 1, 2, 3, 4, 5], points, 100).values()]).toEqual([0, 1, 2, 2, 4, 4]);
  });

  test('is the nearest of those that are larger and not near a larger one themselves', () => {
    const points = [pointAt(0, 0), pointAt(1.5, 0), pointAt(0.8, 0), pointAt(0.7, 0)];
    expect([...largestNearby([0, 1, 2, 3], points, 100)]).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 0],
    ]);
    // Place 1 is nearer to 2 than to 0, but larger than 2.
    expect([...largestNearby([0, 1, 2], [pointAt(0, 0), pointAt(0.8, 0), pointAt(1.5, 0)], 100).values()]).toEqual([0, 0, 2]);
    // The largest is in the middle, and both others are near it.
    expect([...largestNearby([2, 0, 1], points, 100).values()]).toEqual([2, 2, 2]);
  });
});

describe('groups of near places', () => {
  const sichuan = [pointAt(104.07, 30.67), pointAt(104.1, 30.6), pointAt(103.6, 30.99), pointAt(106.55, 29.56)];

  test('grow with the distance, and are at and named by the place with the largest flows', () => {
    const rows = [flow(1, 3, 90), flow(2, 0, 40), flow(1, 0, 7)];
    expect(groupsAt('near-3km', sichuan, rows)).toHaveLength(4);
    expect(groupsAt('near-10km', sichuan, rows)).toEqual([[1, 0], [2], [3]]);
    expect(groupsAt('near-100km', sichuan, rows)).toEqual([[1, 0, 2], [3]]);
    expect(groupsAt('near-900km', sichuan, rows)).toEqual([[1, 0, 2, 3]]);
  });

  test('have the same name in any order of equally large places', () => {
    const [a, b, c] = [pointAt(104.07, 30.67), pointAt(104.1, 30.6), pointAt(106.55, 29.56)];
    const namesOf = (points: readonly PlacePoint[], rows: readonly Row[]): readonly (string | undefined)[] =>
      groupsAt('near-10km', points, rows).map(([main]) => points[main ?? -1]?.id);
    expect(namesOf([a, b, c], [flow(0, 2, 5), flow(1, 2, 5)])).toEqual(namesOf([b, a, c], [flow(0, 2, 5), flow(1, 2, 5)]));
  });

  test('leave out places without flows, which a file has in rows that can’t be used', () => {
    expect(groupsAt('near-10km', sichuan, [flow(1, 3, 90)])).toEqual([[1], [3]]);
  });

  test('are ranked by the unit that most numbers have', () => {
    const rows = [flow(1, 3, 1), flow(1, 3, 1, { period: 1 }), flow(0, 3, 5), flow(1, 3, 9000, { unit: 1 })];
    expect(groupsAt('near-10km', sichuan, rows)).toEqual([[0, 1], [3]]);
  });
});

describe('the levels of a table', () => {
  /** Towns around twelve cities, which are far from each other. */
  const points = Array.from({ length: 60 }, (_, i) => pointAt(80 + (i % 12) * 3, 30 + Math.floor(i / 12) * 0.15));
  const rows = points.map((_, i) => flow(i, (i * 7 + 5) % 60, 100 - i));
  const levelsOf = (codes: readonly (string | null)[], some = rows): readonly FlowLevel[] =>
    groupedLevels(columnsOf(some), codes, points, 1000).levels.map(({ level }) => level);

  test('are those of near places if most places have no code', () => {
    const levels = levelsOf(points.map(() => null));
    expect(levels).toEqual(['near-30km', 'near-100km']);
    expect(levels.every((level) => nearLevels.some((each) => each === level && kmOfLevel(each) >= 30))).toBe(true);
  });

  test('are those of the codes if at least half of the places have one', () => {
    expect(levelsOf(points.map((_, i) => (i < 30 ? `51${10 + (i % 9)}00` : null)))).toEqual(['prefecture', 'province']);
  });

  test('are none if the table has few places', () => {
    expect(
      levelsOf(
        points.map(() => null),
        rows.slice(0, 12),
      ),
    ).toEqual([]);
  });
});
