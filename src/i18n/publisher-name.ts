/** The name of a publisher in the reader's language, with its own name. */
import { readsChinese } from '../data/languages.ts';
import type { Language, Source } from '../data/schema.ts';
import { messagesOf } from './messages.ts';

/**
 * The names of a publisher, such as "China Economic Herald (中国经济导报)". The other Chinese script counts as the same name. Null if the
 * publisher is unknown.
 */
export function publisherName(source: Source | undefined, language: Language): string | null {
  const publisher = source?.publisher;
  if (!publisher) return null;
  const name = source.publisherNames?.[language];
  if (name === undefined || name === publisher) return publisher;
  return readsChinese(language) && source.language === 'zh' ? name : `${name}${messagesOf(language).inBrackets(publisher)}`;
}
