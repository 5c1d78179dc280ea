/**
 * Flows of somebody's own, ten to a hundred thousand: the largest are drawn, and what is not is counted. Comes with own data only, so that
 * the report's page does not wait for it.
 */
import type { DataIndex } from '../../data/data-set.ts';
import type { RecordId } from '../../data/schema.ts';
import type { WidthScale } from '../../state/view-state.ts';
import { remembered } from '../memo.ts';
import type { ArcColumns, FlowShare, SceneFlows, WidthSample } from '../scene-types.ts';
import { flowTable, type FlowTable } from './flow-table.ts';
import { sampleValues, widthRangePx, widthScaleOf } from './width-scale.ts';

export interface OwnFlows {
  readonly arcs: ArcColumns;
  readonly flows: SceneFlows;
  readonly widths: readonly WidthSample[];
}

/** @returns what is drawn of the shown records, in the data set's order */
export function ownFlows(index: DataIndex): (shown: readonly RecordId[], scale: WidthScale, top: number) => OwnFlows {
  const table = flowTable(index);
  return remembered((shown: readonly RecordId[], scale: WidthScale, top: number) => drawnFlows(table, shown, scale, top));
}

export function drawnFlows(table: FlowTable, shown: readonly RecordId[], scale: WidthScale, top: number): OwnFlows {
  const isShown = shownFlows(table, shown);
  const { drawn, flows } = topFlows(table, isShown, top);
  const { arcs, arcOf, n, plainWidthPx, unit, extent } = table;
  const order = new Uint32Array(drawn.length);
  const seen = new Uint8Array(arcs.count);
  const widthPx = plainWidthPx.slice();
  let count = 0;
  // The largest comes first, so it is what its arc's width says, and the arc lies on top.
  for (const flow of drawn) {
    const arc = arcOf[flow] ?? -1;
    if (arc < 0 || seen[arc] === 1) continue;
    seen[arc] = 1;
    order[count++] = arc;
  }
  const widthOf = widthScaleOf(scale, extent, widthRangePx(scale, count));
  seen.fill(0);
  for (const flow of drawn) {
    const arc = arcOf[flow] ?? -1;
    const own = n[flow] ?? Number.NaN;
    if (arc < 0 || seen[arc] === 1) continue;
    seen[arc] = 1;
    if (!Number.isNaN(own)) widthPx[arc] = widthOf(own);
  }
  return {
    arcs: { ...arcs, widthPx, records: shownRecords(table, drawn), shown: order.subarray(0, count).toReversed() },
    flows: { ...flows, unit, scale },
    widths: unit === null ? [] : sampleValues(scale, extent).map((value) => ({ n: value, widthPx: widthOf(value) })),
  };
}

/** Which records of the table are shown; both are in the data set's order. */
function shownFlows({ records, placeOf }: FlowTable, shown: readonly RecordId[]): Uint8Array {
  const isShown = new Uint8Array(records.length);
  let at = 0;
  for (const id of shown) {
    if (records[at]?.id !== id) {
      const found = placeOf(id);
      // Of another lens.
      if (found === undefined) continue;
      at = found;
    }
    isShown[at++] = 1;
  }
  return isShown;
}

/** The largest of the shown flows, and what is told of the others. Never adds up over times, kinds or units. */
export function topFlows({ bySize, n, measure, records, arcOf }: FlowTable, isShown: Uint8Array, top: number): { readonly drawn: Uint32Array; readonly flows: Omit<SceneFlows, 'unit' | 'scale'> } {
  const drawn: number[] = [];
  let [all, measured, others, withoutPlace] = [0, 0, 0, 0];
  let [sum, sumLeft] = [0, 0];
  let only = -1;
  let isOneMeasure = true;
  let isExact = true;
  for (const flow of bySize) {
    if (isShown[flow] !== 1) continue;
    all++;
    const own = n[flow] ?? Number.NaN;
    if (!Number.isNaN(own)) {
      sum += own;
      if (only < 0) only = measure[flow] ?? 0;
      isOneMeasure &&= measure[flow] === only;
      isExact &&= records[flow]?.values[0]?.cmp === 'exact' || records[flow]?.values[0]?.cmp === 'counted';
    }
    if ((arcOf[flow] ?? -1) < 0) {
      withoutPlace++;
      continue;
    }
    if (drawn.length < top) {
      drawn.push(flow);
      continue;
    }
    if (Number.isNaN(own)) others++;
    else {
      measured++;
      sumLeft += own;
    }
  }
  const share: FlowShare = measured === 0 ? { kind: 'none' } : isOneMeasure && sum > 0 ? { kind: 'share', share: sumLeft / sum, sum, isExact } : { kind: 'mixed' };
  return { drawn: Uint32Array.from(drawn), flows: { all, drawn: drawn.length, leftOut: { measured, others, share }, withoutPlace } };
}

/** What each drawn arc speaks of: of what is not drawn it says nothing. */
function shownRecords({ arcs, arcOf, records }: FlowTable, drawn: Uint32Array): readonly (readonly string[])[] {
  const spoken = [...arcs.records];
  const several = new Map<number, string[]>();
  for (const flow of drawn) {
    const arc = arcOf[flow] ?? -1;
    if ((arcs.records[arc]?.length ?? 0) < 2) continue;
    const known = several.get(arc);
    const id = records[flow]?.id ?? '';
    if (known) known.push(id);
    else several.set(arc, [id]);
  }
  for (const [arc, ids] of several) spoken[arc] = ids;
  return spoken;
}
