import type { CompareWords } from './en.ts';

export const zhHans: CompareWords = {
  title: '报道了什么，没报道什么',
  finding: ({ cells, reported, withFigure, group, saidOfAll, notReported }) =>
    `${cells} 格中，${reported} 格有该对自己的内容（其中 ${withFigure} 格有数字），${group} 格只有合计，${saidOfAll > 0 ? `${saidOfAll} 格只有就各对整体而言的文字，` : ''}${notReported} 格没有报道。没有报道不等于没有。`,
  kind: '类别',
  cellName: (pairing, kind, said) => `${pairing}，${kind}：${said}`,
  nested: '只涉及其中一部分',
  filteredOut: '被筛选隐藏',
  otherSource: '其他来源另有说法',
  unattached: '不属任何一对',
  unattachedLead: '报道未说明属于哪一对，或跨越结对关系：',
  groupLead: '报道只给出各对的合计，没有给出这一对的数字：',
  saidOfAllLead: '报道只就各对整体有文字，没有提到这一对：',
  notReportedLead: (pairing, kind) => `报道没有提到${pairing}的${kind}。没有报道，不是零。`,
  filteredOutLead: '这一格的记录被筛选隐藏。',
  others: '其他来源',
  close: '关闭',
  more: (count) => `另有 ${count} 对没有画出，见表格。`,
  keys: '方向键在格子间移动，回车打开。',
};
