/** Words of records: of their states, facets and periods, of who published them and where none is left. They come with the panels. */
import type { Period } from '../../data/schema.ts';
import { defineMessages } from '../message-tables.ts';

export interface RecordsWords {
  readonly publisherUnknown: string;
  /** The states as a legend names them. */
  readonly reportedMark: string;
  readonly wordsOnlyMark: string;
  readonly zeroMark: string;
  readonly inferredMark: string;
  readonly periodNames: Readonly<Record<Period['kind'], string>>;
  readonly noPairing: string;
  readonly noKind: string;
  readonly noSector: string;
  readonly noUnit: string;
  readonly nothingHere: string;
  readonly emptyState: string;
}

declare module '../message-tables.ts' {
  interface Words {
    readonly records: RecordsWords;
  }
}

export const recordsWords = defineMessages('records', {
  'zh-Hans': {
    publisherUnknown: '原刊登处不详',
    reportedMark: '有数字',
    wordsOnlyMark: '有文字，无数字',
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
    noPairing: '不属单一结对',
    noKind: '未归类',
    noSector: '未注明领域',
    noUnit: '无数字',
    nothingHere: '这里没有记录。',
    emptyState: '没有符合筛选的记录。',
  },
  'zh-Hant': {
    publisherUnknown: '原刊登處不詳',
    reportedMark: '有數字',
    wordsOnlyMark: '有文字，無數字',
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
    noPairing: '不屬單一結對',
    noKind: '未歸類',
    noSector: '未註明領域',
    noUnit: '無數字',
    nothingHere: '這裡沒有記錄。',
    emptyState: '沒有符合篩選的記錄。',
  },
  en: {
    publisherUnknown: 'first publisher unknown',
    reportedMark: 'reported with a figure',
    wordsOnlyMark: 'reported in words',
    zeroMark: 'reported as zero',
    inferredMark: 'inferred by the editors',
    periodNames: {
      day: 'a day',
      month: 'a month',
      'calendar-year': 'a calendar year',
      'as-of': 'as of a date',
      'since-start': 'since the start',
      cumulative: 'cumulative',
      'full-year-unstated': 'a full year, not named',
      'consecutive-years': 'consecutive years, not named',
      recent: 'recently',
      unstated: 'not stated',
    },
    noPairing: 'no single pairing',
    noKind: 'without a kind',
    noSector: 'without a sector',
    noUnit: 'without a figure',
    nothingHere: 'There is no record here.',
    emptyState: 'No record fits the filters.',
  },
});
