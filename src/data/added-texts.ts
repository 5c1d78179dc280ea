/** Texts of a data set in added languages: where the set has no text in such a language, the text in its base language is used. */
import { addedLanguages } from './languages.ts';
import type { Language } from './schema.ts';

/**
 * Returns a copy in which every text can be read in every language; without added languages, the value itself.
 * A text taken from the base language is not enumerable, so that an export does not present an English sentence as Korean.
 */
export function withAddedTexts<T>(value: T): T {
  const added = addedLanguages();
  return added.size === 0 ? value : completed(value, added);
}

/** Copies a value. The copy is cast to the type of the original, because only its texts gain properties. */
function completed<T>(value: T, added: ReadonlyMap<Language, Language>): T {
  if (Array.isArray(value)) return value.map((item: unknown) => completed(item, added)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, completed(item as unknown, added)]),
  );
  if (typeof copy['zh-Hans'] === 'string') {
    for (const [language, base] of added) if (copy[language] === undefined) Object.defineProperty(copy, language, { value: copy[base] });
  }
  return copy as T;
}
