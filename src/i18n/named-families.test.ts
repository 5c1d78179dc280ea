import { expect, test } from 'vitest';
import { languages } from '../data/vocabulary.ts';
import { fontStack } from './font-stack.ts';
import { namedFamilies } from './named-families.ts';

test.each(languages)(
  'the families of %s in a file are named ones, of which Office has the first, and a generic one at the end',
  (language) => {
    const families = namedFamilies(fontStack(language), language).split(', ');
    expect(families[0]).toMatch(/^(Microsoft (YaHei|JhengHei)|Arial)$/);
    expect(families.at(-1)).toBe('sans-serif');
    expect(families.join()).not.toMatch(/system|ui-|apple/);
  },
);

test('a host’s families are kept, without names that have a meaning in style sheets only', () => {
  expect(namedFamilies('system-ui, "Source Han Serif SC", ui-serif, Georgia, serif', 'en')).toBe('Source Han Serif SC, Georgia, serif');
});

test('a generic family alone gets the families of the language before it', () => {
  expect(namedFamilies('serif', 'zh-Hant')).toBe('Microsoft JhengHei, PingFang TC, Noto Sans CJK TC, serif');
});

test('a name that is no plain word is quoted', () => {
  expect(namedFamilies('"Source Sans 3", 思源黑体', 'en')).toBe("'Source Sans 3', 思源黑体, sans-serif");
});
