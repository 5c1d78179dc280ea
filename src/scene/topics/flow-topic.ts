/**
 * User flows, ten to a hundred thousand: the largest are drawn, the others counted. It is loaded together with user data, so that the page
 * of the report does not wait for it.
 */
import { median } from 'd3';
import Flatbush from 'flatbush';
import type { DataIndex } from '../../data/data-set.ts';
import { legibleArcs, usualTop } from '../../data/flows/levels/legible-arcs.ts';
import { viewsOf } from '../../data/views.ts';
import type { RecordId, RegionId } from '../../data/schema.ts';
import type { WidthScale } from '../../state/view-state.ts';
import { mercatorOf, type PlanePoint } from '../../geo/projection.ts';
import { bentArcs, withLayoutOrder, type ArcBends, type LayoutOrder } from '../marks/arc-bends.ts';
import { memoizeLast } from '../memo.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import type { ArcColumns, FlowShare, FlowSums, PlaceShare, PlaceTotals, SceneFlows, SceneTotals, WidthSample } from '../scene-types.ts';
import { flowTotals, largestTotal, type FlowSumsAtPlaces } from './flow-totals.ts';
import { flowTable, type FlowTable } from './flow-table.ts';
import type { Ends } from './flow-content.ts';
import { sampleValues, widthRangePx, widthScaleOf } from './width-scale.ts';

export interface FlowTopic {
  readonly arcs: ArcColumns;
  readonly flows: Counts & Pick<SceneFlows, 'unit' | 'hasOtherUnits' | 'scale' | 'carried' | 'sums' | 'withoutTotals'>;
  readonly totals: Omit<SceneTotals, 'unitName'> | null;
  /** As in a scene. */
  readonly ends: ReadonlySet<RegionId>;
  readonly widths: readonly WidthSample[];
  /** The partners of the selected place, the one with the largest flow first; none while nothing is selected. */
  readonly partners: readonly RegionId[];
}

type Counts = Omit<SceneFlows, 'unit' | 'unitName' | 'hasOtherUnits' | 'scale' | 'place' | 'carried' | 'sums' | 'withoutTotals'> & {
  readonly place: PlaceShare | null;
};

/** The selected place, or the two places of a selected pairing. */
export type SelectedPlaces = readonly [RegionId] | readonly [RegionId, RegionId];

/** How many flows of a selected place are drawn, even if they are not among the largest of all. */
export const largestOfPlace = 200;

/**
 * @returns the drawn flows among the shown records, in the data set's order; `top` null: as many as suit the level
 */
export function flowTopic(
  index: DataIndex,
): (
  shown: readonly RecordId[],
  scale: WidthScale,
  top: number | null,
  selected: SelectedPlaces | null,
  bends: ArcBends | null,
) => FlowTopic {
  const table = flowTable(index);
  const { level = 'place', parts = null } = viewsOf(index.dataSet) ?? {};
  const overlapping = parts?.overlapping ?? 0;
  const totalsScale = memoizeLast(() => ({ largest: largestTotal(table.columns), spacing: spacingOf(index, table.columns.regionIds) }));
  const totalsOf = memoizeLast((shown: readonly RecordId[]) =>
    flowTotals(table.columns, shownOf(shown).isShown, table.inner.size === 0 ? [] : shown.flatMap((id) => table.inner.get(id) ?? [])),
  );
  const shownOf = memoizeLast((shown: readonly RecordId[]) => {
    const isShown = shownFlows(table, shown);
    if (level === 'place') return { isShown, sums: null, usual: null };
    const usual = largestOfEach(table, isShown);
    const { usualTop: most, measures } = usual;
    return {
      isShown,
      sums: {
        level,
        usualTop: most,
        measures,
        ...sumsOf(table, isShown, shown),
        overlapping,
        isPartOfTable: shown.length < index.dataSet.records.length,
      },
      usual,
    };
  });
  const topOf = memoizeLast((shown: readonly RecordId[], top: number | null) => {
    const { isShown, sums, usual } = shownOf(shown);
    if (!sums) return { isShown, sums, ...topFlows(table, isShown, top ?? usualTop) };
    const isUsual = top === null || top === sums.usualTop;
    return {
      isShown,
      sums: { ...sums, ofEach: isUsual && usual.measures > 1 },
      ...topFlows(table, isShown, isUsual ? usual.isMeant : top),
    };
  });
  const drawnOf = memoizeLast((shown: readonly RecordId[], scale: WidthScale, top: number | null, selected: SelectedPlaces | null) => {
    const largest = topOf(shown, top);
    // The units of a level are few enough to draw all flows of one.
    const most = level === 'place' ? largestOfPlace : Infinity;
    const place = selected && flowsOfPlace(table, largest.isShown, selected, table.endsOf, most);
    const { drawn, ...topic } = drawnFlows(table, largest, scale, place);
    const isDrawn = new Uint8Array(table.n.length);
    for (const flow of drawn) isDrawn[flow] = 1;
    const sums = topic.flows.unit === null ? null : totalsOf(shown);
    const withoutTotals = typeof sums === 'string' ? sums : null;
    const totals = sums === null || typeof sums === 'string' ? null : totalsAtPlaces(sums, isDrawn);
    return { ...topic, flows: { ...topic.flows, withoutTotals }, totals, ends: endsOf(drawn, totals) };
  });
  const totalsAtPlaces = (sums: FlowSumsAtPlaces, isDrawn: Uint8Array): FlowTopic['totals'] => {
    const places = sums.at(isDrawn).flatMap((at): PlaceTotals | readonly never[] => {
      const place = drawnPlaceOf(index, index.region(at.id));
      return place ? { ...at, place } : [];
    });
    const amount = (at: PlaceTotals): number => Math.max(at.out?.n ?? 0, at.in?.n ?? 0, at.between?.n ?? 0);
    return {
      ...totalsScale(),
      level,
      unit: table.unit ?? '',
      isDirected: sums.isDirected,
      places: places.sort((a, b) => amount(b) - amount(a)),
    };
  };
  const endsOf = (drawn: Uint32Array, totals: FlowTopic['totals']): ReadonlySet<RegionId> => {
    const { origin, destination, regionIds } = table.columns;
    const ends = new Set<RegionId>();
    for (const flow of drawn) {
      for (const place of [origin[flow] ?? -1, destination[flow] ?? -1]) {
        const id = regionIds[place];
        if (id !== undefined) ends.add(id);
      }
    }
    for (const { id, out, in: reached, between } of totals?.places ?? []) if (out ?? reached ?? between) ends.delete(id);
    return ends;
  };
  return memoizeLast(
    (shown: readonly RecordId[], scale: WidthScale, top: number | null, selected: SelectedPlaces | null, bends: ArcBends | null) => {
      const { order, ...topic } = drawnOf(shown, scale, top, selected);
      return { ...topic, arcs: withLayoutOrder(bentArcs(topic.arcs, bends), order) };
    },
  );
}

