// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { FigureWords } from './en.ts';

export const zhHant: FigureWords = {
  source: '出處',
  open: (figure) => `${figure}，查看出處`,
  notReported: '未報告',
  unknown: (id) => `資料中沒有記錄「${id}」`,
};
