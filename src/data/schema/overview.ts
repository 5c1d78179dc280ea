/** Overviews in the file that are checked against the records: coverage, dates and decisions. */
import * as v from 'valibot';
import { stateIds } from '../vocabulary.ts';
import { date, id } from './parts.ts';

/** One cell of the grid pairings × kinds. */
export const coverageCellSchema = v.object({
  pairing: id,
  kind: id,
  state: v.picklist(stateIds),
  hasFigure: v.boolean(),
  /** `nested`: only for a part of the pairing. */
  scope: v.nullable(v.picklist(['pairing', 'nested', 'all-pairings'])),
  /** Whether every record of the cell belongs to its pairing by inference only. */
  inferredOnly: v.boolean(),
  records: v.array(id),
  groupRecords: v.array(id),
});

export const timelineEntrySchema = v.object({
  id,
  record: id,
  precision: v.picklist(['day', 'month', 'year']),
  date: v.optional(date),
  start: v.optional(date),
  end: v.optional(date),
  asOf: v.optional(date),
});

/** What the source leaves open, and what this data set does about it. */
export const ambiguitySchema = v.object({ id, record: id, issue: v.string(), decision: v.string() });
