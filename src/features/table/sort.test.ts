import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import type { ReportRecord } from '../../data/schema.ts';
import { languages } from '../../data/vocabulary.ts';
import { sortedRecords, sortKeys, startOf, type SortKey } from './sort.ts';

const index = indexDataSet(report);
const ids = index.dataSet.records.map(({ id }) => id);
const sorted = (by: SortKey, isDescending = false): readonly ReportRecord[] =>
  sortedRecords(index, ids, 'zh-Hans', { by, isDescending }).flatMap((id) => index.record(id) ?? []);

describe('the orders of the table', () => {
  test('have every shown record once', () => {
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.constantFrom(...sortKeys),
        fc.boolean(),
        fc.constantFrom(...languages),
        (shown, by, isDescending, language) => {
          expect(sortedRecords(index, shown, language, { by, isDescending }).toSorted()).toEqual(shown.toSorted());
        },
      ),
    );
  });

  test.each([false, true])('keep values of different units apart (descending: %s)', (isDescending) => {
    const units = sorted('figure', isDescending).map(({ values, plot }) => (plot === false ? undefined : values[0]?.unit) ?? 'no figure');
    const runs = units.filter((unit, i) => unit !== units[i - 1]);
    expect(runs).toEqual([...new Set(units)]);
    expect(runs.at(-1)).toBe('no figure');
  });

  test('sort the values within a unit, ascending or descending', () => {
    const people = (isDescending: boolean): readonly (number | null)[] =>
      sorted('figure', isDescending).flatMap(({ values: [main] }) => (main?.unit === 'person' ? [main.n] : []));
    expect(people(false)).toEqual(people(false).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(people(true)).toEqual(people(false).toReversed());
    expect(people(false).length).toBeGreaterThan(2);
  });

  test.each([false, true])('have undated records last (descending: %s)', (isDescending) => {
    const dated = sorted('period', isDescending).map((record) => startOf(record) !== null);
    expect(dated.lastIndexOf(true)).toBe(dated.filter(Boolean).length - 1);
  });

  test('sort labels by the rules of the language, and keep equal records in the order of the report', () => {
    const { compare } = new Intl.Collator('zh-Hans', { numeric: true });
    const labels = sorted('label').map(({ label }) => label['zh-Hans']);
    expect(labels).toEqual(labels.toSorted(compare));
    const pairings = sorted('pairing')
      .filter(({ pairing }) => pairing === 'jilin-zhejiang')
      .map(({ id }) => id);
    expect(pairings).toEqual(ids.filter((id) => pairings.includes(id)));
  });
});
