/** Pairings. */
import * as v from 'valibot';
import { evidenceSchema } from './evidence.ts';
import { figureValueSchema } from './figure.ts';
import { id, ids, localizedTextSchema, note, optionalDate } from './parts.ts';

/** Two regions joined by a document. A pairing has two ends and no direction. */
export const pairingSchema = v.object({
  id,
  /** Position in the source's list. Pairings without a rank come first, in the order of the file. */
  rank: v.optional(v.number(), 0),
  /** Whether the map draws the pairing. Other pairings are nested in one that it draws. */
  official: v.optional(v.boolean(), true),
  level: v.optional(v.picklist(['province', 'city', 'prefecture', 'county', 'zone'])),
  a: id,
  b: id,
  names: localizedTextSchema,
  /** The tie between the two regions: an id of `relations`, whose word is shown with a nested pairing. */
  relation: v.optional(v.string(), 'paired-cooperation'),
  /** For a pairing from another source: whether its quote names both ends, or only together with the source's heading. */
  basis: v.optional(v.picklist(['stated', 'by-heading'])),
  /** Date of the document; null if not stated. */
  since: optionalDate,
  parentPairing: v.optional(v.nullable(id), null),
  /** The reason for the parent, if it is inferred by the editors. */
  parentBasis: note,
  chapter: v.optional(v.nullable(id), null),
  group: v.optional(id),
  note,
  source: evidenceSchema,
  sourceMore: v.optional(v.array(evidenceSchema), []),
});

/** Pairings that are counted but only some of them named: "10 pairs, 1 named". */
export const pairingGroupSchema = v.object({
  id,
  names: localizedTextSchema,
  pairing: id,
  chapter: id,
  values: v.array(figureValueSchema),
  named: ids,
  unnamed: v.pipe(v.number(), v.integer(), v.minValue(0)),
  note,
  source: evidenceSchema,
});
