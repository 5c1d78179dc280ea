/** The evidence of a record: the sentence with the figure's words marked, its paragraph, publisher and date, and the editors' notes. */
import { conflictsOf } from '../../data/conflicts.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { brokenMarkRules } from '../../data/mark-rules.ts';
import { webAddress } from '../../data/parse/web-address.ts';
import type { DataIndex } from '../../data/data-set.ts';
import { markSpans, type Span } from '../../data/evidence.ts';
import { quoteFault } from '../../data/quote-rules.ts';
import { readsChinese } from '../../data/languages.ts';
import type { FigureValue, Language, ReportRecord, Source } from '../../data/schema.ts';
import { conflictSentence } from '../../i18n/conflict-sentence.ts';
import { formatDate, formatPeriod, qualifierInSource } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { evidenceWords, type EvidenceWords } from '../../i18n/shared/evidence.ts';
import { inferenceNote } from '../../i18n/inference-text.ts';
import { sourceText } from './citation-line.ts';
import { forwardStatus, periodBasis } from './record-hedges.ts';
import { partsOf, partsTemplate } from './sum-parts.ts';

/** @param seeRows - opens the rows of a sum in the table; null if there is no table to open */
export function evidenceTemplate(
  index: DataIndex,
  record: ReportRecord,
  value: FigureValue | undefined,
  language: Language,
  seeRows: (() => void) | null = null,
): TemplateResult {
  const words = evidenceWords[language];
  const parts = partsOf(index, record);
  const common = messagesOf(language);
  const found = index.evidence(record.id);
  const source = index.source(record.source.source);
  const fault = index.isFromElsewhere(record) || index.sentence(record.source.sentence ?? '') === undefined ? quoteFault(record) : null;
  const notes = [
    fault === null ? null : words.faults[fault],
    record.period.kind === 'unstated' ? null : formatPeriod(record.period, language),
    value && value.cmp !== 'exact' && !(value.cmp === 'counted' && value.sumOf)
      ? words.comparators[value.cmp](qualifierInSource(value, language))
      : null,
    value?.sumOf ? words.sumOf(value.sumOf.rows, value.sumOf.notReported) : null,
    record.state === 'group' ? words.group : record.state === 'said-of-all' ? words.saidOfAll : record.state === 'zero' ? words.zero : null,
    record.statistics === 'preliminary' ? common.preliminary : record.statistics === 'incomplete' ? common.incomplete : null,
    inferenceNote(record, language),
    periodBasis(record, language),
    forwardStatus(index, record, language),
    ...brokenMarkRules(index, record).map((rule) => words.rules[rule]),
  ].filter((note) => note !== null);
  const { quote, derived } = record.source;
  const localQuote = readsChinese(language) ? derived?.[language] : undefined;
  const spans = found?.marks ?? markSpans(quote, record.source.marks);
  const sentence = found?.sentence;
  return html`<p class="label">${record.label[language]}</p>
    ${!readsChinese(language) && sentence ? html`<p class="translation">${sentence.derived[language]} <small>(${words.translation})</small></p>` : nothing}
    ${parts ? partsTemplate(parts, language, seeRows) : html`<blockquote lang=${localQuote === undefined ? languageOf(source) : language}>${marked(localQuote ?? quote, spans)}</blockquote>`}
    ${
      localQuote !== undefined && localQuote !== quote
        ? html`<details><summary>${index.isFromElsewhere(record) ? words.original : words.asPrinted}</summary><blockquote lang=${languageOf(source)}>${marked(quote, spans)}</blockquote></details>`
        : nothing
    }
    <p class="source">${sourceText(index, record, language)}${source ? titleOf(source, words) : nothing}</p>
    ${notes.length === 0 ? nothing : html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
    ${conflictsOf(index, record.id)
      .filter(({ key }) => value === undefined || key === value.key)
      .map((conflict) => html`<p class="conflict">${conflictSentence(index, conflict, language)}</p>`)}
    ${record.ambiguities.map((id) => {
      const ambiguity = index.ambiguity(id);
      return ambiguity
        ? html`<p class="notes"><b>${words.editors}</b> <span lang="en">${ambiguity.issue} — ${ambiguity.decision}</span></p>`
        : nothing;
    })}`;
}

/** The evidence of a pairing: the words of the document that established it. Nothing if there is none. */
export function pairingEvidence(index: DataIndex, id: string, language: Language): TemplateResult | typeof nothing {
  const found = index.evidence(id);
  if (!found) return nothing;
  const { quote, marks, source, evidence } = found;
  const localQuote = readsChinese(language) ? evidence.derived?.[language] : undefined;
  const words = evidenceWords[language];
  return html`<details class="evidence">
    <summary>${words.source}</summary>
    ${!readsChinese(language) && found.sentence ? html`<p class="translation">${found.sentence.derived[language]} <small>(${words.translation})</small></p>` : nothing}
    <blockquote lang=${localQuote === undefined ? languageOf(source) : language}>${marked(localQuote ?? quote, marks)}</blockquote>
    <p class="notes">${words.published(publisherName(source, language) ?? words.unknownPublisher, source.date ? formatDate(source.date, language) : words.unknownDate)}${titleOf(source, words)}</p>
    ${index.pairing(id)?.note ? html`<p class="notes"><b>${words.editors}</b> <span lang="en">${index.pairing(id)?.note}</span></p>` : nothing}
  </details>`;
}

/** The page's title, the origin of the stored copy, and its address. */
function titleOf({ title, copyNote, url, urlNote, copyUrl }: Source, words: EvidenceWords): TemplateResult {
  return html`${title ? html`<br />${title}` : nothing}${(url ?? urlNote) && copyNote ? html` <small lang="en">(${copyNote})</small>` : nothing}${!url && urlNote ? html` <small lang="en">${urlNote}</small>` : nothing} ${sourceLink(url ?? copyUrl, words.address)}`;
}

/** The language tag of a quote in its original form. */
function languageOf(source: Source | undefined): string {
  if (source?.language != null && source.language !== 'zh') return source.language;
  return source?.script === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
}

/** Marks the spans of a text. The offsets also hold for the derived forms of a quote, which have the same length. */
function marked(text: string, spans: readonly Span[]): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

/** The address of a source: a link if it is a web address, otherwise its text, because a user's data set may hold any text there. */
export function sourceLink(address: string | null | undefined, words: string): TemplateResult | typeof nothing {
  if (!address) return nothing;
  const page = webAddress(address);
  return page === null ? html`<bdi>${address}</bdi>` : html`<a href=${page.href} rel="noopener noreferrer" target="_blank">${words}</a>`;
}
