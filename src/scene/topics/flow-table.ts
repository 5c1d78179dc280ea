/** The flows of a data set as columns, built once. A filter, another time or another number of arcs only iterates over them. */
import type { DataIndex } from '../../data/data-set.ts';
import type { PairingId, RecordId, RegionId, ReportRecord } from '../../data/schema.ts';
import { arcColumns, cityBendFactor, type TopicArc } from '../marks/arcs.ts';
import { memoizeLast } from '../memo.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import { arcStyle, type ArcColumns } from '../scene-types.ts';
import { flowColumns, type FlowColumns } from './flow-columns.ts';
import type { Ends } from './flow-content.ts';
import { pairingArc, pairingArcWidthPx } from './pairings.ts';
import type { Extent } from './width-scale.ts';

export interface FlowTable {
  /** The records of the topic, in the order of the data set. */
  readonly records: readonly ReportRecord[];
  readonly placeOf: (id: RecordId) => number | undefined;
  /** The ends of a flow; null if it has none. */
  readonly endsOf: (flow: number) => Ends | null;
  /** The arc of each flow; −1 if one of its ends has no place. */
  readonly arcOf: Int32Array;
  /** The value in the unit of the widths; NaN for any other figure. */
  readonly n: Float64Array;
  /** 1 if the comparator allows no other value than the number. */
  readonly exact: Uint8Array;
  /** The columns as they were read. */
  readonly columns: FlowColumns;
  /** `rows`, `silent` and `inner` of {@link FlowColumns}. */
  readonly rows: Uint32Array;
  readonly silent: Uint32Array;
  readonly inner: FlowColumns['inner'];
  /** Indices of the records by the amount of their values, the largest first. Records without a value come last, in their order. */
  readonly bySize: Uint32Array;
  /** A number for each combination of time and kind. Only records with the same number may be added up. */
  readonly measure: Uint32Array;
  readonly arcs: ArcColumns;
  /** The constant widths of the arcs, for flows without a magnitude. */
  readonly plainWidthPx: Float32Array;
  readonly unit: string | null;
  readonly hasOtherUnits: boolean;
  readonly extent: Extent;
  /** Indices of the records that begin or end at a place, the largest first. */
  readonly flowsAt: (place: RegionId) => Uint32Array;
}

export function flowTable(index: DataIndex): FlowTable {
  const columns = flowColumns(index);
  const { records, n, exact, rows, silent, inner, measure, unit, hasOtherUnits } = columns;
  const { arcs, arcOf } = arcsOf(index, columns);
  const drawn = arcColumns(arcs);
  const extent = extentOf(n);
  // The map is built on the first filter. Without a filter, all records are shown in their order.
  const places = memoizeLast(() => new Map(records.map(({ id }, i) => [id, i])));
  const bySize = largestFirst(n);
  // The lists are built on the first selection of a place, so that further selections need no loop over all flows.
  const byPlace = memoizeLast(() => flowsByPlace(columns, bySize));
  const none = new Uint32Array();
  return {
    records,
    placeOf: (id) => places().get(id),
    endsOf: (flow) => endsAt(columns, flow),
    arcOf,
    n,
    exact,
    columns,
    rows,
    silent,
    inner,
    bySize,
    measure,
    arcs: drawn,
    plainWidthPx: drawn.widthPx,
    unit: extent.largest > 0 ? unit : null,
    hasOtherUnits,
    extent,
    flowsAt: (place) => byPlace().get(place) ?? none,
  };
}

function endsAt({ origin, destination, runs, directed, regionIds }: FlowColumns, flow: number): Ends | null {
  if (runs[flow] !== 1) return null;
  const [from, to] = [regionIds[origin[flow] ?? -1], regionIds[destination[flow] ?? -1]];
  return from === undefined || to === undefined ? null : { origin: from, destination: to, isDirected: directed[flow] === 1 };
}

