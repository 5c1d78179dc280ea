// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { NoDataWords } from './en.ts';

export const zhHant: NoDataWords = {
  nothing: (topic, pairing) => `「${topic}」：報導沒有提到${pairing}。`,
  onlyTotal: (topic, pairing) => `「${topic}」：${pairing}只在各對合計中，報導沒有它自己的內容。`,
};
