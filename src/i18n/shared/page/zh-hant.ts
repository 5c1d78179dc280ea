// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PageWords } from './en.ts';

export const zhHant: PageWords = {
  scriptMissing: '本頁的程式還沒有執行（網路慢、被阻擋，或瀏覽器太舊）。地圖和結對清單可以直接看；選取、尋找和面板要等它執行。',
  reload: '重新載入',
};
