// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { ElsewhereWords } from './en.ts';

export const zhHant: ElsewhereWords = {
  title: '其他來源',
  lead: '年份、口徑和發布者各不相同，不與報導的數字合併，也不相加。',
  adds: (records, later) => `其他來源另有${records}條關於這一對的記錄${later === 0 ? '' : `，其中${later}條有更晚的數字`}。`,
  added: (records) => `+${records}`,
  addedName: (records) => `其他來源${records}條`,
  show: '顯示',
  goTo: '前往',
  besides: '同一事項，報導的數字：',
  conflict: (figure, source) => `來源說法不一，另一說：${figure}（${source}）。`,
  falls: '累計數不會減少，兩個來源都沒有說明原因。',
  periodBases: { heading: '時間見來源標題', date: '時間為來源日期' },
  series: (count) => `同一事項，不同時間的數字：${count}組`,
  seriesLead: '每一點是一個來源的數字，點與點不相連：其間的情況不得而知。',
};
