/** Random rows of flows, and their sums, for laws of sums by level. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { comparatorNumbers, stateNumbers } from '../flow-table.ts';
import { notReported, rowForm, rowFormOf, type RowColumns } from './row-columns.ts';

export interface Row {
  readonly origin: number;
  readonly destination: number;
  readonly directed: boolean;
  readonly n: number;
  readonly unit: number;
  readonly comparator: number;
  readonly state: number;
  readonly period: number;
  readonly kind: number;
}

export const rowOf = (places: readonly number[]): fc.Arbitrary<Row> =>
  fc.record({
    origin: fc.constantFrom(...places),
    destination: fc.constantFrom(...places),
    directed: fc.boolean(),
    n: fc.oneof(
      fc.integer({ min: -50, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }).map((n) => n / 100),
      fc.constant(Number.NaN),
    ),
    unit: fc.integer({ min: 0, max: 1 }),
    comparator: fc.nat({ max: comparatorNumbers.length - 1 }),
    state: fc.nat({ max: stateNumbers.length - 1 }),
    period: fc.integer({ min: 0, max: 1 }),
    kind: fc.integer({ min: -1, max: 0 }),
  });

export function columnsOf(rows: readonly Row[]): RowColumns {
  return {
    count: rows.length,
    origin: Uint32Array.from(rows, ({ origin }) => origin),
    destination: Uint32Array.from(rows, ({ destination }) => destination),
    directed: Uint8Array.from(rows, ({ directed }) => Number(directed)),
    n: Float64Array.from(rows, ({ n, state }) =>
      stateNumbers[state] === 'zero' ? 0 : stateNumbers[state] === 'not-reported' ? Number.NaN : n,
    ),
    unit: Int32Array.from(rows, ({ unit, state }) => (state === notReported ? -1 : unit)),
    comparator: Uint8Array.from(rows, ({ comparator }) => comparator),
    state: Uint8Array.from(rows, ({ state }) => state),
    period: Uint32Array.from(rows, ({ period }) => period),
    kind: Int32Array.from(rows, ({ kind }) => kind),
    summed: new Uint32Array(rows.length).fill(1),
    missing: new Uint32Array(rows.length),
  };
}

/** Sums of the chosen rows by unit, time, kind and direction. */
export function sums(columns: RowColumns, isInMeasure: (row: number) => boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let row = 0; row < columns.count; row++) {
    if (!isInMeasure(row) || rowFormOf(columns, row) !== rowForm.number) continue;
    const key = [columns.unit[row], columns.period[row], columns.kind[row], columns.directed[row]].join(' ');
    found.set(key, (found.get(key) ?? 0) + (columns.n[row] ?? 0));
  }
  return found;
}

export function expectSameSums(found: ReadonlyMap<string, number>, expected: ReadonlyMap<string, number>): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [key, sum] of expected) expect(found.get(key)).toBeCloseTo(sum, 6);
}
