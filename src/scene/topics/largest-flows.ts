/** Chooses the drawn flows of a table, which are the largest of the shown flows, or of those in view. The others are counted. */
import { bisectRight } from 'd3';
import { legibleArcs, usualTop } from '../../data/flows/levels/legible-arcs.ts';
import type { RecordId } from '../../data/schema.ts';
import type { Bounds } from '../../geo/projection.ts';
import type { FlowHistogram, FlowShare, FlowSums, PlaceShare, SceneFlows } from '../scene-types.ts';
import type { FlowTable } from './flow-table.ts';
import { roundValues } from './width-scale.ts';

export type Counts = Pick<SceneFlows, 'all' | 'largest' | 'drawn' | 'leftOut' | 'withoutPlace'> & { readonly place: PlaceShare | null };

/** Marks the records of the table that are shown. Both lists are in the order of the data set. */
export function shownFlows({ records, placeOf }: FlowTable, shown: readonly RecordId[]): Uint8Array {
  const isShown = new Uint8Array(records.length);
  let at = 0;
  for (const id of shown) {
    if (records[at]?.id !== id) {
      const found = placeOf(id);
      // The record is of another topic.
      if (found === undefined) continue;
      at = found;
    }
    isShown[at++] = 1;
  }
  return isShown;
}

/** The number of rows in the shown sums, and the number of these that have no value. */
export function sumsOf(
  { rows, silent, inner }: FlowTable,
  isShown: Uint8Array,
  shown: readonly RecordId[],
): Pick<FlowSums, 'rows' | 'notReported'> {
  let [all, notReported] = [0, 0];
  for (let flow = 0; flow < isShown.length; flow++) {
    if (isShown[flow] !== 1) continue;
    all += rows[flow] ?? 0;
    notReported += silent[flow] ?? 0;
  }
  for (const id of inner.size === 0 ? [] : shown) {
    const own = inner.get(id);
    all += own?.rows ?? 0;
    notReported += own?.silent ?? 0;
  }
  return { rows: all, notReported };
}

interface LargestOfEach {
  /** 1 for each flow that is drawn. */
  readonly isMeant: Uint8Array;
  readonly usualTop: number;
  /** The number of combinations of time and kind among the shown flows. */
  readonly measures: number;
}

/**
 * The default choice of drawn sums. Of each time and kind, the same number of the largest is drawn, because different measures can't be
 * compared. If there is not enough room, the first of each come before the second ones. Flows without a number fill the remaining room.
 *
 * @param each - the number of flows of each time and kind
 * @param most - the number of flows in total
 */
export function largestOfEach(
  { bySize, n, measure, arcOf }: Pick<FlowTable, 'bySize' | 'n' | 'measure' | 'arcOf'>,
  isShown: Uint8Array,
  each: number = legibleArcs,
  most: number = usualTop,
): LargestOfEach {
  const ranks = new Map<number, number>();
  const byRank: number[][] = [];
  const others: number[] = [];
  for (const flow of bySize) {
    if (isShown[flow] !== 1 || (arcOf[flow] ?? -1) < 0) continue;
    if (Number.isNaN(n[flow] ?? Number.NaN)) {
      others.push(flow);
      continue;
    }
    const own = measure[flow] ?? 0;
    const rank = ranks.get(own) ?? 0;
    ranks.set(own, rank + 1);
    if (rank < each) (byRank[rank] ??= []).push(flow);
  }
  const measures = Math.max(1, ranks.size);
  const room = Math.min(most, each * measures);
  const meant = [...byRank.flat(), ...others].slice(0, room);
  const isMeant = new Uint8Array(isShown.length);
  for (const flow of meant) isMeant[flow] = 1;
  return { isMeant, usualTop: measures === 1 ? room : meant.length, measures };
}

/**
 * Chooses the largest of the shown flows and counts the others. Never adds up over times, kinds or units.
 *
 * @param top - the number of flows, or a column with 1 for each flow to draw
 * @param least - the threshold of the drawn flows; null draws flows of all values, and those without one
 */
export function topFlows(
  { bySize, n, exact, measure, arcOf }: Pick<FlowTable, 'bySize' | 'n' | 'exact' | 'measure' | 'arcOf'>,
  isShown: Uint8Array,
  top: number | Uint8Array,
  least: number | null = null,
): { readonly drawn: Uint32Array; readonly flows: Counts } {
  const drawn: number[] = [];
  let [all, measured, others, withoutPlace] = [0, 0, 0, 0];
  let [sum, sumLeft] = [0, 0];
  let only = -1;
  let isOneMeasure = true;
  let isExact = true;
  // Whether some values are negative, so that the values have no share of the sum.
  let isNet = false;
  for (const flow of bySize) {
    if (isShown[flow] !== 1) continue;
    all++;
    const own = n[flow] ?? Number.NaN;
    if (!Number.isNaN(own)) {
      sum += own;
      if (only < 0) only = measure[flow] ?? 0;
      isOneMeasure &&= measure[flow] === only;
      isExact &&= exact[flow] === 1;
      isNet ||= own < 0;
    }
    if ((arcOf[flow] ?? -1) < 0) {
      withoutPlace++;
      continue;
    }
    const isLargeEnough = least === null || Math.abs(own) >= least;
    if (isLargeEnough && (typeof top === 'number' ? drawn.length < top : top[flow] === 1)) {
      drawn.push(flow);
      continue;
    }
    if (Number.isNaN(own)) others++;
    else {
      measured++;
      sumLeft += own;
    }
  }
  const share: FlowShare =
    measured === 0
      ? { kind: 'none' }
      : !isOneMeasure
        ? { kind: 'mixed' }
        : !isNet && sum > 0
          ? { kind: 'share', share: sumLeft / sum, sum, isExact }
          : { kind: 'no-share' };
  return {
    drawn: Uint32Array.from(drawn),
    flows: { all, largest: drawn.length, drawn: drawn.length, leftOut: { measured, others, share }, withoutPlace, place: null },
  };
}

/** The shown flows with an end in the box. */
export function flowsInView(
  { arcs, arcOf }: Pick<FlowTable, 'arcs' | 'arcOf'>,
  isShown: Uint8Array,
  [west, south, east, north]: Bounds,
): Uint8Array {
  const isIn = (lon = Number.NaN, lat = Number.NaN): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  return isShown.map((shown, flow) => {
    const arc = arcOf[flow] ?? -1;
    if (shown !== 1 || arc < 0) return 0;
    return isIn(arcs.originLon[arc], arcs.originLat[arc]) || isIn(arcs.destinationLon[arc], arcs.destinationLat[arc]) ? 1 : 0;
  });
}

/** The number of flows that can be drawn, by round values; null if no flow has a number. */
export function histogramOf({ n, arcOf, extent }: Pick<FlowTable, 'n' | 'arcOf' | 'extent'>, isShown: Uint8Array): FlowHistogram | null {
  const edges = roundValues(extent);
  if (edges.length === 0) return null;
  const counts = edges.map(() => 0);
  for (let flow = 0; flow < n.length; flow++) {
    const own = Math.abs(n[flow] ?? Number.NaN);
    if (isShown[flow] !== 1 || (arcOf[flow] ?? -1) < 0 || !(own > 0)) continue;
    const at = bisectRight(edges, own) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { edges, counts };
}
