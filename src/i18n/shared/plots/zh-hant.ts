// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PlotsWords } from './en.ts';
import { joinParts } from './join-parts.ts';

export const zhHant: PlotsWords = {
  dataTable: (count) => `以表格顯示（${count}筆）`,
  projects: ({ money, range, withoutMoney, counts, shares, inWords, saidOfAll }) =>
    joinParts('；', '。', [
      range !== null && (money === 1 ? `1筆金額：${range.most}` : `${money}筆金額，從${range.least}到${range.most}`),
      withoutMoney > 0 && `${withoutMoney}個專案的投資額未報告`,
      counts > 0 && `${counts}筆專案數量`,
      shares > 0 && `${shares}筆領域佔比`,
      inWords > 0 && `${inWords}筆僅有文字`,
      saidOfAll > 0 && `${saidOfAll}筆就各對整體而言`,
    ]),
  flows: ({ figures, inWords, group, saidOfAll, notReported }) =>
    joinParts('；', '。', [
      figures > 0 && `${figures}筆有數字`,
      inWords > 0 && `${inWords}筆僅有文字`,
      group > 0 && `${group}筆僅有合計`,
      saidOfAll > 0 && `${saidOfAll}筆就各對整體而言`,
      notReported > 0 && `${notReported}對未報告`,
    ]),
  timeline: ({ dated, span, undated }) =>
    joinParts('；', '。', [
      span !== null && `${dated}筆有日期，從${span.first}到${span.last}`,
      undated > 0 && `${undated}筆有數字但沒有日期`,
    ]),
};
