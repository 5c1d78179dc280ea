import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageLanguage } from './page-language.ts';

const browserSpeaks = (...tags: readonly string[]): void => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);
};
const within = (markup: string): Element => {
  document.body.innerHTML = markup;
  const element = document.querySelector('i');
  if (!element) throw new Error('no element');
  return element;
};

let lang: string | null = null;
beforeEach(() => {
  lang = document.documentElement.getAttribute('lang');
  document.documentElement.removeAttribute('lang');
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  if (lang !== null) document.documentElement.setAttribute('lang', lang);
});

describe('the language of an element', () => {
  test.each([
    ['is that of the nearest lang', '<p lang="en"><b lang="zh-TW"><i></i></b></p>', ['en-US'], 'zh-Hant'],
    ['is the browser’s if the page is in an unknown language', '<p lang="fr"><i></i></p>', ['zh-CN'], 'zh-Hans'],
    ['is the browser’s if no ancestor has a lang', '<p><i></i></p>', ['de', 'zh-HK'], 'zh-Hant'],
    ['is the browser’s if the nearest lang is empty', '<p lang=""><i></i></p>', ['en-GB'], 'en'],
    ['does not come from a lang beyond the nearest one', '<div lang="zh"><p lang="ar"><i></i></p></div>', ['en-GB'], 'en'],
    ['is English if neither language is known', '<p lang="fr"><i></i></p>', ['de', 'ar'], 'en'],
  ] as const)('%s', (_, markup, browser, language) => {
    browserSpeaks(...browser);
    expect(pageLanguage(within(markup))).toBe(language);
  });

  test('in a shadow root is that of its host', () => {
    browserSpeaks('zh-CN');
    document.body.innerHTML = '<div lang="en"></div>';
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p><i></i></p>';
    expect(pageLanguage(root.querySelector('i')!)).toBe('en');
  });
});
