import { describe, expect, test } from 'vitest';
import { DuikouError, errorCodes } from '../error.ts';
import { languageNearest } from '../data/languages.ts';
import { loadMessages, errorSentence, messagesOf } from './messages.ts';

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
const details = {
  value: 'x',
  title: 't',
  known: 'a, b',
  src: 'file.json',
  status: 404,
  found: 'duikou/9',
  problems: 'y',
  skipped: 1,
  read: 9,
  first: 'y',
  reason: 'z',
  seconds: 8,
  megabytes: 256,
  age: 'older',
  width: 9000,
  height: 9000,
  shown: 8,
  parts: 'a',
  part: 'arcList',
  host: 'other.example',
};

await loadMessages();

describe('messages', () => {
  test.each(languages)('%s has a whole sentence for every error', (language) => {
    for (const code of errorCodes) {
      const sentence = errorSentence(new DuikouError(code, details), language);
      expect(sentence).not.toMatch(/undefined|\[object/);
      expect(sentence).toMatch(language === 'en' ? /[.y]$/ : /[。y]$/);
    }
  });

  test.each(['zh-Hans', 'zh-Hant'] as const)('%s has its own characters only', (language) => {
    const words = JSON.stringify(messagesOf(language));
    const others = language === 'zh-Hans' ? /[區東選與對擇報導]/ : /[区东选与对择报导]/;
    // The search hint has both scripts on purpose.
    expect(words.replace(messagesOf(language).searchHint, '')).not.toMatch(others);
  });

  test('English has a singular and a plural of “pairing”', () => {
    expect(messagesOf('en').shown(1, 1)).toBe('Showing 1 of 1 pairing');
    expect(messagesOf('en').shown(2, 7)).toBe('Showing 2 of 7 pairings');
  });
});

describe('the nearest language', () => {
  test.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-SG', 'zh-Hant'],
    ['en-GB', 'en'],
    ['fr', null],
    ['not a tag!', null],
  ])('to %s is %s', (tag, language) => {
    expect(languageNearest(tag)).toBe(language);
  });
});
