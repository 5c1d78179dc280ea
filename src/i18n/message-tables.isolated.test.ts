import { describe, expect, test } from 'vitest';
import { indexDataSet } from '../data/data-set.ts';
import own from '../../data/report.json' with { type: 'json' };
import { withAddedTexts } from '../data/added-texts.ts';
import { isLanguage, languageNearest, languageTags } from '../data/languages.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { DuikouError } from '../error.ts';
import { formatFigure, formatNumber } from './format.ts';
import { messagesOf } from './messages.ts';
import { flowsWords } from '../features/flows/messages.ts';
import { tableWords } from '../features/table/messages.ts';
import { addLanguage, onWordsChanged, setMessages } from './message-tables.ts';

describe('a host', () => {
  test('replaces some words, and the others stay', () => {
    const before = messagesOf('en');
    setMessages('en', {
      atlas: { productName: 'Partners', topicNames: { grain: 'Cereals' }, shown: (shown, read) => `${shown}/${read}` },
      flows: { base: 'before' },
    });
    expect(messagesOf('en')).toEqual({
      ...before,
      productName: 'Partners',
      topicNames: { ...before.topicNames, grain: 'Cereals' },
      shown: expect.any(Function),
    });
    expect(messagesOf('en').shown(2, 7)).toBe('2/7');
    expect(flowsWords.en.base).toBe('before');
    expect(messagesOf('zh-Hans').productName).toBe('对口');
  });

  test('gets an error for an unknown word or a text instead of a function, and no word is changed then', () => {
    const before = messagesOf('en');
    // The cast stands for a page without types.
    const careless = setMessages as (language: string, words: unknown) => void;
    for (const words of [{ atlas: { productNam: 'x' } }, { atlas: { home: 'Home', shown: '7' } }, { table: { columns: { figur: 'x' } } }]) {
      expect(() => careless('en', words)).toThrow(DuikouError);
    }
    expect(() => careless('tlh', {})).toThrow(/unknown-lang/);
    expect(messagesOf('en')).toEqual(before);
  });

  test('is notified of changed words until it unsubscribes', () => {
    let calls = 0;
    const end = onWordsChanged(() => calls++);
    setMessages('zh-Hant', { atlas: { home: '回家' } });
    end();
    setMessages('zh-Hant', { atlas: { home: '回到全部結對' } });
    expect(calls).toBe(1);
  });
});

describe('an added language', () => {
  const korean = addLanguage('ko', {
    base: 'en',
    words: {
      atlas: { regionsName: '지역', numbers: { compactFrom: 1e4, compactDisplay: 'short' } },
      table: { noRecords: '기록이 없습니다.' },
    },
  }) as Language;

  test('has its own words, and those of its base for the others', () => {
    expect(messagesOf(korean).regionsName).toBe('지역');
    expect(messagesOf(korean).home).toBe(messagesOf('en').home);
    expect(tableWords[korean].noRecords).toBe('기록이 없습니다.');
    expect(tableWords[korean].keys).toBe(tableWords.en.keys);
    expect(messagesOf(korean).languageName).toBe('한국어');
  });

  test('is in the list of languages and is found as the nearest to the page’s language', () => {
    expect(languageTags()).toEqual(['zh-Hans', 'zh-Hant', 'en', 'ko']);
    expect(isLanguage('ko')).toBe(true);
    expect(languageNearest('ko-KR')).toBe('ko');
    expect(languageNearest('fr')).toBeNull();
  });

  test('formats numbers by its own rules', () => {
    expect(formatNumber(2_580_000, korean)).toBe('258만');
    expect(formatFigure({ key: 'x', n: 5e6, cmp: 'over', unit: 't', raw: '' }, 't', korean).number).toBe('over 500만');
  });

  test('shows the texts of a data set in its base, or in the language itself if the set has them', () => {
    const data = structuredClone(own) as { title: Record<string, string>; records: { label: Record<string, string> }[] } & DataSet;
    data.title['ko'] = '대구 협력';
    const index = indexDataSet(withAddedTexts<DataSet>(data));
    expect(index.dataSet.title[korean]).toBe('대구 협력');
    expect(index.region('220000').short[korean]).toBe('Jilin');
    expect(index.unitLabel('t', korean)).toBe(index.unitLabel('t', 'en'));
  });

  test('adds nothing to exports', () => {
    expect(JSON.parse(JSON.stringify(withAddedTexts(own)))).toEqual(JSON.parse(JSON.stringify(own)));
  });

  test('with an invalid tag throws a RangeError', () => {
    expect(() => addLanguage('not a tag', { base: 'en' })).toThrow(RangeError);
  });
});
