import type { ReportRecord } from './schema.ts';

/** Whether the source gives the direction of a flow. Only then the arc has an arrow and the words a "to". */
export function isDirected({ direction }: Pick<ReportRecord, 'direction'>): boolean {
  return direction === 'one-way' || direction === 'a-to-b';
}
