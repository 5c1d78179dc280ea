/** Laws of sums by level, for random tables of flows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnFlows } from './drawn-flows.ts';
import { groupFlows, type GroupedFlows } from './group-flows.ts';
import { columnsOf, expectSameSums, rowOf, sums, type Row } from './laws.harness.ts';
import { levelNodes, areasAround, type NamedLevel } from './level-nodes.ts';
import { nodeTotals } from './node-totals.ts';
import { overlappingRows } from './overlaps.ts';
import { group, Measures, notReported, rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

/** Counties, prefectures and provinces that contain each other, a county without a prefecture, and two places outside of GB/T 2260. */
const codes = ['210000', '210100', '210102', '210200', '110000', '110101', '320500', '429004', '420000', '810000', null, null];

const anyRows = fc.array(rowOf(codes.map((_, i) => i)), { maxLength: 40 });
/** Rows between places of which none contains another. */
const rowsOfCities = fc.array(rowOf([1, 3, 4, 6, 7, 10, 11]), { maxLength: 40 });
/** Numbers of one unit, time and kind between few places, many of which contain each other. */
const rowsOfNumbers = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), fc.boolean()).map(([origin, destination, directed]): Row => ({
    origin,
    destination,
    directed,
    n: 1,
    unit: 0,
    comparator: 0,
    state: 0,
    period: 0,
    kind: 0,
  })),
  { maxLength: 12 },
);
const anyLevel = fc.constantFrom('place', 'prefecture', 'province', 'region');

interface Grouped {
  readonly columns: RowColumns;
  readonly measureOf: Uint32Array;
  readonly isLeftOut: Uint8Array | null;
  readonly flows: GroupedFlows;
  readonly nodes: ReturnType<typeof levelNodes>;
}

function groupedAt(rows: readonly Row[], level: NamedLevel): Grouped {
  const columns = columnsOf(rows);
  const measures = new Measures(columns);
  const measureOf = measures.ofRows();
  const nodes = levelNodes(codes, level);
  const isLeftOut = overlappingRows(columns, measureOf, codes, nodes);
  return { columns, measureOf, isLeftOut, nodes, flows: groupFlows(columns, nodes, measures, measureOf, isLeftOut) };
}

describe('sums by level', () => {
  test('equal the sums of the added rows, in each unit, time, kind and direction', () => {
    fc.assert(
      fc.property(anyRows, anyLevel, (rows, level) => {
        const { columns, flows, isLeftOut } = groupedAt(rows, level);
        expectSameSums(
          sums(flows, () => true),
          sums(columns, (row) => isLeftOut?.[row] !== 1),
        );
      }),
    );
  });

  test('equal the sums of all rows if no place contains another', () => {
    fc.assert(
      fc.property(rowsOfCities, anyLevel, (rows, level) => {
        const { columns, flows } = groupedAt(rows, level);
        expectSameSums(
          sums(flows, () => true),
          sums(columns, () => true),
        );
        expect(flows.overlapping).toBe(0);
      }),
    );
  });

  test('have each row in one flow and count it once', () => {
    fc.assert(
      fc.property(anyRows, anyLevel, (rows, level) => {
        const { columns, flows, isLeftOut } = groupedAt(rows, level);
        const rowsOf = new Uint32Array(flows.count);
        flows.flowOfRow.forEach((flow, row) => {
          expect(flow < 0).toBe(isLeftOut?.[row] === 1);
          if (flow >= 0) rowsOf[flow] = (rowsOf[flow] ?? 0) + 1;
        });
        expect([...flows.summed]).toEqual([...rowsOf]);
        expect(flows.overlapping + rowsOf.reduce((sum, each) => sum + each, 0)).toBe(columns.count);
      }),
    );
  });

  test('keep each row without a value, as a missing part of a number or as a flow of its own', () => {
    fc.assert(
      fc.property(anyRows, anyLevel, (rows, level) => {
        const { columns, flows } = groupedAt(rows, level);
        const silentRows = columns.state.filter((state) => state === notReported).length;
        let carried = 0;
        for (let flow = 0; flow < flows.count; flow++)
          carried += flows.state[flow] === notReported ? (flows.summed[flow] ?? 0) : (flows.missing[flow] ?? 0);
        expect(carried).toBe(silentRows);
      }),
    );
  });

  test('never add or split a figure of a group of pairs', () => {
    fc.assert(
      fc.property(anyRows, anyLevel, (rows, level) => {
        const { columns, flows } = groupedAt(rows, level);
        const ofGroups = (of: RowColumns): readonly number[] => Array.from(of.n.filter((_, i) => of.state[i] === group));
        expect(ofGroups(flows)).toEqual(ofGroups(columns));
      }),
    );
  });

  test('add one of two figures that overlap, never both', () => {
    fc.assert(
      fc.property(fc.oneof(anyRows, rowsOfNumbers), anyLevel, (rows, level) => {
        fc.pre(level !== 'place');
        const { columns, measureOf, flows } = groupedAt(rows, level);
        const isWithin = (a: number, b: number): boolean =>
          a === b || (codes[a] != null && codes[b] != null && areasAround(codes[a]).includes(codes[b]));
        const areRelated = (a: number, b: number): boolean => isWithin(a, b) || isWithin(b, a);
        const added = rows.flatMap((_, row) =>
          (flows.flowOfRow[row] ?? -1) >= 0 && rowFormOf(columns, row) === rowForm.number ? [row] : [],
        );
        for (const a of added)
          for (const b of added) {
            if (a >= b || measureOf[a] !== measureOf[b]) continue;
            const [from, to] = [columns.origin[a] ?? 0, columns.destination[a] ?? 0];
            const ways = [[columns.origin[b] ?? 0, columns.destination[b] ?? 0]];
            if (columns.directed[a] !== 1) ways.push([columns.destination[b] ?? 0, columns.origin[b] ?? 0]);
            const areSame = ways.some(([origin, destination]) => origin === from && destination === to);
            const overlap = ways.some(([origin = 0, destination = 0]) => areRelated(from, origin) && areRelated(to, destination));
            expect(overlap && !areSame).toBe(false);
          }
      }),
      { numRuns: 500 },
    );
  });

  test('do not depend on the order of the rows, unless figures contain each other', () => {
    fc.assert(
      fc.property(rowsOfCities, anyLevel, (rows, level) => {
        const texts = (order: readonly Row[]): readonly string[] => {
          const { flows, nodes } = groupedAt(order, level);
          return Array.from({ length: flows.count }, (_, i) =>
            [
              nodes.areas[flows.origin[i] ?? 0],
              flows.origin[i],
              flows.destination[i],
              flows.n[i],
              flows.unit[i],
              flows.period[i],
              flows.kind[i],
              flows.directed[i],
              flows.state[i],
              flows.summed[i],
              flows.missing[i],
            ].join(' '),
          ).sort();
        };
        expect(texts([...rows].reverse())).toEqual(texts(rows));
      }),
    );
  });

  test('are the same for the same rows', () => {
    fc.assert(
      fc.property(anyRows, anyLevel, (rows, level) => {
        expect(groupedAt(rows, level).flows).toEqual(groupedAt(rows, level).flows);
      }),
    );
  });
});

