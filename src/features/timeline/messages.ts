/** Words of the timeline. */
import { defineMessages } from '../../i18n/message-tables.ts';

export interface TimelineWords {
  readonly title: string;
  readonly lead: string;
  readonly point: string;
  readonly span: string;
  readonly asOf: string;
  readonly since: string;
  readonly asOfName: (date: string) => string;
  readonly spanName: (from: string, to: string) => string;
  readonly undated: string;
  readonly undatedLead: string;
  readonly noDates: string;
  readonly more: (count: number) => string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly timeline: TimelineWords;
  }
}

export const timelineWords = defineMessages('timeline', {
  'zh-Hans': {
    title: '时间',
    lead: '有日期的放在轴上；“截至”说的是到那时为止，不知道从何时起。',
    point: '某月',
    span: '整段时间',
    asOf: '截至某时',
    since: '启动以来',
    asOfName: (date) => `截至${date}`,
    spanName: (from, to) => `${from}至${to}`,
    undated: '没有日期的数字',
    undatedLead: '报道没有给出确切日期，所以不放在轴上：',
    noDates: '没有带日期的记录。',
    more: (count) => `另有 ${count} 条没有列出，见表格。`,
  },
  'zh-Hant': {
    title: '時間',
    lead: '有日期的放在軸上；「截至」說的是到那時為止，不知道從何時起。',
    point: '某月',
    span: '整段時間',
    asOf: '截至某時',
    since: '啟動以來',
    asOfName: (date) => `截至${date}`,
    spanName: (from, to) => `${from}至${to}`,
    undated: '沒有日期的數字',
    undatedLead: '報導沒有給出確切日期，所以不放在軸上：',
    noDates: '沒有帶日期的記錄。',
    more: (count) => `另有 ${count} 條沒有列出，見表格。`,
  },
  en: {
    title: 'Timeline',
    lead: 'What has a date stands on the axis. “As of” means up to then, from a start that is not known.',
    point: 'in a month',
    span: 'over a span',
    asOf: 'as of a date',
    since: 'since the start',
    asOfName: (date) => `as of ${date}`,
    spanName: (from, to) => `${from} to ${to}`,
    undated: 'Figures without a date',
    undatedLead: 'The report gives no exact date for these, so they do not stand on the axis:',
    noDates: 'No record has a date.',
    more: (count) => `${count} more are not listed here; the table has them.`,
  },
});
