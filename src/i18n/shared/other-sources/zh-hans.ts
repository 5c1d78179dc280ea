import type { ElsewhereWords } from './en.ts';

export const zhHans: ElsewhereWords = {
  title: '其他来源',
  lead: '另有年份、口径和出处，不与报道的数字合并，也不相加。',
  besides: '同一件事，报道的说法：',
};
