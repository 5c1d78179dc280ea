// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { CompareWords } from './en.ts';

export const zhHant: CompareWords = {
  title: '報導了什麼，沒報導什麼',
  finding: ({ cells, reported, withFigure, group, saidOfAll, notReported }) =>
    `${cells} 格中，${reported} 格有該對自己的內容（其中 ${withFigure} 格有數字），${group} 格只有合計，${saidOfAll > 0 ? `${saidOfAll} 格只有就各對整體而言的文字，` : ''}${notReported} 格沒有報導。沒有報導不等於沒有。`,
  kind: '類別',
  cellName: (pairing, kind, said) => `${pairing}，${kind}：${said}`,
  nested: '只涉及其中一部分',
  filteredOut: '被篩選隱藏',
  otherSource: '其他來源另有說法',
  unattached: '不屬任何一對',
  unattachedLead: '報導未說明屬於哪一對，或跨越結對關係：',
  groupLead: '報導只給出各對的合計，沒有給出這一對的數字：',
  saidOfAllLead: '報導只就各對整體有文字，沒有提到這一對：',
  notReportedLead: (pairing, kind) => `報導沒有提到${pairing}的${kind}。沒有報導，不是零。`,
  filteredOutLead: '這一格的記錄被篩選隱藏。',
  others: '其他來源',
  close: '關閉',
  more: (count) => `另有 ${count} 對沒有畫出，見表格。`,
  keys: '方向鍵在格子間移動，Enter 打開。',
};
