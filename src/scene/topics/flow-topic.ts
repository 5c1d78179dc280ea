/**
 * User flows, ten to a hundred thousand: the largest are drawn, the others counted. It is loaded together with user data, so that the page
 * of the report does not wait for it.
 */
import { bisectRight, median } from 'd3';
import Flatbush from 'flatbush';
import type { DataIndex } from '../../data/data-set.ts';
import { legibleArcs, usualTop } from '../../data/flows/levels/legible-arcs.ts';
import { viewsOf } from '../../data/views.ts';
import type { RecordId, RegionId } from '../../data/schema.ts';
import type { FlowWays, WidthScale } from '../../state/view-state.ts';
import { mercatorOf, type Bounds, type PlanePoint } from '../../geo/projection.ts';
import { bentArcs, withLayoutOrder, type ArcBends, type LayoutOrder } from '../marks/arc-bends.ts';
import { memoizeLast } from '../memo.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import type {
  ArcColumns,
  FlowHistogram,
  FlowShare,
  FlowSums,
  PlaceShare,
  PlaceTotals,
  SceneFlows,
  SceneTotals,
  WidthSample,
} from '../scene-types.ts';
import { flowTotals, largestTotal, type FlowSumsAtPlaces } from './flow-totals.ts';
import { extentOf, flowTable, largestFirst, type FlowTable } from './flow-table.ts';
import type { Ends } from './flow-content.ts';
import { netFlows, type NetFlows } from './net-flows.ts';
import { roundValues, sampleValues, widthRangePx, widthScaleOf } from './width-scale.ts';

export interface FlowTopic {
  readonly arcs: ArcColumns;
  readonly flows: Omit<SceneFlows, 'unitName' | 'place'> & { readonly place: PlaceShare | null };
  readonly totals: Omit<SceneTotals, 'unitName'> | null;
  /** As in a scene. */
  readonly ends: ReadonlySet<RegionId>;
  readonly widths: readonly WidthSample[];
  /** The partners of the selected place, the one with the largest flow first; none while nothing is selected. */
  readonly partners: readonly RegionId[];
}

type Counts = Pick<SceneFlows, 'all' | 'largest' | 'drawn' | 'leftOut' | 'withoutPlace'> & { readonly place: PlaceShare | null };

/** What a reader has chosen of how flows are drawn. */
export interface FlowChoices {
  readonly scale: WidthScale;
  /** Null: as many as suit the level. */
  readonly top: number | null;
  readonly ways: FlowWays;
  readonly least: number | null;
  /** The largest of the flows that begin or end in it are drawn; null: of all. */
  readonly inView: Bounds | null;
}

/** The selected place, or the two places of a selected pairing. */
export type SelectedPlaces = readonly [RegionId] | readonly [RegionId, RegionId];

/** How many flows of a selected place are drawn, even if they are not among the largest of all. */
export const largestOfPlace = 200;

