// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { ProjectsWords } from './en.ts';

export const zhHant: ProjectsWords = {
  title: '專案',
  money: '金額',
  moneyLead: '這些金額性質不同，不能相加。',
  moneyKinds: {
    'project-investment': '單個專案投資',
    'multi-project-total': '多個專案總投資',
    'fund-size': '基金規模',
    'contract-value': '合約金額',
    'planned-investment': '計畫總投資',
    'completed-investment': '完成投資',
    'agreed-investment': '協議金額',
    'intended-investment': '意向投資',
    'goods-value': '貨值',
  },
  notReportedMoney: '投資額未報告',
  counts: '專案數量',
  countsLead: '這些數字範圍不同，互不包含，也不能相減。',
  oneDot: '一個點代表一個專案',
  sectors: '領域',
  sectorsLead: '報導沒有給出各領域的專案數量。',
  saidOfAll: '就各對整體而言',
  inWords: '僅有文字',
  more: (count) => `另有${count}項沒有畫出，`,
  inTable: '見表格',
  noPartner: '未說明屬於哪一對',
};
