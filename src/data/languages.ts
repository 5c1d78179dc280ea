/** The languages that readers choose from: those that every data set is written in, and those that a host has added. */
import type { Language } from './schema.ts';
import { languages as written } from './vocabulary.ts';

/** The added languages by tag, each with the base language that supplies missing words and texts. */
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
  if (!(written as readonly string[]).includes(language)) added.set(language, base);
  return language;
}

export const isLanguage = (value: string): value is Language => (languageTags() as readonly string[]).includes(value);

/** Whether readers of a language see the original sentences of the report; others see a translation. */
export function readsChinese(language: Language): language is 'zh-Hans' | 'zh-Hant' {
  return language.startsWith('zh');
}

/**
 * The language of the interface that is nearest to a tag such as `zh-TW`, `zh` or `en-GB`, or null. The page's `lang` and the browser's
 * languages are such tags. The script comes from the tag, else from the region: HK, MO and TW write traditional characters.
 */
export function languageNearest(tag: string): Language | null {
  const requested = localeOf(tag);
  // Not a language tag.
  if (!requested) return null;
  const addedTag = [...added.keys()].find((each) => localeOf(each)?.language === requested.language);
  if (addedTag) return addedTag;
  if (requested.language === 'en') return 'en';
  if (requested.language !== 'zh') return null;
  return requested.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
