/** The evidence of a record: a quote, its place and its source. */
import type { Evidence, Paragraph, Sentence, Source } from './schema.ts';

export interface Span {
  readonly start: number;
  /** Offset behind the last character. */
  readonly end: number;
}

/** Evidence with everything looked up that a reader may ask for. */
export interface FoundEvidence {
  readonly evidence: Evidence;
  readonly quote: string;
  /** The positions of the figure's words in the quote, in order and without overlaps; the same in the derived forms. */
  readonly marks: readonly Span[];
  /** Null where a user's data set has no text. */
  readonly paragraph: Paragraph | null;
  /** The whole sentence around the quote. */
  readonly sentence: Sentence | null;
  /** With publisher and date, where they are known. */
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
