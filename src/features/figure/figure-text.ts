/** A figure as text, for the screen and for screen readers. */
import type { DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { countedText } from '../../i18n/counted-figure.ts';
import { formatFigure, joinFigure } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';

/** The figure as written, for example "超过500万吨". */
export function figureText(index: DataIndex, value: FigureValue, language: Language): string {
  return joinFigure(formatFigure(value, index.unitLabel(value.unit, language), language), language);
}

/** The figure for screen readers, with the note that it is only a total, or zero. For a record without a number, its label. */
export function describeFigure(
  index: DataIndex,
  record: ReportRecord,
  value: FigureValue | undefined,
  language: Language,
  isCounted = false,
): string {
  if (!value) return record.label[language];
  const words = messagesOf(language);
  const state = record.state === 'group' ? words.groupOnly : record.state === 'zero' ? words.zero : null;
  const figure = isCounted ? countedText(index, record, value, language) : figureText(index, value, language);
  return state === null ? figure : `${figure} (${state})`;
}
