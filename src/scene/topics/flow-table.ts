/** The flows of a data set as columns, built once. A filter, another time or another number of arcs only iterates over them. */
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { PairingId, RecordId, RegionId, ReportRecord } from '../../data/schema.ts';
import { timeKeyOf } from '../../data/time-id.ts';
import { arcColumns, cityBendFactor, type TopicArc } from '../arcs.ts';
import { memoizeLast } from '../memo.ts';
import { drawnPlaceOf } from '../place-of.ts';
import { topicsOf } from '../records.ts';
import { arcStyle, type ArcColumns } from '../scene-types.ts';
import { endsOf } from './flows.ts';
import { mapPairing } from './topic.ts';
import { pairingArc, pairingArcWidthPx } from './pairings.ts';
import type { Extent } from './width-scale.ts';

export interface FlowTable {
  /** Records of the topic, in the data set's order. */
  readonly records: readonly ReportRecord[];
  readonly placeOf: (id: RecordId) => number | undefined;
  /** The arc of each; −1 where one of its ends has no place. */
  readonly arcOf: Int32Array;
  /** The value in the unit of the widths; NaN for every other figure. */
  readonly n: Float64Array;
  /** Indices of the records, the largest first; records without such a number are last, in their order. */
  readonly bySize: Uint32Array;
  /** Time and kind of each record: only records with the same of both may be added up. */
  readonly measure: Uint32Array;
  readonly arcs: ArcColumns;
  /** Constant widths of the arcs, for what has no magnitude. */
  readonly plainWidthPx: Float32Array;
  readonly unit: string | null;
  readonly extent: Extent;
  /** Indices of the records that begin or end at a place, the largest first. */
  readonly flowsAt: (place: RegionId) => Uint32Array;
}

export function flowTable(index: DataIndex): FlowTable {
  const records = index.dataSet.records.filter((record) => topicsOf(record).includes('flows') && record.type !== 'route');
  const unit = commonestUnit(records);
  const n = Float64Array.from(records, (record) => magnitudeOf(record, unit));
  const measures = new Map<string, number>();
  const measure = Uint32Array.from(records, ({ period, coverageKinds }) => {
    const key = `${timeKeyOf(period)} ${coverageKinds.join(' ')}`;
    const known = measures.get(key) ?? measures.size;
    measures.set(key, known);
    return known;
  });
  const { arcs, arcOf } = arcsOf(index, records);
  const columns = arcColumns(arcs);
  let [smallest, largest] = [Infinity, 0];
  for (const each of n) {
    if (each > largest) largest = each;
    if (each > 0 && each < smallest) smallest = each;
  }
  // All records are shown, in order, until a filter is set.
  const places = memoizeLast(() => new Map(records.map(({ id }, i) => [id, i])));
  const bySize = largestFirst(n);
  // Built when the first place is selected, so that later selections find their flows without iterating over all.
  const byPlace = memoizeLast(() => flowsByPlace(index, records, bySize));
  const none = new Uint32Array();
  return {
    records,
    placeOf: (id) => places().get(id),
    arcOf,
    n,
    bySize,
    measure,
    arcs: columns,
    plainWidthPx: columns.widthPx,
    unit: largest > 0 ? unit : null,
    extent: { smallest, largest },
    flowsAt: (place) => byPlace().get(place) ?? none,
  };
}

function flowsByPlace(index: DataIndex, records: readonly ReportRecord[], bySize: Uint32Array): ReadonlyMap<RegionId, Uint32Array> {
  const lists = new Map<RegionId, number[]>();
  for (const flow of bySize) {
    const record = records[flow];
    const ends = record && endsOf(index, record);
    for (const place of ends ? new Set([ends.origin, ends.destination]) : []) {
      const there = lists.get(place);
      if (there) there.push(flow);
      else lists.set(place, [flow]);
    }
  }
  return new Map(Array.from(lists, ([place, flows]) => [place, Uint32Array.from(flows)]));
}

function largestFirst(n: Float64Array): Uint32Array {
  const size = (i: number): number => {
    const own = n[i] ?? Number.NaN;
    return Number.isNaN(own) ? -1 : own;
  };
  return Uint32Array.from(n, (_, i) => i).sort((a, b) => size(b) - size(a) || a - b);
}

/** The unit of most flows, because a width can show one unit only; flows of other units are labels. */
function commonestUnit(records: readonly ReportRecord[]): string | null {
  const counts = new Map<string, number>();
  for (const record of records) {
    const [main] = figureValues(record);
    if (main && main.n !== null) counts.set(main.unit, (counts.get(main.unit) ?? 0) + 1);
  }
  let commonest: string | null = null;
  for (const [unit, count] of counts) if (commonest === null || count > (counts.get(commonest) ?? 0)) commonest = unit;
  return commonest;
}

function magnitudeOf(record: ReportRecord, unit: string | null): number {
  if (unit === null || record.type !== 'flow' || (record.state !== 'reported' && record.state !== 'zero')) return Number.NaN;
  return figureValues(record).find((value) => value.unit === unit)?.n ?? Number.NaN;
}

/** One arc a pair of ends and direction; of what is not reported, or only in a total, one a pairing. */
function arcsOf(index: DataIndex, records: readonly ReportRecord[]): { readonly arcs: readonly TopicArc[]; readonly arcOf: Int32Array } {
  const arcs: (TopicArc & { readonly records: string[] })[] = [];
  const byKey = new Map<string, number>();
  const arcOf = new Int32Array(records.length).fill(-1);
  records.forEach((record, i) => {
    const ends = endsOf(index, record);
    const pairing = mapPairing(index, record.nested ?? record.pairing);
    const key = ends ? `${ends.origin} ${ends.destination} ${ends.isDirected}` : `${pairing} ${record.state}`;
    let arc = byKey.get(key);
    if (arc === undefined) {
      const result = ends ? flowArc(index, ends, record, pairing) : quietArc(index, record, pairing);
      if (!result) return;
      arc = arcs.length;
      arcs.push(result);
      byKey.set(key, arc);
    }
    arcs[arc]?.records.push(record.id);
    arcOf[i] = arc;
  });
  return { arcs, arcOf };
}

function flowArc(
  index: DataIndex,
  ends: { readonly origin: RegionId; readonly destination: RegionId; readonly isDirected: boolean },
  { id }: ReportRecord,
  pairing: PairingId | null,
): (TopicArc & { readonly records: string[] }) | null {
  const [from, to] = [index.region(ends.origin), index.region(ends.destination)];
  const [origin, destination] = [drawnPlaceOf(index, from), drawnPlaceOf(index, to)];
  if (!origin || !destination) return null;
  const isCity = from.level !== 'province' || to.level !== 'province';
  // What has a direction runs from the ink of origins to that of destinations, whatever else its places are.
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
