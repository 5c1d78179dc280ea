/** Laws of sums by nearness, for random places and flows. */
import { distance } from 'geokdbush';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kmOfLevel } from '../../vocabulary.ts';
import { groupFlows, type GroupedFlows } from './group-flows.ts';
import { columnsOf, expectSameSums, rowOf, sums, type Row } from './laws.harness.ts';
import { nearNodes, type NearNodes, type PlacePoint } from './near-nodes.ts';
import { commonestUnit } from './opening-level.ts';
import { overlappingRows } from './overlaps.ts';
import { Measures, notReported, rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

const placeCount = 24;
/** Places on both sides of the antimeridian, at a pole, and at the same point as another. */
const anyPoints = fc
  .array(
    fc.oneof(
      fc.record({ lon: fc.double({ min: 103, max: 106, noNaN: true }), lat: fc.double({ min: 29, max: 32, noNaN: true }) }),
      fc.record({ lon: fc.double({ min: -180, max: 180, noNaN: true }), lat: fc.double({ min: -90, max: 90, noNaN: true }) }),
      fc.constantFrom({ lon: 179.99, lat: 0 }, { lon: -179.99, lat: 0 }, { lon: 12, lat: 90 }, { lon: 104, lat: 30 }),
    ),
    { minLength: placeCount, maxLength: placeCount },
  )
  .map((points) => points.map((point, i): PlacePoint => ({ ...point, id: `place ${i}` })));
const anyRows = fc.array(rowOf(Array.from({ length: placeCount }, (_, i) => i)), { maxLength: 60 });
/** Two of the places have codes. */
const codes = Array.from({ length: placeCount }, (_, i) => (i === 3 ? '510100' : i === 4 ? '510000' : null));

interface Grouped {
  readonly nodes: NearNodes;
  readonly flows: GroupedFlows;
  readonly isLeftOut: Uint8Array | null;
}

function groupedByLevel(columns: RowColumns, points: readonly PlacePoint[]): readonly Grouped[] {
  const measures = new Measures(columns);
  const measureOf = measures.ofRows();
  return nearNodes(columns, codes, points).map((nodes) => {
    const isLeftOut = overlappingRows(columns, measureOf, codes, nodes);
    return { nodes, isLeftOut, flows: groupFlows(columns, nodes, measures, measureOf, isLeftOut) };
  });
}

function usedPlaces({ origin, destination }: Pick<RowColumns, 'origin' | 'destination'>): readonly number[] {
  return [...new Set([...origin, ...destination])];
}

/** The sums by which places are ranked: all numbers of the commonest unit, out and in. */
function sizesOf(columns: RowColumns): readonly number[] {
  const sizes = Array.from({ length: placeCount }, () => 0);
  const unit = commonestUnit(columns);
  for (let row = 0; row < columns.count; row++) {
    if (columns.unit[row] !== unit || rowFormOf(columns, row) !== rowForm.number) continue;
    for (const place of new Set([columns.origin[row] ?? 0, columns.destination[row] ?? 0]))
      sizes[place] = (sizes[place] ?? 0) + Math.abs(columns.n[row] ?? 0);
  }
  return sizes;
}

describe('sums by nearness', () => {
  test('equal the sums of the added rows, in each unit, time, kind and direction', () => {
    fc.assert(
      fc.property(anyRows, anyPoints, (rows, points) => {
        const columns = columnsOf(rows);
        for (const { flows, isLeftOut } of groupedByLevel(columns, points))
          expectSameSums(
            sums(flows, () => true),
            sums(columns, (row) => isLeftOut?.[row] !== 1),
          );
      }),
    );
  });

  test('count each row once, and keep each row without a value', () => {
    fc.assert(
      fc.property(anyRows, anyPoints, (rows, points) => {
        const columns = columnsOf(rows);
        const silentRows = columns.state.filter((state) => state === notReported).length;
        for (const { flows } of groupedByLevel(columns, points)) {
          expect(flows.overlapping + flows.summed.reduce((sum, each) => sum + each, 0)).toBe(rows.length);
          const silent = Array.from(flows.state, (state, i) => (state === notReported ? flows.summed[i] : flows.missing[i]) ?? 0);
          expect(silent.reduce((sum, each) => sum + each, 0)).toBe(silentRows);
        }
      }),
    );
  });
});

describe('groups of near places', () => {
  test('have each place with flows in one group, and never split a group of the level before', () => {
    fc.assert(
      fc.property(anyRows, anyPoints, (rows, points) => {
        const columns = columnsOf(rows);
        const used = usedPlaces(columns);
        let before: NearNodes | null = null;
        for (const nodes of nearNodes(columns, codes, points)) {
          const sizes = new Uint32Array(nodes.count);
          for (const place of used) sizes[nodes.nodeOf[place] ?? 0] = (sizes[nodes.nodeOf[place] ?? 0] ?? 0) + 1;
          expect([...nodes.size]).toEqual([...sizes]);
          for (const a of used)
            for (const b of used) if (before?.nodeOf[a] === before?.nodeOf[b] && before) expect(nodes.nodeOf[a]).toBe(nodes.nodeOf[b]);
          before = nodes;
        }
      }),
    );
  });

  test('are within half as far again as their distance of the place that names them', () => {
    fc.assert(
      fc.property(anyRows, anyPoints, (rows, points) => {
        const columns = columnsOf(rows);
        for (const nodes of nearNodes(columns, codes, points))
          for (const place of usedPlaces(columns)) {
            const [a, b] = [points[place], points[nodes.mainPlace[nodes.nodeOf[place] ?? -1] ?? -1]];
            expect(a && b && distance(a.lon, a.lat, b.lon, b.lat)).toBeLessThanOrEqual(1.5 * kmOfLevel(nodes.level) + 1e-6);
          }
      }),
    );
  });

  test('are named by their largest place', () => {
    fc.assert(
      fc.property(anyRows, anyPoints, (rows, points) => {
        const columns = columnsOf(rows);
        const sizes = sizesOf(columns);
        for (const { nodeOf, mainPlace } of nearNodes(columns, codes, points))
          for (const place of usedPlaces(columns))
            expect(sizes[mainPlace[nodeOf[place] ?? -1] ?? -1]).toBeGreaterThanOrEqual((sizes[place] ?? 0) - 1e-6);
      }),
    );
  });

  test('have no places with a code', () => {
    fc.assert(
      fc.property(anyRows, anyPoints, (rows, points) => {
        const columns = columnsOf(rows);
        for (const { areas, size } of nearNodes(columns, codes, points))
          areas.forEach((area, node) => {
            if (area !== null) expect(size[node]).toBe(1);
          });
      }),
    );
  });

  test('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(anyRows, anyPoints, fc.infiniteStream(fc.nat()), (rows, points, numbers) => {
        const shuffled = rows
          .map((row) => ({ row, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const groupsOf = (order: readonly Row[]): readonly unknown[] => {
          const columns = columnsOf(order);
          return nearNodes(columns, codes, points).map(({ level, nodeOf, mainPlace }) => [
            level,
            usedPlaces(columns)
              .map((place) => `${place} in ${mainPlace[nodeOf[place] ?? -1]}`)
              .sort(),
          ]);
        };
        expect(groupsOf(shuffled)).toEqual(groupsOf(rows));
      }),
    );
  });
});
