import type { PairingWords } from './en.ts';

export const zhHans: PairingWords = {
  partnerOf: (region, partner) => `${region}的对口伙伴是${partner}`,
  namedOf: (count, named) => `共${count}对，报道列出${named}对`,
  furtherPartners: (region) => `${region}的其他结对`,
  scaleNote: (isCompared) =>
    `同一格内的条形用同一比例，从零起；所指不同，不可相加。${isCompared ? '灰色：报道中同类数字里最大的另一个。' : ''}`,
  pairedSince: (month) => `${month}起`,
  pairedSinceUnknown: '起始时间未报告',
  reportedTitle: '报道内容',
  reportedNothing: '报道没有单独提及这一对。',
  notReportedTitle: '报道未涉及',
  notReportedLead: (kinds) => `报道未提及：${kinds}。`,
  groupTitle: '仅有合计',
  groupLead: '下列内容，报道只给出各对的合计，没有分到这一对：',
  nestedTitle: '下级结对',
  documentsTitle: '结对依据',
  wordsOnly: '仅有文字，没有数字',
};
