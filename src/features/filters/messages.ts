import { defineMessages } from '../../i18n/message-tables.ts';

export interface FiltersWords {
  readonly search: string;
  readonly searchHint: string;
  /** The disclosure; `chosen` is how many choices are made behind it. */
  readonly filter: (chosen: number) => string;
  /** "pairing 3": why records are filtered out. */
  readonly reason: (facet: string, count: number) => string;
  readonly reasons: (reasons: readonly string[]) => string;
  /** A choice's count, for screen readers. */
  readonly wouldShow: (count: number) => string;
}

declare module '../../i18n/message-tables.ts' {
  interface Words {
    readonly filters: FiltersWords;
  }
}

export const filtersWords = defineMessages('filters', {
  'zh-Hans': {
    search: '查找记录',
    searchHint: '汉字、漢字、地名拼音、英文',
    filter: (chosen) => (chosen === 0 ? '筛选' : `筛选（${chosen}）`),
    reason: (facet, count) => `${facet} ${count}`,
    reasons: (reasons) => reasons.join('、'),
    wouldShow: (count) => `${count} 条`,
  },
  'zh-Hant': {
    search: '查找記錄',
    searchHint: '漢字、汉字、地名拼音、英文',
    filter: (chosen) => (chosen === 0 ? '篩選' : `篩選（${chosen}）`),
    reason: (facet, count) => `${facet} ${count}`,
    reasons: (reasons) => reasons.join('、'),
    wouldShow: (count) => `${count} 條`,
  },
  en: {
    search: 'Find a record',
    searchHint: 'English, 汉字, 漢字, pinyin of places',
    filter: (chosen) => (chosen === 0 ? 'Filter' : `Filter (${chosen})`),
    reason: (facet, count) => `${facet.toLowerCase()} ${count}`,
    reasons: (reasons) => reasons.join(', '),
    wouldShow: (count) => (count === 1 ? '1 record' : `${count} records`),
  },
});
