/** What a record of another source leaves open besides its number: where its date stands, and that it is only planned. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, ReportRecord } from '../../data/schema.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';

/** Null where the quote itself has the date. */
export function periodBasis({ period: { basis } }: ReportRecord, language: Language): string | null {
  return basis === undefined || basis === 'quote' ? null : elsewhereWords[language].periodBases[basis];
}

/** "Planned or expected", "intended": a status of the data set that says that nothing has been done yet. */
export function forwardStatus(index: DataIndex, record: ReportRecord, language: Language): string | null {
  if (!index.isFromElsewhere(record)) return null;
  return index.dataSet.statuses.find(({ id }) => id === record.status)?.label[language] ?? null;
}
