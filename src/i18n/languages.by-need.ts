/** Each language is a part of its own, so that the site loads only the one that is read. */
import type { Language } from '../data/schema.ts';
import { loadPart } from '../load-part.ts';
import type { FirstWords } from './first/first-words.ts';

export const initialWords: Readonly<Partial<Record<Language, FirstWords>>> = {};

export const partOf: Readonly<Partial<Record<Language, () => Promise<FirstWords>>>> = {
  'zh-Hans': () => loadPart('words', () => import('./first/words-zh-hans.ts')),
  'zh-Hant': () => loadPart('words', () => import('./first/words-zh-hant.ts')),
  en: () => loadPart('words', () => import('./first/words-en.ts')),
};
