import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import type { Comparator } from '../../data/schema.ts';
import { netFlows } from './net-flows.ts';

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly measure?: number;
  readonly comparator?: Comparator;
  readonly silent?: number;
  readonly isDirected?: boolean;
}

function netOf(flows: readonly Flow[]): ReturnType<typeof netFlows> {
  return netFlows({
    n: Float64Array.from(flows, ({ n }) => n),
    exact: Uint8Array.from(flows, ({ comparator = 'exact' }) => (comparator === 'exact' || comparator === 'counted' ? 1 : 0)),
    comparator: Uint8Array.from(flows, ({ comparator = 'exact' }) => comparatorNumbers.indexOf(comparator)),
    silent: Uint32Array.from(flows, ({ silent }) => silent ?? 0),
    runs: Uint8Array.from(flows, ({ n, silent }) => (Number.isNaN(n) && silent !== undefined ? 0 : 1)),
    measure: Uint32Array.from(flows, ({ measure }) => measure ?? 0),
    origin: Int32Array.from(flows, ({ from }) => from),
    destination: Int32Array.from(flows, ({ to }) => to),
    directed: Uint8Array.from(flows, ({ isDirected }) => (isDirected === false ? 0 : 1)),
    regionIds: ['a', 'b', 'c'],
  });
}

test('a difference is at the larger of two opposite flows, and is a lower bound if one of them is', () => {
  const { n, exact } = netOf([
    { from: 0, to: 1, n: 10 },
    { from: 1, to: 0, n: 30 },
    { from: 1, to: 2, n: 5, comparator: 'over' },
    { from: 2, to: 1, n: 1 },
  ]);
  expect([...n]).toEqual([Number.NaN, 20, 4, Number.NaN]);
  expect([exact[1], exact[2]]).toEqual([1, 0]);
});

test('there is no difference from an absent flow, from one of another time, from an unreported one, or from several', () => {
  const without = (...flows: Flow[]): void => expect([...netOf(flows).n].every(Number.isNaN)).toBe(true);
  without({ from: 0, to: 1, n: 10 });
  without({ from: 0, to: 1, n: 10 }, { from: 1, to: 0, n: 3, measure: 1 });
  without({ from: 0, to: 1, n: 10 }, { from: 1, to: 0, n: Number.NaN });
  without({ from: 0, to: 1, n: 10 }, { from: 0, to: 1, n: 9 }, { from: 1, to: 0, n: 3 });
  without({ from: 0, to: 1, n: 10 }, { from: 1, to: 0, n: 10 });
});

const unknown = Number.NaN;

test('there is no difference if the comparators leave open which flow is larger', () => {
  const netOfTwo = (a: Comparator, b: Comparator): unknown => {
    const { n, without } = netOf([
      { from: 0, to: 1, n: 120, comparator: a },
      { from: 1, to: 0, n: 100, comparator: b },
    ]);
    expect(Number.isNaN(n[1] ?? 0)).toBe(true);
    return without(0) ?? n[0];
  };
  expect([netOfTwo('over', 'nearly'), netOfTwo('some', 'counted'), netOfTwo('exact', 'nearly')]).toEqual([20, 20, 20]);
  expect([netOfTwo('nearly', 'over'), netOfTwo('exact', 'over'), netOfTwo('nearly', 'exact'), netOfTwo('about', 'exact')]).toEqual(
    Array.from({ length: 4 }, () => 'unclear'),
  );
});

test('each flow without a difference has a reason', () => {
  const reasonsOf = (...flows: Flow[]): unknown => {
    const { without } = netOf(flows);
    return flows.map((_, flow) => without(flow));
  };
  const [there, back]: readonly Flow[] = [
    { from: 0, to: 1, n: 5 },
    { from: 1, to: 0, n: 3 },
  ];
  if (!there || !back) throw new Error('no flows');
  expect(reasonsOf(there, back)).toEqual([null, null]);
  expect(reasonsOf(there)).toEqual(['alone']);
  expect(reasonsOf(there, { ...back, measure: 1 })).toEqual(['alone', 'alone']);
  expect(reasonsOf(there, { ...back, n: unknown, silent: 1 })).toEqual(['silent', 'silent']);
  expect(reasonsOf(there, { ...back, silent: 2 })).toEqual(['silent', 'silent']);
  expect(reasonsOf(there, back, { ...back, n: unknown, silent: 1 })).toEqual(['silent', 'silent', 'silent']);
  expect(reasonsOf(there, back, back)).toEqual(['several', 'several', 'several']);
  expect(reasonsOf(there, { ...back, n: unknown })).toEqual(['others', 'others']);
  expect(reasonsOf(there, { ...back, n: 5 })).toEqual(['even', 'even']);
  expect(reasonsOf({ ...there, isDirected: false }, back)).toEqual(['undirected', 'alone']);
});

test('the differences of each place add up to its outgoing minus its incoming flows', () => {
  const amounts = fc.array(fc.nat(100), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(amounts, (all) => {
      const ends = [
        [0, 1],
        [1, 0],
        [0, 2],
        [2, 0],
        [1, 2],
        [2, 1],
      ] as const;
      const flows = ends.map(([from, to], i): Flow => ({ from, to, n: all[i] ?? 0 }));
      const { n } = netOf(flows);
      const surplusOf = (place: number, amountOf: (i: number) => number): number =>
        flows.reduce((sum, { from, to }, i) => sum + (from === place ? amountOf(i) : to === place ? -amountOf(i) : 0), 0);
      for (const place of [0, 1, 2]) {
        const net = surplusOf(place, (i) => (Number.isNaN(n[i] ?? Number.NaN) ? 0 : (n[i] ?? 0)));
        expect(net).toBe(surplusOf(place, (i) => all[i] ?? 0));
      }
    }),
  );
});
