// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { TimelineWords } from './en.ts';

export const zhHant: TimelineWords = {
  title: '時間軸',
  lead: '有日期的記錄列在軸上；「截至」表示到那時為止，起始時間不明。',
  point: '某月',
  span: '整段時間',
  asOf: '截至某時',
  since: '啟動以來',
  asOfName: (date) => `截至${date}`,
  spanName: (from, to) => `${from}至${to}`,
  undated: '沒有日期的數字',
  undatedLead: '報導沒有給出確切日期，所以不列在軸上：',
  noDates: '沒有帶日期的記錄。',
  more: (count) => `另有${count}筆沒有列出，見表格。`,
};
