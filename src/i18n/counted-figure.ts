/** A figure with the words for what it counts, so that it can be understood outside its list. */
import type { DataIndex } from '../data/data-set.ts';
import type { FigureValue, Language, ReportRecord } from '../data/schema.ts';
import { formatFigure, joinFigure, type FormattedFigure } from './format.ts';
import { messagesOf } from './messages.ts';

export interface CountedFigure {
  readonly before: string;
  /** Null if the words already contain the number. */
  readonly figure: FormattedFigure | null;
  readonly after: string;
}

/**
 * The parts "fund of", 5 billion yuan and "". The words come from the value, or otherwise from the record's label. The figures of a table
 * have no words, because the table as a whole says what it counts.
 */
export function countedFigure(index: DataIndex, record: ReportRecord, value: FigureValue, language: Language): CountedFigure {
  const figure = formatFigure(value, index.unitLabel(value.unit, language), language);
  if (value.counts) {
    const [before = '', after = ''] = value.counts[language].split('{}');
    return { before, figure, after };
  }
  if (index.dataSet.kind === 'flows') return { before: '', figure, after: '' };
  const label = record.label[language];
  // A label begins with a capital: "More than 530 …" contains the number "more than 530".
  return label.toLowerCase().includes(figure.number.toLowerCase())
    ? { before: label, figure: null, after: '' }
    : { before: `${label}${messagesOf(language).colon}`, figure, after: '' };
}

/** {@link countedFigure} as one text: "fund of 5 billion yuan". */
export function countedText(index: DataIndex, record: ReportRecord, value: FigureValue, language: Language): string {
  const { before, figure, after } = countedFigure(index, record, value, language);
  return figure ? `${before}${joinFigure(figure, language)}${after}` : before;
}
