/** A record as a line of a list: its figures, what it says, when, and the reserves that go with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatPeriod } from '../text/format.ts';
import { inferredSign } from '../svg/state-marks.ts';
import type { PanelInput } from './panel-input.ts';

export function recordRow(input: PanelInput, id: string): TemplateResult | typeof nothing {
  const { index, scene, language, words } = input;
  const record = index.record(id);
  if (!record) return nothing;
  const notes = [
    record.period.kind === 'unstated' ? null : formatPeriod(record.period, language),
    record.statistics === 'preliminary' ? words.preliminary : null,
    record.statistics === 'incomplete' ? words.incomplete : null,
    record.pairingBasis === 'inferred' ? `${inferredSign} ${words.inferred}` : null,
  ].filter((note) => note !== null);
  const isQuiet = scene.litRecords !== null && !scene.litRecords.has(id);
  return html`<li data-record=${id} class=${isQuiet ? 'quiet' : ''}>
    <p class="figures">
      ${record.values.length > 0 ? record.values.map(({ key }) => html`<duikou-figure record=${id} value=${key}></duikou-figure>`) : html`<duikou-figure record=${id}></duikou-figure>`}
    </p>
    <p class="label">${record.label[language]}</p>
    ${notes.length > 0 ? html`<p class="notes">${notes.join(' · ')}</p>` : nothing}
  </li>`;
}
