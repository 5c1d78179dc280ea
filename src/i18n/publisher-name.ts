/** A publisher's name in the reader's language, beside the name that it gives itself. */
import { readsChinese } from '../data/languages.ts';
import type { Language, Source } from '../data/schema.ts';
import { messagesOf } from './messages.ts';

/** "China Economic Herald (中国经济导报)". The other Chinese script is the same name. Null: the publisher is not known. */
export function publisherName(source: Source | undefined, language: Language): string | null {
  const publisher = source?.publisher;
  if (!publisher) return null;
  const name = source.publisherNames?.[language];
  if (name === undefined || name === publisher) return publisher;
  return readsChinese(language) && source.language === 'zh' ? name : `${name}${messagesOf(language).inBrackets(publisher)}`;
}
