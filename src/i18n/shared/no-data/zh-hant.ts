// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { NoDataWords } from './en.ts';

export const zhHant: NoDataWords = {
  nothing: (topic, pairing) => `「${topic}」：報導未提及${pairing}。`,
  onlyTotal: (topic, pairing) => `「${topic}」：${pairing}僅有合計，報導沒有單獨提及。`,
};
