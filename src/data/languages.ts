/** The languages that readers choose from: those that every data set is written in, and those that a host has added. */
import { isOneOf } from './parse/objects.ts';
import type { Language } from './schema.ts';
import { languages as written } from './vocabulary.ts';

/** An added language by its tag, with the one whose words and texts are used for what it lacks. */
const added = new Map<Language, Language>();

/** In the order of the list that readers choose from. */
export function languageTags(): readonly Language[] {
  return [...written, ...added.keys()];
}

export function addedLanguages(): ReadonlyMap<Language, Language> {
  return added;
}

/**
 * Adds a language of the interface.
 *
 * @returns the same tag: from here on it has words, and every data set that is shown has texts for it
 * @throws RangeError for an invalid language tag
 */
export function addLanguageTag(tag: string, base: Language): Language {
  const [canonical] = Intl.getCanonicalLocales(tag);
  // `Language` lists what a data set must be written in; an added one is completed where a set comes in, so it is used like those.
  const language = (canonical ?? tag) as Language;
  if (!isOneOf(written, language)) added.set(language, base);
  return language;
}

export const isLanguage = (value: string): value is Language => isOneOf(languageTags(), value);

/** Whether readers of a language see the original sentences of the report; others see a translation. */
export function readsChinese(language: Language): language is 'zh-Hans' | 'zh-Hant' {
  return language.startsWith('zh');
}

/**
 * The language nearest to a tag such as `zh-TW`, `zh` or `en-GB`, from the page's `lang` or the browser's languages; null: none. The
 * script is that of the tag, else of its region (HK, MO, TW write traditional characters).
 */
export function languageNearest(tag: string): Language | null {
  const locale = localeOf(tag);
  // Not a language tag at all: nothing comes near it.
  if (!locale) return null;
  const addedTag = [...added.keys()].find((each) => localeOf(each)?.language === locale.language);
  if (addedTag) return addedTag;
  if (locale.language === 'en') return 'en';
  if (locale.language !== 'zh') return null;
  return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
