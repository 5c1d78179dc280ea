/** Words of a printed page. */
import { defineMessages } from '../../i18n/message-tables.ts';

export interface PrintWords {
  readonly table: string;
  readonly sources: string;
  /** After a source: where in it the records stand. */
  readonly paragraphs: (numbers: readonly number[]) => string;
  readonly version: (version: string, day: string) => string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly print: PrintWords;
  }
}

export const printWords = defineMessages('print', {
  'zh-Hans': {
    table: '所显示的记录',
    sources: '来源',
    paragraphs: (numbers) => `第 ${numbers.join('、')} 段`,
    version: (version, day) => `数据版本 ${version}，${day} 打印`,
  },
  'zh-Hant': {
    table: '所顯示的記錄',
    sources: '來源',
    paragraphs: (numbers) => `第 ${numbers.join('、')} 段`,
    version: (version, day) => `資料版本 ${version}，${day} 列印`,
  },
  en: {
    table: 'The records shown',
    sources: 'Sources',
    paragraphs: (numbers) => `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}`,
    version: (version, day) => `Data version ${version}, printed ${day}`,
  },
});
