import type { NoDataWords } from './en.ts';

export const zhHans: NoDataWords = {
  nothing: (topic, pairing) => `“${topic}”：报道未提及${pairing}。`,
  onlyTotal: (topic, pairing) => `“${topic}”：${pairing}仅有合计，报道没有单独提及。`,
};
