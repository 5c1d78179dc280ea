import type { Language } from '../data/schema.ts';

/** "not reported" as the first words of a line or a legend: "Not reported". What has no capitals stays as it is. */
export function sentenceCase(text: string, language: Language): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
