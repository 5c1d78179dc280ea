import type { PrintWords } from './en.ts';

export const zhHans: PrintWords = {
  table: '所显示的记录',
  sources: '来源',
  paragraphs: (numbers) => `第${numbers.join('、')}段`,
  version: (version, day) => `数据版本 ${version}，${day}打印`,
};