/** @returns the drawn flows among the shown records, in the data set's order */
export function flowTopic(
  index: DataIndex,
): (shown: readonly RecordId[], choices: FlowChoices, selected: SelectedPlaces | null, bends: ArcBends | null) => FlowTopic {
  const table = flowTable(index);
  const { level = 'place', parts = null } = viewsOf(index.dataSet) ?? {};
  const overlapping = parts?.overlapping ?? 0;
  const net = memoizeLast(() => netTable(table));
  const totalsScale = memoizeLast(() => ({ largest: largestTotal(table.columns), spacing: spacingOf(index, table.columns.regionIds) }));
  const shownOf = memoizeLast((shown: readonly RecordId[]) => {
    const isShown = shownFlows(table, shown);
    return {
      isShown,
      sums:
        level === 'place'
          ? null
          : { level, ...sumsOf(table, isShown, shown), overlapping, isPartOfTable: shown.length < index.dataSet.records.length },
      totals: flowTotals(table.columns, isShown, table.inner.size === 0 ? [] : shown.flatMap((id) => table.inner.get(id) ?? [])),
    };
  });
  /** What there is to draw: flows, or the differences of two. */
  const waysOf = memoizeLast((shown: readonly RecordId[], isNet: boolean) => {
    const { isShown } = shownOf(shown);
    if (!isNet) return { drawnTable: table, isShown, net: null, histogram: histogramOf(table, isShown) };
    const differences = net();
    const found = shownDifferences(differences, isShown);
    return { drawnTable: differences.table, ...found, histogram: histogramOf(differences.table, found.isShown) };
  });
  const topOf = (
    shown: readonly RecordId[],
    isNet: boolean,
    top: number | null,
    least: number | null,
    inView: Bounds | null,
    otherWay: Uint32Array | null,
  ): TopFlows => {
    const { drawnTable, isShown: isOnAny } = waysOf(shown, isNet);
    const { sums } = shownOf(shown);
    const isShown = inView === null ? isOnAny.slice() : flowsInView(drawnTable, isOnAny, inView);
    for (const flow of otherWay ?? []) isShown[flow] = 0;
    if (!sums) return { isShown, sums, ...topFlows(drawnTable, isShown, top ?? usualTop, least) };
    const usual = largestOfEach(drawnTable, isShown);
    const isUsual = top === null || top === usual.usualTop;
    return {
      isShown,
      sums: { ...sums, usualTop: usual.usualTop, measures: usual.measures, ofEach: isUsual && usual.measures > 1 },
      ...topFlows(drawnTable, isShown, isUsual ? usual.isMeant : top, least),
    };
  };
  const topMeant = memoizeLast(topOf);
  // Those of the whole keep their bends, whatever is in view or selected.
  const topOfAll = memoizeLast(topOf);
  const otherWayOf = memoizeLast((shown: readonly RecordId[], selected: SelectedPlaces | null, ways: FlowWays) =>
    selected === null || (ways !== 'out' && ways !== 'in') ? null : otherWayFlows(table, shownOf(shown).isShown, selected, ways),
  );
  const drawnOf = memoizeLast((shown: readonly RecordId[], choices: FlowChoices, selected: SelectedPlaces | null) => {
    const { scale, top, ways, least, inView } = choices;
    const isNet = ways === 'net';
    const { drawnTable, net: counterparts, histogram, isShown } = waysOf(shown, isNet);
    const otherWay = otherWayOf(shown, selected, ways);
    const whole = topOfAll(shown, isNet, top, least, null, null);
    // What is drawn whole is drawn so in any view: an arc may only cross it.
    const { all, withoutPlace, largest: most } = whole.flows;
    const view = inView !== null && most < all - withoutPlace ? inView : null;
    const largest = view === null && otherWay === null ? whole : topMeant(shown, isNet, top, least, view, otherWay);
    // The units of a level are few enough to draw all flows of one.
    const mostOwn = level === 'place' ? largestOfPlace : Infinity;
    const place = selected && flowsOfPlace(drawnTable, isShown, selected, drawnTable.endsOf, { most: mostOwn, ways });
    const { drawn, ...topic } = drawnFlows(drawnTable, largest, whole.drawn, scale, place);
    const opposite = isNet ? net().opposite : null;
    const sums = table.unit === null ? null : shownOf(shown).totals;
    const withoutTotals = typeof sums === 'string' ? sums : null;
    const totals = sums === null || typeof sums === 'string' ? null : totalsAtPlaces(sums, isNet ? null : drawn);
    return {
      ...topic,
      arcs: opposite ? { ...topic.arcs, records: recordsOfBoth(drawnTable, drawn, opposite) } : topic.arcs,
      flows: {
        ...topic.flows,
        ways,
        otherWay: otherWay?.length ?? null,
        least,
        everywhere: view === null ? null : all,
        // What has no place is in no view.
        withoutPlace,
        net: counterparts,
        histogram,
        withoutTotals,
      },
      totals,
      ends: endsOf(drawn, totals),
    };
  });
  /** @param drawn - null: no arc carries a flow, for differences are drawn */
  const totalsAtPlaces = (sums: FlowSumsAtPlaces, drawn: Iterable<number> | null): FlowTopic['totals'] => {
    const places = sums.at(drawn).flatMap((at): PlaceTotals | readonly never[] => {
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
  return memoizeLast((shown: readonly RecordId[], choices: FlowChoices, selected: SelectedPlaces | null, bends: ArcBends | null) => {
    const { order, ...topic } = drawnOf(shown, choices, selected);
    return { ...topic, arcs: withLayoutOrder(bentArcs(topic.arcs, bends), order) };
  });
}

interface NetTable extends Pick<NetFlows, 'opposite' | 'without'> {
  readonly table: FlowTable;
}

/** The same arcs with the differences of each two flows as values: each stands at the arc of the larger one. */
function netTable(table: FlowTable): NetTable {
  const { n, exact, opposite, without } = netFlows(table.columns);
  return { table: { ...table, n, exact, bySize: largestFirst(n), extent: extentOf(n) }, opposite, without };
}

/** The differences of flows that both are shown, and how many flows have none, by why. */
function shownDifferences(
  { table: { n }, opposite, without }: NetTable,
  isOnAny: Uint8Array,
): { readonly isShown: Uint8Array; readonly net: NonNullable<SceneFlows['net']> } {
  const isShown = new Uint8Array(isOnAny.length);
  const net = { alone: 0, silent: 0, hidden: 0, several: 0, others: 0, undirected: 0, even: 0, unclear: 0 };
  for (let flow = 0; flow < isShown.length; flow++) {
    if (isOnAny[flow] !== 1) continue;
    const why = without(flow);
    const isOfPair = why === null || why === 'even' || why === 'unclear';
    const other = opposite[flow] ?? -1;
    if (isOfPair && isOnAny[other] !== 1) net.hidden++;
    else if (why === 'even' || why === 'unclear') net[why] += flow < other ? 1 : 0;
    else if (why !== null) net[why]++;
    else if (!Number.isNaN(n[flow] ?? Number.NaN)) isShown[flow] = 1;
  }
  return { isShown, net };
}

/** The larger record of each two, and the smaller one: a difference is of both. */
function recordsOfBoth({ arcs, arcOf, records }: FlowTable, drawn: Uint32Array, opposite: Int32Array): readonly (readonly string[])[] {
  const recordsOfArcs = arcs.records.map((): string[] => []);
  for (const flow of drawn)
    recordsOfArcs[arcOf[flow] ?? -1]?.push(...[flow, opposite[flow] ?? -1].flatMap((each) => records[each]?.id ?? []));
  return recordsOfArcs;
}

/** The shown flows of which an end is in the box. */
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

/** How many flows that can be drawn are as large, by round values; null where none has a number. */
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

/** A place's own flows, or those between two, one way or both, the largest first: a walk over the place's list alone. */
export function flowsOfPlace(
  { flowsAt, arcOf }: Pick<FlowTable, 'flowsAt' | 'arcOf'>,
  isShown: Uint8Array,
  places: SelectedPlaces,
  endsOfFlow: (flow: number) => Ends | null,
  { most = largestOfPlace, ways = 'both' }: { readonly most?: number; readonly ways?: FlowWays } = {},
): FlowsOfPlace {
  const [place, other] = places;
  const drawn: number[] = [];
  const partners = new Set<RegionId>();
  let all = 0;
  for (const flow of flowsAt(place)) {
    const ends = isShown[flow] === 1 && (arcOf[flow] ?? -1) >= 0 ? endsOfFlow(flow) : null;
    if (!ends || !runsThatWay(ends, place, ways)) continue;
    const partner = ends.origin === place ? ends.destination : ends.origin;
    if (other !== undefined && partner !== other) continue;
    all++;
    partners.add(partner);
    if (drawn.length < most) drawn.push(flow);
  }
  return { places, drawn: Uint32Array.from(drawn), all, partners: [...partners] };
}

/** What has no direction runs either way. */
function runsThatWay({ origin, isDirected }: Ends, place: RegionId, ways: FlowWays): boolean {
  return !isDirected || ways === 'both' || ways === 'net' || (ways === 'out') === (origin === place);
}

/** The shown flows of a place, or between two, that run the other way than those that are meant. */
function otherWayFlows(table: FlowTable, isShown: Uint8Array, [place, other]: SelectedPlaces, ways: FlowWays): Uint32Array {
  return table.flowsAt(place).filter((flow) => {
    const ends = isShown[flow] === 1 ? table.endsOf(flow) : null;
    if (!ends || runsThatWay(ends, place, ways)) return false;
    return other === undefined || ends.origin === other || ends.destination === other;
  });
}

type TopFlows = ReturnType<typeof topFlows> & Pick<SceneFlows, 'sums'> & { readonly isShown: Uint8Array };

/** @param whole - the largest of all, which are laid out first whatever is in view */
function drawnFlows(
  table: FlowTable,
  { drawn, flows, sums, isShown }: TopFlows,
  whole: Uint32Array,
  scale: WidthScale,
  place: FlowsOfPlace | null,
): Omit<FlowTopic, 'flows' | 'totals' | 'ends'> & {
  readonly flows: Counts & Pick<SceneFlows, 'unit' | 'hasOtherUnits' | 'scale' | 'carried' | 'sums'>;
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
    order: layoutOrder(table, whole === drawn ? topArcs : firstFlowOfArcs(arcOf, whole), new Map([...placeArcs, ...topArcs])),
    drawn: both,
    arcs: { ...arcs, widthPx, records: shownRecords(table, both), shown: Uint32Array.from(order).reverse() },
    flows: {
      // Of a place out of view nothing is counted.
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

/** Where anything is left out, however little, the others do not carry all. */
function carriedShare(leftOut: number): number {
  return leftOut > 0 ? Math.min(1 - leftOut, 1 - Number.EPSILON) : 1;
}

/** What is laid out, the same by whatever scale the arcs are drawn: else the way to a picture would show in it. */
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
 * @param least - the least value of one that is drawn; null: any, and none at all
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

/**
 * The counts of the omitted flows, without those that are drawn for the selected place.
 *
 * @param added - those of them that are counted and not among the largest
 */
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
