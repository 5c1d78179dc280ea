/**
 * Includes the first words of every language: for the package, the scripts in one file, Node and `npm run dev`, where words are needed
 * before anything can be loaded. The site's build replaces this file by `languages.by-need.ts`.
 */
import type { Language } from '../data/schema.ts';
import * as en from './core/words-en.ts';
import type { CoreWords } from './core/core-words.ts';
import * as zhHans from './core/words-zh-hans.ts';
import * as zhHant from './core/words-zh-hant.ts';

/** The words that are included in the script. */
export const initialWords: Readonly<Partial<Record<Language, CoreWords>>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The loaders of other languages. There are none here. */
export const partOf: Readonly<Partial<Record<Language, () => Promise<CoreWords>>>> = {};