/** How far a place usually lies from the next one, in units of the Mercator plane: the median. Infinity where there are not two. */
function spacingOf(index: DataIndex, regionIds: readonly RegionId[]): number {
  const places = new Map<string, PlanePoint>();
  for (const id of regionIds) {
    const place = index.hasRegion(id) ? drawnPlaceOf(index, index.region(id)) : null;
    if (place) places.set(place.join(' '), mercatorOf(place));
  }
  if (places.size < 2) return Infinity;
  const points = [...places.values()];
  const tree = new Flatbush(points.length);
  for (const [x, y] of points) tree.add(x, y);
  tree.finish();
  const nearest = points.map(([x, y], i) => {
    const next = points[tree.neighbors(x, y, 2).find((other) => other !== i) ?? i] ?? [x, y];
    return Math.hypot(next[0] - x, next[1] - y);
  });
  return median(nearest) ?? Infinity;
}

/** How many rows what is shown is the sums of, and how many of these have no value. */
function sumsOf(
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
  /** How many times and kinds the shown flows have. */
  readonly measures: number;
}

/**
 * The sums that are drawn unless a reader chooses: the largest of each time and kind, as many of one as of another, for the numbers of one say
 * nothing about those of another. Where there is no room for so many of each, the first of each come before the second ones. What has no number
 * takes the room that is left.
 *
 * @param each - how many of a time and kind
 * @param most - how many of all together
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

interface FlowsOfPlace {
  readonly places: SelectedPlaces;
  /** The largest of those that can be drawn. */
  readonly drawn: Uint32Array;
  /** How many can be drawn. */
  readonly all: number;
  readonly partners: readonly RegionId[];
}

/** A place's own flows, or those between two, the largest first: a walk over the place's list alone. */
export function flowsOfPlace(
  { flowsAt, arcOf }: Pick<FlowTable, 'flowsAt' | 'arcOf'>,
  isShown: Uint8Array,
  places: SelectedPlaces,
  endsOfFlow: (flow: number) => Ends | null,
  most: number = largestOfPlace,
): FlowsOfPlace {
  const [place, other] = places;
  const drawn: number[] = [];
  const partners = new Set<RegionId>();
  let all = 0;
  for (const flow of flowsAt(place)) {
    const ends = isShown[flow] === 1 && (arcOf[flow] ?? -1) >= 0 ? endsOfFlow(flow) : null;
    if (!ends) continue;
    const partner = ends.origin === place ? ends.destination : ends.origin;
    if (other !== undefined && partner !== other) continue;
    all++;
    partners.add(partner);
    if (drawn.length < most) drawn.push(flow);
  }
  return { places, drawn: Uint32Array.from(drawn), all, partners: [...partners] };
}

