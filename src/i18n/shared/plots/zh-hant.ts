// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PlotsWords } from './en.ts';
import { joinParts } from './join-parts.ts';

export const zhHant: PlotsWords = {
  dataTable: (count) => `以表格顯示（${count} 條）`,
  projects: ({ money, range, withoutMoney, counts, shares, inWords, saidOfAll }) =>
    joinParts('；', '。', [
      range !== null && (money === 1 ? `1 筆金額：${range.most}` : `${money} 筆金額，從${range.least}到${range.most}`),
      withoutMoney > 0 && `${withoutMoney} 個項目的投資未報導`,
      counts > 0 && `${counts} 處項目個數`,
      shares > 0 && `${shares} 處領域佔比`,
      inWords > 0 && `${inWords} 條只有文字`,
      saidOfAll > 0 && `${saidOfAll} 條就各對整體而言`,
    ]),
  flows: ({ figures, inWords, group, saidOfAll, notReported }) =>
    joinParts('；', '。', [
      figures > 0 && `${figures} 條有數字`,
      inWords > 0 && `${inWords} 條只有文字`,
      group > 0 && `${group} 條只有合計`,
      saidOfAll > 0 && `${saidOfAll} 條就各對整體而言`,
      notReported > 0 && `${notReported} 對未報告`,
    ]),
  timeline: ({ dated, span, undated }) =>
    joinParts('；', '。', [
      span !== null && `${dated} 條有日期，從${span.first}到${span.last}`,
      undated > 0 && `${undated} 條有數字而沒有日期`,
    ]),
};
