/** A figure as it is copied for a citation: value with comparator, label, period and source. */
import type { DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { formatDate, formatPeriod } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';
import { figureText } from './figure-text.ts';

/** "publisher, date, paragraph 14". A missing publisher or date is written as unknown. */
export function sourceText(index: DataIndex, record: ReportRecord, language: Language): string {
  const words = evidenceWords[language];
  const source = index.source(record.source.source);
  const paragraph = Number(record.source.p?.replace(/\D/g, '') ?? '');
  const line = words.published(
    publisherName(source, language) ?? words.unknownPublisher,
    source?.date ? formatDate(source.date, language) : words.unknownDate,
  );
  return paragraph > 0 ? `${line}${messagesOf(language).between.parts}${words.paragraph(paragraph)}` : line;
}

/** One line for a slide or a paper: figure, label, period, source. */
export function citedFigure(index: DataIndex, record: ReportRecord, value: FigureValue | undefined, language: Language): string {
  const period = record.period.kind === 'unstated' ? null : formatPeriod(record.period, language);
  const parts = [value ? figureText(index, value, language) : null, record.label[language], period].filter((part) => part !== null);
  return `${parts.join(messagesOf(language).between.clauses)} (${sourceText(index, record, language)})`;
}
