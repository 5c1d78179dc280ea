/** The tables of all words of the interface. A host can replace words or add a language. */
import { addLanguageTag, addedLanguages, isLanguage, languageTags } from '../data/languages.ts';
import type { Language } from '../data/schema.ts';
import { languages } from '../data/vocabulary.ts';
import { DuikouError } from '../error.ts';
import type { Messages } from './atlas/en.ts';
import type { FigureWords } from './shared/figure/en.ts';
import { displayNames } from './formatters.ts';

/**
 * Every word of the interface, by table. A word is a text, or a function if it contains a number, a name or a date. Each table adds itself
 * to this interface.
 */
export interface Words {
  /** The words of map, header and topics. */
  readonly atlas: Messages;
  /** The words of a figure in running text. */
  readonly figure: FigureWords;
}

/** A part of a table: the words that a host replaces. */
export type Some<T> = {
  readonly [K in keyof T]?: T[K] extends (...parameters: never) => unknown ? T[K] : T[K] extends object ? Some<T[K]> : T[K];
};
/** The words that {@link setMessages} replaces: any part of {@link Words}. */
export type SomeWords = Some<Words>;

type Table = Record<string, unknown>;
type ByLanguage = Record<string, Table>;

/** The loaded words of each table, in some or all of its languages. */
const tables = new Map<string, ByLanguage>();
/** The words that hosts have replaced, for tables and languages that are loaded later. */
const replacements: { readonly language: string; readonly words: SomeWords }[] = [];
const listeners = new Set<() => void>();

/**
 * Defines a table of words, including the replacements by hosts.
 *
 * @param byLanguage - the table in every language; a missing word does not compile
 */
export function defineMessages<K extends keyof Words>(
  name: K,
  byLanguage: Readonly<Record<Language, Words[K]>>,
): Readonly<Record<Language, Words[K]>> {
  tables.set(name, {});
  for (const language of languages) addMessages(name, language, byLanguage[language]);
  // The cast: the loop above has added all languages of the table. `setMessages` replaces a language of it as a whole.
  return tables.get(name) as unknown as Readonly<Record<Language, Words[K]>>;
}

/** Adds one language of a table, and the added languages that are based on it. A language that has been loaded is kept. */
export function addMessages<K extends keyof Words>(name: K, language: Language, words: Words[K]): void {
  const table = tables.get(name) ?? {};
  tables.set(name, table);
  const based = [...addedLanguages()].filter(([, base]) => base === language).map(([added]) => added);
  for (const each of [language, ...based]) {
    // The cast: from here on the table is looked up by name only; the parameters of `setMessages` have the types of `Words`.
    table[each] ??= { ...(words as unknown as Table) };
    for (const replacement of replacements)
      if (replacement.language === each) overlay(name, each, replacement.words[name] as Table | undefined);
  }
}

/** The loaded languages of a table. */
export function loadedMessages<K extends keyof Words>(name: K): Readonly<Partial<Record<Language, Words[K]>>> {
  // The cast: `addMessages` has stored them under this name.
  return (tables.get(name) ?? {}) as unknown as Readonly<Partial<Record<Language, Words[K]>>>;
}

/**
 * Replaces words of the interface. Other words stay as they are, and atlases and maps on the page are updated.
 *
 * @param language - `zh-Hans`, `zh-Hant`, `en`, or a language that {@link addLanguage} has added
 * @param words - the words to replace, by table
 * @throws DuikouError `unknown-lang`; `unknown-words` for a word that no table has, or a text instead of a function. No word is changed
 * then
 * @example
 * ```js
 * import { setMessages } from 'duikou';
 *
 * setMessages('en', { atlas: { productName: 'Partners', shown: (shown, read) => `${shown}/${read}` } });
 * ```
 */
export function setMessages(language: string, words: SomeWords): void {
  if (!isLanguage(language)) throw new DuikouError('unknown-lang', { value: language, known: languageTags().join(', ') });
  for (const [name, table] of tables) {
    // Every language of a table has the same words, so any loaded one can be used for the check.
    const known = table[language] ?? Object.values(table)[0];
    if (known) checkKnown(name, known, words[name as keyof Words]);
  }
  replacements.push({ language, words });
  for (const name of tables.keys()) overlay(name, language, words[name as keyof Words] as Table | undefined);
  for (const listener of listeners) listener();
}

/**
 * Adds a language to the interface: `lang` accepts its tag, readers find it in the list of languages, and a page in that language shows it.
 *
 * @param tag - a language tag as in HTML's `lang`, such as `ko` or `pt-BR`
 * @param options - `base`: the language whose words and data texts replace missing ones; `words` is that of {@link setMessages}
 * @returns the tag in its canonical form
 * @throws RangeError for an invalid language tag; DuikouError `unknown-words` for the same reasons as {@link setMessages}
 * @example
 * ```js
 * import { addLanguage } from 'duikou';
 *
 * addLanguage('ko', { base: 'en', words: { atlas: { regionsName: '지역' } } });
 * ```
 */
export function addLanguage(tag: string, { base, words = {} }: { readonly base: Language; readonly words?: SomeWords }): string {
  const language = addLanguageTag(tag, base);
  for (const table of tables.values()) {
    const ofBase = table[base];
    if (ofBase) table[language] ??= { ...ofBase };
  }
  setMessages(language, { ...words, atlas: { languageName: nameInItself(language), ...words.atlas } });
  return language;
}

/** The name of a language in the language itself: "简体中文", "English". */
export function nameInItself(language: string): string {
  return displayNames(language, { type: 'language' }).of(language) ?? language;
}

/**
 * Calls `listener` after words have changed.
 *
 * @returns a function that ends the subscription
 */
export function onWordsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function overlay(name: string, language: string, words: Table | undefined): void {
  const table = tables.get(name);
  const known = table?.[language];
  if (table && known && words) table[language] = overlaid(known, words);
}

function overlaid(known: Table, words: Table): Table {
  const entries = Object.entries(words).filter(([, word]) => word !== undefined);
  return {
    ...known,
    ...Object.fromEntries(entries.map(([key, word]) => [key, isTable(word) ? overlaid(known[key] as Table, word) : word])),
  };
}

function isTable(word: unknown): word is Table {
  return typeof word === 'object' && word !== null;
}

/** Throws for misspelt words, so that hosts without types get an error instead of an unchanged page. */
function checkKnown(path: string, known: unknown, words: unknown): void {
  if (words === undefined) return;
  if (typeof known !== typeof words) throw new DuikouError('unknown-words', { value: path });
  if (isTable(words) && isTable(known)) for (const [key, word] of Object.entries(words)) checkKnown(`${path}.${key}`, known[key], word);
}