type TopFlows = ReturnType<typeof topFlows> & Pick<SceneFlows, 'sums'>;

function drawnFlows(
  table: FlowTable,
  { drawn, flows, sums }: TopFlows,
  scale: WidthScale,
  place: FlowsOfPlace | null,
): Omit<FlowTopic, 'flows' | 'totals' | 'ends'> & {
  readonly flows: Omit<FlowTopic['flows'], 'withoutTotals'>;
  readonly order: LayoutOrder;
  /** The flows whose arcs are drawn. */
  readonly drawn: Uint32Array;
} {
  const { arcs, arcOf, n, plainWidthPx, unit, hasOtherUnits, extent } = table;
  const isTop = new Uint8Array(n.length);
  for (const flow of drawn) isTop[flow] = 1;
  const added = (place?.drawn ?? new Uint32Array()).filter((flow) => isTop[flow] !== 1);
  const both = new Uint32Array(added.length + drawn.length);
  both.set(drawn);
  both.set(added, drawn.length);
  // The largest flow is first: it gives the arc its width, and the arc is on top. The arcs of the selected place are above all others.
  const topArcs = firstFlowOfArcs(arcOf, drawn);
  const widthOf = widthScaleOf(scale, extent, widthRangePx(scale, topArcs.size));
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
    order: layoutOrder(table, topArcs, placeArcs),
    drawn: both,
    arcs: { ...arcs, widthPx, records: shownRecords(table, both), shown: Uint32Array.from(order).reverse() },
    flows: {
      ...withPlace(flows, place, added, n),
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

/** Where anything is left out, however little, the others do not carry all. */
function carriedShare(leftOut: number): number {
  return leftOut > 0 ? Math.min(1 - leftOut, 1 - Number.EPSILON) : 1;
}

/** What is laid out, the same by whatever scale the arcs are drawn: else the way to a picture would show in it. */
function layoutOrder(
  { arcs, n, plainWidthPx, extent }: FlowTable,
  topArcs: ReadonlyMap<number, number>,
  placeArcs: ReadonlyMap<number, number>,
): LayoutOrder {
  const usualScale = 'sqrt';
  const widthOf = widthScaleOf(usualScale, extent, widthRangePx(usualScale, topArcs.size));
  const own = [...placeArcs].filter(([arc]) => !topArcs.has(arc));
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

/** Which records of the table are shown; both are in the data set's order. */
function shownFlows({ records, placeOf }: FlowTable, shown: readonly RecordId[]): Uint8Array {
  const isShown = new Uint8Array(records.length);
  let at = 0;
  for (const id of shown) {
    if (records[at]?.id !== id) {
      const found = placeOf(id);
      // Of another topic.
      if (found === undefined) continue;
      at = found;
    }
    isShown[at++] = 1;
  }
  return isShown;
}

/**
 * The largest of the shown flows, and the counts of the others. Never adds up over times, kinds or units.
 *
 * @param top - how many, or 1 for each that is meant
 */
export function topFlows(
  { bySize, n, exact, measure, arcOf }: Pick<FlowTable, 'bySize' | 'n' | 'exact' | 'measure' | 'arcOf'>,
  isShown: Uint8Array,
  top: number | Uint8Array,
): { readonly drawn: Uint32Array; readonly flows: Counts } {
  const drawn: number[] = [];
  let [all, measured, others, withoutPlace] = [0, 0, 0, 0];
  let [sum, sumLeft] = [0, 0];
  let only = -1;
  let isOneMeasure = true;
  let isExact = true;
  // Of what runs both ways in the balance no part is a share.
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
    if (typeof top === 'number' ? drawn.length < top : top[flow] === 1) {
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

/** The counts of the omitted flows, without those that are drawn for the selected place. */
function withPlace(flows: Counts, place: FlowsOfPlace | null, added: Uint32Array, n: Float64Array): Counts {
  if (!place || place.all === 0) return flows;
  const measured = Array.from(added, (flow) => n[flow] ?? Number.NaN).filter((own) => !Number.isNaN(own));
  const { leftOut, drawn } = flows;
  const left = { measured: leftOut.measured - measured.length, others: leftOut.others - (added.length - measured.length) };
  const { share } = leftOut;
  const sum = measured.reduce((total, own) => total + own, 0);
  const shareLeft: FlowShare =
    left.measured === 0
      ? { kind: 'none' }
      : share.kind === 'share'
        ? { ...share, share: Math.max(0, share.share - sum / share.sum) }
        : share;
  return {
    ...flows,
    drawn: drawn + added.length,
    leftOut: { ...left, share: shareLeft },
    place: { ids: place.places, drawn: place.drawn.length, all: place.all },
  };
}

/** The records of each drawn arc; omitted flows are not among them. */
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
