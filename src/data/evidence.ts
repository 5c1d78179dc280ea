/** The evidence of a record: a quote, its place and its source. */
import type { Evidence, Paragraph, Sentence, Source } from './schema.ts';

export interface Span {
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
}

/** Evidence with its paragraph, sentence and source looked up. */
export interface FoundEvidence {
  readonly evidence: Evidence;
  readonly quote: string;
  /** The positions of the figure's words in the quote, in order and without overlaps. They hold in the derived forms too. */
  readonly marks: readonly Span[];
  /** Null if the data set has no text, as a user's table. */
  readonly paragraph: Paragraph | null;
  /** The whole sentence around the quote; null if the data set has no text. */
  readonly sentence: Sentence | null;
  /** The source, with publisher and date if they are known. */
  readonly source: Source;
}

/** The positions of marks in a quote, at their first occurrence. A mark that is not in the quote, or overlaps another, is ignored. */
export function markSpans(quote: string, marks: readonly string[]): readonly Span[] {
  const spans = marks
    .map((mark) => ({ start: quote.indexOf(mark), end: quote.indexOf(mark) + mark.length }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
