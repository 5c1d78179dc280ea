/** Evidence: sources, quotes, and the text of the report that contains the quotes. */
import * as v from 'valibot';
import { id, ids, localizedTextSchema, note, optionalDate } from './parts.ts';

/** The publication that is quoted. A null field is unknown, and the screen says so: a publisher is never guessed. */
export const sourceSchema = v.object({
  id,
  /**
   * Set for a source other than the one that the data set is about. Its records are shown separately, and only if a reader asks for all
   * sources.
   * A: the publisher's own or a state page; B: a copy that names its source.
   */
  tier: v.optional(v.picklist(['A', 'B'])),
  /** For example `news report`, `document`, `data file`. */
  kind: v.string(),
  title: v.optional(v.nullable(v.string()), null),
  titleNote: note,
  publisher: v.optional(v.nullable(v.string()), null),
  /** The publisher's name in each language, shown beside `publisher`. */
  publisherNames: v.optional(localizedTextSchema),
  publisherNote: note,
  date: optionalDate,
  datePrecision: v.optional(v.picklist(['day', 'month', 'year'])),
  /** The basis of the date, if the source does not print it. */
  dateBasis: note,
  language: note,
  script: note,
  /** The name of the file with the full text, next to the data set. */
  file: note,
  url: note,
  /** The reason why there is no address. */
  urlNote: note,
  copyUrl: note,
  copyNote: note,
  licence: note,
});

/** The words that back a record, verbatim. Both derived forms have the same length, so offsets into the quote hold in them too. */
export const evidenceSchema = v.object({
  source: id,
  /** The paragraph, for example `P12`. */
  p: v.optional(id),
  sentence: v.optional(id),
  quote: v.pipe(v.string(), v.minLength(1)),
  /** The words of the figure within the quote. */
  marks: v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []),
  /** The quote in Simplified characters and in proper Traditional ones. */
  derived: v.optional(v.object({ 'zh-Hans': v.string(), 'zh-Hant': v.string() })),
});

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const paragraphSchema = v.object({
  id,
  /** Line of the source's text, from 1. */
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(['lead', 'heading', 'body']),
  chapter: id,
  /** Offset of the first character in the source's text, in UTF-16 units. */
  start: offset,
  /** Offset after the last character. */
  end: offset,
  sentences: ids,
});

/** A sentence. `derived.en` is the project's translation and labelled so. */
export const sentenceSchema = v.object({ id, p: id, text: v.string(), derived: localizedTextSchema });
