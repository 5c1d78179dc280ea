/** All that is said to readers, table by table, and how a host says it otherwise or in a language of its own. */
import { addLanguageTag, addedLanguages, isLanguage, languageTags } from '../data/languages.ts';
import type { Language } from '../data/schema.ts';
import { DuikouError } from '../error.ts';
import type { Messages } from './atlas/en.ts';

/** Every word of the interface, by table. A value is a text, or a function of what it speaks of. Each table declares itself here, beside its words. */
export interface Words {
  readonly atlas: Messages;
}

/** As much of a table as a host wants to say itself. */
export type Some<T> = {
  readonly [K in keyof T]?: T[K] extends (...parameters: never) => unknown ? T[K] : T[K] extends object ? Some<T[K]> : T[K];
};
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
 * Says words of the interface otherwise. What is not given stays as it is; atlases and maps that are on the page follow.
 *
 * @param language - `zh-Hans`, `zh-Hant`, `en`, or one that {@link addLanguage} has added
 * @param words - by table, such as `{ atlas: { productName: '我的地图', shown: (shown, read) => `${shown}/${read}` } }`
 * @throws DuikouError `unknown-lang` or `unknown-words`: a name that no table has, or a text where a function is called. Nothing is changed then.
 */
export function setMessages(language: string, words: SomeWords): void {
  if (!isLanguage(language)) throw new DuikouError('unknown-lang', { value: language, known: languageTags().join(', ') });
  for (const [name, table] of tables) checkKnown(name, table[language], words[name as keyof Words]);
  said.push({ language, words });
  for (const name of tables.keys()) overlay(name, language, words[name as keyof Words] as Table | undefined);
  for (const listener of listeners) listener();
}

/**
 * Adds a language: `lang` takes its tag, readers find it in the list, and a page in that language shows it.
 *
 * @param tag - as in HTML's `lang`, such as `ko` or `pt-BR`
 * @param options - `base`: the language whose words and data texts stand in for what is not given; `words` as in {@link setMessages}
 * @returns the tag in its canonical form
 * @throws RangeError for what is no language tag; DuikouError as {@link setMessages}
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
