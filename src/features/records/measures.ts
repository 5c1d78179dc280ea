/** The rule for figures that may share a scale. */
import type { FigureValue, ReportRecord } from '../../data/schema.ts';

/** Units whose figures can't be compared, because each figure counts, or is a share of, something else. */
const incomparable: ReadonlySet<string> = new Set(['project', 'share', 'growth', 'pair', 'person', 'item']);

/** Whether a value may share a scale with other figures of its unit: a reported number above zero in a comparable unit. */
export function isMeasure(record: ReportRecord, { n, unit }: FigureValue): boolean {
  return n !== null && n > 0 && !incomparable.has(unit) && record.plot !== false && record.state === 'reported';
}
