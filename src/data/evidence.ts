/** Who says so: a quote with the place it stands in and the source it comes from. */
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
  /** Where the words of the figure stand in the quote, in order, none within another; the same in the derived forms. */
  readonly marks: readonly Span[];
  /** Null where a user's data set has no text. */
  readonly paragraph: Paragraph | null;
  /** The whole sentence around the quote. */
  readonly sentence: Sentence | null;
  /** With publisher and date, where they are known. */
  readonly source: Source;
}

/** Where marks stand in a quote, at their first occurrence; one that is not in it, or overlaps another, marks nothing. */
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
