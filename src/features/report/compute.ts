/** The report as a text: paragraphs and sentences, with the positions of each record's words in them. */
import { group } from 'd3';
import type { DataIndex } from '../../data/data-set.ts';
import { markSpans, type Span } from '../../data/evidence.ts';
import { figureValues } from '../../data/figure.ts';
import { readsChinese } from '../../data/languages.ts';
import type { Evidence, Language, RecordId, ReportRecord, Sentence, Source } from '../../data/schema.ts';
import { formatNumber } from '../../i18n/format.ts';

/** A run of text, either the words of a figure or plain text. */
export interface Run {
  readonly text: string;
  /** Ids of the records whose figure the words are; empty for plain text. */
  readonly records: readonly RecordId[];
}

export interface ReportSentence {
  readonly id: string;
  /** The sentence in the reader's language. Chinese forms correspond to the original by character; in a translation only numbers do. */
  readonly runs: readonly Run[];
  /** The sentence as it is printed. */
  readonly printed: readonly Run[];
  /** Whether the two texts differ. */
  readonly differs: boolean;
  /** Ids of the records with this sentence as evidence, in the order of the data set. */
  readonly records: readonly RecordId[];
}

export interface ReportParagraph {
  readonly id: string;
  /** Number of the paragraph, from 1; 0 for sentences without a paragraph. */
  readonly number: number;
  readonly isHeading: boolean;
  readonly sentences: readonly ReportSentence[];
}

export interface SourceQuotes {
  /** Null if the data set does not describe the source. */
  readonly source: Source | null;
  readonly quotes: readonly { readonly record: RecordId; readonly runs: readonly Run[] }[];
}

export interface ReportContent {
  /** Source of the paragraphs, the first of the data set; null if it has none. */
  readonly source: Source | null;
  readonly paragraphs: readonly ReportParagraph[];
  /** Records whose sentence is not in the text, by source. */
  readonly bySource: readonly SourceQuotes[];
}

/** @param shown - ids of the records that are marked and listed; the text itself is always complete */
export function computeReport(index: DataIndex, shown: readonly RecordId[], language: Language): ReportContent {
  const records = shown.flatMap((id) => index.record(id) ?? []);
  const sentenceOf = ({ source }: ReportRecord): string | null =>
    source.sentence !== undefined && index.sentence(source.sentence) ? source.sentence : null;
  const bySentence = group(records, sentenceOf);
  const elsewhere = group(bySentence.get(null) ?? [], ({ source }) => source.source);
  return {
    source: index.dataSet.sources[0] ?? null,
    paragraphs: paragraphsOf(index, (sentence) => reportSentence(sentence, bySentence.get(sentence.id) ?? [], language)),
    bySource: Array.from(elsewhere, ([id, quoted]) => ({
      source: index.source(id) ?? null,
      quotes: quoted.map(({ id: record, source }) => ({
        record,
        runs: runsOf(
          source.quote,
          markSpans(source.quote, source.marks).map((span) => ({ ...span, records: [record] })),
        ),
      })),
    })),
  };
}

/** The paragraphs of the data set. Sentences without a paragraph form another one, so that no text is left out. */
function paragraphsOf(index: DataIndex, drawn: (sentence: Sentence) => ReportSentence): readonly ReportParagraph[] {
  const { paragraphs, sentences } = index.dataSet;
  const placed = new Set(paragraphs.flatMap((paragraph) => paragraph.sentences));
  const loose = sentences.filter(({ id }) => !placed.has(id));
  return [
    ...paragraphs.map(({ id, kind, sentences: ids }) => ({
      id,
      number: Number(id.replace(/\D/g, '')),
      isHeading: kind === 'heading',
      sentences: ids.flatMap((sentence) => index.sentence(sentence) ?? []).map(drawn),
    })),
    ...(loose.length > 0 ? [{ id: 'loose', number: 0, isHeading: false, sentences: loose.map(drawn) }] : []),
  ].filter((paragraph) => paragraph.sentences.length > 0);
}

interface Marked extends Span {
  readonly records: readonly RecordId[];
}

function reportSentence({ id, text, derived }: Sentence, records: readonly ReportRecord[], language: Language): ReportSentence {
  const marked = joined(records.flatMap((record) => spansIn(text, record.source).map((span) => ({ ...span, records: [record.id] }))));
  const localText = derived[language] === '' ? text : derived[language];
  // Offsets hold only in a form of the same length. In a translation the figures are found by their numbers.
  const localMarks = readsChinese(language) ? (localText.length === text.length ? marked : []) : joined(numbersIn(localText, records));
  return {
    id,
    runs: runsOf(localText, localMarks),
    printed: runsOf(text, marked),
    differs: localText !== text,
    records: records.map((record) => record.id),
  };
}

/** The positions of a record's figures in the sentence that contains its quote. */
function spansIn(sentence: string, { quote, marks }: Evidence): readonly Span[] {
  const at = sentence.indexOf(quote);
  return markSpans(quote, marks).flatMap(({ start, end }) => (at < 0 ? [] : [{ start: at + start, end: at + end }]));
}

/** The positions of the records' numbers in a translation. A number that occurs twice is ambiguous and not marked. */
function numbersIn(translation: string, records: readonly ReportRecord[]): readonly Marked[] {
  return records.flatMap((record) =>
    figureValues(record).flatMap(({ n, unit }) => {
      if (n === null) return [];
      const number = unit === 'share' ? `${formatNumber(n * 100, 'en')}%` : formatNumber(n, 'en');
      const found = [
        ...translation.matchAll(new RegExp(`(?<![\\d.,])${number.replace(/[.%]/g, '\\$&')}(?![\\d%]|[.,]\\d| (?:million|billion))`, 'g')),
      ];
      return found.length === 1 && found[0] ? [{ start: found[0].index, end: found[0].index + number.length, records: [record.id] }] : [];
    }),
  );
}

/** Joins overlapping spans into one span with the records of all of them. */
function joined(spans: readonly Marked[]): readonly Marked[] {
  const runs: Marked[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = runs.at(-1);
    if (last && span.start < last.end)
      runs[runs.length - 1] = {
        start: last.start,
        end: Math.max(last.end, span.end),
        records: [...new Set([...last.records, ...span.records])],
      };
    else runs.push(span);
  }
  return runs;
}

function runsOf(text: string, spans: readonly Marked[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, records } of spans) {
    if (start > at) runs.push({ text: text.slice(at, start), records: [] });
    runs.push({ text: text.slice(start, end), records });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), records: [] });
  return runs;
}
