import type { CompareWords } from './en.ts';

export const zhHans: CompareWords = {
  title: '报道内容与未报告之处',
  finding: ({ cells, reported, withFigure, group, saidOfAll, notReported }) =>
    `共${cells}格：${reported}格有专门报道（其中${withFigure}格有数字），${group}格仅有合计，${saidOfAll > 0 ? `${saidOfAll}格仅有就各对整体而言的文字，` : ''}${notReported}格未报告。未报告不等于没有做。`,
  kind: '类别',
  cellName: (pairing, kind, said) => `${pairing}，${kind}：${said}`,
  nested: '只涉及其中一部分',
  filteredOut: '已筛除',
  otherSource: '其他来源另有说法',
  unattached: '不属于某一对',
  unattachedLead: '报道未说明属于哪一对，或跨越多对：',
  groupLead: '报道只给出各对的合计，没有给出这一对的数字：',
  saidOfAllLead: '报道只就各对整体有文字，没有提及这一对：',
  notReportedLead: (pairing, kind) => `报道未提及${pairing}的${kind}。未报告不等于零。`,
  filteredOutLead: '这一格的记录已筛除。',
  others: '其他来源',
  close: '关闭',
  more: (count) => `另有${count}对没有画出，见表格。`,
  keys: '方向键在格子间移动，回车键打开。',
};
