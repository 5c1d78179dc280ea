/** Searches regions by 汉字, 漢字, pinyin or English. */
import { foldForSearch } from '../data/fold-for-search.ts';
import type { Region } from '../data/schema.ts';

export { foldForSearch };

/** The searchable forms of a region, computed once. */
export interface SearchKey {
  readonly id: string;
  readonly forms: readonly string[];
}

export function searchKeyOf(region: Region): SearchKey {
  const forms = [
    ...Object.values(region.names),
    ...Object.values(region.short),
    region.pinyin ?? '',
    initialsOf(region.short.en),
    region.id,
  ];
  return { id: region.id, forms: [...new Set(forms.map(foldForSearch))].filter((form) => form !== '') };
}

/** The ids that match a query, best first: whole matches, then beginnings, then any part. Every word of the query must match. */
export function searchRegions(keys: readonly SearchKey[], query: string): readonly string[] {
  const words = query
    .trim()
    .split(/\s+/)
    .map(foldForSearch)
    .filter((word) => word !== '');
  if (words.length === 0) return keys.map((key) => key.id);
  const whole = words.join('');
  return keys
    .map((key) => ({ id: key.id, rank: score(key, words, whole) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ id }) => id);
}

function score(key: SearchKey, words: readonly string[], whole: string): number {
  if (!words.every((word) => key.forms.some((form) => form.includes(word)))) return 0;
  if (key.forms.includes(whole)) return 3;
  return key.forms.some((form) => form.startsWith(whole)) ? 2 : 1;
}

/** The initials of a name: "Inner Mongolia" → "im". A single word has none. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/);
  return words.length > 1 ? words.map((word) => word[0] ?? '').join('') : '';
}
