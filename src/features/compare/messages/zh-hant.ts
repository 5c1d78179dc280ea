// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { RecordState } from '../../../scene/records.ts';
import type { CompareWords } from './en.ts';

const inGrid: Readonly<Record<RecordState | 'filteredOut', string>> = {
  reported: '格有數字',
  words: '格僅有文字',
  zero: '格為零',
  'not-reported': '格未報告',
  group: '格僅有合計',
  'said-of-all': '格僅有關於各對整體的文字',
  filteredOut: '格已篩除',
};

export const zhHant: CompareWords = {
  title: '報導內容與未報告之處',
  caution: '未報告不等於沒有做。',
  inGrid: (state) => inGrid[state],
  firstName: '第一對',
  chooseFirst: '選一對來比較…',
  secondName: '第二對',
  chooseSecond: '再選一對…',
  sideBySide: '兩對並列',
  backToAll: (count) => `全部${count}對`,
  sideBySideFinding: ({ first, second, both, onlyFirst, onlySecond, neither }) =>
    `兩對都有專門報導的有${both}類；只有${first}有的${onlyFirst}類，只有${second}有的${onlySecond}類，兩對都沒有的${neither}類。`,
  oneScale: '同一比例',
  scaleNote: '同一行的兩條橫條從零起，按同一比例畫。單位不同或所指不同的數字不畫橫條。',
  neither: '兩對都沒有專門報導',
  moreRecords: (count) => `另有${count}筆`,
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
  columns: (first, last, all) => `第${first}–${last}對，共${all}對`,
  before: '前面的結對',
  after: '後面的結對',
  keys: '方向鍵在格子間移動，Enter 鍵開啟。',
};
