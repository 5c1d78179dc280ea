/** Words around a quote. */
import type { Comparator } from '../../data/schema.ts';
import { defineMessages } from '../message-tables.ts';

export interface EvidenceWords {
  readonly source: string;
  readonly open: (figure: string) => string;
  readonly asPrinted: string;
  readonly original: string;
  readonly translation: string;
  readonly published: (publisher: string, date: string) => string;
  readonly unknownPublisher: string;
  readonly unknownDate: string;
  readonly paragraph: (n: number) => string;
  readonly address: string;
  readonly comparators: Readonly<Record<Exclude<Comparator, 'exact'>, string>>;
  /** Of a figure that is a sum of rows. */
  readonly sumOf: (rows: number, notReported: number) => string;
  readonly group: string;
  readonly zero: string;
  readonly notReported: string;
  readonly editors: string;
  readonly inReport: string;
  readonly copy: string;
  readonly copied: string;
  readonly selectToCopy: string;
  readonly close: string;
  readonly unknown: (id: string) => string;
  readonly waiting: string;
}

declare module '../message-tables.ts' {
  interface Words {
    readonly evidence: EvidenceWords;
  }
}

export const evidenceWords = defineMessages('evidence', {
  'zh-Hans': {
    source: '出处',
    open: (figure) => `${figure}，查看出处`,
    asPrinted: '存本原文（机器转换的繁体）',
    original: '原文',
    translation: '译文（本站所译）',
    published: (publisher, date) => `${publisher}，${date}`,
    unknownPublisher: '原刊登处不详',
    unknownDate: '日期不详',
    paragraph: (n) => `第 ${n} 段`,
    address: '打开来源',
    sumOf: (rows, notReported) => `${rows} 行之和${notReported > 0 ? `，其中 ${notReported} 行未报告，不含在内` : ''}`,
    comparators: {
      over: '“超过”：实际更多，多多少未说。',
      some: '“余/多”：实际更多，多多少未说。',
      nearly: '“近”：实际略少，少多少未说。',
      about: '“约”：可能略多，也可能略少。',
      most: '“大部分”：多于一半，没有给出数字。',
      counted: '报道逐一列出，数字由编者数出。',
    },
    group: '这是各对合计，不能分到某一对。',
    zero: '报道说是零。',
    notReported: '未报告',
    editors: '编者说明',
    inReport: '在原文中阅读',
    copy: '复制',
    copied: '已复制',
    selectToCopy: '浏览器不允许复制；文字已选中，请自行复制。',
    close: '关闭',
    unknown: (id) => `数据中没有记录“${id}”`,
    waiting: '正在取数据…',
  },
  'zh-Hant': {
    source: '出處',
    open: (figure) => `${figure}，查看出處`,
    asPrinted: '存本原文（機器轉換的繁體）',
    original: '原文',
    translation: '譯文（本站所譯）',
    published: (publisher, date) => `${publisher}，${date}`,
    unknownPublisher: '原刊登處不詳',
    unknownDate: '日期不詳',
    paragraph: (n) => `第 ${n} 段`,
    address: '打開來源',
    sumOf: (rows, notReported) => `${rows} 列之和${notReported > 0 ? `，其中 ${notReported} 列未報告，不含在內` : ''}`,
    comparators: {
      over: '「超過」：實際更多，多多少未說。',
      some: '「餘／多」：實際更多，多多少未說。',
      nearly: '「近」：實際略少，少多少未說。',
      about: '「約」：可能略多，也可能略少。',
      most: '「大部分」：多於一半，沒有給出數字。',
      counted: '報導逐一列出，數字由編者數出。',
    },
    group: '這是各對合計，不能分到某一對。',
    zero: '報導說是零。',
    notReported: '未報告',
    editors: '編者說明',
    inReport: '在原文中閱讀',
    copy: '複製',
    copied: '已複製',
    selectToCopy: '瀏覽器不允許複製；文字已選中，請自行複製。',
    close: '關閉',
    unknown: (id) => `資料中沒有記錄「${id}」`,
    waiting: '正在取資料…',
  },
  en: {
    source: 'Source',
    open: (figure) => `${figure}, show the source`,
    asPrinted: 'As printed in the copy (Traditional characters made by machine)',
    original: 'Original',
    translation: 'Our translation',
    published: (publisher, date) => `${publisher}, ${date}`,
    unknownPublisher: 'First publisher unknown',
    unknownDate: 'date unknown',
    paragraph: (n) => `paragraph ${n}`,
    address: 'Open the source',
    sumOf: (rows, notReported) => `sum of ${rows} rows${notReported > 0 ? `, ${notReported} not reported and not in it` : ''}`,
    comparators: {
      over: '“Over”: it was more; how much more is not said.',
      some: '“-odd”: it was more; how much more is not said.',
      nearly: '“Nearly”: it was a little less; how much is not said.',
      about: '“About”: it may have been more or less.',
      most: '“Most”: more than half; no number is given.',
      counted: 'The report lists them; the editors counted.',
    },
    group: 'A total of all pairings; it can’t be split among them.',
    zero: 'The report says zero.',
    notReported: 'not reported',
    editors: 'Editors’ note',
    inReport: 'Read it in the report',
    copy: 'Copy',
    copied: 'Copied',
    selectToCopy: 'The browser does not allow copying; the text is selected, please copy it yourself.',
    close: 'Close',
    unknown: (id) => `There is no record “${id}” in the data`,
    waiting: 'Fetching the data …',
  },
});
