// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { FiltersWords } from './en.ts';

export const zhHant: FiltersWords = {
  search: '搜尋記錄',
  searchHint: '漢字、汉字、地名拼音、英文',
  filter: (chosen) => (chosen === 0 ? '篩選' : `篩選（${chosen}）`),
  reason: (facet, count) => `${facet} ${count}`,
  reasons: (reasons) => reasons.join('、'),
  wouldShow: (count) => `${count}筆`,
};
