import { html, nothing, type TemplateResult } from 'lit';
import { figureValues } from '../../data/figure.ts';
import { readsChinese } from '../../data/languages.ts';
import type { RecordId, ReportRecord, Source } from '../../data/schema.ts';
import { formatDate } from '../../i18n/format.ts';
import { reportWords } from './messages.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import { emptyState } from '../records/panel-parts.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { sourceLink } from '../figure/evidence-template.ts';
import type { ReportContent, ReportParagraph, ReportSentence, Run, SourceQuotes } from './compute.ts';

export interface ReportView {
  readonly isPrinted: boolean;
  /** Id of the sentence whose records are listed below it; null: none. */
  readonly open: string | null;
  /** Number of listed quotes, because a user's data set may have thousands. */
  readonly maxQuotes: number;
  readonly more: () => void;
  readonly printed: (isPrinted: boolean) => void;
  readonly toggled: (sentence: string) => void;
  /** Called when the words of a figure are pressed. */
  readonly pressed: (record: RecordId, sentence: string) => void;
}

export function reportTemplate(input: PanelInput, content: ReportContent, reader: ReportView): TemplateResult {
  const { language, words, scene } = input;
  const strings = reportWords[language];
  const hasText = content.paragraphs.length > 0;
  const listed = firstQuotes(content.bySource, reader.maxQuotes);
  const left = quoteCount(content.bySource) - quoteCount(listed);
  return html`
    <header>
      <h2>${words.viewTitles.report}</h2>
      <p class="source">${hasText ? sourceLine(input, content.source) : scene.records.read === 0 ? strings.noQuotes : strings.noText}</p>
      ${
        hasText
          ? html`<label class="option"><input type="checkbox" .checked=${reader.isPrinted} @change=${(event: Event) => event.target instanceof HTMLInputElement && reader.printed(event.target.checked)} /> ${strings.asPrinted}</label>`
          : nothing
      }
      ${scene.records.shown.length === 0 && scene.records.read > 0 ? emptyState(input) : nothing}
    </header>
    <div class="scroller" tabindex="0" role="region" aria-label=${words.viewTitles.report}>
      ${content.paragraphs.map((paragraph) => (paragraph.isHeading ? heading(input, reader, paragraph) : paragraphTemplate(input, reader, paragraph)))}
      ${
        content.bySource.length > 0
          ? html`<section class="sources">
            <h3>${hasText ? strings.otherSources : strings.quotes}</h3>
            ${listed.map((quotes) => quotesTemplate(input, reader, quotes))}
            ${left > 0 ? html`<p><button type="button" class="more button" @click=${reader.more}>${strings.more(left)}</button></p>` : nothing}
          </section>`
          : nothing
      }
    </div>
  `;
}

const quoteCount = (sources: readonly SourceQuotes[]): number => sources.reduce((sum, { quotes }) => sum + quotes.length, 0);

function firstQuotes(sources: readonly SourceQuotes[], atMost: number): readonly SourceQuotes[] {
  let left = atMost;
  return sources.flatMap((source) => {
    const quotes = source.quotes.slice(0, Math.max(0, left));
    left -= source.quotes.length;
    return quotes.length > 0 ? [{ ...source, quotes }] : [];
  });
}

/** Prevents a line break before the button after a sentence. */
const wordJoiner = '\u2060';

/** Title, date, publisher and form of the source, such as "Report of June 2019 · first publisher unknown · …". */
function sourceLine({ language, words }: PanelInput, source: Source | null): string {
  const strings = reportWords[language];
  const isMachineConverted = /machine/i.test(source?.script ?? '');
  return [
    ...(source?.title ? [source.title] : []),
    source?.date ? strings.reported(formatDate(source.date, language)) : strings.dateUnknown,
    publisherName(source ?? undefined, language) ?? recordsWords[language].publisherUnknown,
    ...(isMachineConverted ? [strings.machineCopy] : []),
    strings.verbatim,
    strings.shownAs,
  ].join(words.between.clauses);
}

function heading({ language }: PanelInput, { isPrinted }: ReportView, { sentences }: ReportParagraph): TemplateResult {
  return html`<h3>
    ${sentences.map(({ runs, printed }) => {
      const text = (isPrinted && readsChinese(language) ? printed : runs).map((run) => run.text).join('');
      return html`${text}${isPrinted && !readsChinese(language) ? html` <span lang="zh-Hant" class="original">${printed.map((run) => run.text)}</span>` : nothing}`;
    })}
  </h3>`;
}

function paragraphTemplate(input: PanelInput, reader: ReportView, { number, sentences }: ReportParagraph): TemplateResult {
  return html`<div class="paragraph">
    <span class="number" title=${number > 0 ? input.words.paragraph(number) : nothing}>${number > 0 ? number : ''}</span>
    <div class="sentences">${sentences.map((sentence) => sentenceTemplate(input, reader, sentence))}</div>
  </div>`;
}

