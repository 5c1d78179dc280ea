import type { ReportWords } from './en.ts';

export const zhHans: ReportWords = {
  reported: (date) => `${date}报道`,
  dateUnknown: '日期不详',
  machineCopy: '存本为机器转换的繁体字',
  verbatim: '引文保持原文',
  shownAs: '下文为简体字形，逐字对应',
  asPrinted: '按存本显示',
  printed: '存本',
  recordsOf: (count) => `本句${count}条记录`,
  figureOf: (words) => `${words}：在地图上显示并打开出处`,
  otherSources: '其他来源',
  quotes: '引文',
  noText: '这份数据没有收录原文，下面按来源列出引文。',
  openSource: '打开来源网页',
  noQuotes: '这份数据没有收录原文，也没有引文。',
  more: (left) => `继续列出（还有${left}条）`,
};
