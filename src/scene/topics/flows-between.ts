/** The share of the flows between two sets of places in all flows. */
import type { FlowShare } from '../scene-types.ts';
import type { FlowTable } from './flow-table.ts';

/** The number and the share of the flows between two sets. */
export interface ShareBetween {
  /** The number of flows that pass the other filters. */
  readonly all: number;
  /** The number of these flows that run between the sets. */
  readonly flows: number;
  /** The share of the flows between the sets in the sum of all flows. */
  readonly share: FlowShare;
}

/**
 * Computes the share. Flows of several times, kinds or units are never added up.
 *
 *
 * @param isShown - 1 for each flow between the sets
 * @param isOfAll - 1 for each flow that passes the other filters
 */
export function shareBetween(
  { n, exact, measure }: Pick<FlowTable, 'n' | 'exact' | 'measure'>,
  isShown: Uint8Array,
  isOfAll: Uint8Array,
): ShareBetween {
  let [all, flows, only] = [0, 0, -1];
  let [sum, between] = [0, 0];
  let [isOneMeasure, isExact, isNegative] = [true, true, false];
  for (let flow = 0; flow < n.length; flow++) {
    if (isOfAll[flow] !== 1) continue;
    all++;
    if (isShown[flow] === 1) flows++;
    const own = n[flow] ?? Number.NaN;
    if (Number.isNaN(own)) continue;
    sum += own;
    if (isShown[flow] === 1) between += own;
    if (only < 0) only = measure[flow] ?? 0;
    isOneMeasure &&= measure[flow] === only;
    isExact &&= exact[flow] === 1;
    isNegative ||= own < 0;
  }
  if (only < 0) return { all, flows, share: { kind: 'none' } };
  if (!isOneMeasure) return { all, flows, share: { kind: 'mixed' } };
  return { all, flows, share: isNegative || !(sum > 0) ? { kind: 'no-share' } : { kind: 'share', share: between / sum, sum, isExact } };
}
