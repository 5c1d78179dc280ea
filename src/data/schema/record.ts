/** One fact of the report. */
import * as v from 'valibot';
import { directions, topicIds, pairingBases, readings, recordTypes, stateIds } from '../vocabulary.ts';
import { evidenceSchema } from './evidence.ts';
import { figureValueSchema, periodSchema } from './figure.ts';
import { id, ids, localizedTextSchema, lonLat } from './parts.ts';

/** A schematic route for drawing, not a track. */
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
  /** Set if a record belongs to several topics. */
  topics: v.optional(v.array(v.picklist(topicIds))),
  chapter: id,
  label: localizedTextSchema,
  /** The official pairing; null if none is stated. */
  pairing: v.optional(v.nullable(id), null),
  /** The pairing nested in `pairing` that the fact is about. */
  nested: v.optional(id),
  /** Pairings that the record may belong to, although the source does not say so. */
  relatedPairings: v.optional(v.array(id)),
  pairingBasis: v.picklist(pairingBases),
  /** Further parts of the record that the editors inferred. They are marked on screen like an inferred pairing or direction. */
  inferred: v.optional(v.array(v.picklist(readings))),
  /** Whether the flow runs across the official pairings. */
  crossPairing: v.optional(v.boolean()),
  scope: v.optional(v.picklist(['all-pairings', 'pairing', 'nested-pairing'])),
  /** The pairings that a group figure, or a sentence about all of them, is about. */
  appliesTo: v.optional(v.array(id)),
  /** The regions that the map highlights. */
  regions: ids,
  from: v.optional(id),
  to: v.optional(v.nullable(id)),
  via: v.optional(v.array(id)),
  fromPlace: v.optional(id),
  toPlace: v.optional(id),
  place: v.optional(id),
  /** The direction; an arrow is drawn only for `one-way` and `a-to-b`. */
  direction: v.optional(v.picklist(directions)),
  /** The values, the main one first. */
  values: v.optional(v.array(figureValueSchema), []),
  /** False if the record is reported in words only. */
  hasFigure: v.boolean(),
  state: v.picklist(stateIds),
  period: periodSchema,
  /** False for a number in a name, which is never drawn or listed as a figure. */
  plot: v.optional(v.boolean()),
  /** The source's own reservation about its number, printed with the figure. */
  statistics: v.optional(v.picklist(['preliminary', 'incomplete'])),
  sector: v.optional(id),
  sectors: v.optional(v.array(id)),
  status: v.optional(id),
  /** Null if not reported, never 0. */
  investmentCNY: v.optional(v.nullable(v.pipe(v.number(), v.finite()))),
  partners: v.optional(v.array(id)),
  actors: v.optional(v.array(id)),
  components: v.optional(v.array(localizedTextSchema)),
  group: v.optional(id),
  /** The record of another source about the same subject. Both are shown side by side and never merged. */
  relatesTo: v.optional(id),
  /** The side that a general statement is about. */
  side: v.optional(v.picklist(['a', 'b'])),
  path: v.optional(pathSchema),
  ambiguities: ids,
  coverageKinds: ids,
  source: evidenceSchema,
});
