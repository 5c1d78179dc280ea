import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs, seedOf } from '../../test/fast-check.ts';
import extra from '../../data/extra.json' with { type: 'json' };
import report from '../../data/report.json' with { type: 'json' };
import { appendSources } from './append-sources.ts';
import { conflictsByRecord, fallingPoints, pointsOf } from './conflicts.ts';
import type { Comparator, DataSet, ReportRecord } from './schema.ts';
import { comparatorIds } from './vocabulary.ts';

const all = appendSources(report, extra);
const [model] = extra.records;
if (!model) throw new Error('there are records');

/** The comparator `most` has no number. */
const numbered = comparatorIds.filter((cmp) => cmp !== 'most');

/** A running total, as of the end of a month. */
function total(id: string, asOf: string, n: number, cmp: Comparator = 'exact'): ReportRecord {
  return {
    ...model!,
    id,
    values: [{ key: 'project', n, unit: 'project', cmp, raw: `${n}` }],
    period: { kind: 'cumulative', raw: '累计', start: null, end: null, asOf, note: null },
  };
}

function running(...records: ReportRecord[]): Pick<DataSet, 'series' | 'records'> {
  const points = records.map(({ id }) => ({ record: id, value: 'project' }));
  return { records, series: [{ id: 's', label: { 'zh-Hans': '', 'zh-Hant': '', en: '' }, pairing: 'p', counting: 'running', points }] };
}

test('a conflict is reported at both figures, and only at the values that contradict each other', () => {
  const conflicts = conflictsByRecord(all);
  for (const [one, other] of [
    ['x-sz-hrb-2022', 'x-sz-hrb-2024'],
    ['x-dl-sh-2017', 'x-dl-sh-2017-fsy'],
  ] as const) {
    expect(conflicts.get(one)?.map(({ other: { record } }) => record.id)).toEqual([other]);
    expect(conflicts.get(other)?.map(({ other: { record } }) => record.id)).toEqual([one]);
  }
  expect(conflicts.get('x-sz-hrb-2024')?.map(({ key }) => key)).toEqual(['project']);
  expect(conflicts.size).toBe(4);
});

test('a conflict within a running total is a fall, a conflict between two counts of one event is not', () => {
  const conflicts = conflictsByRecord(all);
  expect(conflicts.get('x-sz-hrb-2022')?.map(({ falls }) => falls)).toEqual([true]);
  expect(conflicts.get('x-dl-sh-2017')?.map(({ falls }) => falls)).toEqual([false]);
});

test('a conflict that only one of two records names is reported for both', () => {
  const naming = total('b', '2024-08', 119);
  naming.values[0]!.conflictsWith = ['a'];
  const conflicts = conflictsByRecord({ records: [total('a', '2022-08', 143), naming], series: [] });
  expect([...conflicts.keys()].toSorted()).toEqual(['a', 'b']);
});

test('“nearly 100” after “over 120” is a fall, “over 100” after it is not', () => {
  expect(fallingPoints(running(total('a', '2022', 120, 'over'), total('b', '2024', 100, 'nearly')))).toHaveLength(1);
  expect(fallingPoints(running(total('a', '2022', 120, 'over'), total('b', '2024', 100, 'over')))).toEqual([]);
});

test('only the later of two points can be the lower one of a fall, whatever their order in the list', () => {
  const point = fc.record({ year: fc.integer({ min: 2000, max: 2030 }), n: fc.nat(1000), cmp: fc.constantFrom(...numbered) });
  fc.assert(
    fc.property(fc.uniqueArray(point, { selector: ({ year }) => year, maxLength: 6 }), (points) => {
      const records = points.map(({ year, n, cmp }) => total(`${year}`, `${year}`, n, cmp));
      const falling = fallingPoints(running(...records));
      for (const [earlier, later] of falling) {
        expect(earlier.record.id < later.record.id).toBe(true);
        expect(later.value.n! < earlier.value.n!).toBe(true);
      }
      expect(fallingPoints(running(...records.toReversed())).length).toBe(falling.length);
    }),
    { seed: seedOf(15), numRuns: runs(200) },
  );
});

test('the points of a series are in the order of time, without undated ones', () => {
  const undated = total('c', '2020', 5);
  undated.period.asOf = null;
  const { series, records } = running(total('b', '2024-08', 2), total('a', '2022', 1), undated);
  expect(pointsOf(series[0]!, (id) => records.find((each) => each.id === id)).map(({ record }) => record.id)).toEqual(['a', 'b']);
});
