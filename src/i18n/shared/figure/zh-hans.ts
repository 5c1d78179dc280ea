import type { FigureWords } from './en.ts';

export const zhHans: FigureWords = {
  source: '出处',
  open: (figure) => `${figure}，查看出处`,
  notReported: '未报告',
  unknown: (id) => `数据中没有记录“${id}”`,
};
