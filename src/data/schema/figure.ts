/** A number as printed, and its time. */
import * as v from 'valibot';
import { comparatorIds, moneyKinds, periodBases, periodKinds } from '../vocabulary.ts';
import { id, localizedTextSchema, note, optionalDate } from './parts.ts';

export const figureValueSchema = v.object({
  /** Identifies a value within its record. */
  key: id,
  /** The number in the unit itself: yuan, tonnes, people, a share from 0 to 1. Null if it is reported without a number ("most"). */
  n: v.nullable(v.pipe(v.number(), v.finite())),
  unit: id,
  cmp: v.picklist(comparatorIds),
  /** The words as printed. */
  raw: v.string(),
  moneyKind: v.optional(v.picklist(moneyKinds)),
  /** Words for what the number counts, with `{}` in the place of the figure: `fund of {}`. The map writes the figure with them. */
  counts: v.optional(localizedTextSchema),
  /** The record whose figure a share refers to. */
  of: v.optional(id),
  note,
  /** How the number was derived, if `raw` is not printed in the quote. */
  derivedFrom: note,
  /** Records that give another number for the same quantity. Each names the other. */
  conflictsWith: v.optional(v.array(id)),
  /** For a sum of rows: the number of rows, and the number of them that have no value and are missing from the sum. */
  sumOf: v.optional(v.object({ rows: v.number(), notReported: v.number() })),
});

export const periodSchema = v.object({
  kind: v.picklist(periodKinds),
  /** The words as printed; null if no time is stated. */
  raw: v.optional(v.nullable(v.string()), null),
  start: optionalDate,
  end: optionalDate,
  asOf: optionalDate,
  /** Where the source states the dates. */
  basis: v.optional(v.picklist(periodBases)),
  /** The printed words as shown to readers, if they name a length of time: "in over a year". */
  words: v.optional(localizedTextSchema),
  note: v.optional(v.nullable(v.string()), null),
});
