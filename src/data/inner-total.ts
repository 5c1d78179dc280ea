/** Inner totals: sums of the flows within one unit. */
import type { DataSet, RegionId, ReportRecord } from './schema.ts';

/** The unit whose inner total a record is; null for any other record. */
export function unitOfInnerTotal({ kind }: Pick<DataSet, 'kind'>, { type, pairing, place }: ReportRecord): RegionId | null {
  return kind === 'flows' && type === 'aggregate' && pairing === null ? (place ?? null) : null;
}
