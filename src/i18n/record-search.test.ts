import { describe, expect, test } from 'vitest';
import report from '../../data/report.json';
import { indexDataSet } from '../data/data-set.ts';
import { recordTextMatcher } from './record-search.ts';

const index = indexDataSet(report);
const found = (query: string): readonly string[] => index.dataSet.records.filter(recordTextMatcher(index, query)).map(({ id }) => id);

describe('the search for records', () => {
  test.each([
    ['粮食', '糧食'],
    ['旅游', '旅遊'],
    ['沈阳', '瀋陽'],
    ['干部', '幹部'],
    ['恒力', '恆力'],
  ])('finds the same records for %s and %s, and at least one', (simplified, traditional) => {
    expect(found(simplified)).toEqual(found(traditional));
    expect(found(simplified).length).toBeGreaterThan(0);
  });

  test.each([
    ['jilin', '220000'],
    ['ningbo', '330200'],
    ['changchun', '220100'],
    ['shuangyashan', '230500'],
  ])('finds by %s the records about %s', (pinyin, region) => {
    const ids = new Set(found(pinyin));
    const there = index.dataSet.records.filter(({ regions }) => regions.includes(region));
    expect(there.length).toBeGreaterThan(0);
    expect(there.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  test('finds records by the names of actors, kinds, sectors, units and chapters', () => {
    for (const query of ['luo wen', '罗文', 'hengli', 'grain sales', '石化', '人次', '产业优势互补', 'secondment'])
      expect(found(query), query).not.toEqual([]);
  });

  test('requires every word, in any order, width and case', () => {
    expect(found('宁波 2018')).toEqual(found('２０１８ 寧波'));
    expect(found('Ningbo YANBIAN')).toContain('agg-yanbian-ningbo-projects');
    expect(found('ningbo 深圳 粮食')).toEqual([]);
  });

  test('finds all records for an empty query and none for an unknown word', () => {
    expect(found('  ')).toHaveLength(index.dataSet.records.length);
    expect(found('zzzz')).toEqual([]);
  });
});
