/** Inner totals: sums of the flows within one area. */
import type { DataSet, RegionId, ReportRecord } from './schema.ts';

/** The area whose inner total a record is; null for any other record. */
export function areaOfInnerTotal({ kind }: Pick<DataSet, 'kind'>, { type, pairing, place }: ReportRecord): RegionId | null {
  return kind === 'flows' && type === 'aggregate' && pairing === null ? (place ?? null) : null;
}
