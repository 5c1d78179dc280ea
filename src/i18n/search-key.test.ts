import report from '../../data/report.json';
import { describe, expect, test } from 'vitest';
import { indexDataSet } from '../data/data-set.ts';
import { searchKeyOf, searchRegions } from './search-key.ts';

const index = indexDataSet(report);
const keys = index.mapRegions.map(searchKeyOf);

describe('the search for a region', () => {
  test.each([
    ['沈阳', '210100'],
    ['瀋陽', '210100'],
    ['shenyang', '210100'],
    ['SHEN YANG', '210100'],
    ['Shěnyáng', '210100'],
    ['辽宁省', '210000'],
    ['遼寧', '210000'],
    ['haerbin', '230100'],
    ['Harbin', '230100'],
    ['ｈａｒｂｉｎ', '230100'],
    ['深圳', '440300'],
    ['440000', '440000'],
  ])('finds by %s first %s', (query, id) => {
    expect(searchRegions(keys, query)[0]).toBe(id);
  });

  test('finds each of the fourteen by 汉字, 漢字, pinyin and English', () => {
    for (const region of index.mapRegions) {
      for (const query of [region.short['zh-Hans'], region.short['zh-Hant'], region.short.en, region.pinyin ?? '']) {
        expect(searchRegions(keys, query)[0]).toBe(region.id);
      }
    }
  });

  test('lists a match at the beginning before one in the middle', () => {
    expect(searchRegions(keys, 'jiang')[0]).toBe('320000');
    expect(searchRegions(keys, 'jiang')).toContain('330000');
  });

  test('lists all regions for an empty query and none if nothing matches', () => {
    expect(searchRegions(keys, '  ')).toHaveLength(14);
    expect(searchRegions(keys, 'paris')).toEqual([]);
  });
});
