/** The languages that readers choose from: those of every data set, and those that a host has added. */
import { isOneOf } from './parse/objects.ts';
import type { Language } from './schema.ts';
import { languages as written } from './vocabulary.ts';

/** Added languages by tag. The value is the language whose words and texts are used where the added one has none. */
const added = new Map<Language, Language>();

/** All languages, in the order of the list that readers choose from. */
export function languageTags(): readonly Language[] {
  return [...written, ...added.keys()];
}

export function addedLanguages(): ReadonlyMap<Language, Language> {
  return added;
}

/**
 * Adds a language of the interface.
 *
 * @returns the canonical tag. From now on the language has words, and every data set that is shown has texts for it
 * @throws RangeError for an invalid language tag
 */
export function addLanguageTag(tag: string, base: Language): Language {
  const [canonical] = Intl.getCanonicalLocales(tag);
  // `Language` lists the languages that every data set is written in. Data sets are completed for an added language when they are loaded,
  // so it can have the same type.
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
 * The language nearest to a tag such as `zh-TW`, `zh` or `en-GB`, from the page's `lang` or the browser's languages; null if there is none.
 * The script is taken from the tag, otherwise from its region (HK, MO and TW write traditional characters).
 */
export function languageNearest(tag: string): Language | null {
  const locale = localeOf(tag);
  // The text is no language tag.
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
