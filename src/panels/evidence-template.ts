import { html, nothing, type TemplateResult } from 'lit';
import type { DataIndex } from '../data/data-set.ts';
import type { Evidence, Language } from '../data/schema.ts';
import { formatDate } from '../text/format.ts';
import { messagesOf } from '../text/messages.ts';

/** Who says so: the quoted words with the figure marked, the paragraph, the publisher and the date. */
export function evidenceTemplate(index: DataIndex, evidence: Evidence, language: Language, title?: string): TemplateResult {
  const words = messagesOf(language);
  const source = index.source(evidence.source);
  const paragraph = Number(evidence.p?.replace(/\D/g, '') ?? '');
  const sentence = evidence.sentence ? index.sentence(evidence.sentence) : undefined;
  const publisher = source?.publisher ?? words.publisherUnknown;
  return html`<details class="evidence">
    <summary>${title ?? words.evidence}${paragraph > 0 ? html` <span class="where">${words.paragraph(paragraph)}</span>` : nothing}</summary>
    <blockquote lang="zh-Hant">${markedParts(evidence.quote, evidence.marks).map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</blockquote>
    ${language === 'en' && sentence?.derived.en
      ? html`<p class="translation" lang="en">${sentence.derived.en} <small>(${words.translated})</small></p>`
      : nothing}
    <p class="notes">${words.quoteFrom(publisher, source?.date ? formatDate(source.date, language) : words.periodUnstated)}</p>
  </details>`;
}

/** Splits a quote at its marks; a mark that is not in it marks nothing. */
export function markedParts(quote: string, marks: readonly string[]): readonly { readonly text: string; readonly marked: boolean }[] {
  const spans = marks
    .map((mark) => ({ start: quote.indexOf(mark), length: mark.length }))
    .filter(({ start, length }) => start >= 0 && length > 0)
    .toSorted((a, b) => a.start - b.start);
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, length } of spans) {
    if (start < at) continue;
    if (start > at) parts.push({ text: quote.slice(at, start), marked: false });
    parts.push({ text: quote.slice(start, start + length), marked: true });
    at = start + length;
  }
  if (at < quote.length) parts.push({ text: quote.slice(at), marked: false });
  return parts;
}
