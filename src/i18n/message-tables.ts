/** All that is said to readers, table by table, and how a host says it otherwise or in a language of its own. */
import { addLanguageTag, addedLanguages, isLanguage, languageTags } from '../data/languages.ts';
import type { Language } from '../data/schema.ts';
import { DuikouError } from '../error.ts';
import type { Messages } from './atlas/messages.ts';

/** Every word of the interface, by table. A word is a text, or a function if it contains a number, a name or a date. Each table adds itself to this interface. */
export interface Words {
  /** The words of map, header and topics. */
  readonly atlas: Messages;
}

/** A part of a table: the words that a host replaces. */
export type Some<T> = {
  readonly [K in keyof T]?: T[K] extends (...parameters: never) => unknown ? T[K] : T[K] extends object ? Some<T[K]> : T[K];
};
/** What {@link setMessages} takes: any part of {@link Words}. */
export type SomeWords = Some<Words>;

type Table = Record<string, unknown>;
type ByLanguage = Record<string, Table>;

/** Tables that have been loaded. */
const tables = new Map<string, ByLanguage>();
/** What hosts have said, for tables that come later. */
const said: { readonly language: string; readonly words: SomeWords }[] = [];
const listeners = new Set<() => void>();

/**
 * A table of words, with what hosts have said of it.
 *
 * @param byLanguage - every language whole: one that lacks a word does not compile
 */
export function defineMessages<K extends keyof Words>(
  name: K,
  byLanguage: Readonly<Record<Language, Words[K]>>,
): Readonly<Record<Language, Words[K]>> {
  // From here on the table is looked up by name only; what `setMessages` takes has the types of `Words`.
  const table = { ...byLanguage } as unknown as ByLanguage;
  tables.set(name, table);
  for (const [language, base] of addedLanguages()) table[language] = { ...table[base] };
  for (const { language, words } of said) overlay(name, language, words[name] as Table | undefined);
  return table as unknown as Readonly<Record<Language, Words[K]>>;
}

/** A table that comes later, or null as long as it has not. */
export function loadedMessages<K extends keyof Words>(name: K): Readonly<Record<Language, Words[K]>> | null {
  // What `defineMessages` has taken by this name.
  return (tables.get(name) as unknown as Readonly<Record<Language, Words[K]>> | undefined) ?? null;
}

/**
 * Replaces words of the interface. All other words stay as they are. Atlases and maps on the page change at once.
 *
 * @param language - `zh-Hans`, `zh-Hant`, `en`, or a language that {@link addLanguage} has added
 * @param words - the words to replace, by table
 * @throws DuikouError `unknown-lang`, or `unknown-words`: a word that no table has, or a text in the place of a function. Nothing is changed then
 * @example
 * ```js
 * import { setMessages } from 'duikou';
 *
 * setMessages('en', { atlas: { productName: 'Partners', shown: (shown, read) => `${shown}/${read}` } });
 * ```
 */
export function setMessages(language: string, words: SomeWords): void {
  if (!isLanguage(language)) throw new DuikouError('unknown-lang', { value: language, known: languageTags().join(', ') });
  for (const [name, table] of tables) checkKnown(name, table[language], words[name as keyof Words]);
  said.push({ language, words });
  for (const name of tables.keys()) overlay(name, language, words[name as keyof Words] as Table | undefined);
  for (const listener of listeners) listener();
}

/**
 * Adds a language to the interface: `lang` accepts its tag, readers find it in the list of languages, and a page in that language shows it.
 *
 * @param tag - a language tag as in HTML's `lang`, such as `ko` or `pt-BR`
 * @param options - `base`: the language that supplies the words and data texts that are left out; `words` as in {@link setMessages}
 * @returns the tag in its canonical form
 * @throws RangeError for an invalid language tag; DuikouError `unknown-words`, as {@link setMessages} does
 * @example
 * ```js
 * import { addLanguage } from 'duikou';
 *
 * addLanguage('ko', { base: 'en', words: { atlas: { regionsName: '지역' } } });
 * ```
 */
export function addLanguage(tag: string, { base, words = {} }: { readonly base: Language; readonly words?: SomeWords }): string {
  const language = addLanguageTag(tag, base);
  for (const table of tables.values()) table[language] ??= { ...table[base] };
  const languageName = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  setMessages(language, { ...words, atlas: { languageName, ...words.atlas } });
  return language;
}

/**
 * Tells when words have changed.
 *
 * @returns the way out
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

/** Hosts without types learn of a misspelt word here, and not by a page that stays as it was. */
function checkKnown(path: string, known: unknown, words: unknown): void {
  if (words === undefined) return;
  if (typeof known !== typeof words) throw new DuikouError('unknown-words', { value: path });
  if (isTable(words) && isTable(known)) for (const [key, word] of Object.entries(words)) checkKnown(`${path}.${key}`, known[key], word);
}
