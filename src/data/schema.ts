/**
 * The only definition of a data set. Types, JSON Schema (`data/schema.json`) and parser are derived from it.
 * Fields that a small data set does not need have an empty default. `data/README.md` explains each field.
 *
 * Import types from here with `import type`: the values import valibot, which only the parser needs.
 */
import * as v from 'valibot';
import { evidenceSchema, paragraphSchema, sentenceSchema, sourceSchema } from './schema/evidence.ts';
import { figureValueSchema, periodSchema } from './schema/figure.ts';
import { ambiguitySchema, coverageCellSchema, omittedSchema, seriesSchema, timelineEntrySchema } from './schema/coverage.ts';
import { findingSchema } from './schema/finding.ts';
import { pairingGroupSchema, pairingSchema } from './schema/pairing.ts';
import { boundsSchema, id, ids, localizedTextSchema, termSchema } from './schema/parts.ts';
import { actorSchema, regionSchema } from './schema/place.ts';
import { recordSchema } from './schema/record.ts';
import { comparatorIds, dataSetKinds, schemaVersion, topicIds, type directions, type languages, type stateIds } from './vocabulary.ts';

const terms = v.optional(v.array(termSchema), []);

export const comparatorSchema = v.object({ id: v.picklist(comparatorIds), sign: localizedTextSchema, meaning: v.string() });

export const coverageSchema = v.object({
  kinds: terms,
  cells: v.optional(v.array(coverageCellSchema), []),
  /** Records that belong to no pairing; the grid lists them in a row of their own. */
  unattached: ids,
});

export const dataSetSchema = v.object({
  /** The address of the JSON Schema, for editors; Duikou does not read it. */
  $schema: v.optional(v.string()),
  schema: v.literal(schemaVersion),
  kind: v.picklist(dataSetKinds),
  /** Any text; citations print it. */
  dataVersion: v.string(),
  title: localizedTextSchema,
  /** One sentence, shown while nothing is selected. */
  lead: v.optional(localizedTextSchema),
  /** The name of the ends on each side in the legend, such as `{ a: 'Origin', b: 'Destination' }`. Without it the ends have no name. */
  sides: v.optional(v.object({ a: localizedTextSchema, b: localizedTextSchema })),
  /** The offered topics in their order; default: the topics of the records. */
  topics: v.optional(v.array(v.picklist(topicIds))),
  /** The opening view of the map as west, south, east, north in degrees; default: the box around the regions. */
  bounds: v.optional(boundsSchema),
  sources: v.array(sourceSchema),
  chapters: terms,
  units: terms,
  comparators: v.optional(v.array(comparatorSchema), []),
  states: terms,
  sectors: terms,
  statuses: terms,
  /**
   * Kinds of ties between two regions besides paired cooperation: poverty alleviation, a memorandum, an agreement. A pairing names one by
   * its `relation`.
   */
  relations: terms,
  paragraphs: v.optional(v.array(paragraphSchema), []),
  sentences: v.optional(v.array(sentenceSchema), []),
  regions: v.array(regionSchema),
  actors: v.optional(v.array(actorSchema), []),
  pairings: v.array(pairingSchema),
  pairingGroups: v.optional(v.array(pairingGroupSchema), []),
  records: v.optional(v.array(recordSchema), []),
  /** The sentences that stories begin with. A story without one begins with its first figure. */
  findings: v.optional(v.array(findingSchema), []),
  coverage: v.optional(coverageSchema, { kinds: [], cells: [], unattached: [] }),
  timeline: v.optional(v.array(timelineEntrySchema), []),
  /** Records with a figure and no date: listed beside the timeline, never placed on it. */
  undated: v.optional(v.array(id), []),
  /** Points in time of one quantity, for the timeline. */
  series: v.optional(v.array(seriesSchema), []),
  ambiguities: v.optional(v.array(ambiguitySchema), []),
  /** Rows and flows of the file that are not in the data set, with the reasons. */
  omitted: v.optional(omittedSchema),
});

