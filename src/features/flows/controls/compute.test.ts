import { describe, expect, test } from 'vitest';
import { indexDataSet, type DataIndex } from '../../../data/data-set.ts';
import { runToCompletion } from '../../../data/parse/run-to-completion.ts';
import { noCorrections } from '../../../import/corrections.ts';
import { FileImport } from '../../../import/files/file-import.ts';
import { formatPeriod } from '../../../i18n/format.ts';
import { viewsOf } from '../../../data/views.ts';
import { flowTimes } from '../../../scene/topics/flow-times.ts';
import { innerSum, placeSums, type InnerSum } from './compute.ts';
import { runToCompletionAsync } from '../../../../test/run-to-completion.ts';
import { gazetteer } from '../../../../test/gazetteer.ts';

const session = new FileImport(gazetteer);

async function indexOf(text: string): Promise<DataIndex> {
  const opened = await runToCompletionAsync(session.open(new Blob([text]), { hasHeader: null }));
  if (opened.kind !== 'table') throw new Error(opened.kind);
  const { result } = runToCompletion(session.interpret({ mapping: opened.guess, unit: '', corrections: noCorrections }, 'x'));
  if (!result) throw new Error('nothing was read');
  return indexDataSet(result.dataSet);
}

const sumsOf = (index: DataIndex): string =>
  placeSums(
    index,
    index.dataSet.records.map(({ id }) => id),
    'person',
    null,
  ).kind;

test('days of one month are separate times and are not added up', async () => {
  const index = await indexOf('出发地,目的地,日期,人数（人）\n武汉,北京,2020-03-08,4\n武汉,北京,2020-03-09,5\n上海,北京,20200309,6\n');
  expect(flowTimes(index).map(({ id, period }) => [id, formatPeriod(period, 'en')])).toEqual([
    ['2020-03-08', '8 March 2020'],
    ['2020-03-09', '9 March 2020'],
  ]);
  expect(sumsOf(index)).toBe('mixed');
});

test('times that are kept as words are not added up', async () => {
  expect(sumsOf(await indexOf('出发地,目的地,时间,人数（人）\n武汉,北京,春运,4\n上海,北京,暑运,6\n'))).toBe('mixed');
  expect(sumsOf(await indexOf('出发地,目的地,时间,人数（人）\n武汉,北京,春运,4\n上海,北京,春运,6\n'))).toBe('sums');
});

describe('the sum within provinces', () => {
  async function innerOf(rows: string, unit: string | null): Promise<InnerSum> {
    const { dataSet } = await indexOf(rows);
    const index = indexDataSet(viewsOf(dataSet)?.levels?.setAt('province') ?? dataSet);
    return innerSum(
      index,
      index.dataSet.records.map(({ id }) => id),
      unit,
    );
  }

  test('includes the flows within every province', async () => {
    expect(await innerOf('起点,终点,人数（人）\n沈阳,大连,超过4\n长春,吉林市,5\n沈阳,北京,6\n', 'person')).toEqual({
      kind: 'sum',
      unit: 'person',
      n: 9,
      cmp: 'over',
    });
  });

  test('has its own unit if no flow crosses a border', async () => {
    expect(await innerOf('起点,终点,人数（人）\n沈阳,大连,4\n鞍山,大连,5\n', null)).toEqual({
      kind: 'sum',
      unit: 'person',
      n: 9,
      cmp: 'exact',
    });
  });

  test('is absent for several times or kinds, with a reason', async () => {
    const rows = '起点,终点,时间,人数（人）\n沈阳,大连,2017,4\n长春,吉林市,2018,5\n沈阳,北京,2018,6\n';
    expect(await innerOf(rows, 'person')).toEqual({ kind: 'mixed' });
    expect(await innerOf('起点,终点,人数（人）\n沈阳,北京,4\n大连,北京,4\n', 'person')).toEqual({ kind: 'none' });
  });
});
