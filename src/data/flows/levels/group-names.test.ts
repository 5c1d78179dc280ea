import { expect, test } from 'vitest';
import { groupId, groupNames } from './group-names.ts';

const names = { 'zh-Hans': '成都市', 'zh-Hant': '成都市', en: 'Chengdu' };
const chengdu = { names, short: { ...names, 'zh-Hans': '成都', 'zh-Hant': '成都' }, lon: 104.07, lat: 30.67 };

test('a group is named by its largest place and the number of the others, with digits grouped as in each language', () => {
  expect(groupNames(chengdu, 12)).toEqual({
    names: { 'zh-Hans': '成都市及附近12处', 'zh-Hant': '成都市及附近12處', en: 'Chengdu and 12 near it' },
    short: { 'zh-Hans': '成都等13处', 'zh-Hant': '成都等13處', en: 'Chengdu +12' },
  });
  expect(groupNames(chengdu, 1234).short).toEqual({ 'zh-Hans': '成都等1235处', 'zh-Hant': '成都等1235處', en: 'Chengdu +1,234' });
  expect(groupNames(chengdu, 9999).short['zh-Hans']).toBe('成都等10,000处');
});

test('the id of a group has its number of places and its point', () => {
  expect(groupId(chengdu, 12)).toBe('成都市+12@104.07,30.67');
});