function sentenceTemplate(input: PanelInput, reader: ReportView, sentence: ReportSentence): TemplateResult {
  const { scene, view, language } = input;
  const { id, records, runs, printed, differs } = sentence;
  const strings = reportWords[language];
  const isEmphasized = scene.emphasizedRecords !== null && records.some((record) => scene.emphasizedRecords?.has(record));
  const isCurrent = view.record !== null && records.includes(view.record);
  const isOpen = reader.open === id;
  const replaces = reader.isPrinted && readsChinese(language);
  const classes = `sentence ${records.length > 0 ? 'recorded' : ''} ${isEmphasized ? 'emphasized' : ''} ${scene.emphasizedRecords !== null && !isEmphasized ? 'dimmed' : ''}`;
  return html`<div class=${classes} id=${id} aria-current=${isCurrent ? 'true' : nothing}>
    <p lang=${replaces ? 'zh-Hant' : language}>
      ${runsTemplate(input, reader, replaces ? printed : runs, id)}${
        records.length > 0
          ? html`${wordJoiner}<button type="button" class="count" aria-label=${strings.recordsOf(records.length)} title=${strings.recordsOf(records.length)} aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => reader.toggled(id)}>
            <span>${records.length}</span>
          </button>`
          : nothing
      }
    </p>
    ${reader.isPrinted && !readsChinese(language) && differs ? html`<p class="original" lang="zh-Hant">${runsTemplate(input, reader, printed, id)}</p>` : nothing}
    ${isOpen ? recordsTemplate(input, records) : nothing}
  </div>`;
}

function runsTemplate(input: PanelInput, reader: ReportView, runs: readonly Run[], sentence: string): readonly (TemplateResult | string)[] {
  const strings = reportWords[input.language];
  return runs.map(({ text, records }) => {
    const [first] = records;
    // If several records share the words, the button opens the current record, or else the first.
    const record = records.find((id) => id === input.view.record) ?? first;
    if (record === undefined) return text;
    return html`<button type="button" class="words" data-record=${record} aria-label=${strings.figureOf(text)} @click=${() => reader.pressed(record, sentence)}>${text}</button>`;
  });
}

/** The figures of a record as buttons; for a record in words, one button with the word "source". */
function figureButtons(record: ReportRecord): TemplateResult | readonly TemplateResult[] {
  const values = figureValues(record);
  return values.length === 0
    ? html`<duikou-figure record=${record.id}></duikou-figure>`
    : values.map(({ key }) => html`<duikou-figure record=${record.id} value=${key}></duikou-figure>`);
}

/** The figures of a record below its quote; nothing for a record in words, because the quote has the words. */
function quotedFigures(record: ReportRecord | undefined): TemplateResult | readonly TemplateResult[] | typeof nothing {
  return record && figureValues(record).length > 0 ? figureButtons(record) : nothing;
}

/** The records with the sentence as evidence, each with its figures, which open their sources. */
function recordsTemplate({ index, language, view, scene }: PanelInput, records: readonly RecordId[]): TemplateResult {
  return html`<ul class="records">
    ${records.map((id) => {
      const record = index.record(id);
      if (!record) return nothing;
      const isDimmed = scene.emphasizedRecords !== null && !scene.emphasizedRecords.has(id);
      return html`<li data-record=${id} class="split ${isDimmed ? 'dimmed' : ''}" aria-current=${view.record === id ? 'true' : nothing}>
        <span>${record.label[language]}</span>
        <span class="figures">${figureButtons(record)}</span>
      </li>`;
    })}
  </ul>`;
}

function quotesTemplate(input: PanelInput, reader: ReportView, { source, quotes }: SourceQuotes): TemplateResult {
  const { language, words, index, scene, view } = input;
  const strings = reportWords[language];
  return html`<section>
    <h4>${source?.title ?? publisherName(source ?? undefined, language) ?? recordsWords[language].publisherUnknown}</h4>
    <p class="source">
      ${[...(source?.title ? [publisherName(source, language) ?? recordsWords[language].publisherUnknown] : []), source?.date ? formatDate(source.date, language) : strings.dateUnknown].join(words.between.parts)}
      ${source?.url ? html` · ${sourceLink(source.url, strings.openSource)}` : nothing}
    </p>
    ${quotes.map(({ record, runs }) => {
      const isEmphasized = scene.emphasizedRecords?.has(record) ?? false;
      return html`<div class="sentence quoted ${isEmphasized ? 'emphasized' : ''} ${scene.emphasizedRecords !== null && !isEmphasized ? 'dimmed' : ''}" id="quote-${record}" data-record=${record} aria-current=${view.record === record ? 'true' : nothing}>
        <blockquote>${runsTemplate(input, reader, runs, `quote-${record}`)}</blockquote>
        <p class="figures">
          <span>${index.record(record)?.label[language]}</span>
          ${quotedFigures(index.record(record))}
        </p>
      </div>`;
    })}
  </section>`;
}
