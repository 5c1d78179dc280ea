import { html, nothing, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, Pairing, ReportRecord } from '../../data/schema.ts';
import { formatDate, formatFigure, formatList, formatPeriod } from '../../text/format.ts';
import { messagesOf } from '../../text/messages.ts';
import { evidenceTemplate } from '../evidence-template.ts';
import type { PairingContent } from './compute.ts';

/** With nothing selected: all the pairings, each a way in. */
export function pairingsTemplate(index: DataIndex, language: Language, choose: (id: string) => void): TemplateResult {
  const words = messagesOf(language);
  return html`
    <h2>${words.allPairings}</h2>
    <p class="lead">${words.pairingNoneHint}</p>
    <ul class="pairings">
      ${index.officialPairings.map(
        (pairing) => html`<li>
          <button type="button" @click=${() => choose(pairing.id)}>${endsTemplate(index, pairing, language)}</button>
        </li>`,
      )}
    </ul>
  `;
}

/** One pairing: who, since when, under what; then what was reported, what only as a total, what not at all. */
export function pairingTemplate(
  index: DataIndex,
  content: PairingContent,
  language: Language,
  clear: () => void,
): TemplateResult {
  const words = messagesOf(language);
  const { pairing, documents, chapters, groupRecords, notReported, nested } = content;
  const since = pairing.since ? words.pairedSince(formatDate(pairing.since, language)) : words.pairedSinceUnknown;
  return html`
    <header>
      <h2>${endsTemplate(index, pairing, language)}</h2>
      <button type="button" class="clear" @click=${clear}>${words.clear}</button>
    </header>
    <p class="lead">${since}</p>
    ${documents.length > 0
      ? html`<ul class="records documents">
          ${documents.map((record) => html`<li data-record=${record.id}><p class="label">${record.label[language]}</p>${evidenceTemplate(index, record.source, language)}</li>`)}
        </ul>`
      : evidenceTemplate(index, pairing.source, language, words.underDocument)}
    ${chapters.length === 0 ? html`<p>${words.reportedNothing}</p>` : html`<h3>${words.reportedTitle}</h3>`}
    ${chapters.map(
      (chapter) => html`<section>
        <h4>${chapter.title}</h4>
        <ul class="records">${chapter.records.map((record) => recordTemplate(index, record, language))}</ul>
      </section>`,
    )}
    ${nested.length > 0
      ? html`<section>
          <h3>${words.nestedTitle}</h3>
          <ul class="records">${nested.map((inner) => nestedTemplate(index, inner, language))}</ul>
        </section>`
      : nothing}
    ${groupRecords.length > 0
      ? html`<section>
          <h3>${words.groupTitle}</h3>
          <p>${words.groupLead}</p>
          <ul class="records group">${groupRecords.map((record) => recordTemplate(index, record, language))}</ul>
        </section>`
      : nothing}
    ${notReported.length > 0
      ? html`<section class="not-reported">
          <h3>${words.notReportedTitle}</h3>
          <p>${words.notReportedLead(formatList(notReported, language))}</p>
        </section>`
      : nothing}
  `;
}

function endsTemplate(index: DataIndex, pairing: Pairing, language: Language): TemplateResult {
  return html`<span class="end northeast">${index.region(pairing.northeast).short[language]}</span
    ><span class="between" aria-hidden="true"></span><span class="spoken"> – </span
    ><span class="end east">${index.region(pairing.east).short[language]}</span>`;
}

function nestedTemplate(index: DataIndex, pairing: Pairing, language: Language): TemplateResult {
  return html`<li><p class="label">${endsTemplate(index, pairing, language)}</p>${evidenceTemplate(index, pairing.source, language)}</li>`;
}

function recordTemplate(index: DataIndex, record: ReportRecord, language: Language): TemplateResult {
  const words = messagesOf(language);
  const notes = [
    record.period.kind === 'unstated' ? null : formatPeriod(record.period, language),
    record.statistics === 'preliminary' ? words.preliminary : null,
    record.statistics === 'incomplete' ? words.incomplete : null,
    record.pairingBasis === 'inferred' ? `◇ ${words.inferred}` : null,
  ].filter((note) => note !== null);
  return html`<li data-record=${record.id}>
    ${record.hasFigure ? figuresTemplate(index, record, language) : nothing}
    <p class="label">${record.label[language]}</p>
    ${notes.length > 0 ? html`<p class="notes">${notes.join(' · ')}</p>` : nothing}
    ${evidenceTemplate(index, record.source, language)}
  </li>`;
}

function figuresTemplate(index: DataIndex, record: ReportRecord, language: Language): TemplateResult {
  return html`<p class="figures">
    ${record.values.map((value) => {
      const { number, unit } = formatFigure(value, index.unitLabel(value.unit, language), language);
      return html`<span class="figure"><b>${number}</b>${unit === '' ? nothing : html` <small>${unit}</small>`}</span>`;
    })}
  </p>`;
}
