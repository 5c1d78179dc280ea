import { describe, expect, test } from 'vitest';
import type { FigureValue, Period } from '../data/schema.ts';
import { formatDate, formatFigure, formatNumber, formatPeriod } from './format.ts';

const value = (part: Partial<FigureValue>): FigureValue => ({ key: 'x', n: 1, unit: 'person', cmp: 'exact', raw: '', ...part });
const period = (part: Partial<Period>): Period => ({
  kind: 'unstated',
  raw: null,
  start: null,
  end: null,
  asOf: null,
  note: null,
  ...part,
});

describe('numbers', () => {
  test.each([
    [2_580_000, '258万', '258萬', '2.58 million'],
    [1_650_000_000, '16.5亿', '16.5億', '1.65 billion'],
    [370_000_000, '3.7亿', '3.7億', '370 million'],
    [20_000_000, '2000万', '2000萬', '20 million'],
    [2284, '2,284', '2,284', '2,284'],
    [849, '849', '849', '849'],
  ])('%d is written as readers of each language write it', (n, hans, hant, english) => {
    expect(formatNumber(n, 'zh-Hans')).toBe(hans);
    expect(formatNumber(n, 'zh-Hant')).toBe(hant);
    expect(formatNumber(n, 'en')).toBe(english);
  });
});

describe('figures', () => {
  test('keep their comparator', () => {
    expect(formatFigure(value({ n: 1_300_000, cmp: 'over', unit: 't' }), '吨', 'zh-Hans')).toEqual({ number: '超过 130万', unit: '吨' });
    expect(formatFigure(value({ n: 400, cmp: 'some' }), '名', 'zh-Hans')).toEqual({ number: '400余', unit: '名' });
    expect(formatFigure(value({ n: 400, cmp: 'some' }), 'people', 'en')).toEqual({ number: '400-odd', unit: 'people' });
    expect(formatFigure(value({ n: 210, cmp: 'nearly' }), 'agreements', 'en')).toEqual({ number: 'nearly 210', unit: 'agreements' });
  });

  test('a share is a percentage, a growth a multiple of its base, and neither has a unit', () => {
    expect(formatFigure(value({ n: 0.4, cmp: 'over', unit: 'share' }), '占比', 'zh-Hans')).toEqual({ number: '超过 40%', unit: '' });
    expect(formatFigure(value({ n: 1, cmp: 'nearly', unit: 'growth' }), '', 'zh-Hans')).toEqual({ number: '增长近一倍', unit: '' });
    expect(formatFigure(value({ n: 1, cmp: 'nearly', unit: 'growth' }), '', 'en')).toEqual({ number: 'growth to nearly double', unit: '' });
  });

  test('what was said without a number is its word', () => {
    expect(formatFigure(value({ n: null, cmp: 'most', unit: 'share', raw: '大部分' }), '', 'en')).toEqual({ number: 'most', unit: '' });
  });
});

describe('periods', () => {
  test('are points, spans or an admission, never a guess', () => {
    expect(formatPeriod(period({ kind: 'month', start: '2017-03-01' }), 'zh-Hans')).toBe('2017年3月');
    expect(formatPeriod(period({ kind: 'as-of', asOf: '2019-04' }), 'en')).toBe('as of April 2019');
    expect(formatPeriod(period({ kind: 'full-year-unstated' }), 'zh-Hans')).toContain('年份未注明');
    expect(formatPeriod(period({ kind: 'cumulative', asOf: '2024-08' }), 'en')).toBe('as of August 2024');
    const words = { 'zh-Hans': '一年多来', 'zh-Hant': '一年多來', en: 'in over a year' };
    expect(formatPeriod(period({ kind: 'cumulative', asOf: '2025-12', words }), 'en')).toBe('in over a year, as of December 2025');
    expect(formatPeriod(period({ kind: 'unstated' }), 'en')).toBe('period not reported');
  });

  test('a day is a day', () => {
    expect(formatPeriod(period({ kind: 'day', start: '2020-01-22' }), 'zh-Hans')).toBe('2020年1月22日');
    expect(formatPeriod(period({ kind: 'day', start: '2020-01-22' }), 'en')).toBe('January 22, 2020');
    expect(formatPeriod(period({ kind: 'as-of', asOf: '2020-01-22' }), 'en')).toContain('January 22, 2020');
  });

  test('a year is a year and a month a month, in any time zone', () => {
    expect(formatDate('2018', 'en')).toBe('2018');
    expect(formatDate('2019-06', 'zh-Hant')).toBe('2019年6月');
    expect(formatDate('about 2019', 'en')).toBe('about 2019');
  });
});
