import { describe, expect, test } from 'vitest';
import { indexDataSet } from '../../../data/data-set.ts';
import { userDataSet } from '../../../../test/user-scenes.ts';
import { levelForMembers, placesFound } from './compute.ts';

const rows = '起点,终点,人次\n沈阳,杭州,4\n大连,宁波,5\n广州,沈阳,6\n深圳,大连,7\n长春,广州,3\n';

describe('the possible members of a set', async () => {
  const index = indexDataSet(await userDataSet(rows, 'region'));
  const found = (query: string, without: readonly string[] = []): readonly string[] =>
    placesFound(index, query, without).map(({ region }) => region.id);

  test('are places, provinces and major regions at every level, found as in the search', () => {
    expect(found('shenyang')).toEqual(['210100']);
    expect(found('辽宁')).toEqual(['210000']);
    expect(found('dongbei')).toEqual(['division:northeast']);
    expect(found('辽宁', ['210000'])).toEqual([]);
    expect(found('zhejiang')).toContain('330000');
  });

  test('need a finer level only if the shown level can’t tell them apart', () => {
    expect(levelForMembers(index, 'region', ['division:northeast'])).toBeNull();
    expect(levelForMembers(index, 'region', ['division:northeast', '210000'])).toBe('province');
    expect(levelForMembers(index, 'province', ['210100', '210000'])).toBe('place');
    expect(levelForMembers(index, 'place', ['210000'])).toBeNull();
    expect(levelForMembers(index, 'region', ['unknown'])).toBeNull();
  });
});
