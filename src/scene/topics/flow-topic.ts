/**
 * User flows, from ten to a hundred thousand. The largest are drawn, and the others are counted. The module is loaded together with user
 * data, so that the page of the report does not wait for it.
 */
import { ascending, median } from 'd3';
import Flatbush from 'flatbush';
import type { DataIndex } from '../../data/data-set.ts';
import { usualTop } from '../../data/flows/levels/legible-arcs.ts';
import { viewsOf } from '../../data/views.ts';
import type { RecordId, RegionId } from '../../data/schema.ts';
import type { FlowWays, WidthScale } from '../../state/view-state.ts';
import { mercatorOf, type Bounds, type PlanePoint } from '../../geo/projection.ts';
import { bentArcs, withLayoutOrder, type ArcBends } from '../marks/arc-bends.ts';
import { memoizeLast } from '../memo.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import type { ArcColumns, FlowSums, PlaceShare, PlaceTotals, SceneFlows, SceneTotals, WidthSample } from '../scene-types.ts';
import { drawnFlows, type TopFlows } from './drawn-arcs.ts';
import { netTable, recordsOfBoth, shownDifferences } from './flow-differences.ts';
import { shareBetween, type ShareBetween } from './flows-between.ts';
import { flowTable, type FlowTable } from './flow-table.ts';
import { flowsByTime } from './flows-by-time.ts';
import { flowTimes } from './flow-times.ts';
import { flowTotals, largestTotal, type FlowSumsAtPlaces } from './flow-totals.ts';
import { flowsInView, histogramOf, largestOfEach, shownFlows, sumsOf, topFlows } from './largest-flows.ts';
import { flowsOfPlace, largestOfPlace, otherWayFlows, type SelectedPlaces } from './place-flows.ts';

export interface FlowTopic {
  readonly arcs: ArcColumns;
  readonly flows: Omit<SceneFlows, 'unitName' | 'place' | 'between'> & {
    readonly place: PlaceShare | null;
    readonly between: ShareBetween | null;
  };
  readonly totals: Omit<SceneTotals, 'unitName'> | null;
  /** The places at the ends of the drawn flows, without the places that have totals. */
  readonly ends: ReadonlySet<RegionId>;
  readonly widths: readonly WidthSample[];
  /** The partners of the selected place, the one with the largest flow first; none while nothing is selected. */
  readonly partners: readonly RegionId[];
}

/** The records that pass the filters if some filters are ignored. */
export interface RecordsAround {
  /** Without the filters by time. */
  readonly atAnyTime: readonly RecordId[];
  /** Without the sets of places. */
  readonly anywhere: readonly RecordId[];
}

/** The reader's choices of how flows are drawn. */
export interface FlowChoices {
  readonly scale: WidthScale;
  /** The number of the largest flows that are drawn; null for the default number of the level. */
  readonly top: number | null;
  readonly ways: FlowWays;
  readonly least: number | null;
  /** The box in which a drawn flow has to begin or end; null draws the largest of all flows. */
  readonly inView: Bounds | null;
}

/**
 * The drawn flows among the shown records, in the data set's order.
 *
 * @param around - the shown records without some of the filters; equal to `shown` where those filters are not set
 */
export type FlowTopicOf = (
  shown: readonly RecordId[],
  around: RecordsAround,
  choices: FlowChoices,
  selected: SelectedPlaces | null,
  bends: ArcBends | null,
) => FlowTopic;

