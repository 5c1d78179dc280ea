import type { LocalizedText } from './schema.ts';

/** A text that is the same in every language, such as a name in a user's table. */
export function sameText(text: string): LocalizedText {
  return { 'zh-Hans': text, 'zh-Hant': text, en: text };
}
