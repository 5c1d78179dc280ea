import { describe, expect, test } from 'vitest';
import report from '../../../data/report.json' with { type: 'json' };
import { indexDataSet } from '../../data/data-set.ts';
import { parseDataSet } from '../../data/parse/parse.ts';
import { computeFlows, flowKinds } from './compute.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const index = indexDataSet(dataSet);
const ids = dataSet.records.map(({ id }) => id);

describe('unreported pairings', () => {
  test('are those without a record of the kind, for people, tourism and grain', () => {
    expect(computeFlows(index, ids, 'grain', 300).notReported.map(({ id }) => id)).toEqual([
      'liaoning-jiangsu',
      'shenyang-beijing',
      'dalian-shanghai',
      'changchun-tianjin',
      'harbin-shenzhen',
    ]);
    expect(computeFlows(index, ids, 'people', 300).notReported).toEqual([]);
  });

  test.each(flowKinds)('are the same for %s with any filters, because a hidden record is still reported', (kind) => {
    const all = computeFlows(index, ids, kind, 300).notReported;
    for (const left of [[], ...ids.map((id) => [id])]) expect(computeFlows(index, left, kind, 300).notReported).toEqual(all);
  });
});
