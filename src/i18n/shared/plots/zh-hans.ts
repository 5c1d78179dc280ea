import type { PlotsWords } from './en.ts';
import { joinParts } from './join-parts.ts';

export const zhHans: PlotsWords = {
  dataTable: (count) => `以表格显示（${count}条）`,
  projects: ({ money, range, withoutMoney, counts, shares, inWords, saidOfAll }) =>
    joinParts('；', '。', [
      range !== null && (money === 1 ? `1笔金额：${range.most}` : `${money}笔金额，从${range.least}到${range.most}`),
      withoutMoney > 0 && `${withoutMoney}个项目的投资额未报告`,
      counts > 0 && `${counts}条项目数量`,
      shares > 0 && `${shares}条领域占比`,
      inWords > 0 && `${inWords}条仅有文字`,
      saidOfAll > 0 && `${saidOfAll}条就各对整体而言`,
    ]),
  flows: ({ figures, inWords, group, saidOfAll, notReported }) =>
    joinParts('；', '。', [
      figures > 0 && `${figures}条有数字`,
      inWords > 0 && `${inWords}条仅有文字`,
      group > 0 && `${group}条仅有合计`,
      saidOfAll > 0 && `${saidOfAll}条就各对整体而言`,
      notReported > 0 && `${notReported}对未报告`,
    ]),
  timeline: ({ dated, span, undated }) =>
    joinParts('；', '。', [
      span !== null && `${dated}条有日期，从${span.first}到${span.last}`,
      undated > 0 && `${undated}条有数字但没有日期`,
    ]),
};