function flowsByPlace({ origin, destination, regionIds }: FlowColumns, bySize: Uint32Array): ReadonlyMap<RegionId, Uint32Array> {
  const lists = regionIds.map((): number[] => []);
  for (const flow of bySize) {
    const [from, to] = [origin[flow] ?? -1, destination[flow] ?? -1];
    lists[from]?.push(flow);
    if (to !== from) lists[to]?.push(flow);
  }
  return new Map(regionIds.map((id, i) => [id, Uint32Array.from(lists[i] ?? [])]));
}

export function extentOf(n: Float64Array): Extent {
  let [smallest, largest] = [Infinity, 0];
  for (const own of n) {
    const each = Math.abs(own);
    if (each > largest) largest = each;
    if (each > 0 && each < smallest) smallest = each;
  }
  return { smallest, largest };
}

export function largestFirst(n: Float64Array): Uint32Array {
  const sizes = n.map((own) => (Number.isNaN(own) ? -1 : Math.abs(own)));
  return new Uint32Array(n.length).map((_, i) => i).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

/** The arcs, one for each pair of ends and direction. Records that are not reported, or only in a total, have one arc for each pairing. */
function arcsOf(index: DataIndex, columns: FlowColumns): { readonly arcs: readonly TopicArc[]; readonly arcOf: Int32Array } {
  const { records, origin, destination, runs, directed, regionIds } = columns;
  const arcs: (TopicArc & { readonly records: string[] })[] = [];
  const byEnds = new Map<number, number>();
  const byPairing = new Map<string, number>();
  const arcOf = new Int32Array(records.length).fill(-1);
  const add = (arc: (TopicArc & { readonly records: string[] }) | null): number => (arc ? arcs.push(arc) - 1 : -1);
  records.forEach((record, i) => {
    const ends =
      runs[i] !== 1 || (origin[i] ?? -1) < 0
        ? null
        : ((origin[i] ?? 0) * regionIds.length + (destination[i] ?? 0)) * 2 + (directed[i] ?? 0);
    const known = ends === null ? undefined : byEnds.get(ends);
    const arc =
      known ?? (ends === null ? quietArcOf(record) : add(flowArc(index, endsAt(columns, i), record.id, columns.pairingOf(record))));
    if (ends !== null) byEnds.set(ends, arc);
    arcs[arc]?.records.push(record.id);
    arcOf[i] = arc;
  });
  return { arcs, arcOf };

  function quietArcOf(record: ReportRecord): number {
    const pairing = columns.pairingOf(record);
    const key = `${pairing} ${record.state}`;
    const arc = byPairing.get(key) ?? add(quietArc(index, record, pairing));
    byPairing.set(key, arc);
    return arc;
  }
}

function flowArc(
  index: DataIndex,
  ends: Ends | null,
  id: RecordId,
  pairing: PairingId | null,
): (TopicArc & { readonly records: string[] }) | null {
  if (!ends) return null;
  const [from, to] = [index.region(ends.origin), index.region(ends.destination)];
  const [origin, destination] = [drawnPlaceOf(index, from), drawnPlaceOf(index, to)];
  if (!origin || !destination) return null;
  const isCity = from.level !== 'province' || to.level !== 'province';
  // An arc with a direction runs from the ink of origins to that of destinations, whatever side its places have otherwise.
  const style = (ends.isDirected ? arcStyle.directed : from.role === 'b' ? arcStyle.fromSideB : 0) | (isCity ? arcStyle.city : 0);
  return {
    id,
    pairing,
    records: [],
    origin,
    destination,
    widthPx: isCity ? pairingArcWidthPx.city : pairingArcWidthPx.province,
    style,
    bendFactor: isCity ? cityBendFactor : 1,
  };
}

const quietWidthPx = 1.25;

function quietArc(index: DataIndex, record: ReportRecord, id: PairingId | null): (TopicArc & { readonly records: string[] }) | null {
  const pairing = id === null ? undefined : index.pairing(id);
  if (!pairing || (record.state !== 'not-reported' && record.state !== 'group')) return null;
  const arc = pairingArc(index, pairing, record.state === 'group' ? arcStyle.group : arcStyle.notReported);
  return { ...arc, id: record.id, records: [], widthPx: quietWidthPx };
}
