import type { NoDataWords } from './en.ts';

export const zhHans: NoDataWords = {
  nothing: (topic, pairing) => `“${topic}”：报道没有提到${pairing}。`,
  onlyTotal: (topic, pairing) => `“${topic}”：${pairing}只在各对合计中，报道没有它自己的内容。`,
};
