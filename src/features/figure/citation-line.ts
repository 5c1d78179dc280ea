/** A figure with all that must go along when it is copied: value, comparator, period, source. */
import type { DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { formatDate, formatFigure, formatPeriod } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';

/** "超过 500万 吨": the figure as it is written. */
export function figureText(index: DataIndex, value: FigureValue, language: Language): string {
  const { number, unit } = formatFigure(value, index.unitLabel(value.unit, language), language);
  return unit === '' ? number : `${number} ${unit}`;
}

/** The figure in full for screen readers, including that it is only a total, or zero. A record without a number is its label. */
export function describeFigure(index: DataIndex, record: ReportRecord, value: FigureValue | undefined, language: Language): string {
  if (!value) return record.label[language];
  const words = messagesOf(language);
  const state = record.state === 'group' ? words.groupOnly : record.state === 'zero' ? words.zero : null;
  const figure = figureText(index, value, language);
  return state === null ? figure : `${figure} (${state})`;
}

/** "publisher, date, paragraph 14". A publisher is never guessed. */
export function sourceText(index: DataIndex, record: ReportRecord, language: Language): string {
  const words = evidenceWords(language);
  const source = index.source(record.source.source);
  const paragraph = Number(record.source.p?.replace(/\D/g, '') ?? '');
  const line = words.published(
    source?.publisher ?? words.unknownPublisher,
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
