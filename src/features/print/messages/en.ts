import { pluralForm } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  table: 'Records shown',
  sources: 'Sources',
  /** Follows a source: the paragraphs of the printed records. */
  paragraphs: (numbers: readonly number[]) => `${pluralForm(numbers.length, 'paragraph', 'paragraphs')} ${numbers.join(', ')}`,
  version: (version: string, day: string) => `Data version ${version}, printed ${day}`,
};

export type PrintWords = Translation<typeof en>;
