import { counted } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  search: 'Find a record',
  searchHint: 'English, 汉字, 漢字, pinyin of places',
  /** The disclosure; `chosen` is how many choices are made behind it. */
  filter: (chosen: number) => (chosen === 0 ? 'Filter' : `Filter (${chosen})`),
  /** "pairing 3": why records are filtered out. */
  reason: (facet: string, count: number) => `${facet.toLowerCase()} ${count}`,
  reasons: (reasons: readonly string[]) => reasons.join(', '),
  /** A choice's count, as it is spoken. */
  wouldShow: (count: number) => counted(count, 'record', 'records'),
};

export type FiltersWords = Translation<typeof en>;
