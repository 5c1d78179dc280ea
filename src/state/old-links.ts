import { plainText } from '../data/parse/plain-text.ts';

/** Links of earlier versions: they call a topic a lens, and some topics and panels have other names. */

/** Keys that no link has today. */
export const oldKeys: readonly string[] = ['lens'];

const oldValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  topic: { pairings: 'overview', experience: 'reforms' },
  panel: { reported: 'compare', reader: 'report' },
};

/** Rewrites the pairs in place. A pair by its new name wins over one by its old name. */
export function liftPairs(pairs: URLSearchParams): { readonly isOld: boolean } {
  let isOld = false;
  const lens = pairs.get('lens');
  if (lens !== null) {
    isOld = true;
    pairs.delete('lens');
    if (!pairs.has('topic')) pairs.set('topic', lens);
  }
  for (const [key, values] of Object.entries(oldValues)) {
    const value = plainText(pairs.get(key) ?? '').toLowerCase();
    const renamed = Object.hasOwn(values, value) ? values[value] : undefined;
    if (renamed === undefined) continue;
    isOld = true;
    pairs.set(key, renamed);
  }
  return { isOld };
}
