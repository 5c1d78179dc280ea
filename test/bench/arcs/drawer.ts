/** The interface by which the bench measures each library that draws arcs, on the same arcs. */
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns, Emphasis } from '../../../src/scene/scene.ts';

export const drawerNames = ['duikou', 'duikou-svg', 'deck.gl', 'flowmap.gl', 'flowmap.gl as shipped', 'ECharts', 'L7'] as const;
export type DrawerName = (typeof drawerNames)[number];

export const home: LonLat = [105, 36];
export const homeZoom = 3.2;

export interface ArcDrawer {
  /** Creates the base map with China's provinces; resolves when it has been drawn. */
  open(container: HTMLElement): Promise<void>;
  /** Sets the arcs, whose first frame may be drawn later. */
  draw(arcs: ArcColumns): void;
  moveTo(center: LonLat): void;
  /** Resolves when a new frame has been drawn, including the GPU's work. */
  drainedFrame(): Promise<void>;
  /**
   * Returns a sum over the picture's pixels, which differs between pictures. Null if the page can't read the pixels, in which case the
   * frame after `draw` counts as the first.
   */
  pictureSum(): Promise<number | null>;
  /** Resolves when all arcs are in the picture; absent if each frame has them all. */
  whole?(): Promise<void>;
  /** Shows the arcs of one place beside fainter others, or alone; absent if the library has no way to do so. */
  select?(place: LonLat): void;
  /** Zooms so far in that places are grouped anew; absent if the library does not group places. */
  regroup?(): void;
  /** Script time of the arc layer in all frames so far, in ms; undefined if it can't be separated from its map. */
  layerMs?(): number;
  /** Whether an arc is found at a place; undefined if the library has no picking function for scripts. */
  find(at: LonLat): boolean | undefined;
}

/** The functions that the bench calls in the page. */
export interface ArcsPage {
  /** Creates the base map; resolves when it has been drawn. */
  open(): Promise<void>;
  /**
   * Sets random arcs. Returns the times from the columns to the first frame with some of the arcs and to the frame with all arcs, in ms.
   */
  draw(count: number): Promise<{ readonly firstMs: number; readonly wholeMs: number }>;
  /**
   * Pans the camera. Returns the mean time of a frame including the GPU's work, the script time of the arc layer in a frame, which is null
   * if it can't be separated from its map, and the time from the last frame to the whole picture. All times are in ms.
   */
  pan(frames: number): Promise<{ readonly frameMs: number; readonly layerMs: number | null; readonly restMs: number }>;
  /** Selects a place. Returns the time to the whole picture, in ms; null if the library has no way to do so. */
  select(): Promise<number | null>;
  /** Groups places anew. Returns the time to the whole picture, in ms; null if the library does not group places. */
  regroup(): Promise<number | null>;
  /**
   * Finds arcs at points. Returns the median script time for a point, in ms, and the number of arcs found; null if there is no picking
   * function.
   */
  pick(times: number): { readonly ms: number; readonly hits: number } | null;
}

export function sumOf(pixels: Uint8Array | Uint8ClampedArray): number {
  let sum = 0;
  for (let i = 0; i < pixels.length; i += 4) sum += (pixels[i] ?? 0) + 3 * (pixels[i + 2] ?? 0);
  return sum;
}

export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** An arc as a row, for libraries that take rows. */
export interface OriginDestination {
  readonly id: string;
  readonly from: [number, number];
  readonly to: [number, number];
  readonly width: number;
}

export function rowsOf(arcs: ArcColumns): OriginDestination[] {
  return arcs.ids.map((id, i) => ({
    id,
    from: [arcs.originLon[i] ?? 0, arcs.originLat[i] ?? 0],
    to: [arcs.destinationLon[i] ?? 0, arcs.destinationLat[i] ?? 0],
    width: arcs.widthPx[i] ?? 1,
  }));
}

/** Whether an arc begins or ends at a place. */
export function isAt({ from, to }: Pick<OriginDestination, 'from' | 'to'>, [lon, lat]: LonLat): boolean {
  return (from[0] === lon && from[1] === lat) || (to[0] === lon && to[1] === lat);
}

export const noEmphasis: Emphasis = { selected: null, partner: null, pairing: null, pairings: null, emphasized: null, subject: null };

/** The emphasis of Duikou's maps on the arcs of a place. */
export function emphasisOn(arcs: ArcColumns, place: LonLat): Emphasis {
  return { ...noEmphasis, subject: new Set(rowsOf(arcs).flatMap((row) => (isAt(row, place) ? row.id : []))) };
}
