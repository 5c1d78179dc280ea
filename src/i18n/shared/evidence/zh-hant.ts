// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { EvidenceWords } from './en.ts';

export const zhHant: EvidenceWords = {
  source: '出處',
  asPrinted: '存本原文（機器轉換的繁體字）',
  original: '原文',
  translation: '譯文（本站所譯）',
  published: (publisher, date) => `${publisher}，${date}`,
  unknownPublisher: '原刊登處不詳',
  unknownDate: '日期不詳',
  paragraph: (n) => `第${n}段`,
  address: '開啟來源',
  sumOf: (rows, notReported) => `${rows}列之和${notReported > 0 ? `，其中${notReported}列未報告，不含在內` : ''}`,
  comparators: {
    over: (word) => `「${word || '超過'}」：實際更多，來源沒有說明多多少。`,
    some: (word) => `「${word || '餘'}」：實際更多，來源沒有說明多多少。`,
    nearly: (word) => `「${word || '近'}」：實際略少，來源沒有說明少多少。`,
    about: (word) => `「${word || '約'}」：實際可能略多，也可能略少。`,
    most: (word) => `「${word || '大部分'}」：多於一半，沒有給出數字。`,
    counted: () => '報導逐一列出，數字由編者統計。',
  },
  faults: {
    'begins-in-list': '引文從並列項中間開始，數字所指可能不止引文所列。',
    'ends-in-list': '引文在並列項中間結束，數字所指可能不止引文所列。',
    reserve: '引文說是初步或不完全統計，記錄沒有註明。',
  },
  group: '這是各對合計，不能分到某一對。',
  zero: '報導明確說是零。',
  editors: '編者說明',
  inReport: '在原文中閱讀',
  copy: '複製',
  copied: '已複製',
  selectToCopy: '瀏覽器不允許複製；文字已選取，請自行複製。',
  close: '關閉',
};
