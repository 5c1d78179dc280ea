import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import extra from '../../data/extra.json' with { type: 'json' };
import report from '../../data/report.json' with { type: 'json' };
import { runs } from '../../test/fast-check.ts';
import { appendSources } from '../data/append-sources.ts';
import { indexDataSet } from '../data/data-set.ts';
import { parseDataSet } from '../data/parse/parse.ts';
import type { FigureValue, Period } from '../data/schema.ts';
import { comparatorIds } from '../data/vocabulary.ts';
import {
  formatCount,
  formatDate,
  formatFigure,
  formatList,
  formatNumber,
  formatPart,
  formatPeriod,
  joinFigure,
  qualifierInSource,
} from './format.ts';

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
    [2284, '2284', '2284', '2,284'],
    [849, '849', '849', '849'],
  ])('%d is written in the style of each language', (n, hans, hant, english) => {
    expect(formatNumber(n, 'zh-Hans')).toBe(hans);
    expect(formatNumber(n, 'zh-Hant')).toBe(hant);
    expect(formatNumber(n, 'en')).toBe(english);
  });
});

describe('figures', () => {
  test('keep their comparator', () => {
    expect(formatFigure(value({ n: 1_300_000, cmp: 'over', unit: 't' }), '吨', 'zh-Hans')).toEqual({ number: '超过130万', unit: '吨' });
    expect(formatFigure(value({ n: 400, cmp: 'some' }), '名', 'zh-Hans')).toEqual({ number: '400余', unit: '名' });
    expect(formatFigure(value({ n: 400, cmp: 'some' }), 'people', 'en')).toEqual({ number: 'more than 400', unit: 'people' });
    expect(formatFigure(value({ n: 210, cmp: 'nearly' }), 'agreements', 'en')).toEqual({ number: 'nearly 210', unit: 'agreements' });
  });

  test('have no unit if they are a share, which is a percentage, or a growth, which is a multiple of its base', () => {
    expect(formatFigure(value({ n: 0.4, cmp: 'over', unit: 'share' }), '占比', 'zh-Hans')).toEqual({ number: '超过40%', unit: '' });
    expect(formatFigure(value({ n: 1, cmp: 'nearly', unit: 'growth' }), '', 'zh-Hans')).toEqual({ number: '增长近一倍', unit: '' });
    expect(formatFigure(value({ n: 1, cmp: 'nearly', unit: 'growth' }), '', 'en')).toEqual({ number: 'nearly doubled', unit: '' });
  });

  test('have the source’s own word in Chinese, in the reader’s script', () => {
    const some = (raw: string, n: number): string => formatFigure(value({ n, cmp: 'some', raw }), '', 'zh-Hant').number;
    expect(some('6000多名', 6000)).toBe('6000多');
    expect(some('400余名', 400)).toBe('400餘');
    expect(formatFigure(value({ n: 355, cmp: 'over', raw: '超355个' }), '', 'zh-Hans').number).toBe('超355');
    expect(formatFigure(value({ n: 130e4, cmp: 'over', raw: '超過130萬噸' }), '吨', 'zh-Hans').number).toBe('超过130万');
    expect(formatFigure(value({ n: 20, cmp: 'about', raw: '20元左右' }), '元', 'zh-Hans')).toEqual({ number: '20', unit: '元左右' });
  });

  test('have 多 and 余 before 万 and 亿 after a round number, otherwise after them', () => {
    const some = (n: number): string => formatFigure(value({ n, cmp: 'some', raw: '多' }), '', 'zh-Hans').number;
    expect([10e8, 300e4, 3e4, 25e4, 1.5e8].map(some)).toEqual(['10多亿', '300多万', '3万多', '25万多', '1.5亿多']);
  });

  test('counted by the editors say so after the noun', () => {
    const counted = value({ n: 7, cmp: 'counted' });
    expect(joinFigure(formatFigure(counted, '对省市', 'zh-Hans'), 'zh-Hans')).toBe('7对省市（编者统计）');
    expect(joinFigure(formatFigure(counted, 'official pairings', 'en'), 'en')).toBe('7 official pairings (counted by the editors)');
  });

  test('without a number are only their word', () => {
    expect(formatFigure(value({ n: null, cmp: 'most', unit: 'share', raw: '大部分' }), '', 'en')).toEqual({ number: 'most', unit: '' });
  });
});

