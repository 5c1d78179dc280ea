// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { ElsewhereWords } from './en.ts';

export const zhHant: ElsewhereWords = {
  title: '其他來源',
  lead: '年份、口徑和發布者各不相同，不與報導的數字合併，也不相加。',
  besides: '同一事項，報導的數字：',
};
