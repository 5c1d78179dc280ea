import { expect, test } from 'vitest';
import { counted, pluralForm } from './plural.ts';

test.each([
  [0, '0 flows'],
  [1, '1 flow'],
  [2, '2 flows'],
  [21, '21 flows'],
  ['1', '1 flow'],
  ['1,001', '1,001 flows'],
])('a count of %s is written “%s”', (count, text) => {
  expect(counted(count, 'flow', 'flows')).toBe(text);
});

test('the form alone can be used with a count that is not written', () => {
  expect(pluralForm(1, 'paragraph', 'paragraphs')).toBe('paragraph');
  expect(pluralForm(3, 'paragraph', 'paragraphs')).toBe('paragraphs');
});
