import { counted } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  search: 'Find a record',
  searchHint: 'English, 汉字, 漢字, pinyin of places',
  /** The button that opens the facets; `chosen`: the number of choices that are made. */
  filter: (chosen: number) => (chosen === 0 ? 'Filter' : `Filter (${chosen})`),
  /** "pairing 3": a facet and the number of records that it hides. */
  reason: (facet: string, count: number) => `${facet.toLowerCase()} ${count}`,
  reasons: (reasons: readonly string[]) => reasons.join(', '),
  /** Number of records that a choice would leave, for screen readers. */
  wouldShow: (count: number) => counted(count, 'record', 'records'),
};

export type FiltersWords = Translation<typeof en>;
