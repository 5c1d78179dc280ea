import { describe, expect, test } from 'vitest';
import extra from '../../data/extra.json' with { type: 'json' };
import report from '../../data/report.json' with { type: 'json' };
import { appendSources } from '../data/append-sources.ts';
import { indexDataSet } from '../data/data-set.ts';
import { parseDataSet } from '../data/parse/parse.ts';
import { languages } from '../data/vocabulary.ts';
import { countedFigure, countedText } from './counted-figure.ts';
import { formatFigure } from './format.ts';

const { dataSet } = parseDataSet(report);
if (!dataSet) throw new Error('the report parses');
const index = indexDataSet(appendSources(dataSet, extra));
const figures = index.dataSet.records.flatMap((record) => record.values.map((value) => [record.id, value.key, record, value] as const));

test('a label has its number once, also with a capital at its beginning', () => {
  const [, , record, value] = figures.find(([id]) => id === 'x-sy-bj-2025')!;
  const { counts, ...uncounted } = value;
  expect(counts).toBeDefined();
  expect(countedText(index, record, uncounted, 'en')).toBe('More than 530 Beijing–Shenyang industrial projects');
});

describe.each(languages)('every figure with its words, in %s', (language) => {
  test('exists', () => {
    expect(figures.length).toBeGreaterThan(120);
  });

  test.each(figures)('%s, %s is short enough for the map', (_, __, record, value) => {
    const letters = [...countedText(index, record, value, language)].length;
    expect(letters).toBeLessThanOrEqual(language === 'en' ? 65 : 30);
  });

  test.each(figures)('%s, %s has its number and its unit once', (_, __, record, value) => {
    const { before, figure, after } = countedFigure(index, record, value, language);
    if (!figure) return;
    expect(`${before}${after}`).not.toMatch(/\d/);
    const { unit } = formatFigure(value, index.unitLabel(value.unit, language), language);
    // 个项目 counts 项目, 人次 counts 人: the counted noun follows the measure word.
    const counted = language === 'en' ? unit : unit.replace(/^.*?[个個项項份家期批次对對]/u, '').replace(/（.*/u, '');
    if (counted.length > 1) expect(`${before}${after}`).not.toContain(counted);
  });
});
