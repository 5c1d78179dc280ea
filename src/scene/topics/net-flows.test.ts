import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netFlows } from './net-flows.ts';

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly measure?: number;
  readonly isExact?: boolean;
}

function netOf(flows: readonly Flow[]): ReturnType<typeof netFlows> {
  return netFlows({
    n: Float64Array.from(flows, ({ n }) => n),
    exact: Uint8Array.from(flows, ({ isExact }) => (isExact === false ? 0 : 1)),
    measure: Uint32Array.from(flows, ({ measure }) => measure ?? 0),
    origin: Int32Array.from(flows, ({ from }) => from),
    destination: Int32Array.from(flows, ({ to }) => to),
    directed: new Uint8Array(flows.length).fill(1),
    regionIds: ['a', 'b', 'c'],
  });
}

test('the difference stands at the larger of two flows, and is about so much where one of them is', () => {
  const { n, exact } = netOf([
    { from: 0, to: 1, n: 10 },
    { from: 1, to: 0, n: 30 },
    { from: 1, to: 2, n: 5, isExact: false },
    { from: 2, to: 1, n: 1 },
  ]);
  expect([...n]).toEqual([Number.NaN, 20, 4, Number.NaN]);
  expect([exact[1], exact[2]]).toEqual([1, 0]);
});

test('there is none with what the table does not have, with another time, with a silence, or where several are meant', () => {
  const without = (...flows: Flow[]): void => expect([...netOf(flows).n].every(Number.isNaN)).toBe(true);
  without({ from: 0, to: 1, n: 10 });
  without({ from: 0, to: 1, n: 10 }, { from: 1, to: 0, n: 3, measure: 1 });
  without({ from: 0, to: 1, n: 10 }, { from: 1, to: 0, n: Number.NaN });
  without({ from: 0, to: 1, n: 10 }, { from: 0, to: 1, n: 9 }, { from: 1, to: 0, n: 3 });
  without({ from: 0, to: 1, n: 10 }, { from: 1, to: 0, n: 10 });
});

test('differences leave each place by as much as what leaves it is more than what arrives', () => {
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
