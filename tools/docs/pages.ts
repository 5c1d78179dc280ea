/** The pages of the documentation, their order and their languages. */
import type { Language } from '../../src/data/schema.ts';
import { languages } from '../../src/data/vocabulary.ts';

export const sectionIds = ['ways', 'reference', 'more'] as const;
export type SectionId = (typeof sectionIds)[number];

/** The pages of each section; each is a file `docs/LANGUAGE/PAGE.md`. */
export const pagesOf: Readonly<Record<SectionId, readonly string[]>> = {
  ways: ['site', 'script', 'package', 'frameworks', 'one-file', 'frame'],
  reference: ['elements', 'styling', 'events', 'words', 'messages', 'security'],
  more: ['tours', 'data-sets', 'warehouse', 'browsers', 'troubleshooting'],
};

/** All pages in the order of the links to the next one, the overview first. */
export const pageIds: readonly string[] = ['index', ...sectionIds.flatMap((section) => pagesOf[section])];

export const docsLanguages = languages;

/** The languages that are written by hand. The build makes the third one from Simplified Chinese. */
export const writtenLanguages = ['en', 'zh-Hans'] as const satisfies readonly Language[];
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** The folder of a language: `zh-Hans` → `zh-hans`, because addresses are lower case. */
export function folderOf(language: Language): string {
  return language.toLowerCase();
}
