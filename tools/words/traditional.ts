/** Converts Simplified Chinese to Traditional Chinese with the words of Taiwan, by OpenCC and exceptions. */
import * as OpenCC from 'opencc-js';
import type { Exceptions } from './exceptions.ts';

const byPhrases = OpenCC.Converter({ from: 'cn', to: 'twp' });

/** @param lists - lists of exceptions; a later one overrides an earlier one for the same phrase */
export function traditionalConverter(...lists: readonly Exceptions[]): (text: string) => string {
  const replaced = OpenCC.CustomConverter([...new Map(lists.flat())].map(([converted, instead]) => [converted, instead]));
  return (text) => replaced(byPhrases(text));
}
