import type { FiltersWords } from './en.ts';

export const zhHans: FiltersWords = {
  search: '搜索记录',
  searchHint: '汉字、漢字、地名拼音、英文',
  filter: (chosen) => (chosen === 0 ? '筛选' : `筛选（${chosen}）`),
  reason: (facet, count) => `${facet} ${count}`,
  reasons: (reasons) => reasons.join('、'),
  wouldShow: (count) => `${count}条`,
};
