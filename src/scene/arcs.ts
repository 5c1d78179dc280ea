/** Arcs as a list while a lens works them out, as columns once they are settled. */
import { bendBetween } from '../geo/curve.ts';
import type { LonLat } from '../geo/projection.ts';
import type { ArcColumns } from './scene-types.ts';

/** One arc, before it becomes a row of the columns. */
export interface LensArc {
  readonly id: string;
  readonly pairing: string | null;
  readonly records: readonly string[];
  readonly origin: LonLat;
  readonly destination: LonLat;
  readonly widthPx: number;
  /** `arcStyle` bits. */
  readonly style: number;
  /** Bows so many times as far as usual. */
  readonly bow: number;
}

/** Cities' arcs bow a little more: 哈尔滨–深圳 parts from 黑龙江–广东, and 长春–天津 clears 沈阳's end by 14 px at home. */
export const cityBow = 1.25;

/** @param arcs - the first is drawn last and lies on top */
export function arcColumns(arcs: readonly LensArc[]): ArcColumns {
  const columns = emptyArcs(arcs.length);
  arcs.forEach(({ origin, destination, bow, widthPx, style }, i) => {
    [columns.originLon[i], columns.originLat[i]] = origin;
    [columns.destinationLon[i], columns.destinationLat[i]] = destination;
    columns.bend[i] = bendBetween(origin, destination) * bow;
    columns.widthPx[i] = widthPx;
    columns.style[i] = style;
  });
  return {
    ...columns,
    ids: arcs.map(({ id }) => id),
    pairings: arcs.map(({ pairing }) => pairing),
    records: arcs.map(({ records }) => records),
    shown: Uint32Array.from(arcs, (_, i) => arcs.length - 1 - i),
  };
}

/** Columns of the given length, filled with zeros. */
export function emptyArcs(count: number): Omit<ArcColumns, 'ids' | 'pairings' | 'records' | 'shown'> {
  return {
    count,
    originLon: new Float64Array(count),
    originLat: new Float64Array(count),
    destinationLon: new Float64Array(count),
    destinationLat: new Float64Array(count),
    bend: new Float32Array(count),
    widthPx: new Float32Array(count),
    style: new Uint8Array(count),
  };
}

/** The index of the arc that an id means: its own, one of its records', or its pairing's; −1 where none does. */
export function arcOf(arcs: ArcColumns, id: string): number {
  const own = arcs.ids.indexOf(id);
  if (own >= 0) return own;
  const speaking = arcs.records.findIndex((records) => records.includes(id));
  return speaking >= 0 ? speaking : arcs.pairings.indexOf(id);
}
