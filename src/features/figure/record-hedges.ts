/** Reservations about a record of another source besides its number: the origin of its date, and a status such as "planned". */
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, ReportRecord } from '../../data/schema.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';

/** Where the date of a record comes from; null if the quote itself has it. */
export function periodBasis({ period: { basis } }: ReportRecord, language: Language): string | null {
  return basis === undefined || basis === 'quote' ? null : elsewhereWords[language].periodBases[basis];
}

/** A status of the data set such as "planned or expected", which means that nothing has been done yet; null if the record has none. */
export function forwardStatus(index: DataIndex, record: ReportRecord, language: Language): string | null {
  if (!index.isFromElsewhere(record)) return null;
  return index.dataSet.statuses.find(({ id }) => id === record.status)?.label[language] ?? null;
}
