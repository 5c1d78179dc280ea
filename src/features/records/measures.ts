/** Which figures can stand on a scale with others. */
import type { FigureValue, ReportRecord } from '../../data/schema.ts';

/** Units that are scopes and kinds of their own: another figure of them is no measure of this one. */
const incomparable: ReadonlySet<string> = new Set(['project', 'share', 'growth', 'pair', 'person', 'item']);

/** Whether another figure of the same unit measures the same: counts and shares are each of something else. */
export function isMeasure(record: ReportRecord, { n, unit }: FigureValue): boolean {
  return n !== null && n > 0 && !incomparable.has(unit) && record.plot !== false && record.state === 'reported';
}
