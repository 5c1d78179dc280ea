/** The values of `select`: the pairings and regions of the report. */
import { readFileSync } from 'node:fs';
import { html, type TemplateResult } from 'lit';
import { indexDataSet } from '../../../src/data/data-set.ts';
import type { DataSet } from '../../../src/data/schema.ts';
import { topics, viewNames } from '../../../src/state/view-state.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { docsWords } from '../words.ts';
import type { PartContext } from './part.ts';

/** The cast: the committed file has passed its own check. */
const report = indexDataSet(JSON.parse(readFileSync('data/report.json', 'utf8')) as DataSet);

export function pairingsPart({ language }: PartContext): TemplateResult {
  const words = docsWords[language];
  const region = (id: string): TemplateResult => html`<code>${id}</code> ${report.region(id).short[language]}`;
  return html`<table class="names" aria-label=${words.pairing}>
    <thead><tr><th scope="col">${words.pairing}</th><th scope="col">${words.a}</th><th scope="col">${words.b}</th></tr></thead>
    <tbody>${report.officialPairings.map(({ id, a, b }) => html`<tr><th scope="row"><code>${id}</code></th><td>${region(a)}</td><td>${region(b)}</td></tr>`)}</tbody>
  </table>`;
}

export function topicsPart({ language }: PartContext): TemplateResult {
  const { topicNames } = messagesOf(language);
  return html`<p class="values">${topics.map((topic) => html`<span><code>${topic}</code> ${topicNames[topic]}</span> `)}</p>`;
}

export function panelsPart({ language }: PartContext): TemplateResult {
  const { viewTitles } = messagesOf(language);
  return html`<p class="values">${viewNames.map((panel) => html`<span><code>${panel}</code> ${viewTitles[panel]}</span> `)}</p>`;
}
