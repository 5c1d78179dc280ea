import { expect, test } from 'vitest';
import { indexDataSet } from '../../data/data-set.ts';
import { comparatorNumbers } from '../../data/flows/flow-table.ts';
import { plainDataSet } from '../../data/views.ts';
import { userDataSet } from '../../../test/user-scenes.ts';
import { flowColumns } from './flow-columns.ts';

test('a record with several values has the comparator of the value that is drawn', async () => {
  const set = plainDataSet(await userDataSet('起点,终点,人次\n沈阳,北京,60\n大连,上海,超过30\n长春,天津,7\n'));
  const records = set.records.map((record) => {
    const [main] = record.values;
    return main?.cmp === 'over'
      ? { ...record, values: [{ ...main, key: 'length', unit: 'km', n: 5, cmp: 'exact' as const }, main] }
      : record;
  });
  const { n, comparator, exact } = flowColumns(indexDataSet({ ...set, records }));
  expect([...n]).toEqual([60, 30, 7]);
  expect(Array.from(comparator, (each) => comparatorNumbers[each])).toEqual(['exact', 'over', 'exact']);
  expect([...exact]).toEqual([1, 0, 1]);
});