describe('the drawn flows', () => {
  test('add up, with the remainder of each node, to all that leaves, reaches and stays within it', () => {
    fc.assert(
      fc.property(anyRows, anyLevel, fc.nat({ max: 5 }), (rows, level, top) => {
        const { flows, nodes } = groupedAt(rows, level);
        const measureOf = new Measures(flows).ofRows();
        for (const measure of new Set(measureOf)) {
          const isInMeasure = Uint8Array.from(measureOf, (each) => Number(each === measure));
          const { drawn, remainder, share } = drawnFlows(flows, nodes.count, isInMeasure, top);
          const isDrawn = new Uint8Array(flows.count);
          for (const flow of drawn) isDrawn[flow] = 1;
          const all = nodeTotals(flows, nodes.count, isInMeasure);
          const ofDrawn = nodeTotals(flows, nodes.count, isDrawn);
          expect(drawn.length).toBeLessThanOrEqual(top);
          if (share !== null) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          for (const key of ['in', 'out', 'inner', 'between'] as const)
            for (let node = 0; node < nodes.count; node++)
              expect((ofDrawn[key][node] ?? 0) + (remainder[key][node] ?? 0)).toBeCloseTo(all[key][node] ?? 0, 6);
        }
      }),
    );
  });

  test('are never smaller than a flow that is left out', () => {
    fc.assert(
      fc.property(rowsOfCities, anyLevel, fc.integer({ min: 1, max: 5 }), (rows, level, top) => {
        const { flows, nodes } = groupedAt(rows, level);
        const measureOf = new Measures(flows).ofRows();
        const isInMeasure = Uint8Array.from(measureOf, (each) => Number(each === measureOf[0]));
        const drawn = new Set(drawnFlows(flows, nodes.count, isInMeasure, top).drawn);
        const amounts = (isDrawn: boolean): readonly number[] =>
          Array.from(flows.n, (n, flow) =>
            isInMeasure[flow] === 1 && flows.origin[flow] !== flows.destination[flow] && drawn.has(flow) === isDrawn
              ? Math.abs(n)
              : Number.NaN,
          ).filter((n) => !Number.isNaN(n));
        if (drawn.size > 0 && amounts(false).length > 0 && rowFormOf(flows, [...drawn][0] ?? 0) === rowForm.number)
          expect(Math.min(...amounts(true))).toBeGreaterThanOrEqual(Math.max(...amounts(false)));
      }),
    );
  });
});
