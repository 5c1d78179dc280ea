/** The interface of both maps. The element holds a surface and knows neither map; to fall back it replaces the surface and draws the same scene again. */
import type { Bounds, LonLat, PointPx, ScreenTransform, SizePx } from '../geo/projection.ts';
import type { Geography } from '../geo/features.ts';
import type { Palette } from '../scene/palette.ts';
import type { Scene } from '../scene/scene-types.ts';
import type { PlacedMarks } from './lettering/layout.ts';
import type { Covered } from './lettering/overlays.ts';
import type { Pointer } from './pointer.ts';

/** How far out and in a reader can go, in MapLibre's zoom levels. */
export const minZoom = 1.5;
export const maxZoom = 9;
/** From here on the borders of prefectures are drawn. */
export const prefecturesFromZoom = 5.5;

/** How long an arc draws itself. */
export const drawInMs = 800;
/** How long a topic's arcs give way to another's. */
export const crossFadeMs = 180;
/** The running dashes, in px: so long a dash and so long a gap, so far in a second. */
export const flowDash = { dashPx: 14, gapPx: 10, pxPerSecond: 30 } as const;

/** A place is a province outside of the pairings. `within`: the adcode of the prefecture under the point, where prefectures are drawn. */
export type Picked = { readonly kind: 'region' | 'arc' | 'place'; readonly id: string; readonly within?: string };

/** How a reader zooms and whether a page may still scroll over the map. */
export interface SurfaceOptions {
  readonly size: SizePx;
  readonly geography: Geography;
  readonly bounds: Bounds;
  readonly covered: Covered;
  /** An embedded map: the wheel needs Ctrl or ⌘, a drag two fingers. */
  readonly cooperativeGestures: boolean;
  readonly reducedMotion: boolean;
  /** Words that the surface shows, such as the hint of cooperative gestures. */
  readonly words: SurfaceWords;
  /** Aborted when the surface is no longer needed: one that is still being created is destroyed, and its promise rejects. */
  readonly signal?: AbortSignal;
}

export interface SurfaceWords {
  readonly scrollHint: string;
  readonly touchHint: string;
}

/** Called for what a reader does on the map, and for what happens to it. */
export interface SurfaceCallbacks {
  /** The pointer is over something, or over nothing. */
  pointed(picked: Picked | null, at: PointPx): void;
  /** A click or tap; null is the sea, or land of another country. */
  chosen(picked: Picked | null): void;
  /** A gesture or flight has ended; the box now in sight. */
  moved(bounds: Bounds): void;
  /** The camera moves, so positions in CSS px change. For overlays that follow the map. */
  moving(): void;
  /** Names that were laid out have come into sight: `marks` has their leader lines from now on. */
  lettered(): void;
  /** The surface can't draw any more. It stays in the page until it is destroyed. */
  lost(reason: 'context-lost' | 'worker-silent' | 'unexpected'): void;
  /** A lost context was restored: the surface draws again. */
  restored(): void;
}

export interface MapSurface {
  readonly kind: 'webgl' | 'svg';
  draw(scene: Scene, palette: Palette): void;
  /** A hover changes no scene. */
  highlight(id: string | null): void;
  /** The emphasized arcs draw themselves once: from origin to destination, those without a direction from both ends. */
  drawIn(): void;
  /** The dashes of directed arcs run, or stand. */
  flow(runs: boolean): void;
  /** Takes finer boundaries. */
  refine(geography: Geography): void;
  /** Resolves when the camera rests; never rejects: an interrupted flight resolves where it was stopped. */
  frame(bounds: Bounds, motion: 'fly' | 'cut'): Promise<void>;
  /** One step in (1) or out (−1), about the centre. */
  zoomBy(steps: number, motion: 'fly' | 'cut'): void;
  /** Moves the view by CSS px: for arrow keys. */
  panBy(offset: PointPx, motion: 'fly' | 'cut'): void;
  /** Where every place lies now, in sight or not: for what is laid over the map. */
  screen(): ScreenTransform;
  /**
   * What is written on the map where it rests: what is laid over it has the words of the figures and the leader lines. A name that is not in sight yet
   * has none, see `lettered`.
   */
  marks(): PlacedMarks;
  /** Resolves when no gesture and no flight moves the camera, no arc is still drawing itself and everything requested is drawn. */
  settled(): Promise<void>;
  /** CSS px of the surface, or null when the place is out of sight. */
  project(place: LonLat): PointPx | null;
  /** What a pointer of that kind picks at a point. */
  pick(point: PointPx, pointer: Pointer): Picked | null;
  resize(size: SizePx): void;
  /** Other things lie over the map: its words keep clear of them. */
  cover(covered: Covered): void;
  /** Draws before it returns: Firefox prints of a canvas what was drawn in the task of `beforeprint`. A surface of elements needs none. */
  drawNow?(): void;
  destroy(): void;
}

/** Resolves with a surface that has drawn its first complete picture of the scene; rejects with a `DuikouError`. */
export type CreateSurface = (
  container: HTMLElement,
  scene: Scene,
  palette: Palette,
  options: SurfaceOptions,
  reports: SurfaceCallbacks,
) => Promise<MapSurface>;
