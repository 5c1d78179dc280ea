import { expect, test, vi } from 'vitest';
import type { Language } from '../data/schema.ts';
import * as english from '../i18n/core/words-en.ts';
import type { CoreWords } from '../i18n/core/core-words.ts';
import * as simplified from '../i18n/core/words-zh-hans.ts';
import { addLanguage, setMessages } from '../i18n/message-tables.ts';
import { hasWords, languageName, messagesOf } from '../i18n/messages.ts';
import { loadPart } from '../load-part.ts';
import { changeLanguage } from '../state/transitions.ts';
import { initialViewState } from '../state/view-state.ts';
import { AtlasStore } from './atlas-store.ts';

let englishComes: (words: CoreWords) => void = () => {};
const englishPart = new Promise<CoreWords>((resolve) => (englishComes = resolve));
let traditional: () => Promise<CoreWords> = () => Promise.reject(new TypeError('no such file'));

// The site is built like this, with one initial language, and others that load when they are needed.
vi.mock('../i18n/languages.ts', async () => ({
  initialWords: { 'zh-Hans': await import('../i18n/core/words-zh-hans.ts') },
  partOf: { en: () => englishPart, 'zh-Hant': () => loadPart('words', () => traditional()) },
}));

function storeOf(): { readonly store: AtlasStore; readonly language: () => Language; readonly codes: string[] } {
  const codes: string[] = [];
  const store = new AtlasStore({ ...initialViewState, language: 'zh-Hans' }, 'light', ({ code }) => codes.push(code));
  return { store, language: () => store.get().view.language, codes };
}

test('the language changes once its messages are loaded, unless another is chosen before', async () => {
  const { store, language } = storeOf();
  setMessages('en', { atlas: { productName: 'Partners' } });
  addLanguage('ko', { base: 'en', words: { atlas: { home: '홈' } } });
  store.change(changeLanguage('en'));
  expect([language(), messagesOf('en').productName]).toEqual(['zh-Hans', simplified.atlas.productName]);
  expect([languageName('en'), languageName('zh-Hant')]).toEqual(['English', '繁體中文']);
  // The choice of the current language cancels the change to English.
  store.change(changeLanguage('zh-Hans'));
  englishComes(english);
  await expect.poll(() => hasWords('en')).toBe(true);
  expect(language()).toBe('zh-Hans');
  store.change(changeLanguage('en'));
  expect([language(), messagesOf('en').productName, messagesOf('en').home]).toEqual(['en', 'Partners', english.atlas.home]);
  // The custom language was added before its base had loaded.
  expect([messagesOf('ko' as Language).home, messagesOf('ko' as Language).productName]).toEqual(['홈', english.atlas.productName]);
});

test('the language stays if its messages fail to load, and a retry changes it', async () => {
  const { store, language, codes } = storeOf();
  store.change(changeLanguage('zh-Hant'));
  // A link contains the requested language.
  expect(store.viewWithPendingLanguage.language).toBe('zh-Hant');
  await expect.poll(() => codes).toEqual(['part-unreachable']);
  expect([language(), store.viewWithPendingLanguage.language]).toEqual(['zh-Hans', 'zh-Hans']);
  traditional = async () => import('../i18n/core/words-zh-hant.ts');
  store.get().notices[0]?.recovery?.take();
  await expect.poll(language).toBe('zh-Hant');
});
