import type { Language } from '../data/schema.ts';
import type { Problem } from '../data/problem.ts';
import type { DuikouError, ErrorCode, ErrorDetails } from '../error.ts';
import { isolatedText } from './isolated-text.ts';
import { en } from './messages/en.ts';
import type { Messages } from './messages/messages.ts';
import { zhHans } from './messages/zh-hans.ts';
import { zhHant } from './messages/zh-hant.ts';

export type { Messages };

const byLanguage: { readonly [L in Language]: Messages } = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The words of a language. */
export function messagesOf(language: Language): Messages {
  return byLanguage[language];
}

/** The sentence for the reader: what happened, what is still there, what to do. */
export function errorSentence(error: DuikouError | { code: ErrorCode; details: ErrorDetails }, language: Language): string {
  // What was met may be anything; it stands inside the sentence.
  const details = Object.fromEntries(Object.entries(error.details).map(([name, value]) => [name, typeof value === 'string' ? isolatedText(value) : value]));
  return byLanguage[language].errors[error.code](details);
}

/** "pairings[3].northeast：所指的编号不存在（990000）": where, what, and the value that was met. */
export function problemSentence({ path, code, found }: Pick<Problem, 'path' | 'code' | 'found'>, language: Language): string {
  const words = byLanguage[language].problems[code];
  const where = path === '' ? '' : `${isolatedText(path)} `;
  const met = isolatedText(found);
  return language === 'en' ? `${where}${words} (${met})` : `${where}${words}（${met}）`;
}

/**
 * The language that a wish such as `zh-TW`, `zh` or `en-GB` comes nearest to, or null: the page's `lang` and the browser's
 * languages are such wishes. Scripts are told by the tag, else by the region (HK, MO, TW write traditional characters).
 */
export function languageNearest(tag: string): Language | null {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag).maximize();
  } catch {
    // Not a language tag at all: nothing comes near it.
    return null;
  }
  if (locale.language === 'en') return 'en';
  if (locale.language !== 'zh') return null;
  return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}
