/**
 * The first words of every language at once: for the package, the scripts in one file, Node and `npm run dev`, where words are asked for before
 * anything could be loaded. The site's build puts `languages.by-need.ts` here.
 */
import type { Language } from '../data/schema.ts';
import * as en from './core/words-en.ts';
import type { CoreWords } from './core/core-words.ts';
import * as zhHans from './core/words-zh-hans.ts';
import * as zhHant from './core/words-zh-hant.ts';

/** What is there from the start. */
export const initialWords: Readonly<Partial<Record<Language, CoreWords>>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** For a language that is not there from the start: here there is none. */
export const partOf: Readonly<Partial<Record<Language, () => Promise<CoreWords>>>> = {};
