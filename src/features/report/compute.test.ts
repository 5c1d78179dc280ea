import { describe, expect, test } from 'vitest';
import dataSet from '../../../data/report.json';
import { indexDataSet } from '../../data/data-set.ts';
import { languages } from '../../data/vocabulary.ts';
import { computeReport } from './compute.ts';

const index = indexDataSet(dataSet);
const all = dataSet.records.map(({ id }) => id);
const textOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');
const sentencesOf = (...[of, shown, language]: Parameters<typeof computeReport>) =>
  computeReport(of, shown, language).paragraphs.flatMap(({ sentences }) => sentences);

describe('the report as a text', () => {
  test.each(languages)('has every sentence once and in full, with any marks in it (%s)', (language) => {
    const sentences = sentencesOf(index, all, language);
    expect(sentences.map(({ id }) => id)).toEqual(dataSet.sentences.map(({ id }) => id));
    expect(sentences.map(({ runs }) => textOf(runs))).toEqual(dataSet.sentences.map(({ derived }) => derived[language]));
    expect(sentences.map(({ printed }) => textOf(printed))).toEqual(dataSet.sentences.map(({ text }) => text));
  });

  test('has three headings and five sentences without a record', () => {
    const { paragraphs, bySource } = computeReport(index, all, 'zh-Hans');
    expect(paragraphs.filter(({ isHeading }) => isHeading).map(({ sentences }) => textOf(sentences[0]?.runs ?? []))).toEqual([
      '创新体制机制',
      '产业优势互补',
      '共建平台载体',
    ]);
    expect(paragraphs.flatMap(({ sentences }) => sentences).filter(({ records }) => records.length === 0)).toHaveLength(5);
    expect(bySource).toEqual([]);
  });

  test('offers every record at its sentence, and marks the words of every figure', () => {
    const sentences = sentencesOf(index, all, 'zh-Hant');
    expect(sentences.flatMap(({ records }) => records).toSorted()).toEqual(all.toSorted());
    const marked = new Set(sentences.flatMap(({ printed }) => printed.flatMap(({ records }) => records)));
    expect(dataSet.records.filter(({ id, source }) => source.marks.length > 0 && !marked.has(id))).toEqual([]);
  });

  test('marks the same characters in the Chinese forms', () => {
    const find = (language: 'zh-Hans' | 'zh-Hant') => sentencesOf(index, all, language).find(({ id }) => id === 'P17.3');
    const words = (runs: readonly { readonly text: string; readonly records: readonly string[] }[] = []): readonly string[] =>
      runs.filter(({ records }) => records.length > 0).map(({ text }) => text);
    expect(words(find('zh-Hans')?.runs)).toEqual(['24个', '总投资70亿元']);
    expect(words(find('zh-Hant')?.printed)).toEqual(['24個', '總投資70億元']);
  });

  test('marks the numbers of the records in the translation if each occurs once', () => {
    const marked = sentencesOf(index, all, 'en').flatMap(({ runs }) => runs.filter(({ records }) => records.length > 0));
    const of = (record: string): readonly string[] => marked.filter(({ records }) => records.includes(record)).map(({ text }) => text);
    expect(of('agg-yanbian-ningbo-projects')).toEqual(['24', '7 billion']);
    expect(of('agg-projects')).toEqual(['849']);
    expect(marked.length).toBeGreaterThan(15);
  });

  test('keeps its text and drops the marks and records that are filtered out', () => {
    const sentences = sentencesOf(index, [], 'zh-Hans');
    expect(sentences).toHaveLength(dataSet.sentences.length);
    expect(sentences.every(({ records, runs }) => records.length === 0 && runs.every((run) => run.records.length === 0))).toBe(true);
  });

  test('is a list of quotes by source for a data set without a text', () => {
    const bare = indexDataSet({ ...dataSet, paragraphs: [], sentences: [] });
    const { paragraphs, bySource } = computeReport(bare, all, 'en');
    expect(paragraphs).toEqual([]);
    expect(bySource.map(({ source, quotes }) => [source?.id, quotes.length])).toEqual([['report', 78]]);
    const ofText = computeReport(indexDataSet({ ...dataSet, paragraphs: [] }), all, 'en');
    expect(ofText.paragraphs).toHaveLength(1);
  });
});
