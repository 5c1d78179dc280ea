import type { SheetWords } from './en.ts';

export const zhHans: SheetWords = {
  openHalf: '展开面板',
  openFull: '全部展开面板',
  close: '收起面板',
  within: (pairing) => `${pairing}的下级结对`,
};
