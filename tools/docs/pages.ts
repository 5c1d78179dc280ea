/** What pages the documentation has, in which order, in which languages. */
import type { Language } from '../../src/data/schema.ts';
import { languages } from '../../src/data/vocabulary.ts';

export const sectionIds = ['ways', 'reference', 'more'] as const;
export type SectionId = (typeof sectionIds)[number];

/** Each page is a file `docs/LANGUAGE/PAGE.md`. */
export const pagesOf: Readonly<Record<SectionId, readonly string[]>> = {
  ways: ['site', 'script', 'package', 'frameworks', 'one-file', 'frame'],
  reference: ['elements', 'styling', 'events', 'words', 'messages', 'security'],
  more: ['tours', 'data-sets', 'warehouse', 'browsers', 'troubleshooting'],
};

/** The overview first; the order of "next". */
export const pageIds: readonly string[] = ['index', ...sectionIds.flatMap((section) => pagesOf[section])];

export const docsLanguages = languages;

/** Languages that somebody writes; the other is made from Simplified Chinese by the build. */
export const writtenLanguages = ['en', 'zh-Hans'] as const satisfies readonly Language[];
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** `zh-Hans` → `zh-hans`: addresses are lower case. */
export function folderOf(language: Language): string {
  return language.toLowerCase();
}
