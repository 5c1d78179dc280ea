/** One fact of the report. */
import * as v from 'valibot';
import { directions, topicIds, pairingBases, readings, recordTypes, stateIds } from '../vocabulary.ts';
import { evidenceSchema } from './evidence.ts';
import { figureValueSchema, periodSchema } from './figure.ts';
import { id, ids, localizedTextSchema, lonLat } from './parts.ts';

/** A schematic way for drawing, not a track. */
const pathSchema = v.object({
  status: v.string(),
  points: v.array(lonLat),
  modes: v.array(v.object({ leg: v.string(), mode: v.string() })),
  modeSource: v.string(),
});

export const recordSchema = v.object({
  id,
  type: v.picklist(recordTypes),
  kind: v.optional(v.string()),
  topic: v.picklist(topicIds),
  /** Set where a record belongs to several topics. */
  topics: v.optional(v.array(v.picklist(topicIds))),
  chapter: id,
  label: localizedTextSchema,
  /** The official pairing, or null where none is stated. */
  pairing: v.optional(v.nullable(id), null),
  /** The pairing within it that the fact is really about. */
  nested: v.optional(id),
  /** Pairings that it may belong to, without the source saying so. */
  relatedPairings: v.optional(v.array(id)),
  pairingBasis: v.picklist(pairingBases),
  /** What else of the record is the editors' reading; marked on screen like an inferred pairing or direction. */
  inferred: v.optional(v.array(v.picklist(readings))),
  /** Runs across the official pairings. */
  crossPairing: v.optional(v.boolean()),
  scope: v.optional(v.picklist(['all-pairings', 'pairing', 'nested-pairing'])),
  /** The pairings that a figure for a group, or a sentence about all of them, is about. */
  appliesTo: v.optional(v.array(id)),
  /** What the map highlights. */
  regions: ids,
  from: v.optional(id),
  to: v.optional(v.nullable(id)),
  via: v.optional(v.array(id)),
  fromPlace: v.optional(id),
  toPlace: v.optional(id),
  place: v.optional(id),
  /** An arrow is drawn for `one-way` and `a-to-b` only. */
  direction: v.optional(v.picklist(directions)),
  /** The first is the main one. */
  values: v.optional(v.array(figureValueSchema), []),
  /** False: reported in words only, which is still reported. */
  hasFigure: v.boolean(),
  state: v.picklist(stateIds),
  period: periodSchema,
  /** False: a number in a name, which is words, never a mark nor a figure. */
  plot: v.optional(v.boolean()),
  /** The report's own reserve, printed with the figure. */
  statistics: v.optional(v.picklist(['preliminary', 'incomplete'])),
  sector: v.optional(id),
  sectors: v.optional(v.array(id)),
  status: v.optional(id),
  /** Null: not reported, never 0. */
  investmentCNY: v.optional(v.nullable(v.pipe(v.number(), v.finite()))),
  partners: v.optional(v.array(id)),
  actors: v.optional(v.array(id)),
  components: v.optional(v.array(localizedTextSchema)),
  group: v.optional(id),
  /** The record of another source about the same thing. Both are shown side by side, never merged. */
  relatesTo: v.optional(id),
  /** The side that a general statement is about. */
  side: v.optional(v.picklist(['a', 'b'])),
  path: v.optional(pathSchema),
  ambiguities: ids,
  coverageKinds: ids,
  source: evidenceSchema,
});
