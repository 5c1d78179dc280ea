/** What a plot says in a sentence, and the way to its data as a table. */
import { defineMessages } from '../message-tables.ts';

export interface PlotsWords {
  readonly dataTable: (count: number) => string;
  /** `range` is null where no money is reported. */
  readonly projects: (told: {
    money: number;
    range: { least: string; most: string } | null;
    withoutMoney: number;
    counts: number;
    shares: number;
    inWords: number;
  }) => string;
  readonly flows: (told: { figures: number; inWords: number; group: number; notReported: number }) => string;
  /** `span` is null where nothing has a date. */
  readonly timeline: (told: { dated: number; span: { first: string; last: string } | null; undated: number }) => string;
}

/** Parts that count nothing are left out. */
const sentence = (between: string, end: string, parts: readonly (string | false)[]): string => {
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? '' : `${said.join(between)}${end}`;
};
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

declare module '../message-tables.ts' {
  interface Words {
    readonly plots: PlotsWords;
  }
}

export const plotsWords = defineMessages('plots', {
  'zh-Hans': {
    dataTable: (count) => `以表格显示（${count} 条）`,
    projects: ({ money, range, withoutMoney, counts, shares, inWords }) =>
      sentence('；', '。', [
        range !== null && (money === 1 ? `1 笔金额：${range.most}` : `${money} 笔金额，从${range.least}到${range.most}`),
        withoutMoney > 0 && `${withoutMoney} 个项目的投资未报道`,
        counts > 0 && `${counts} 处项目个数`,
        shares > 0 && `${shares} 处领域占比`,
        inWords > 0 && `${inWords} 条只有文字`,
      ]),
    flows: ({ figures, inWords, group, notReported }) =>
      sentence('；', '。', [
        figures > 0 && `${figures} 条有数字`,
        inWords > 0 && `${inWords} 条只有文字`,
        group > 0 && `${group} 条只有合计`,
        notReported > 0 && `${notReported} 对未报告`,
      ]),
    timeline: ({ dated, span, undated }) =>
      sentence('；', '。', [
        span !== null && `${dated} 条有日期，从${span.first}到${span.last}`,
        undated > 0 && `${undated} 条有数字而没有日期`,
      ]),
  },
  'zh-Hant': {
    dataTable: (count) => `以表格顯示（${count} 條）`,
    projects: ({ money, range, withoutMoney, counts, shares, inWords }) =>
      sentence('；', '。', [
        range !== null && (money === 1 ? `1 筆金額：${range.most}` : `${money} 筆金額，從${range.least}到${range.most}`),
        withoutMoney > 0 && `${withoutMoney} 個項目的投資未報導`,
        counts > 0 && `${counts} 處項目個數`,
        shares > 0 && `${shares} 處領域佔比`,
        inWords > 0 && `${inWords} 條只有文字`,
      ]),
    flows: ({ figures, inWords, group, notReported }) =>
      sentence('；', '。', [
        figures > 0 && `${figures} 條有數字`,
        inWords > 0 && `${inWords} 條只有文字`,
        group > 0 && `${group} 條只有合計`,
        notReported > 0 && `${notReported} 對未報告`,
      ]),
    timeline: ({ dated, span, undated }) =>
      sentence('；', '。', [
        span !== null && `${dated} 條有日期，從${span.first}到${span.last}`,
        undated > 0 && `${undated} 條有數字而沒有日期`,
      ]),
  },
  en: {
    dataTable: (count) => `As a table (${plural(count, 'record', 'records')})`,
    projects: ({ money, range, withoutMoney, counts, shares, inWords }) =>
      sentence('; ', '.', [
        range !== null &&
          (money === 1 ? `One sum of money: ${range.most}` : `${money} sums of money, from ${range.least} to ${range.most}`),
        withoutMoney > 0 && `${plural(withoutMoney, 'project', 'projects')} whose investment is not reported`,
        counts > 0 && plural(counts, 'number of projects', 'numbers of projects'),
        shares > 0 && plural(shares, 'share of a field', 'shares of fields'),
        inWords > 0 && `${inWords} in words only`,
      ]),
    flows: ({ figures, inWords, group, notReported }) =>
      sentence('; ', '.', [
        figures > 0 && `${figures} with a figure`,
        inWords > 0 && `${inWords} in words only`,
        group > 0 && `${group} only as a total`,
        notReported > 0 && `${plural(notReported, 'pairing', 'pairings')} not reported`,
      ]),
    timeline: ({ dated, span, undated }) =>
      sentence('; ', '.', [
        span !== null && `${dated} with a date, from ${span.first} to ${span.last}`,
        undated > 0 && `${plural(undated, 'figure', 'figures')} without one`,
      ]),
  },
});
