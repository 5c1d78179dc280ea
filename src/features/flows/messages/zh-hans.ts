import type { FlowsWords } from './en.ts';

export const zhHans: FlowsWords = {
  title: '流动',
  directed: (origin, destination) => `从${origin}到${destination}`,
  undirected: (a, b) => `${a}与${b}`,
  both: (a, b) => `${a}与${b}，双向`,
  base: '基数',
  group: '各对合计',
  groupLead: '报道只给出合计，不能分到各对：',
  saidOfAll: '就各对整体而言',
  inWords: '仅有文字',
  notReported: '未报告',
  notReportedLead: (pairs) => `报道未提及：${pairs}。未报告不等于零。`,
  directionUnstated: '未说明方向',
  more: (count) => `另有${count}条没有画出，`,
  inTable: '见表格',
  unknownKind: (value, known) => `没有名为“${value}”的流动，改按主题显示。可用的有：${known}。`,
  otherPlaces: '不属于某一对',
};
