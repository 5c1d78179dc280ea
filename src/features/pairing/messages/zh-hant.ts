// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PairingWords } from './en.ts';

export const zhHant: PairingWords = {
  partnerOf: (region, partner) => `${region}的對口夥伴是${partner}`,
  namedOf: (count, named) => `共 ${count} 對，點名 ${named} 對`,
  furtherPartners: (region) => `${region}的其他結對`,
  compared: (name) => `對照：${name}`,
  pairedSince: (month) => `${month}起`,
  pairedSinceUnknown: '起始時間未報導',
  reportedTitle: '報導了什麼',
  reportedNothing: '報導裡沒有只屬於這一對的內容。',
  notReportedTitle: '沒有報導什麼',
  notReportedLead: (kinds) => `報導未提及：${kinds}。`,
  groupTitle: '只有各對合計',
  groupLead: '下列內容報導只給出各對的合計，沒有分到這一對：',
  nestedTitle: '其下的結對',
  documentsTitle: '結對的依據',
  wordsOnly: '只有文字，沒有數字',
};
