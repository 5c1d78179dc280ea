import { html, nothing, type TemplateResult } from 'lit';
import type { Language, Source } from '../../data/schema.ts';
import { lightPalette } from '../../scene/palette.ts';
import { inferredSign } from '../../data/inference.ts';
import { stateMark } from '../../render/svg/state-marks.ts';
import { formatDate } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';
import { printWords } from './messages.ts';
import { tableWords } from '../table/messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { webAddress } from '../../data/parse/web-address.ts';
import { listedRecords } from '../../scene/listed.ts';
import { listText } from '../records/list-line.ts';
import { printedMatrix } from '../matrix/print-template.ts';
import { printedCompare } from '../compare/print-template.ts';
import { printedSheet, type PrintedRow, type PrintedSource } from './compute.ts';

/** The sheet after the map: the table of shown records, with its head on each page and without breaks in rows, then the sources. */
export function printTemplate(input: PanelInput, { address, day }: { readonly address: string; readonly day: string }): TemplateResult {
  const { index, scene, language, words, view } = input;
  const strings = printWords[language];
  const { columns, printed } = tableWords[language];
  const { shown } = listedRecords(index, scene.records, view);
  const { rows, sources } = printedSheet(index, shown, language);
  // The view `compare` is printed on one page, with the sources of its records in a line.
  const isMatrix = view.view === 'compare' && index.dataSet.kind === 'flows';
  if (view.view === 'compare' && !isMatrix) {
    const { template, records } = printedCompare(input);
    const line = printedSheet(index, records, language).sources;
    return html`${template}
      <section class="sources line" lang=${language}>
        <p class="notes">${strings.sources}${words.colon}${line.map((source, i) => html`${i === 0 ? nothing : words.between.clauses}${sourceLine(source, language, line.length > 1)}`)}</p>
        <p class="notes">${strings.version(index.dataSet.dataVersion, day)} · ${address}</p>
      </section>`;
  }
  return html`${isMatrix ? printedMatrix(input) : nothing}<section class="table" lang=${language}>
      <h2>${strings.table} <small>${words.topicNames[scene.topic]} · ${listText(input)}</small></h2>
      <table>
        <thead>
          <tr>${(['label', 'figure', 'pairing', 'period', 'state', 'where'] as const).map((column) => html`<th scope="col" class=${column}>${columns[column]}</th>`)}</tr>
        </thead>
        <tbody>${rows.map((row) => rowTemplate(row, language))}</tbody>
      </table>
      ${rows.length < shown.length ? html`<p class="notes">${printed(rows.length, shown.length)}</p>` : nothing}
    </section>
    <section class="sources" lang=${language}>
      <h2>${strings.sources}</h2>
      <ol>${sources.map((source) => html`<li>${sourceLine(source, language)}</li>`)}</ol>
      <p class="notes">${strings.version(index.dataSet.dataVersion, day)} · ${address}</p>
    </section>`;
}

function rowTemplate(row: PrintedRow, language: Language): TemplateResult {
  const strings = tableWords[language];
  return html`<tr>
    <td class="label">${row.label}${row.nested === null ? nothing : html`<small>${strings.within(row.nested)}</small>`}${row.reading === null ? nothing : html`<small>${row.reading}</small>`}${row.conflicts.map((conflict) => html`<small>${conflict}</small>`)}</td>
    <td class=${row.figures.length === 0 ? nothing : 'figure'}>${row.figures.length === 0 ? strings.inWords : row.figures.map((figure) => html`<div>${figure}</div>`)}</td>
    <td>${row.pairing}${row.isInferred ? ` ${inferredSign}` : nothing}</td>
    <td>${row.period}${row.reserve === null ? nothing : html`<small>${row.reserve}</small>`}</td>
    <td class="state"><svg width="10" height="10" viewBox="-6 -6 12 12" aria-hidden="true">${stateMark(row.state, 12, lightPalette)}</svg> ${row.stateLabel}</td>
    <td>[${row.sourceNumber}]${row.paragraph === null ? nothing : ` ${evidenceWords[language].paragraph(row.paragraph)}`}</td>
  </tr>`;
}

/** @param isShort - writes only publisher and date, without title and address */
function sourceLine({ source, paragraphs }: PrintedSource, language: Language, isShort = false): TemplateResult {
  const words = evidenceWords[language];
  const { between } = messagesOf(language);
  const published = words.published(publisherName(source, language) ?? words.unknownPublisher, dateOf(source, language));
  const address = isShort ? null : (webAddress(source.url ?? source.copyUrl ?? '')?.href ?? null);
  return html`${source.title && !isShort ? html`${source.title}${between.sentences}` : nothing}${published}${
    paragraphs.length === 0 ? nothing : `${between.clauses}${printWords[language].paragraphs(paragraphs)}`
  }${address === null ? nothing : html` <small>${address}</small>`}`;
}

function dateOf({ date }: Source, language: Language): string {
  return date ? formatDate(date, language) : evidenceWords[language].unknownDate;
}
