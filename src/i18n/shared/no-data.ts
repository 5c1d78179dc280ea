/** What is said where nothing is reported. */
import { wordTable } from '../message-tables.ts';

export interface SilenceWords {
  readonly nothing: (lens: string, pairing: string) => string;
  readonly onlyTotal: (lens: string, pairing: string) => string;
}

declare module '../message-tables.ts' {
  interface Words {
    readonly silence: SilenceWords;
  }
}

export const silenceWords = wordTable('silence', {
  'zh-Hans': {
    nothing: (lens, pairing) => `“${lens}”：报道没有提到${pairing}。`,
    onlyTotal: (lens, pairing) => `“${lens}”：${pairing}只在七对合计中，报道没有它自己的内容。`,
  },
  'zh-Hant': {
    nothing: (lens, pairing) => `「${lens}」：報導沒有提到${pairing}。`,
    onlyTotal: (lens, pairing) => `「${lens}」：${pairing}只在七對合計中，報導沒有它自己的內容。`,
  },
  en: {
    nothing: (lens, pairing) => `${lens}: the report says nothing of ${pairing}.`,
    onlyTotal: (lens, pairing) => `${lens}: ${pairing} is only in the totals for all seven; the report says nothing of it alone.`,
  },
});
