/** The notes of a record in every panel: its status, nested pairing, period and reservations, and its source if it is not the report. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, Pairing, ReportRecord } from '../../data/schema.ts';
import { inferenceNote } from '../../i18n/inference-text.ts';
import { formatDate, formatPeriod } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { forwardStatus, periodBasis } from '../figure/record-hedges.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

export function recordNotes(
  { index, language, words }: Pick<PanelInput, 'index' | 'language' | 'words'>,
  record: ReportRecord,
): readonly string[] {
  const source = index.isFromElsewhere(record) ? index.source(record.source.source) : undefined;
  const nested = record.nested === undefined ? undefined : index.pairing(record.nested);
  return [
    index.dataSet.statuses.find(({ id }) => id === record.status)?.label[language] ?? null,
    nested ? withinNote(index, nested, language) : null,
    record.period.kind === 'unstated' ? null : formatPeriod(record.period, language),
    record.values[0]?.sumOf ? evidenceWords[language].sumOf(record.values[0].sumOf.rows, record.values[0].sumOf.notReported) : null,
    record.statistics === 'preliminary' ? words.preliminary : record.statistics === 'incomplete' ? words.incomplete : null,
    inferenceNote(record, language),
    record.state === 'said-of-all' ? words.saidOfAllMark : null,
    periodBasis(record, language),
    forwardStatus(index, record, language),
    source
      ? evidenceWords[language].published(
          publisherName(source, language) ?? evidenceWords[language].unknownPublisher,
          source.date ? formatDate(source.date, language) : evidenceWords[language].unknownDate,
        )
      : null,
  ].filter((note) => note !== null);
}

/** The nested pairing of a record and its relation, such as "Wangqing – Beilun: poverty alleviation". */
function withinNote(index: DataIndex, pairing: Pairing, language: Language): string {
  const relation = index.relationOf(pairing, language);
  return `${pairing.names[language]}${relation === null ? '' : `${messagesOf(language).colon}${relation}`}`;
}

/** Splits records into those of the data set's own source and those of others, which never share a scale, because definitions differ. */
export function bySource(
  index: DataIndex,
  ids: readonly string[],
): { readonly primary: readonly string[]; readonly elsewhere: readonly string[] } {
  const isElsewhere = (id: string): boolean => {
    const record = index.record(id);
    return record !== undefined && index.isFromElsewhere(record);
  };
  return { primary: ids.filter((id) => !isElsewhere(id)), elsewhere: ids.filter(isElsewhere) };
}
