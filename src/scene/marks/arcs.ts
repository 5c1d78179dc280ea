/** Arcs as a list while a topic works them out, as columns in the scene. */
import { bendBetween } from '../../geo/curve.ts';
import type { LonLat } from '../../geo/projection.ts';
import { arcStyle, type ArcColumns } from '../scene-types.ts';

/** One arc, before it becomes a row of the columns. */
export interface TopicArc {
  readonly id: string;
  readonly pairing: string | null;
  readonly records: readonly string[];
  readonly origin: LonLat;
  readonly destination: LonLat;
  readonly widthPx: number;
  /** `arcStyle` bits. */
  readonly style: number;
  /** Bends so many times as far as usual. */
  readonly bendFactor: number;
}

/** Cities' arcs bend a little more: 哈尔滨–深圳 parts from 黑龙江–广东, and 长春–天津 clears 沈阳's end by 14 px at home. */
export const cityBendFactor = 1.25;

/** @param arcs - the first is drawn last, on top */
export function arcColumns(arcs: readonly TopicArc[]): ArcColumns {
  const columns = emptyArcs(arcs.length);
  arcs.forEach(({ origin, destination, bendFactor, widthPx, style }, i) => {
    [columns.originLon[i], columns.originLat[i]] = origin;
    [columns.destinationLon[i], columns.destinationLat[i]] = destination;
    columns.bend[i] = bendBetween(origin, destination) * bendFactor;
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

/** Up to this number each arc is drawn as a mark of its own. */
const markedUpTo = 100;
/** From this stroke on an arc is drawn in full, however many others there are. */
export const fullStrokePx = 8;

/** Opacity of the narrowest arcs: among many, thin arcs form a background for the wide ones. Shaders and SVG share it. */
export function faintestOf(drawn: number): number {
  return drawn <= markedUpTo ? 1 : Math.max(0.12, 0.75 - 0.4 * Math.log10(drawn / markedUpTo));
}

/** @param faintest - from {@link faintestOf} */
export function strengthOf(widthPx: number, faintest: number): number {
  return faintest + (1 - faintest) * Math.min(1, widthPx / fullStrokePx);
}

/** A head's length without what its arc's width adds. */
export function headPx(drawn: number): number {
  return drawn <= markedUpTo ? 6 : 2.5;
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

/** Whether any of the arcs that are shown runs one way. */
export function hasDirection({ shown, style }: ArcColumns): boolean {
  return shown.some((i) => ((style[i] ?? 0) & arcStyle.directed) !== 0);
}

/** The index of the arc that an id means: its own, one of its records', or its pairing's; −1 where none does. */
export function arcOf(arcs: ArcColumns, id: string): number {
  return placesOf(arcs.ids).get(id) ?? placesOf(arcs.records).get(id) ?? placesOf(arcs.pairings).get(id) ?? -1;
}

/** A pointer queries at every move, and there may be a hundred thousand arcs, so the positions of a column are computed once. */
const knownPlaces = new WeakMap<object, ReadonlyMap<string, number>>();

function placesOf(column: readonly (string | null | readonly string[])[]): ReadonlyMap<string, number> {
  const known = knownPlaces.get(column);
  if (known) return known;
  const places = new Map<string, number>();
  const add = (id: string, i: number): void => {
    if (!places.has(id)) places.set(id, i);
  };
  column.forEach((entry, i) => {
    if (typeof entry === 'string') add(entry, i);
    else for (const id of entry ?? []) add(id, i);
  });
  knownPlaces.set(column, places);
  return places;
}
