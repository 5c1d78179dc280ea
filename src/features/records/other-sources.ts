/** The records of other sources under a heading of their own, each beside the report's figure of the same thing. */
import { html, nothing, type TemplateResult } from 'lit';
import { figureValues } from '../../data/figure.ts';
import type { ReportRecord } from '../../data/schema.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

export function elsewhereHeading({ language }: Pick<PanelInput, 'language'>): TemplateResult {
  const words = elsewhereWords[language];
  return html`<h3>${words.title}</h3>
    <p class="lead">${words.lead}</p>`;
}

/** Shows two sources about the same thing side by side. */
export function besidesTemplate(
  { index, language }: Pick<PanelInput, 'index' | 'language'>,
  record: ReportRecord,
): TemplateResult | typeof nothing {
  const related = record.relatesTo === undefined ? undefined : index.record(record.relatesTo);
  if (!related || figureValues(related).length === 0) return nothing;
  return html`<p class="notes besides">${elsewhereWords[language].besides} ${figureValues(related)
    .slice(0, 2)
    .map(({ key }) => html`<duikou-figure record=${related.id} value=${key}></duikou-figure> `)}</p>`;
}
