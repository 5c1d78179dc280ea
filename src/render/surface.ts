/** The interface of both maps. To fall back to the other map, the element replaces the surface and draws the same scene again. */
import type { Bounds, LonLat, PointPx, ScreenTransform, SizePx } from '../geo/projection.ts';
import type { Geography } from '../geo/features.ts';
import type { Palette } from '../scene/palette.ts';
import type { Scene } from '../scene/scene-types.ts';
import type { PlacedMarks } from './lettering/layout.ts';
import type { Covered } from './lettering/overlays.ts';
import type { Pointer } from './pointer.ts';

/** Limits of the zoom, in MapLibre's zoom levels. */
export const minZoom = 1.5;
export const maxZoom = 9;
/** Smallest zoom at which the borders of prefectures are drawn. */
export const prefecturesFromZoom = 5.5;

/** Duration of the animation that draws an arc along its curve. */
export const drawInMs = 800;
/** Duration of the cross-fade from the arcs of one topic to those of another. */
export const crossFadeMs = 180;
/** The moving dashes of directed arcs: lengths of dash and gap, and speed. */
export const flowDash = { dashPx: 14, gapPx: 10, pxPerSecond: 30 } as const;

/**
 * A mark or an area under a point. `place`: a province outside the pairings. `within`: adcode of the prefecture under the point, if
 * prefectures are drawn.
 */
export type Picked = { readonly kind: 'region' | 'arc' | 'place'; readonly id: string; readonly within?: string };

/** Options of a new surface. */
export interface SurfaceOptions {
  readonly size: SizePx;
  readonly geography: Geography;
  readonly bounds: Bounds;
  readonly covered: Covered;
  /** Whether the wheel needs Ctrl or ⌘ and a drag two fingers, so that the page can scroll over an embedded map. */
  readonly cooperativeGestures: boolean;
  readonly reducedMotion: boolean;
  /** Hints of cooperative gestures. */
  readonly words: SurfaceWords;
  /** Aborted when the surface is no longer needed. A surface that is still being created is then destroyed, and its promise rejects. */
  readonly signal?: AbortSignal;
}

export interface SurfaceWords {
  readonly scrollHint: string;
  readonly touchHint: string;
}

/** Callbacks for actions of the reader on the map and for changes of the surface. */
export interface SurfaceCallbacks {
  /** Called when the pointer moves; null if it is over nothing that can be picked. */
  pointed(picked: Picked | null, at: PointPx): void;
  /** Called at a click or tap; null on the sea or on land of another country. */
  chosen(picked: Picked | null): void;
  /** Called with the visible bounds when a gesture or flight has ended. */
  moved(bounds: Bounds): void;
  /** Called while the camera moves, so that overlays can follow the map. */
  moving(): void;
  /** Called when names that were laid out have become visible. From now on `marks` has their leader lines. */
  lettered(): void;
  /** Called when the surface can't draw any more. It stays in the page until it is destroyed. */
  lost(reason: 'context-lost' | 'worker-silent' | 'unexpected'): void;
  /** Called when a lost context was restored and the surface draws again. */
  restored(): void;
}

export interface MapSurface {
  readonly kind: 'webgl' | 'svg';
  draw(scene: Scene, palette: Palette): void;
  /** Highlights a region or an arc; null: none. It does not change the scene. */
  highlight(id: string | null): void;
  /** Animates the emphasized arcs once: from origin to destination, or from both ends if they have no direction. */
  drawIn(): void;
  /** Starts or stops the moving dashes of directed arcs. */
  flow(runs: boolean): void;
  /** Replaces the boundaries by finer ones. */
  refine(geography: Geography): void;
  /** Moves the camera. Resolves when the camera is at rest, even if the flight was interrupted; never rejects. */
  frame(bounds: Bounds, motion: 'fly' | 'cut'): Promise<void>;
  /** Zooms around the centre by zoom levels, in (positive) or out (negative). */
  zoomBy(steps: number, motion: 'fly' | 'cut'): void;
  /** The current transform from the plane to CSS px, for overlays. */
  screen(): ScreenTransform;
  /**
   * The current layout of marks, for overlays with the texts of figures and the leader lines. Leader lines of names that are not visible
   * yet are left out, see `lettered`.
   */
  marks(): PlacedMarks;
  /** Resolves when no gesture and no flight moves the camera, no arc is still drawing itself and everything requested is drawn. */
  settled(): Promise<void>;
  /** Position of a place in CSS px of the surface; null if it is out of view. */
  project(place: LonLat): PointPx | null;
  /** The mark or area that a pointer picks at a point; null: none. */
  pick(point: PointPx, pointer: Pointer): Picked | null;
  resize(size: SizePx): void;
  /** Sets the overlays of the map, which texts must not be covered by. */
  cover(covered: Covered): void;
  /** Draws synchronously, because Firefox prints what was drawn on a canvas in the task of `beforeprint`. The SVG map does not need it. */
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
