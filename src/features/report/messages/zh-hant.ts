// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { ReportWords } from './en.ts';

export const zhHant: ReportWords = {
  reported: (date) => `${date}報導`,
  dateUnknown: '日期不詳',
  machineCopy: '存本為機器轉換的繁體字',
  verbatim: '引文保持原文',
  shownAs: '下文為規範繁體字形，逐字對應',
  asPrinted: '按存本顯示',
  printed: '存本',
  recordsOf: (count) => `本句${count}筆記錄`,
  figureOf: (words) => `${words}：在地圖上顯示並開啟出處`,
  otherSources: '其他來源',
  quotes: '引文',
  noText: '這份資料沒有收錄原文，下面按來源列出引文。',
  openSource: '開啟來源網頁',
  noQuotes: '這份資料沒有收錄原文，也沒有引文。',
  more: (left) => `繼續列出（還有${left}筆）`,
};
