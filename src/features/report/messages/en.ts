import { counted } from '../../../i18n/plural.ts';
import type { Translation } from '../../../i18n/translation.ts';

export const en = {
  /** Date of publication, as precise as it is known. */
  reported: (date: string) => `Report of ${date}`,
  dateUnknown: 'date unknown',
  /** Note that the stored copy’s characters were converted by machine. */
  machineCopy: 'the copy’s Traditional characters were converted by machine',
  verbatim: 'quotes are verbatim',
  /** Note on the text in this language, which replaces the printed words. */
  shownAs: 'English is our translation',
  asPrinted: 'As printed',
  printed: 'as printed',
  /** Button after a sentence. */
  recordsOf: (count: number) => `${counted(count, 'record', 'records')} from this sentence`,
  figureOf: (words: string) => `${words}: show on the map and open the source`,
  otherSources: 'Other sources',
  quotes: 'Quotes',
  noText: 'This data set has no full text; its quotes are listed by source.',
  openSource: 'Open the web page',
  noQuotes: 'This data set has neither a full text nor quotes.',
  /** Button below quotes that are not all listed yet. */
  more: (left: number) => `List more (${left} left)`,
};

export type ReportWords = Translation<typeof en>;