export function flowTopic(index: DataIndex): FlowTopicOf {
  const table = flowTable(index);
  const { level = 'place', parts = null } = viewsOf(index.dataSet) ?? {};
  const overlapping = parts?.overlapping ?? 0;
  const net = memoizeLast(() => netTable(table));
  const totalsScale = memoizeLast(() => ({ largest: largestTotal(table.columns), spacing: spacingOf(index, table.columns.regionIds) }));
  const times = flowTimes(index);
  const byTimeOf = memoizeLast((atAnyTime: readonly RecordId[]) =>
    times.length < 2 ? null : flowsByTime(times, table.columns, shownFlows(table, atAnyTime)),
  );
  const betweenOf = memoizeLast((shown: readonly RecordId[], anywhere: readonly RecordId[]) =>
    anywhere === shown ? null : shareBetween(table, now.shownOf(shown).isShown, shownFlows(table, anywhere)),
  );
  /** Caches results for one list of records. The shown records and those at any time have separate caches for steps in time. */
  const remembered = (): Remembered => {
    const shownOf = memoizeLast((shown: readonly RecordId[]) => {
      const isShown = shownFlows(table, shown);
      return {
        isShown,
        sums:
          level === 'place'
            ? null
            : { level, ...sumsOf(table, isShown, shown), overlapping, isPartOfTable: shown.length < index.dataSet.records.length },
      };
    });
    const waysOf = memoizeLast((shown: readonly RecordId[], isNet: boolean) => {
      const { isShown } = shownOf(shown);
      if (!isNet) return { drawnTable: table, isShown, net: null, histogram: histogramOf(table, isShown) };
      const differences = net();
      const found = shownDifferences(differences, isShown);
      return { drawnTable: differences.table, ...found, histogram: histogramOf(differences.table, found.isShown) };
    });
    return { shownOf, waysOf };
  };
  const now = remembered();
  const anyTime = remembered();
  const totalsOf = memoizeLast((shown: readonly RecordId[]) =>
    flowTotals(table.columns, now.shownOf(shown).isShown, table.inner.size === 0 ? [] : shown.flatMap((id) => table.inner.get(id) ?? [])),
  );
  const topOf = (
    { shownOf, waysOf }: Remembered,
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
  const topOfAll = memoizeLast(topOf);
  // The bends are those of the largest flows at any time, whatever is in view or selected, so that they don't change.
  const topAtAnyTime = memoizeLast(topOf);
  const otherWayOf = memoizeLast((shown: readonly RecordId[], selected: SelectedPlaces | null, ways: FlowWays) =>
    selected === null || (ways !== 'out' && ways !== 'in') ? null : otherWayFlows(table, now.shownOf(shown).isShown, selected, ways),
  );
  const drawnOf = memoizeLast(
    (shown: readonly RecordId[], { atAnyTime, anywhere }: RecordsAround, choices: FlowChoices, selected: SelectedPlaces | null) => {
      const { scale, top, ways, least, inView } = choices;
      const isNet = ways === 'net';
      const { drawnTable, net: counterparts, histogram, isShown } = now.waysOf(shown, isNet);
      const otherWay = otherWayOf(shown, selected, ways);
      const whole = topOfAll(now, shown, isNet, top, least, null, null);
      const laidOut = atAnyTime === shown ? whole : topAtAnyTime(anyTime, atAnyTime, isNet, top, least, null, null);
      // If all flows are drawn, they are drawn in any view, because an arc may cross the view without an end in it.
      const { all, withoutPlace, largest: most } = whole.flows;
      const view = inView !== null && most < all - withoutPlace ? inView : null;
      const largest = view === null && otherWay === null ? whole : topMeant(now, shown, isNet, top, least, view, otherWay);
      // The areas of a level are few enough to draw all flows of one.
      const mostOwn = level === 'place' ? largestOfPlace : Infinity;
      const place = selected && flowsOfPlace(drawnTable, isShown, selected, drawnTable.endsOf, { most: mostOwn, ways });
      const { drawn, ...topic } = drawnFlows(drawnTable, largest, laidOut.drawn, { scale, isForAllTimes: times.length > 1 }, place);
      const opposite = isNet ? net().opposite : null;
      const sums = table.unit === null ? null : totalsOf(shown);
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
          // Flows without a place are in no view, so this is the number for all flows.
          withoutPlace,
          net: counterparts,
          histogram,
          withoutTotals,
          byTime: byTimeOf(atAnyTime),
          between: betweenOf(shown, anywhere),
        },
        totals,
        ends: endsOf(drawn, totals),
      };
    },
  );
  /** @param drawn - the drawn flows; null if differences are drawn, so that no arc carries a flow */
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
      places: places.sort((a, b) => amount(b) - amount(a) || ascending(a.id, b.id)),
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
  return memoizeLast<Parameters<FlowTopicOf>, FlowTopic>((shown, around, choices, selected, bends) => {
    const { order, ...topic } = drawnOf(shown, around, choices, selected);
    return { ...topic, arcs: withLayoutOrder(bentArcs(topic.arcs, bends), order) };
  });
}

/** The cached results for a list of records: the flows, or the differences of opposite flows. */
interface Remembered {
  readonly shownOf: (shown: readonly RecordId[]) => {
    readonly isShown: Uint8Array;
    readonly sums: Omit<FlowSums, 'usualTop' | 'measures' | 'ofEach'> | null;
  };
  readonly waysOf: (
    shown: readonly RecordId[],
    isNet: boolean,
  ) => Pick<SceneFlows, 'net' | 'histogram'> & { readonly drawnTable: FlowTable; readonly isShown: Uint8Array };
}

/** The median distance of a place from the next one, in units of the Mercator plane; infinity for fewer than two places. */
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
