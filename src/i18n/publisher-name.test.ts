import { expect, test } from 'vitest';
import extra from '../../data/extra.json' with { type: 'json' };
import { publisherName } from './publisher-name.ts';

const source = (id: string): (typeof extra.sources)[number] => extra.sources.find((each) => each.id === id)!;

test('a Chinese publisher has its English name before its own in English', () => {
  expect(publisherName(source('ceh-2019'), 'en')).toBe('China Economic Herald (中国经济导报)');
});

test('a Chinese publisher has one name in Chinese, in the reader’s script', () => {
  expect(publisherName(source('ceh-2019'), 'zh-Hans')).toBe('中国经济导报');
  expect(publisherName(source('ceh-2019'), 'zh-Hant')).toBe('中國經濟導報');
  expect(publisherName(source('crntt-2024'), 'zh-Hans')).toBe('中评社');
});

test('an English publisher has its own name beside the Chinese one', () => {
  expect(publisherName(source('bt-2018'), 'zh-Hans')).toBe('商业时报（The Business Times）');
  expect(publisherName(source('bt-2018'), 'en')).toBe('The Business Times');
});

test('a page without a publisher has the name of its host, and an unknown publisher has no name', () => {
  expect(publisherName(source('jc-2018'), 'en')).toBe('news.shi-fen.com');
  expect(publisherName(undefined, 'en')).toBeNull();
});
