import type { ReportRecord } from './schema.ts';

/** Whether the source says what runs from where to where. Only then is there an arrow, and a "to" in words. */
export function isDirected({ direction }: Pick<ReportRecord, 'direction'>): boolean {
  return direction === 'one-way' || direction === 'a-to-b';
}
