/** The doc comments in the languages of the documentation. A sentence without a translation stays English and has `lang="en"`. */
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/data/schema.ts';
import { traditionalOf } from './traditional.ts';

/** Translations from English to Simplified Chinese. */
const simplified = JSON.parse(readFileSync(new URL('descriptions.zh-hans.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

export function descriptionIn(english: string, language: Language): { readonly text: string; readonly language: Language } {
  const oneLine = english.replace(/\s+/g, ' ');
  const chinese = simplified[oneLine];
  if (language === 'en' || chinese === undefined) return { text: oneLine, language: 'en' };
  return { text: language === 'zh-Hans' ? chinese : traditionalOf(chinese), language };
}
