import { expect, test } from 'vitest';
import report from '../../data/report.json' with { type: 'json' };
import { indexDataSet } from './data-set.ts';
import { brokenMarkRules } from './mark-rules.ts';
import { parseDataSet } from './parse/parse.ts';
import type { DataSet, FigureValue, ReportRecord } from './schema.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const records = (set: DataSet): readonly (readonly [string, readonly string[]])[] => {
  const index = indexDataSet(set);
  return set.records.map((record) => [record.id, brokenMarkRules(index, record)]);
};
const without = (change: (record: ReportRecord) => ReportRecord): DataSet => ({ ...dataSet, records: dataSet.records.map(change) });

const withoutCounts = (value: FigureValue): FigureValue => {
  const bare = { ...value };
  delete bare.counts;
  return bare;
};

test('the report breaks none of the rules', () => {
  expect(records(dataSet).filter(([, rules]) => rules.length > 0)).toEqual([]);
});

test('a host’s set that does not say what its numbers count breaks one rule at each number and none at words', () => {
  const set = without((record) => ({ ...record, values: record.values.map(withoutCounts) }));
  const found = new Map(records(set));
  expect(found.get('agg-projects')).toEqual(['counts']);
  expect(found.get('stmt-agri-heilongjiang-guangdong')).toEqual([]);
  // A number in a name counts nothing.
  expect(found.get('event-five-ones')).toEqual([]);
});

test('a place within an end of the pairing counts as that end', () => {
  const found = new Map(records(dataSet));
  // Hunchun lies in Yanbian.
  expect(found.get('route-hunchun-zarubino-ningbo')).toEqual([]);
});

test('the rows of a table break no rule', () => {
  const set = without((record) => ({ ...record, ambiguities: [], values: record.values.map(withoutCounts) }));
  expect(records({ ...set, kind: 'flows' }).flatMap(([, rules]) => rules)).toEqual([]);
});
