/** Words for what other sources say, the same in every panel. */
import { defineMessages } from '../message-tables.ts';

export interface ElsewhereWords {
  readonly title: string;
  readonly lead: string;
  /** Before the report's own figure of the same thing. */
  readonly besides: string;
}

declare module '../message-tables.ts' {
  interface Words {
    readonly elsewhere: ElsewhereWords;
  }
}

export const elsewhereWords = defineMessages('elsewhere', {
  'zh-Hans': { title: '其他来源', lead: '另有年份、口径和出处，不与报道的数字合并，也不相加。', besides: '同一件事，报道的说法：' },
  'zh-Hant': { title: '其他來源', lead: '另有年份、口徑和出處，不與報導的數字合併，也不相加。', besides: '同一件事，報導的說法：' },
  en: {
    title: 'From other sources',
    lead: 'With years, definitions and publishers of their own: never merged with the report’s figures, never added up.',
    besides: 'The report on the same thing:',
  },
});
