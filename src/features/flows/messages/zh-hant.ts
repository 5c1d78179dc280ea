// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { FlowsWords } from './en.ts';

export const zhHant: FlowsWords = {
  title: '流動',
  directed: (origin, destination) => `從${origin}到${destination}`,
  undirected: (a, b) => `${a}與${b}`,
  both: (a, b) => `${a}與${b}，雙向`,
  base: '基數',
  group: '各對合計',
  groupLead: '報導只給出合計，不能分到各對：',
  saidOfAll: '就各對整體而言',
  inWords: '僅有文字',
  notReported: '未報告',
  notReportedLead: (pairs) => `報導未提及：${pairs}。未報告不等於零。`,
  directionUnstated: '未說明方向',
  more: (count) => `另有${count}條沒有畫出，`,
  inTable: '見表格',
  unknownKind: (value, known) => `沒有名為「${value}」的流動，改按主題顯示。可用的有：${known}。`,
  otherPlaces: '不屬於某一對',
};
