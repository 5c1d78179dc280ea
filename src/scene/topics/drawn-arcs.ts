/** The arcs of the drawn flows: their widths, their order, and the order in which a layout bends them. */
import type { LayoutOrder } from '../marks/arc-bends.ts';
import type { RegionId } from '../../data/schema.ts';
import type { ArcColumns, SceneFlows, WidthSample } from '../scene-types.ts';
import type { WidthScale } from '../../state/view-state.ts';
import type { FlowTable } from './flow-table.ts';
import type { Counts, topFlows } from './largest-flows.ts';
import { withPlace, type FlowsOfPlace } from './place-flows.ts';
import { sampleValues, widthRangePx, widthScaleOf } from './width-scale.ts';

export type TopFlows = ReturnType<typeof topFlows> & Pick<SceneFlows, 'sums'> & { readonly isShown: Uint8Array };

export interface DrawnFlows {
  readonly arcs: ArcColumns;
  readonly flows: Counts & Pick<SceneFlows, 'unit' | 'hasOtherUnits' | 'scale' | 'carried' | 'sums'>;
  readonly widths: readonly WidthSample[];
  readonly partners: readonly RegionId[];
  readonly order: LayoutOrder;
  /** The flows whose arcs are drawn. */
  readonly drawn: Uint32Array;
}

/** The choices that determine the widths of arcs. */
export interface DrawnWidths {
  readonly scale: WidthScale;
  /** Whether a table has several times. They share one scale, which is independent of the number of arcs at a single time. */
  readonly isForAllTimes: boolean;
}

/** @param whole - the largest flows at any time and anywhere, whose arcs are laid out first */
export function drawnFlows(
  table: FlowTable,
  { drawn, flows, sums, isShown }: TopFlows,
  whole: Uint32Array,
  { scale, isForAllTimes }: DrawnWidths,
  place: FlowsOfPlace | null,
): DrawnFlows {
  const { arcs, arcOf, n, plainWidthPx, unit, hasOtherUnits, extent } = table;
  const isTop = new Uint8Array(n.length);
  for (const flow of drawn) isTop[flow] = 1;
  const added = (place?.drawn ?? new Uint32Array()).filter((flow) => isTop[flow] !== 1);
  const both = new Uint32Array(added.length + drawn.length);
  both.set(drawn);
  both.set(added, drawn.length);
  // The largest flow comes first. It determines the width of the arc, which is on top. The arcs of the selected place are above all others.
  const topArcs = firstFlowOfArcs(arcOf, drawn);
  const wholeArcs = whole === drawn ? topArcs : firstFlowOfArcs(arcOf, whole);
  const widthOf = widthScaleOf(scale, extent, widthRangePx(scale, (isForAllTimes ? wholeArcs : topArcs).size));
  const placeArcs = firstFlowOfArcs(arcOf, place?.drawn ?? []);
  const widthPx = plainWidthPx.slice();
  for (const first of [placeArcs, topArcs]) {
    for (const [arc, flow] of first) {
      const own = n[flow] ?? Number.NaN;
      if (!Number.isNaN(own)) widthPx[arc] = widthOf(Math.abs(own));
    }
  }
  const order = [...placeArcs.keys(), ...[...topArcs.keys()].filter((arc) => !placeArcs.has(arc))];
  return {
    order: layoutOrder(table, wholeArcs, new Map([...placeArcs, ...topArcs])),
    drawn: both,
    arcs: { ...arcs, widthPx, records: shownRecords(table, both), shown: Uint32Array.from(order).reverse() },
    flows: {
      // A selected place out of view does not change the counts.
      ...withPlace(
        flows,
        place,
        added.filter((flow) => isShown[flow] === 1),
        n,
      ),
      unit,
      hasOtherUnits,
      scale,
      carried: flows.leftOut.share.kind === 'share' ? carriedShare(flows.leftOut.share.share) : null,
      sums,
    },
    widths: unit === null ? [] : sampleValues(scale, extent).map((value) => ({ n: value, widthPx: widthOf(value) })),
    partners: place?.partners ?? [],
  };
}

/** The share of the drawn flows. It is less than 1 if anything is left out, however little. */
function carriedShare(leftOut: number): number {
  return leftOut > 0 ? Math.min(1 - leftOut, 1 - Number.EPSILON) : 1;
}

/** The input of a layout. It is independent of the scale of widths, so that a picture does not depend on the scales chosen before. */
function layoutOrder(
  { arcs, n, plainWidthPx, extent }: FlowTable,
  topArcs: ReadonlyMap<number, number>,
  others: ReadonlyMap<number, number>,
): LayoutOrder {
  const usualScale = 'sqrt';
  const widthOf = widthScaleOf(usualScale, extent, widthRangePx(usualScale, topArcs.size));
  const own = [...others].filter(([arc]) => !topArcs.has(arc));
  return {
    arcs,
    top: Uint32Array.from(topArcs.keys()),
    own: Uint32Array.from(own, ([arc]) => arc),
    widthPx: Float32Array.from([...topArcs, ...own], ([arc, flow]) => {
      const value = n[flow] ?? Number.NaN;
      return Number.isNaN(value) ? (plainWidthPx[arc] ?? 1) : widthOf(Math.abs(value));
    }),
  };
}

/** The arcs of flows in their order, each with its first flow. */
function firstFlowOfArcs(arcOf: Int32Array, flows: Iterable<number>): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const flow of flows) {
    const arc = arcOf[flow] ?? -1;
    if (arc >= 0 && !first.has(arc)) first.set(arc, flow);
  }
  return first;
}

/** The records of each drawn arc, without omitted flows. */
function shownRecords({ arcs, arcOf, records }: FlowTable, drawn: Uint32Array): readonly (readonly string[])[] {
  const recordsOfArcs = [...arcs.records];
  const several = new Map<number, string[]>();
  for (const flow of drawn) {
    const arc = arcOf[flow] ?? -1;
    if ((arcs.records[arc]?.length ?? 0) < 2) continue;
    const known = several.get(arc);
    const id = records[flow]?.id ?? '';
    if (known) known.push(id);
    else several.set(arc, [id]);
  }
  for (const [arc, ids] of several) recordsOfArcs[arc] = ids;
  return recordsOfArcs;
}
