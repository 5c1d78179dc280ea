/** What of a file did not become records. */
import * as v from 'valibot';
import { ids } from './parts.ts';

const count = v.pipe(v.number(), v.minValue(0));

export const omittedSchema = v.object({
  /** Rows of the file. */
  read: count,
  /** Rows skipped, by the code of what stopped them, with the first of the cells at fault. */
  skipped: v.array(v.object({ code: v.string(), rows: count, cells: ids })),
  /** Flows beyond what a page holds, the smallest of each unit, and their rows. */
  leftOut: v.object({ flows: count, rows: count }),
});
