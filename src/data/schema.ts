/**
 * The one definition of a data set: types, JSON Schema (`data/schema.json`) and parser come from it.
 * What a small set of a host's own does not need has an empty default. Field by field: `data/README.md`.
 *
 * Import types from here with `import type`: the values bring valibot along, which only the parser needs.
 */
import * as v from 'valibot';
import { evidenceSchema, paragraphSchema, sentenceSchema, sourceSchema } from './schema/evidence.ts';
import { figureValueSchema, periodSchema } from './schema/figure.ts';
import { ambiguitySchema, coverageCellSchema, omittedSchema, timelineEntrySchema } from './schema/coverage.ts';
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
  /** Records that belong to no pairing and have a row of their own, so that nothing vanishes. */
  unattached: ids,
});

export const dataSetSchema = v.object({
  /** For editors. */
  $schema: v.optional(v.string()),
  schema: v.literal(schemaVersion),
  kind: v.picklist(dataSetKinds),
  /** Any text; citations print it. */
  dataVersion: v.string(),
  title: localizedTextSchema,
  /** One sentence that stands where nothing is selected yet. */
  lead: v.optional(localizedTextSchema),
  /** What an end on each side is called in the legend: `{ a: 'Origin', b: 'Destination' }`. A set without sides has ends without a name. */
  sides: v.optional(v.object({ a: localizedTextSchema, b: localizedTextSchema })),
  /** The topics that are offered, in this order; without it those of which its records speak. */
  topics: v.optional(v.array(v.picklist(topicIds))),
  /** What the map shows first: west, south, east, north, in degrees. Without it the box around its regions. */
  bounds: v.optional(boundsSchema),
  sources: v.array(sourceSchema),
  chapters: terms,
  units: terms,
  comparators: v.optional(v.array(comparatorSchema), []),
  states: terms,
  sectors: terms,
  statuses: terms,
  paragraphs: v.optional(v.array(paragraphSchema), []),
  sentences: v.optional(v.array(sentenceSchema), []),
  regions: v.array(regionSchema),
  actors: v.optional(v.array(actorSchema), []),
  pairings: v.array(pairingSchema),
  pairingGroups: v.optional(v.array(pairingGroupSchema), []),
  records: v.optional(v.array(recordSchema), []),
  coverage: v.optional(coverageSchema, { kinds: [], cells: [], unattached: [] }),
  timeline: v.optional(v.array(timelineEntrySchema), []),
  /** Records with a figure and no date: listed beside the timeline, never placed on it. */
  undated: v.optional(v.array(id), []),
  ambiguities: v.optional(v.array(ambiguitySchema), []),
  /** What the file that it was read from has and this set lacks, with the reasons. */
  omitted: v.optional(omittedSchema),
});

export type Language = (typeof languages)[number];
export type State = (typeof stateIds)[number];
export type Comparator = (typeof comparatorIds)[number];
export type Direction = (typeof directions)[number];
export type RegionId = string;
export type PairingId = string;
export type RecordId = string;

export type LocalizedText = v.InferOutput<typeof localizedTextSchema>;
export type Term = v.InferOutput<typeof termSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export type Paragraph = v.InferOutput<typeof paragraphSchema>;
export type Sentence = v.InferOutput<typeof sentenceSchema>;
export type FigureValue = v.InferOutput<typeof figureValueSchema>;
export type Period = v.InferOutput<typeof periodSchema>;
export type Region = v.InferOutput<typeof regionSchema>;
export type Actor = v.InferOutput<typeof actorSchema>;
export type Pairing = v.InferOutput<typeof pairingSchema>;
export type PairingGroup = v.InferOutput<typeof pairingGroupSchema>;
export type ReportRecord = v.InferOutput<typeof recordSchema>;
export type Coverage = v.InferOutput<typeof coverageSchema>;
export type CoverageCell = v.InferOutput<typeof coverageCellSchema>;
export type TimelineEntry = v.InferOutput<typeof timelineEntrySchema>;
export type Omitted = v.InferOutput<typeof omittedSchema>;
export type Ambiguity = v.InferOutput<typeof ambiguitySchema>;
export type DataSet = v.InferOutput<typeof dataSetSchema>;
