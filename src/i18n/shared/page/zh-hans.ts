import type { PageWords } from './en.ts';

export const zhHans: PageWords = {
  title: '对口 Duikou · 东北与东部对口合作地图集',
  scriptMissing: '本页的程序还没有运行（网络慢、被阻止，或浏览器太旧）。地图和结对列表可以直接看；选择、搜索和面板要等它运行。',
  reload: '重新载入',
  tooOld: {
    subject: '这个浏览器',
    before: '（',
    after: '）',
    remedy:
      '版本太旧，无法运行交互式地图。Chrome 和 Edge 105、Firefox 115、Safari 16.4 及以后的版本都可以：请更新浏览器，或换一个打开本页。地图和结对列表现在就可以直接看。',
  },
};
