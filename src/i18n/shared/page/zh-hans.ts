import type { PageWords } from './en.ts';

export const zhHans: PageWords = {
  scriptMissing: '本页的程序还没有运行（网络慢、被阻止，或浏览器太旧）。地图和结对列表可以直接看；选择、查找和面板要等它运行。',
  reload: '重新载入',
};
