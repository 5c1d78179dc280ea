/** What is said where nothing is reported. */
import { defineMessages } from '../message-tables.ts';

export interface NoDataWords {
  readonly nothing: (topic: string, pairing: string) => string;
  readonly onlyTotal: (topic: string, pairing: string) => string;
}

declare module '../message-tables.ts' {
  interface Words {
    readonly silence: NoDataWords;
  }
}

export const noDataWords = defineMessages('silence', {
  'zh-Hans': {
    nothing: (topic, pairing) => `“${topic}”：报道没有提到${pairing}。`,
    onlyTotal: (topic, pairing) => `“${topic}”：${pairing}只在各对合计中，报道没有它自己的内容。`,
  },
  'zh-Hant': {
    nothing: (topic, pairing) => `「${topic}」：報導沒有提到${pairing}。`,
    onlyTotal: (topic, pairing) => `「${topic}」：${pairing}只在各對合計中，報導沒有它自己的內容。`,
  },
  en: {
    nothing: (topic, pairing) => `${topic}: the report says nothing of ${pairing}.`,
    onlyTotal: (topic, pairing) => `${topic}: ${pairing} is only in the totals for all pairings; the report says nothing of it alone.`,
  },
});
