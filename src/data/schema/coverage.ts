/** Views over the records that are kept in the file and checked against them: what is covered, what has a date, what was decided, what is left out. */
import * as v from 'valibot';
import { countingIds, stateIds } from '../vocabulary.ts';
import { date, id, ids, localizedTextSchema } from './parts.ts';

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

/** Several points in time of one thing: values of one pairing, unit and scope. They are plotted as points and joined by nothing. */
export const seriesSchema = v.object({
  id,
  /** What is counted. */
  label: localizedTextSchema,
  pairing: id,
  counting: v.picklist(countingIds),
  points: v.pipe(v.array(v.object({ record: id, value: id })), v.minLength(2)),
});

/** What the source leaves open, and what this data set does about it. */
export const ambiguitySchema = v.object({ id, record: id, issue: v.string(), decision: v.string() });

const count = v.pipe(v.number(), v.minValue(0));

/** What of a file did not become records. */
export const omittedSchema = v.object({
  /** Rows of the file. */
  read: count,
  /** Rows skipped, by the code of what stopped them, with the first of the cells at fault. */
  skipped: v.array(v.object({ code: v.string(), rows: count, cells: ids })),
  /** Flows beyond what a page holds, the smallest of each unit, and their rows. */
  leftOut: v.object({ flows: count, rows: count }),
});
