/** A number as it was printed, and the time that it is about. */
import * as v from 'valibot';
import { comparatorIds, moneyKinds, periodBases, periodKinds } from '../vocabulary.ts';
import { id, localizedTextSchema, note, optionalDate } from './parts.ts';

export const figureValueSchema = v.object({
  /** Identifies a value within its record. */
  key: id,
  /** In the unit itself: yuan, tonnes, people, a share from 0 to 1. Null: reported without a number ("most"). */
  n: v.nullable(v.pipe(v.number(), v.finite())),
  unit: id,
  cmp: v.picklist(comparatorIds),
  /** The printed words. */
  raw: v.string(),
  moneyKind: v.optional(v.picklist(moneyKinds)),
  /** What the number counts, in few words around `{}`, where the figure stands: `fund of {}`. A figure on the map is written so. */
  counts: v.optional(localizedTextSchema),
  /** The record that a share is a share of. */
  of: v.optional(id),
  note,
  /** Set where `raw` is not printed in the quote: how the number was found. */
  derivedFrom: note,
  /** Records that give another number for the same thing. Each names the other. */
  conflictsWith: v.optional(v.array(id)),
  /** For a sum of rows: how many there are, and how many of them have no value and are missing from the sum. */
  sumOf: v.optional(v.object({ rows: v.number(), notReported: v.number() })),
});

export const periodSchema = v.object({
  kind: v.picklist(periodKinds),
  /** The printed words; null: no time is stated. */
  raw: v.optional(v.nullable(v.string()), null),
  start: optionalDate,
  end: optionalDate,
  asOf: optionalDate,
  /** Where the dates stand. */
  basis: v.optional(v.picklist(periodBases)),
  /** The printed words for readers, where they name a length of time: "in over a year". */
  words: v.optional(localizedTextSchema),
  note: v.optional(v.nullable(v.string()), null),
});
