import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import type { TotalValue } from '../scene-types.ts';
import type { InnerRows } from './flow-columns.ts';
import { flowTotals, largestTotal, type FlowSumsAtPlaces, type TotalColumns, type TotalsAt } from './flow-totals.ts';

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly n?: number;
  readonly comparator?: (typeof comparatorNumbers)[number];
  readonly rows?: number;
  readonly silent?: number;
  readonly measure?: number;
  readonly isDirected?: boolean;
}

const regionIds = ['a', 'b', 'c', 'd'];

function columnsOf(flows: readonly Flow[]): TotalColumns {
  return {
    n: Float64Array.from(flows, ({ n }) => n ?? Number.NaN),
    comparator: Uint8Array.from(flows, ({ comparator }) => comparatorNumbers.indexOf(comparator ?? 'exact')),
    rows: Uint32Array.from(flows, ({ rows }) => rows ?? 1),
    silent: Uint32Array.from(flows, ({ silent, n }) => silent ?? (n === undefined ? 1 : 0)),
    measure: Uint32Array.from(flows, ({ measure }) => measure ?? 0),
    origin: Int32Array.from(flows, ({ from }) => from),
    destination: Int32Array.from(flows, ({ to }) => to),
    directed: Uint8Array.from(flows, ({ isDirected }) => (isDirected === false ? 0 : 1)),
    regionIds,
  };
}

const all = (flows: readonly unknown[]): Uint8Array => new Uint8Array(flows.length).fill(1);

function sumsOf(flows: readonly Flow[], isShown = all(flows), inner: readonly InnerRows[] = []): FlowSumsAtPlaces {
  const sums = flowTotals(columnsOf(flows), isShown, inner);
  if (sums === null || typeof sums === 'string') throw new Error(String(sums));
  return sums;
}

const totalsOf = (flows: readonly Flow[], drawn: readonly number[] = []): readonly TotalsAt[] => sumsOf(flows).at(drawn);
const at = (totals: readonly TotalsAt[], id: string): TotalsAt | undefined => totals.find((each) => each.id === id);

describe('the totals of a place', () => {
  const flows: readonly Flow[] = [
    { from: 0, to: 1, n: 60 },
    { from: 0, to: 2, n: 30, comparator: 'over' },
    { from: 1, to: 0, n: 7 },
    { from: 0, to: 3 },
  ];

  test('include all of its flows, split into the drawn part and the rest', () => {
    expect(at(totalsOf(flows, [0]), 'a')).toEqual({
      id: 'a',
      out: { n: 90, cmp: 'over', rows: 3, notReported: 1, flows: 2, drawn: { flows: 1, n: 60 }, rest: { flows: 1, n: 30 } },
      in: { n: 7, cmp: 'exact', rows: 1, notReported: 0, flows: 1, drawn: { flows: 0, n: 0 }, rest: { flows: 1, n: 7 } },
      between: null,
      within: null,
    });
  });

  test('are not reported if no flow is, and absent if there is no flow', () => {
    expect(at(totalsOf(flows), 'd')).toMatchObject({ in: { n: null, notReported: 1 }, out: null });
  });

  test('have the flows within the place separately', () => {
    const inner: InnerRows = { rows: 3, silent: 1, area: 0, n: 500, comparator: 0, measure: 0 };
    const other: InnerRows = { ...inner, measure: 1, n: 1 };
    const found = at(sumsOf(flows, all(flows), [inner, other]).at([]), 'a');
    expect([found?.within?.n, found?.within?.notReported, found?.out?.n]).toEqual([500, 1, 90]);
  });

  test('have at most as many decimals as their parts', () => {
    expect(
      at(
        totalsOf(
          [
            { from: 0, to: 1, n: 0.1 },
            { from: 0, to: 2, n: 0.2 },
          ],
          [0],
        ),
        'a',
      )?.out,
    ).toMatchObject({
      n: 0.3,
      drawn: { n: 0.1 },
      rest: { n: 0.2 },
    });
  });

  test('without a direction are a single total, at both ends', () => {
    const totals = totalsOf([{ from: 0, to: 1, n: 5, isDirected: false }]);
    expect(totals.map(({ id, between, out, in: reached }) => [id, between?.n, out, reached])).toEqual([
      ['a', 5, null, null],
      ['b', 5, null, null],
    ]);
  });
});

test('there are no totals of several times, of negative numbers, of mixed directions, or without a number', () => {
  const reasonOf = (...flows: Flow[]): unknown => flowTotals(columnsOf(flows), all(flows), []);
  const flow: Flow = { from: 0, to: 1, n: 1 };
  expect(reasonOf(flow, { ...flow, measure: 1 })).toBe('mixed');
  expect(reasonOf(flow, { ...flow, n: -1 })).toBe('negative');
  expect(reasonOf(flow, { ...flow, isDirected: false })).toBe('directions');
  expect(reasonOf({ from: 0, to: 1 })).toBeNull();
  const shown = Uint8Array.of(1, 0);
  expect(sumsOf([flow, { ...flow, measure: 1, n: 9 }], shown).at([0])).toMatchObject([{ out: { n: 1 } }, { in: { n: 1 } }]);
});

const anyFlow = fc.record({
  from: fc.nat(3),
  step: fc.integer({ min: 1, max: 3 }),
  n: fc.option(fc.nat(1000), { nil: undefined }),
  isShown: fc.boolean(),
  isDrawn: fc.boolean(),
});

test('all outgoing flows add up to all incoming ones, to the drawn flows and the rest, and to all shown flows', () => {
  fc.assert(
    fc.property(fc.array(anyFlow, { maxLength: 30 }), (cases) => {
      const flows = cases.map(({ from, step, n }): Flow => ({ from, to: (from + step) % 4, ...(n === undefined ? {} : { n }) }));
      const isShown = Uint8Array.from(cases, (each) => Number(each.isShown));
      const sums = flowTotals(columnsOf(flows), isShown, []);
      const whole = cases.reduce((sum, { n, isShown: shown }) => sum + (shown ? (n ?? 0) : 0), 0);
      if (sums === null || typeof sums === 'string') {
        expect(cases.some(({ n, isShown: shown }) => shown && n !== undefined)).toBe(false);
        return;
      }
      const totals = sums.at(cases.flatMap((each, i) => (each.isShown && each.isDrawn ? i : [])));
      const add = (values: readonly (TotalValue | null)[], of: (value: TotalValue) => number): number =>
        values.reduce((sum, value) => sum + (value ? of(value) : 0), 0);
      for (const values of [totals.map(({ out }) => out), totals.map((each) => each.in)]) {
        expect(add(values, ({ n }) => n ?? 0)).toBe(whole);
        expect(add(values, ({ drawn, rest }) => (drawn?.n ?? 0) + (rest?.n ?? 0))).toBe(whole);
        expect(add(values, ({ rows }) => rows)).toBe(cases.filter((each) => each.isShown).length);
        expect(add(values, ({ notReported }) => notReported)).toBe(cases.filter((each) => each.isShown && each.n === undefined).length);
      }
    }),
  );
});

test('the scale is that of the largest total of any single time', () => {
  const flows: readonly Flow[] = [
    { from: 0, to: 1, n: 5 },
    { from: 2, to: 1, n: 6 },
    { from: 0, to: 1, n: 10, measure: 1 },
  ];
  expect(largestTotal(columnsOf(flows))).toBe(11);
});
