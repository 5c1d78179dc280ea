/** Lists derived from the records, kept in the file and checked against them: coverage, dates, decisions, omissions. */
import * as v from 'valibot';
import { countingIds, stateIds } from '../vocabulary.ts';
import { date, id, ids, localizedTextSchema } from './parts.ts';

/** One cell of the grid pairings × kinds. */
export const coverageCellSchema = v.object({
  pairing: id,
  kind: id,
  state: v.picklist(stateIds),
  hasFigure: v.boolean(),
  /** `nested`: the records are only about a part of the pairing. */
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

/** Several points in time of one quantity: values of one pairing, unit and scope. They are plotted as separate points. */
export const seriesSchema = v.object({
  id,
  /** The name of the quantity. */
  label: localizedTextSchema,
  pairing: id,
  counting: v.picklist(countingIds),
  points: v.pipe(v.array(v.object({ record: id, value: id })), v.minLength(2)),
});

/** A question that the source leaves open, and the decision of this data set. */
export const ambiguitySchema = v.object({ id, record: id, issue: v.string(), decision: v.string() });

const count = v.pipe(v.number(), v.minValue(0));

/** The rows and flows of a file that did not become records. */
export const omittedSchema = v.object({
  /** The number of rows in the file. */
  read: count,
  /** Skipped rows, by the code of the problem, with the first cells that have it. */
  skipped: v.array(v.object({ code: v.string(), rows: count, cells: ids })),
  /** Flows beyond the number that a page holds, the smallest of each unit, with the number of their rows. */
  leftOut: v.object({ flows: count, rows: count }),
});
