/** A record as a line of a list: its figures, label, period and reservations. */
import { html, nothing, type TemplateResult } from 'lit';
import { figureValues } from '../../data/figure.ts';
import { besidesTemplate } from './other-sources.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { recordNotes } from './record-notes.ts';

export function recordRow(input: PanelInput, id: string): TemplateResult | typeof nothing {
  const { index, scene, language } = input;
  const record = index.record(id);
  if (!record) return nothing;
  const values = figureValues(record);
  const notes = recordNotes(input, record);
  const isQuiet = scene.emphasizedRecords !== null && !scene.emphasizedRecords.has(id);
  return html`<li data-record=${id} class=${isQuiet ? 'quiet' : ''}>
    <p class="figures">
      ${values.length > 0 ? values.map(({ key }) => html`<duikou-figure record=${id} value=${key}></duikou-figure>`) : html`<duikou-figure record=${id}></duikou-figure>`}
    </p>
    <p class="label">${record.label[language]}</p>
    ${notes.length > 0 ? html`<p class="notes">${notes.join(' · ')}</p>` : nothing}
    ${besidesTemplate(input, record)}
  </li>`;
}
