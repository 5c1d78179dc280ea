import type { ElsewhereWords } from './en.ts';

export const zhHans: ElsewhereWords = {
  title: '其他来源',
  lead: '年份、口径和发布者各不相同，不与报道的数字合并，也不相加。',
  besides: '同一事项，报道的数字：',
};
