/** The visible content of a figure, for its button and for a page before any script. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { countedFigure } from '../../i18n/counted-figure.ts';
import { formatFigure } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { figureWords } from '../../i18n/shared/figure.ts';

/** @param isCounted - adds the words for what the number counts */
export function faceOf(
  index: DataIndex,
  record: ReportRecord,
  value: FigureValue | undefined,
  language: Language,
  isCounted: boolean,
): TemplateResult {
  const words = figureWords(language);
  // The visible words are part of the accessible name, because people who use speech input say the visible words.
  if (!value || record.state === 'not-reported') {
    return html`${record.state === 'not-reported' ? words.notReported : html`<slot>${words.source}</slot>`}<span class="visually-hidden">${messagesOf(language).colon}${record.label[language]}</span>`;
  }
  const { before, figure, after } = isCounted
    ? countedFigure(index, record, value, language)
    : { before: '', figure: formatFigure(value, index.unitLabel(value.unit, language), language), after: '' };
  const { number, unit } = figure ?? { number: '', unit: '' };
  return html`${before}${figure ? html`<b part="number">${number}</b>` : nothing}${unit === '' ? nothing : html`${messagesOf(language).between.unit}<small part="unit">${unit}</small>`}${after}`;
}
