// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PrintWords } from './en.ts';

export const zhHant: PrintWords = {
  table: '所顯示的記錄',
  sources: '來源',
  paragraphs: (numbers) => `第${numbers.join('、')}段`,
  version: (version, day) => `資料版本 ${version}，${day}列印`,
};
