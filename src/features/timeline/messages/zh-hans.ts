import type { TimelineWords } from './en.ts';

export const zhHans: TimelineWords = {
  title: '时间线',
  lead: '有日期的记录列在轴上；“截至”表示到那时为止，起始时间不明。',
  point: '某月',
  span: '整段时间',
  asOf: '截至某时',
  since: '启动以来',
  asOfName: (date) => `截至${date}`,
  spanName: (from, to) => `${from}至${to}`,
  undated: '没有日期的数字',
  undatedLead: '报道没有给出确切日期，所以不列在轴上：',
  noDates: '没有带日期的记录。',
  more: (count) => `另有${count}条没有列出，见表格。`,
};
