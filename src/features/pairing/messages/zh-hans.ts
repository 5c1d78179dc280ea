import type { PairingWords } from './en.ts';

export const zhHans: PairingWords = {
  partnerOf: (region, partner) => `${region}的对口伙伴是${partner}`,
  namedOf: (count, named) => `共 ${count} 对，点名 ${named} 对`,
  furtherPartners: (region) => `${region}的其他结对`,
  compared: (name) => `对照：${name}`,
  pairedSince: (month) => `${month}起`,
  pairedSinceUnknown: '起始时间未报道',
  reportedTitle: '报道了什么',
  reportedNothing: '报道里没有只属于这一对的内容。',
  notReportedTitle: '没有报道什么',
  notReportedLead: (kinds) => `报道未提及：${kinds}。`,
  groupTitle: '只有各对合计',
  groupLead: '下列内容报道只给出各对的合计，没有分到这一对：',
  nestedTitle: '其下的结对',
  documentsTitle: '结对的依据',
  wordsOnly: '只有文字，没有数字',
};
