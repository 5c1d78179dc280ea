/** What the bench measures of each library that draws arcs, ours and its peers, on the same arcs. */
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';

export const drawerNames = ['duikou', 'deck.gl', 'flowmap.gl', 'ECharts', 'L7'] as const;
export type DrawerName = (typeof drawerNames)[number];

export const home: LonLat = [105, 36];
export const homeZoom = 3.2;

export interface ArcDrawer {
  /** Makes the base map with China's provinces; resolves when it is drawn. */
  open(container: HTMLElement): Promise<void>;
  /** Hands over the arcs; their first frame may come later. */
  draw(arcs: ArcColumns): void;
  moveTo(center: LonLat): void;
  /** Resolves when a new frame is drawn, the graphics' work included. */
  drainedFrame(): Promise<void>;
  /** A sum over the picture's pixels: another picture, another sum. */
  pictureSum(): Promise<number>;
  /** Script ms that the drawer's own layer has taken in all frames so far; undefined where nothing parts it from its map's. */
  layerMs?(): number;
  /** Whether an arc is found at a place; undefined where the drawer has no question to ask in script. */
  find(at: LonLat): boolean | undefined;
}

/** What the bench calls in the page. */
export interface ArcsPage {
  /** Makes the base map; resolves when it is drawn. */
  open(): Promise<void>;
  /** From the columns to the first drawn frame with them, in ms. */
  draw(count: number): Promise<number>;
  /** Mean ms of a drained frame while the camera pans, and of it the script of the drawer's own layer. */
  pan(frames: number): Promise<{ readonly frameMs: number; readonly layerMs: number | null }>;
  /** Median ms of script to find what is under a point, and how often it was found; null where there is no question to ask. */
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

/** A row an arc, as the peers take them. */
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
