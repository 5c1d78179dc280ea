/** Tests that a set whose records are views of a table is shown, exported and read again like the same set of plain objects. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDataSet } from '../../data/parse/parse.ts';
import type { DataSet } from '../../data/schema.ts';
import { stateNumbers } from '../../data/flows/flow-table.ts';
import { plainDataSet, viewsOf } from '../../data/views.ts';
import { dataSetOf, jsonOf } from '../../export/json.ts';
import { attribution, places } from '../../geo/surroundings.ts';
import { isolatedText } from '../../i18n/isolated-text.ts';
import { flowTopic } from '../../scene/topics/flow-topic.ts';
import { changeTopic } from '../../state/transitions.ts';
import { initialViewState } from '../../state/view-state.ts';
import { runs } from '../../../test/fast-check.ts';
import { flowsOfTable } from '../../../test/tables.ts';
import { prepareData } from './prepared-data.ts';

const surroundings = { places, attribution, flowTopic };

const read = (header: string, rows: readonly string[]): Promise<DataSet | null> => flowsOfTable(`${header}\n${rows.join('\n')}\n`);

const place = fc.constantFrom('北京', '沈阳', '大连', '上海', '哈尔滨', '深圳');
const row = fc
  .record({
    from: place,
    to: place,
    year: fc.constantFrom('2017', '2018', '2018-03', ''),
    value: fc.constantFrom('0', '12', '3.5', '超过5', '约7', '-', ''),
    unit: fc.constantFrom('吨', '人次'),
    kind: fc.constantFrom('', '旅游 团', 'عربي'),
    source: fc.constantFrom('', '年鉴'),
  })
  .map(({ from, to, year, value, unit, kind, source }) => [from, to, year, value, unit, kind, source].join(','));
const sets = fc.array(row, { minLength: 1, maxLength: 30 });
const header = '起点,终点,年份,数值,单位,类别,来源';

test('a set of views is written like the plain set, and read again with the same values', async () => {
  await fc.assert(
    fc.asyncProperty(sets, async (rows) => {
      const dataSet = await read(header, rows);
      if (!dataSet) return;
      const plain = plainDataSet(dataSet);
      expect(plain.records).toHaveLength(dataSet.records.length);
      expect(Object.keys(plain.records[0] ?? {})).toContain('values');
      const text = await jsonOf(dataSet);
      expect(text).toBe(await jsonOf(plain));
      const again = parseDataSet(JSON.parse(text));
      expect(again.problems).toEqual([]);
      expect(again.dataSet).toEqual(plain);
      const shown = dataSet.records.filter((_, i) => i % 2 === 0).map(({ id }) => id);
      expect(await jsonOf(dataSetOf(dataSet, shown))).toBe(await jsonOf(dataSetOf(plain, shown)));
    }),
    { numRuns: runs(60) },
  );
});

test('a set of views is drawn like the plain set', async () => {
  await fc.assert(
    fc.asyncProperty(sets, async (rows) => {
      const dataSet = await read(header, rows);
      if (!dataSet) return;
      // A plain record without a value has no number of rows.
      const { summed, state } = viewsOf(dataSet)?.table ?? {};
      fc.pre(!state?.some((each, flow) => stateNumbers[each] === 'not-reported' && (summed?.[flow] ?? 1) > 1));
      const [views, plain] = [dataSet, plainDataSet(dataSet)].map((each) =>
        prepareData({ dataSet: each, surroundings, more: null }).at('place'),
      );
      for (const topic of ['overview', 'flows'] as const)
        expect(views?.sceneOf(changeTopic(topic)(initialViewState), 'light')).toEqual(
          plain?.sceneOf(changeTopic(topic)(initialViewState), 'light'),
        );
    }),
    // The example has two places with the same total.
    { numRuns: runs(60), examples: [[['北京,沈阳,2017,0,吨,,', '深圳,沈阳,2017,约7,吨,,', '北京,北京,2017,0,吨,,']]] },
  );
});

test('a right-to-left kind is isolated in the shown labels and unchanged in the exported ones', async () => {
  const dataSet = await read(header, ['北京,沈阳,2018,5,吨,عربي,']);
  if (!dataSet) throw new Error('nothing to draw');
  const { index } = prepareData({ dataSet, surroundings, more: null }).at('place');
  const [[shown], [original]] = [index.dataSet.records, index.original.records];
  expect(original?.label.en).toBe('عربي: Beijing → Shenyang');
  expect(shown?.label.en).toBe(isolatedText('عربي: Beijing → Shenyang'));
});
