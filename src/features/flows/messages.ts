/** Words of the flows panel. */
import { defineMessages } from '../../i18n/message-tables.ts';

export interface FlowsWords {
  readonly title: string;
  readonly directed: (origin: string, destination: string) => string;
  readonly undirected: (a: string, b: string) => string;
  readonly both: (a: string, b: string) => string;
  readonly base: string;
  readonly group: string;
  readonly groupLead: string;
  readonly inWords: string;
  readonly notReported: string;
  readonly notReportedLead: (pairs: string) => string;
  readonly directionUnstated: string;
  readonly directionInferred: string;
  readonly more: (count: number) => string;
  readonly inTable: string;
  readonly unknownKind: (value: string, known: string) => string;
  readonly otherPlaces: string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly flows: FlowsWords;
  }
}

export const flowsWords = defineMessages('flows', {
  'zh-Hans': {
    title: '流动',
    directed: (origin, destination) => `从${origin}到${destination}`,
    undirected: (a, b) => `${a}与${b}`,
    both: (a, b) => `${a}与${b}，双向`,
    base: '基数',
    group: '各对合计',
    groupLead: '报道只给出合计，不能分到各对：',
    inWords: '只有文字',
    notReported: '未报告',
    notReportedLead: (pairs) => `报道没有提到：${pairs}。没有报道不是零。`,
    directionUnstated: '未说明方向',
    directionInferred: '方向为编者推断',
    more: (count) => `另有 ${count} 条没有画出，`,
    inTable: '见表格',
    unknownKind: (value, known) => `没有名为“${value}”的流动，按主题显示。可选：${known}。`,
    otherPlaces: '不属单一结对',
  },
  'zh-Hant': {
    title: '流動',
    directed: (origin, destination) => `從${origin}到${destination}`,
    undirected: (a, b) => `${a}與${b}`,
    both: (a, b) => `${a}與${b}，雙向`,
    base: '基數',
    group: '各對合計',
    groupLead: '報導只給出合計，不能分到各對：',
    inWords: '只有文字',
    notReported: '未報告',
    notReportedLead: (pairs) => `報導沒有提到：${pairs}。沒有報導不是零。`,
    directionUnstated: '未說明方向',
    directionInferred: '方向為編者推斷',
    more: (count) => `另有 ${count} 條沒有畫出，`,
    inTable: '見表格',
    unknownKind: (value, known) => `沒有名為「${value}」的流動，按主題顯示。可選：${known}。`,
    otherPlaces: '不屬單一結對',
  },
  en: {
    title: 'Flows',
    directed: (origin, destination) => `from ${origin} to ${destination}`,
    undirected: (a, b) => `${a} and ${b}`,
    both: (a, b) => `${a} and ${b}, both ways`,
    base: 'base',
    group: 'Totals of all pairings',
    groupLead: 'The report gives only totals; they can’t be split among the pairings:',
    inWords: 'In words only',
    notReported: 'Not reported',
    notReportedLead: (pairs) => `The report says nothing of: ${pairs}. Not reported is not zero.`,
    directionUnstated: 'direction not stated',
    directionInferred: 'direction inferred by the editors',
    more: (count) => `${count} more are not drawn here; `,
    inTable: 'the table has them',
    unknownKind: (value, known) => `There is no flow “${value}”; the topic is followed instead. Known: ${known}.`,
    otherPlaces: 'Of no single pairing',
  },
});
