/** Arcs as a list, which a topic creates, and as columns, which the scene holds. */
import { bendBetween } from '../../geo/curve.ts';
import type { LonLat } from '../../geo/projection.ts';
import { arcStyle, type ArcColumns } from '../scene-types.ts';

/** An arc before it is written into columns. */
export interface TopicArc {
  readonly id: string;
  readonly pairing: string | null;
  readonly records: readonly string[];
  readonly origin: LonLat;
  readonly destination: LonLat;
  readonly widthPx: number;
  /** `arcStyle` bits. */
  readonly style: number;
  /** Factor on the default bend. */
  readonly bendFactor: number;
}

/**
 * Arcs of cities bend a little more, so that 哈尔滨–深圳 is apart from 黑龙江–广东, and 长春–天津 passes the end of 沈阳 at a distance of 14 px in the
 * opening view.
 */
export const cityBendFactor = 1.25;

/** @param arcs - arcs in reverse drawing order, so that the first is on top */
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

/** Up to this number of arcs, each is a mark drawn at full strength. */
export const markedUpTo = 100;
/** Among more arcs than this, the casing and the corners of an arc are not visible, and both cost time. */
export const finelyDrawnUpTo = 500;
/** Stroke width in CSS px from which an arc is drawn at full strength, whatever the number of arcs. */
export const fullStrokePx = 8;

/** Opacity of the narrowest arcs. If there are many, thin arcs become a background for the wide ones. Shaders and SVG share this value. */
export function faintestOf(drawn: number): number {
  return drawn <= markedUpTo ? 1 : Math.max(0.12, 0.75 - 0.4 * Math.log10(drawn / markedUpTo));
}

/**
 * Opacity of an arc by its width.
 *
 * @param faintest - from {@link faintestOf}
 */
export function strengthOf(widthPx: number, faintest: number): number {
  return faintest + (1 - faintest) * Math.min(1, widthPx / fullStrokePx);
}

/** Length of an arrowhead in px, without the part that depends on the width of its arc. */
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

/** Whether any of the shown arcs has a direction. */
export function hasDirection({ shown, style }: ArcColumns): boolean {
  return shown.some((i) => ((style[i] ?? 0) & arcStyle.directed) !== 0);
}

/** The index of the arc that an id names: its own id, that of one of its records, or that of its pairing; −1 if there is none. */
export function arcOf(arcs: ArcColumns, id: string): number {
  return placesOf(arcs.ids).get(id) ?? placesOf(arcs.records).get(id) ?? placesOf(arcs.pairings).get(id) ?? -1;
}

/**
 * Indices by id for each column. They are computed once, because every move of the pointer looks one up among up to a hundred thousand
 * arcs.
 */
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
