import { expect, test } from 'vitest';
import { sentenceCase } from './sentence-case.ts';

test('only the first letter becomes a capital', () => {
  expect(sentenceCase('only in a total', 'en')).toBe('Only in a total');
  expect(sentenceCase('NDRC', 'en')).toBe('NDRC');
  expect(sentenceCase('仅有合计', 'zh-Hans')).toBe('仅有合计');
  expect(sentenceCase('', 'en')).toBe('');
});
