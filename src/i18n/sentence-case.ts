import type { Language } from '../data/schema.ts';

/**
 * Capitalises the first letter at the beginning of a line or a legend: "not reported" → "Not reported". Scripts without capitals are not
 * changed.
 */
export function sentenceCase(text: string, language: Language): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
