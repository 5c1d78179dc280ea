import type { Language } from '../data/schema.ts';
import type { Problem } from '../data/parse/problem.ts';
import type { DuikouError, ErrorCode, ErrorDetails } from '../error.ts';
import { loadPart, type PartName } from '../load-part.ts';
import { addedLanguages } from '../data/languages.ts';
import { languages } from '../data/vocabulary.ts';
import { isolatedText } from './isolated-text.ts';
import type { Messages } from './atlas/en.ts';
import { initialWords, partOf } from './languages.ts';
import { coreTables, type CoreWords } from './core/core-words.ts';
import { addMessages, loadedMessages, nameInItself, type Words } from './message-tables.ts';

export type { Messages };

for (const language of languages) {
  const words = initialWords[language];
  if (words) addCoreWords(language, words);
}

function addCoreWords(language: Language, words: CoreWords): void {
  for (const name of coreTables) addMessages(name, language, words[name]);
}

/** Whether the words of a language have been loaded. */
export function hasWords(language: Language): boolean {
  return loadedMessages('atlas')[language] !== undefined;
}

/**
 * Loads the first words of a language; for an added language, those of its base. The words of a panel are loaded with the panel, in every
 * language.
 *
 * @throws DuikouError `part-unreachable` or `newer-version`
 */
export async function loadWords(language: Language): Promise<void> {
  if (hasWords(language)) return;
  const base = addedLanguages().get(language) ?? language;
  const load = partOf[base];
  if (load) addCoreWords(base, await load());
}

/** The words of one of the first tables in a language, or in another language while that one is being loaded. */
export function wordsOf<K extends keyof CoreWords>(name: K, language: Language): Words[K] {
  const loaded = loadedMessages(name);
  const words = loaded[language] ?? Object.values(loaded)[0];
  if (!words) throw new Error('`loadWords` has to be called before any word is needed.');
  return words;
}

export function messagesOf(language: Language): Messages {
  return wordsOf('atlas', language);
}

/** The name of a language in the language itself, whether or not its words have been loaded. */
export function languageName(language: Language): string {
  return loadedMessages('atlas')[language]?.languageName ?? nameInItself(language);
}

type Sentences = { readonly [Code in ErrorCode]?: (details: ErrorDetails) => string };

function sentences(language: Language): Sentences {
  return { ...loadedMessages('errors')[language], ...messagesOf(language).errors };
}

/** Whether the sentence of a code has been loaded. */
export function hasMessage(code: ErrorCode): boolean {
  return sentences('en')[code] !== undefined;
}

/** Loads the sentences of rare errors. If they can't be fetched, an error is shown by its code. */
export async function loadMessages(): Promise<void> {
  await Promise.all([
    loadPart('sentences', () => import('./shared/errors.ts')),
    loadPart('sentences', () => import('./shared/data-problems.ts')),
  ]).catch(() => null);
}

/** The sentence for the reader: what happened, what still works, what to do. */
export function errorSentence(error: DuikouError | { code: ErrorCode; details: ErrorDetails }, language: Language): string {
  // The details may be any text and are inserted into the sentence.
  const details = Object.fromEntries(
    Object.entries(error.details).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolatedText(name === 'part' ? partName(value, language) : value) : value,
    ]),
  );
  return sentences(language)[error.code]?.(details) ?? messagesOf(language).errors.unexpected({ reason: error.code });
}

/** The name of a part; its name in the code if it has no word. */
function partName(part: string, language: Language): string {
  const names: Readonly<Record<string, string>> = messagesOf(language).partNames satisfies Readonly<Record<PartName, string>>;
  return names[part] ?? part;
}

/** A problem as a sentence, with the path, the fault and the value: "pairings[3].a：所指的编号不存在（990000）". */
export function problemSentence({ path, code, found }: Pick<Problem, 'path' | 'code' | 'found'>, language: Language): string {
  const words = loadedMessages('dataProblems')[language];
  return `${path === '' ? '' : `${isolatedText(path)} `}${words?.[code] ?? code}${messagesOf(language).inBrackets(isolatedText(found))}`;
}
