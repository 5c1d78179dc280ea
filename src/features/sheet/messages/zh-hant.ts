// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { SheetWords } from './en.ts';

export const zhHant: SheetWords = {
  openHalf: '展開面板',
  openFull: '全部展開面板',
  close: '收起面板',
  within: (pairing) => `${pairing}的下級結對`,
};
