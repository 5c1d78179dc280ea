// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { CompareWords } from './en.ts';

export const zhHant: CompareWords = {
  title: '報導內容與未報告之處',
  finding: ({ cells, reported, withFigure, group, saidOfAll, notReported }) =>
    `共${cells}格：${reported}格有專門報導（其中${withFigure}格有數字），${group}格僅有合計，${saidOfAll > 0 ? `${saidOfAll}格僅有就各對整體而言的文字，` : ''}${notReported}格未報告。未報告不等於沒有做。`,
  kind: '類別',
  cellName: (pairing, kind, said) => `${pairing}，${kind}：${said}`,
  nested: '只涉及其中一部分',
  filteredOut: '已篩除',
  otherSource: '其他來源另有說法',
  unattached: '不屬於某一對',
  unattachedLead: '報導未說明屬於哪一對，或跨越多對：',
  groupLead: '報導只給出各對的合計，沒有給出這一對的數字：',
  saidOfAllLead: '報導只就各對整體有文字，沒有提及這一對：',
  notReportedLead: (pairing, kind) => `報導未提及${pairing}的${kind}。未報告不等於零。`,
  filteredOutLead: '這一格的記錄已篩除。',
  others: '其他來源',
  close: '關閉',
  more: (count) => `另有${count}對沒有畫出，見表格。`,
  keys: '方向鍵在格子間移動，Enter 鍵開啟。',
};
