// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { ProjectsWords } from './en.ts';

export const zhHant: ProjectsWords = {
  title: '項目',
  money: '金額',
  moneyLead: '同一條軸上是幾種不同的錢，不能相加。',
  moneyKinds: {
    'project-investment': '單個項目投資',
    'multi-project-total': '多個項目總投資',
    'fund-size': '基金規模',
    'contract-value': '合同金額',
    'planned-investment': '計劃總投資',
    'completed-investment': '完成投資',
    'agreed-investment': '協議金額',
    'goods-value': '貨值',
  },
  notReportedMoney: '投資未報導',
  counts: '項目個數',
  countsLead: '這些數字範圍不同，互不包含，也不能相減。',
  oneDot: '一點為一個項目',
  sectors: '領域',
  sectorsLead: '報導沒有給出各領域的項目個數。',
  saidOfAll: '就各對整體而言',
  inWords: '只有文字',
  more: (count) => `另有 ${count} 項沒有畫出，`,
  inTable: '見表格',
  noPartner: '未說明屬於哪一對',
};
