import type { RecordsWords } from './en.ts';

export const zhHans: RecordsWords = {
  publisherUnknown: '原刊登处不详',
  reportedMark: '有数字',
  wordsOnlyMark: '仅有文字',
  zeroMark: '报告为零',
  inferredMark: '编者推断',
  periodNames: {
    day: '某日',
    month: '某月',
    'calendar-year': '某年',
    'as-of': '截至某时',
    'since-start': '启动以来',
    cumulative: '累计',
    'full-year-unstated': '全年（年份未注明）',
    'consecutive-years': '连续两年（年份未注明）',
    recent: '近日',
    unstated: '未注明',
  },
  noPairing: '不属于某一对',
  noKind: '未归类',
  noSector: '未注明领域',
  noUnit: '没有数字',
  nothingHere: '这里没有记录。',
  noneFits: '没有符合筛选的记录。',
};
