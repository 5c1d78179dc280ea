import fc from 'fast-check';
import { expect, test } from 'vitest';
import extra from '../../data/extra.json' with { type: 'json' };
import report from '../../data/report.json' with { type: 'json' };
import { appendSources } from '../data/append-sources.ts';
import { indexDataSet } from '../data/data-set.ts';
import { parseDataSet } from '../data/parse/parse.ts';
import { sceneRecords } from '../scene/records.ts';
import { facetKeys } from '../state/filters.ts';
import { toggleChoice } from '../state/transitions.ts';
import { initialViewState } from '../state/view-state.ts';
import { dataSetOf, jsonOf } from './json.ts';
import { runs } from '../../test/fast-check.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const { dataSet: withOthers } = parseDataSet(appendSources(dataSet, extra));
if (!withOthers) throw new Error('the other sources parse');

test('the whole report can be opened again as an equal data set', async () => {
  const { problems, dataSet: again } = parseDataSet(
    JSON.parse(
      await jsonOf(
        dataSetOf(
          dataSet,
          dataSet.records.map(({ id }) => id),
        ),
      ),
    ),
  );
  expect(problems).toEqual([]);
  expect(again).toEqual(dataSet);
});

test.each([
  ['the report', dataSet],
  ['all sources', withOthers],
])('the records of %s that pass any filter can be opened again as a data set without problems', async (_, whole) => {
  const index = indexDataSet(whole);
  const choices = facetKeys.flatMap((key) =>
    [
      ...new Set(
        whole.records.map((record) => (key === 'chapter' ? record.chapter : key === 'period' ? record.period.kind : record.topic)),
      ),
    ].map((id) => [key, id] as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.subarray(choices, { maxLength: 4 }), async (chosen) => {
      const view = chosen.reduce((state, [key, id]) => toggleChoice(key, id)(state), initialViewState);
      const left = dataSetOf(whole, sceneRecords(index, view.filters).shown);
      const { problems, dataSet: again } = parseDataSet(JSON.parse(await jsonOf(left)));
      expect(problems).toEqual([]);
      expect(again).toEqual(left);
    }),
    { numRuns: runs(40) },
  );
});

test('an object is written with the content of JSON.stringify, and each item of a list in a line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined))),
      async (held) => {
        expect(JSON.parse(await jsonOf(held))).toEqual(JSON.parse(JSON.stringify(held)));
      },
    ),
  );
  expect(await jsonOf({ a: [1, { b: 2 }], c: [], d: 'x' })).toBe('{\n"a": [\n1,\n{"b":2}\n],\n"c": [],\n"d": "x"\n}\n');
});
