/** Traditional Chinese, in the words of Taiwan, from Simplified: OpenCC with exceptions. */
import * as OpenCC from 'opencc-js';
import type { Exceptions } from './exceptions.ts';

const byPhrases = OpenCC.Converter({ from: 'cn', to: 'twp' });

/** @param lists - of two exceptions for the same phrase the later one counts */
export function traditionalConverter(...lists: readonly Exceptions[]): (text: string) => string {
  const replaced = OpenCC.CustomConverter([...new Map(lists.flat())].map(([converted, instead]) => [converted, instead]));
  return (text) => replaced(byPhrases(text));
}
