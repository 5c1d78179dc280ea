import { defineMessages } from '../../i18n/message-tables.ts';

export interface ReportWords {
  /** Of the report: when it appeared; `date` is as precise as is known. */
  readonly reported: (date: string) => string;
  readonly dateUnknown: string;
  /** The copy's characters were converted by machine. */
  readonly machineCopy: string;
  readonly verbatim: string;
  /** What the reader's language shows instead of the printed words. */
  readonly shownAs: string;
  readonly asPrinted: string;
  readonly printed: string;
  /** Button after a sentence. */
  readonly recordsOf: (count: number) => string;
  readonly figureOf: (words: string) => string;
  readonly otherSources: string;
  readonly quotes: string;
  readonly noText: string;
  readonly openSource: string;
  readonly noQuotes: string;
  /** Button below quotes that are not all listed yet. */
  readonly more: (left: number) => string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly report: ReportWords;
  }
}

export const reportWords = defineMessages('report', {
  'zh-Hans': {
    reported: (date) => `${date}报道`,
    dateUnknown: '日期不详',
    machineCopy: '存本为机器转换的繁体字',
    verbatim: '引文一字不改',
    shownAs: '下文为简体字形，逐字对应',
    asPrinted: '按存本显示',
    printed: '存本',
    recordsOf: (count) => `本句 ${count} 条记录`,
    figureOf: (words) => `${words}：在地图上显示并打开出处`,
    otherSources: '其他来源',
    quotes: '引文',
    noText: '这份数据没有收录原文，下面按来源列出引文。',
    openSource: '打开原页',
    noQuotes: '这份数据没有收录原文，也没有引文。',
    more: (left) => `继续列出（还有 ${left} 条）`,
  },
  'zh-Hant': {
    reported: (date) => `${date}報導`,
    dateUnknown: '日期不詳',
    machineCopy: '存本為機器轉換的繁體字',
    verbatim: '引文一字不改',
    shownAs: '下文為規範繁體字形，逐字對應',
    asPrinted: '按存本顯示',
    printed: '存本',
    recordsOf: (count) => `本句 ${count} 條記錄`,
    figureOf: (words) => `${words}：在地圖上顯示並打開出處`,
    otherSources: '其他來源',
    quotes: '引文',
    noText: '這份資料沒有收錄原文，下面按來源列出引文。',
    openSource: '打開原頁',
    noQuotes: '這份資料沒有收錄原文，也沒有引文。',
    more: (left) => `繼續列出（還有 ${left} 條）`,
  },
  en: {
    reported: (date) => `Report of ${date}`,
    dateUnknown: 'date unknown',
    machineCopy: 'the copy’s Traditional characters were made by machine',
    verbatim: 'quotes stay verbatim',
    shownAs: 'English is our translation',
    asPrinted: 'As printed',
    printed: 'as printed',
    recordsOf: (count) => (count === 1 ? '1 record of this sentence' : `${count} records of this sentence`),
    figureOf: (words) => `${words}: show on the map and open the source`,
    otherSources: 'Other sources',
    quotes: 'Quotes',
    noText: 'This data set holds no full text; its quotes are listed by source.',
    openSource: 'Open the page',
    noQuotes: 'This data set holds neither a full text nor quotes.',
    more: (left) => `List more (${left} left)`,
  },
});
