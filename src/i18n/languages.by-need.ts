/** Loads each language as a separate part, so that the site loads only the language of its reader. */
import type { Language } from '../data/schema.ts';
import { loadPart } from '../load-part.ts';
import type { CoreWords } from './core/core-words.ts';

export const initialWords: Readonly<Partial<Record<Language, CoreWords>>> = {};

export const partOf: Readonly<Partial<Record<Language, () => Promise<CoreWords>>>> = {
  'zh-Hans': () => loadPart('words', () => import('./core/words-zh-hans.ts')),
  'zh-Hant': () => loadPart('words', () => import('./core/words-zh-hant.ts')),
  en: () => loadPart('words', () => import('./core/words-en.ts')),
};
