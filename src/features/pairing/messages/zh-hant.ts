// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PairingWords } from './en.ts';

export const zhHant: PairingWords = {
  partnerOf: (region, partner) => `${region}的對口夥伴是${partner}`,
  namedOf: (count, named) => `共${count}對，報導列出${named}對`,
  furtherPartners: (region) => `${region}的其他結對`,
  scaleNote: (isCompared) =>
    `同一格內的條形用同一比例，從零起；所指不同，不可相加。${isCompared ? '灰色：報導中同類數字裡最大的另一個。' : ''}`,
  pairedSince: (month) => `${month}起`,
  pairedSinceUnknown: '起始時間未報告',
  reportedTitle: '報導內容',
  reportedNothing: '報導沒有單獨提及這一對。',
  notReportedTitle: '報導未涉及',
  notReportedLead: (kinds) => `報導未提及：${kinds}。`,
  groupTitle: '僅有合計',
  groupLead: '下列內容，報導只給出各對的合計，沒有分到這一對：',
  nestedTitle: '下級結對',
  documentsTitle: '結對依據',
  wordsOnly: '僅有文字，沒有數字',
};
