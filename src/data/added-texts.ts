/** Texts of a data set in added languages: if the data set has none, those of the base language are used. */
import { addedLanguages } from './languages.ts';
import type { Language } from './schema.ts';

/**
 * A copy whose texts exist in every language. Without added languages it is the same object.
 * A substitute is not enumerable, because an export must not label an English sentence as Korean.
 */
export function withAddedTexts<T>(value: T): T {
  const added = addedLanguages();
  return added.size === 0 ? value : completed(value, added);
}

/** The shape stays as it is; only texts gain properties. */
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
