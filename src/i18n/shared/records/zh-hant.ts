// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { RecordsWords } from './en.ts';

export const zhHant: RecordsWords = {
  publisherUnknown: '原刊登處不詳',
  reportedMark: '有數字',
  wordsOnlyMark: '僅有文字',
  zeroMark: '報告為零',
  inferredMark: '編者推斷',
  periodNames: {
    day: '某日',
    month: '某月',
    'calendar-year': '某年',
    'as-of': '截至某時',
    'since-start': '啟動以來',
    cumulative: '累計',
    'full-year-unstated': '全年（年份未註明）',
    'consecutive-years': '連續兩年（年份未註明）',
    recent: '近日',
    unstated: '未註明',
  },
  noPairing: '不屬於某一對',
  noKind: '未歸類',
  noSector: '未註明領域',
  noUnit: '沒有數字',
  nothingHere: '這裡沒有記錄。',
  ofSelection: (name, listed, read) => `${name}：共${read}條記錄中的${listed}條`,
  outsideSelection: (count) => `選擇之外${count}條`,
  listAll: (count) => `全部${count}條記錄`,
  listSelection: (name) => `僅${name}`,
  noneOfSelection: (name) => `${name}沒有符合篩選條件的記錄。`,
  noneFits: '沒有符合篩選的記錄。',
};
