import type { Direction, ReportRecord } from '../../data/schema.ts';
import { defineMessages } from '../../i18n/message-tables.ts';

export interface TableWords {
  readonly columns: {
    readonly figure: string;
    readonly label: string;
    readonly pairing: string;
    readonly basis: string;
    readonly direction: string;
    readonly kind: string;
    readonly period: string;
    readonly state: string;
    readonly where: string;
    readonly open: string;
  };
  readonly noRecords: string;
  readonly sortBy: string;
  readonly reportOrder: string;
  /** Why the figures' order has groups. */
  readonly figureOrder: string;
  readonly descending: string;
  readonly inWords: string;
  /** Beside its mark; the legend says more. */
  readonly states: Readonly<Record<ReportRecord['state'] | 'words', string>>;
  /** A record that speaks of several pairings together. */
  readonly forAll: (count: number) => string;
  readonly within: (nested: string) => string;
  readonly bases: Readonly<Record<ReportRecord['pairingBasis'], string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  /** The data set gives no direction, for the record is no movement. */
  readonly noDirection: string;
  readonly openQuestions: (count: number) => string;
  readonly noOpenQuestion: string;
  readonly decision: string;
  readonly keys: string;
  /** Below a print that is cut. */
  readonly printed: (printed: number, shown: number) => string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly table: TableWords;
  }
}

export const tableWords = defineMessages('table', {
  'zh-Hans': {
    columns: {
      figure: '数字',
      label: '内容',
      pairing: '结对',
      basis: '结对依据',
      direction: '方向',
      kind: '类别',
      period: '时间',
      state: '状态',
      where: '章节与出处',
      open: '存疑',
    },
    noRecords: '这份数据没有记录。',
    sortBy: '排序',
    reportOrder: '按原文顺序',
    figureOrder: '按单位分组，组内按数值；不同单位不相比较',
    descending: '倒序',
    inWords: '文字叙述',
    states: { reported: '有数字', words: '有文字，无数字', zero: '报告为零', 'not-reported': '未报告', group: '仅有合计' },
    forAll: (count) => `${count} 对合计`,
    within: (nested) => `其中：${nested}`,
    bases: {
      stated: '原文写明',
      'by-endpoints': '两端均点名',
      'by-parent': '由下级结对',
      'by-name': '由名称',
      'by-context': '由上下文',
      inferred: '编者推断',
      none: '不属单一结对',
    },
    directions: { 'one-way': '单向', 'two-way': '双向', 'a-to-b': '单向', inferred: '编者推断', 'not-stated': '未写明' },
    noDirection: '无方向',
    openQuestions: (count) => `${count} 处存疑`,
    noOpenQuestion: '无',
    decision: '处理',
    keys: '上下方向键逐行移动，回车打开出处。',
    printed: (printed, shown) => `此处印出前 ${printed} 条，共 ${shown} 条；下载的文件里是全部。`,
  },
  'zh-Hant': {
    columns: {
      figure: '數字',
      label: '內容',
      pairing: '結對',
      basis: '結對依據',
      direction: '方向',
      kind: '類別',
      period: '時間',
      state: '狀態',
      where: '章節與出處',
      open: '存疑',
    },
    noRecords: '這份資料沒有記錄。',
    sortBy: '排序',
    reportOrder: '按原文順序',
    figureOrder: '按單位分組，組內按數值；不同單位不相比較',
    descending: '倒序',
    inWords: '文字敘述',
    states: { reported: '有數字', words: '有文字，無數字', zero: '報告為零', 'not-reported': '未報告', group: '僅有合計' },
    forAll: (count) => `${count} 對合計`,
    within: (nested) => `其中：${nested}`,
    bases: {
      stated: '原文寫明',
      'by-endpoints': '兩端均點名',
      'by-parent': '由下級結對',
      'by-name': '由名稱',
      'by-context': '由上下文',
      inferred: '編者推斷',
      none: '不屬單一結對',
    },
    directions: { 'one-way': '單向', 'two-way': '雙向', 'a-to-b': '單向', inferred: '編者推斷', 'not-stated': '未寫明' },
    noDirection: '無方向',
    openQuestions: (count) => `${count} 處存疑`,
    noOpenQuestion: '無',
    decision: '處理',
    keys: '上下方向鍵逐行移動，Enter 鍵打開出處。',
    printed: (printed, shown) => `此處印出前 ${printed} 條，共 ${shown} 條；下載的檔案裡是全部。`,
  },
  en: {
    columns: {
      figure: 'Figure',
      label: 'What',
      pairing: 'Pairing',
      basis: 'Pairing by',
      direction: 'Direction',
      kind: 'Kind',
      period: 'Period',
      state: 'State',
      where: 'Chapter, source',
      open: 'Open',
    },
    noRecords: 'This data set holds no records.',
    sortBy: 'Sort by',
    reportOrder: 'Report’s order',
    figureOrder: 'Grouped by unit, then by value: different units are not compared',
    descending: 'Descending',
    inWords: 'in words',
    states: { reported: 'figure', words: 'words only', zero: 'zero', 'not-reported': 'not reported', group: 'only in a total' },
    forAll: (count) => `all ${count} together`,
    within: (nested) => `within it: ${nested}`,
    bases: {
      stated: 'stated',
      'by-endpoints': 'both ends named',
      'by-parent': 'a pairing within it',
      'by-name': 'its name',
      'by-context': 'context',
      inferred: 'inferred by the editors',
      none: 'no single pairing',
    },
    directions: {
      'one-way': 'one way',
      'two-way': 'both ways',
      'a-to-b': 'one way',
      inferred: 'inferred by the editors',
      'not-stated': 'not stated',
    },
    noDirection: 'no direction',
    openQuestions: (count) => `${count} open`,
    noOpenQuestion: 'none',
    decision: 'Decision',
    keys: 'Arrow keys move from row to row, Enter opens the source.',
    printed: (printed, shown) => `The first ${printed} of ${shown} records are printed here; the download has all of them.`,
  },
});
