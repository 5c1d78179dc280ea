/** What part of all flows runs between two sets of places. */
import type { FlowShare } from '../scene-types.ts';
import type { FlowTable } from './flow-table.ts';

/** Of the flows that the filters leave, whether they run between the sets or not. */
export interface ShareBetween {
  readonly all: number;
  /** Those of them that do. */
  readonly flows: number;
  /** What those between the sets carry, of the sum of all. */
  readonly share: FlowShare;
}

/**
 * Never adds up over times, kinds or units.
 *
 * @param isShown - 1 for each flow between the sets
 * @param isOfAll - 1 for each flow that the other filters leave
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
