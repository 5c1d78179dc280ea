// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PageWords } from './en.ts';

export const zhHant: PageWords = {
  title: '對口 Duikou · 東北與東部對口合作地圖集',
  scriptMissing: '本頁的程式還沒有執行（網路慢、被阻擋，或瀏覽器太舊）。地圖和結對清單可以直接看；選取、搜尋和面板要等它執行。',
  reload: '重新載入',
  tooOld: {
    subject: '這個瀏覽器',
    before: '（',
    after: '）',
    remedy:
      '版本太舊，無法執行互動式地圖。Chrome 和 Edge 105、Firefox 115、Safari 16.4 及以後的版本都可以：請更新瀏覽器，或換一個開啟本頁。地圖和結對清單現在就可以直接看。',
  },
};