/**
 * A language of the interface: `zh-Hans`, `zh-Hant` or `en`. `addLanguage` adds others at run time, which use the words of one of these
 * where they have none.
 */
export type Language = (typeof languages)[number];
/**
 * The state of a figure: `reported`, `zero`, `not-reported` (which is not zero), or `group`, reported only for several pairings together.
 * `said-of-all` is no figure but a statement in words about several pairings together.
 */
export type State = (typeof stateIds)[number];
/**
 * The word printed beside a number: `exact` for none, `over`, `nearly`, `some`, `about`, `most` (more than half, without a number), or
 * `counted` by the editors.
 */
export type Comparator = (typeof comparatorIds)[number];
/** The direction of a flow. Only `one-way` and `a-to-b` are drawn with an arrow. */
export type Direction = (typeof directions)[number];
/** A GB/T 2260 code such as `220000`, or an id such as `zone:…` for a place without a code. */
export type RegionId = string;
/** An id such as `jilin-zhejiang`; never the id of a region. */
export type PairingId = string;
/** An id such as `agg-projects`. */
export type RecordId = string;

/** A text in the three languages, and in others that a host adds. */
export type LocalizedText = v.InferOutput<typeof localizedTextSchema>;
/** A term of a vocabulary (a chapter, a unit, a sector …) with its name. */
export type Term = v.InferOutput<typeof termSchema>;
/** The publication that prints a fact. Null fields are unknown, and the screen says so. */
export type Source = v.InferOutput<typeof sourceSchema>;
/** The quote that backs a record, and its place in the source. */
export type Evidence = v.InferOutput<typeof evidenceSchema>;
/** A paragraph of the report, with its offsets in the text in UTF-16 units. */
export type Paragraph = v.InferOutput<typeof paragraphSchema>;
/** A sentence of the report, with its text in the other script and in English. */
export type Sentence = v.InferOutput<typeof sentenceSchema>;
/** A number as printed: its value in its unit, comparator and words. */
export type FigureValue = v.InferOutput<typeof figureValueSchema>;
/** The time that a figure is about, as precise as the source. */
export type Period = v.InferOutput<typeof periodSchema>;
/** A place of the data set. `lon` and `lat` are degrees in WGS 84; null if the place has no single point. */
export type Region = v.InferOutput<typeof regionSchema>;
/** A person or body that acts in a region. */
export type Actor = v.InferOutput<typeof actorSchema>;
/** Two regions joined by a document. A pairing has two ends, `a` and `b`, and no direction. */
export type Pairing = v.InferOutput<typeof pairingSchema>;
/** Pairings that are counted but only some of them named: "10 pairs, 1 named". */
export type PairingGroup = v.InferOutput<typeof pairingGroupSchema>;
/** One fact, with its figures, its period and the quote that backs it. */
export type ReportRecord = v.InferOutput<typeof recordSchema>;
/** The sentence that a story begins with; its figures are placeholders. */
export type Finding = v.InferOutput<typeof findingSchema>;
/** The grid of pairings × kinds: what is reported and what is not. */
export type Coverage = v.InferOutput<typeof coverageSchema>;
/** One cell of the grid of pairings × kinds. */
export type CoverageCell = v.InferOutput<typeof coverageCellSchema>;
/** A record with its date on the timeline. */
export type TimelineEntry = v.InferOutput<typeof timelineEntrySchema>;
/** Several points in time of one quantity, such as the projects of a pairing. */
export type Series = v.InferOutput<typeof seriesSchema>;
/** Rows that were skipped, and flows that were left out, when a table was read. */
export type Omitted = v.InferOutput<typeof omittedSchema>;
/** A question that the source leaves open, and the decision of the data set. */
export type Ambiguity = v.InferOutput<typeof ambiguitySchema>;
/**
 * A data set: sources, regions, pairings, and records with their evidence. The built-in report is one; `data` of an element returns and
 * accepts one. The format is `duikou/2`; `duikou/schema.json` is its JSON Schema, and `data/README.md` explains each field.
 */
export type DataSet = v.InferOutput<typeof dataSetSchema>;
