/** The caption beside a large figure: the label of the record without the figure itself. */
import type { DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { figureText } from './figure-text.ts';

/**
 * Returns the label of a record without the figure at its end: "Jilin’s grain sales in Zhejiang" for "Jilin’s grain sales in Zhejiang: over
 * 1.3 million tonnes". In English only a figure after a colon is left out, because it would otherwise be part of the sentence. A label that
 * ends otherwise is returned unchanged.
 */
export function captionBeside(index: DataIndex, { label }: ReportRecord, value: FigureValue, language: Language): string {
  const text = label[language];
  const figure = figureText(index, value, language);
  if (language === 'en') {
    const at = text.lastIndexOf(': ');
    return at > 0 && figure.startsWith(text.slice(at + 2)) ? text.slice(0, at) : text;
  }
  const rest = text.endsWith(figure) ? text.slice(0, -figure.length).replace(/[：，、\s]+$/u, '') : text;
  return rest === '' ? text : rest;
}
