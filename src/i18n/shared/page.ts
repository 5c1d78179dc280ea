/** What the site's pages say themselves, before or without their script. */
import { defineMessages } from '../message-tables.ts';

export interface PageWords {
  readonly scriptMissing: string;
  readonly reload: string;
}

declare module '../message-tables.ts' {
  interface Words {
    readonly page: PageWords;
  }
}

export const pageWords = defineMessages('page', {
  'zh-Hans': {
    scriptMissing: '本页的程序还没有运行（网络慢、被阻止，或浏览器太旧）。地图和结对列表可以直接看；选择、查找和面板要等它运行。',
    reload: '重新载入',
  },
  'zh-Hant': {
    scriptMissing: '本頁的程式還沒有執行（網路慢、被阻擋，或瀏覽器太舊）。地圖和結對清單可以直接看；選取、查找和面板要等它執行。',
    reload: '重新載入',
  },
  en: {
    scriptMissing:
      'The script of this page has not run (a slow network, a block, an old browser). The map and the list can be read as they are; choosing, searching and the panels need it.',
    reload: 'Reload',
  },
});