describe('a figure in one line', () => {
  const figure = fc.record({
    key: fc.constant('x'),
    n: fc.oneof(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 1, max: 9999 }).map((n) => n * 1e6),
    ),
    unit: fc.constant('t'),
    cmp: fc.constantFrom(...comparatorIds.filter((id) => id !== 'most')),
    raw: fc.constantFrom('', '6000多名', '400余名', '超過130萬噸', '近210份', '约26平方公里', '20元左右', '500以上'),
  });

  test('has no space in Chinese, and in English only those beside the unit and within words', () => {
    fc.assert(
      fc.property(figure, (each) => {
        for (const language of ['zh-Hans', 'zh-Hant'] as const)
          expect(joinFigure(formatFigure(each, '吨', language), language)).not.toMatch(/\s/);
        const { number, unit } = formatFigure(each, 'tonnes', 'en');
        expect(joinFigure({ number, unit }, 'en')).toBe(`${number} ${unit}`);
        expect(number).not.toMatch(/^\s|\s$|\s\s/);
      }),
      { numRuns: runs(100) },
    );
  });

  test('groups digits from 1,000 on in English and from 10,000 on in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => {
        const digits = String(n);
        const groups = digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
        expect(formatCount(n, 'en')).toBe(groups);
        for (const language of ['zh-Hans', 'zh-Hant'] as const) expect(formatCount(n, language)).toBe(n < 10_000 ? digits : groups);
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('every qualified figure of the report and of other sources', () => {
  const { dataSet } = parseDataSet(report);
  if (!dataSet) throw new Error('the report parses');
  const index = indexDataSet(appendSources(dataSet, extra));
  const values = index.dataSet.records.flatMap(({ id, values: each }) => each.map((v) => [id, v] as const));
  const qualified = values.filter(([, { cmp, n }]) => n !== null && cmp !== 'exact' && cmp !== 'counted');
  const scripts = { 'zh-Hans': Converter({ from: 'tw', to: 'cn' }), 'zh-Hant': Converter({ from: 'cn', to: 'tw' }) };
  /** Longer words come first. */
  const words = /超过|超過|将近|將近|接近|大约|大約|左右|以上|超|逾|近|余|餘|多|约|約/g;

  test('exists: the list of qualified figures is not empty', () => {
    expect(qualified.length).toBeGreaterThan(15);
  });

  test.each(qualified)('%s prints the qualifier of its quote in Chinese', (id, each) => {
    expect(index.record(id)?.source.quote).toContain(each.raw);
    for (const language of ['zh-Hans', 'zh-Hant'] as const) {
      const printed = joinFigure(formatFigure(each, index.unitLabel(each.unit, language), language), language);
      expect(printed.match(words)).toEqual(scripts[language](each.raw).match(words));
      expect([qualifierInSource(each, language)]).toEqual(scripts[language](each.raw).match(words));
    }
  });

  test.each(qualified)('%s has the one English word of its comparator', (_, each) => {
    const word = { over: 'over', nearly: 'nearly', some: 'more than', about: 'about', most: 'most', exact: '', counted: '' }[each.cmp];
    expect(formatFigure(each, '', 'en').number).toMatch(new RegExp(`^${word} .*\\d|^nearly doubled$`));
  });
});

describe('lists', () => {
  test('have no comma before “and”', () => {
    expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  });
});

describe('periods', () => {
  test('are a point, a span, or stated as unknown, never a guess', () => {
    expect(formatPeriod(period({ kind: 'month', start: '2017-03-01' }), 'zh-Hans')).toBe('2017年3月');
    expect(formatPeriod(period({ kind: 'as-of', asOf: '2019-04' }), 'en')).toBe('as of April 2019');
    expect(formatPeriod(period({ kind: 'full-year-unstated' }), 'zh-Hans')).toContain('年份未注明');
    expect(formatPeriod(period({ kind: 'cumulative', asOf: '2024-08' }), 'en')).toBe('as of August 2024');
    const words = { 'zh-Hans': '一年多来', 'zh-Hant': '一年多來', en: 'in over a year' };
    expect(formatPeriod(period({ kind: 'cumulative', asOf: '2025-12', words }), 'en')).toBe('in over a year, as of December 2025');
    expect(formatPeriod(period({ kind: 'unstated' }), 'en')).toBe('period not stated');
  });

  test('are a day for a day', () => {
    expect(formatPeriod(period({ kind: 'day', start: '2020-01-22' }), 'zh-Hans')).toBe('2020年1月22日');
    expect(formatPeriod(period({ kind: 'day', start: '2020-01-22' }), 'en')).toBe('22 January 2020');
    expect(formatPeriod(period({ kind: 'as-of', asOf: '2020-01-22' }), 'en')).toContain('22 January 2020');
  });

  test('are a year for a year and a month for a month, in any time zone', () => {
    expect(formatDate('2018', 'en')).toBe('2018');
    expect(formatDate('2019-06', 'zh-Hant')).toBe('2019年6月');
    expect(formatDate('about 2019', 'en')).toBe('about 2019');
  });
});

describe('a part of a whole', () => {
  test.each([
    [0.001234, '0.12%'],
    [0.0987, '9.9%'],
    [0.33, '33%'],
    [0.9949, '99%'],
    [0.995, '99.5%'],
    [0.99987, '99.99%'],
    [0.9999999, '99.99%'],
    [1, '100%'],
  ])('%d is %s', (share, text) => {
    expect(formatPart(share, 'en')).toBe(text);
  });

  test('is never written as the whole', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (share) => {
        expect(formatPart(share, 'en')).not.toBe('100%');
      }),
    );
  });
});
