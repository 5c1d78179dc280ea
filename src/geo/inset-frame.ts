/** The frame of the South China Sea inset. `npm run geo` draws its land in this frame, and the inset's names are placed in it. */
import { albersOf, fitted } from './albers.ts';
import type { LonLat, PlanePoint } from './projection.ts';

/** The size in CSS pixels beside a map of usual width. */
export const insetSizePx = { width: 104, height: 140 } as const;
export const insetPaddingPx = 2;
/** The height of the caption at the foot, in CSS pixels. */
export const insetCaptionPx = 14;

/** Points that the inset must contain, from the southern coast to the southernmost stroke, so that all ten strokes are visible. */
export const insetPoints = [
  [107, 2.6],
  [123.6, 2.6],
  [105.5, 25.2],
  [123.9, 25.2],
] as const satisfies readonly LonLat[];

const fit = fitted(
  insetPoints.map(albersOf),
  { width: insetSizePx.width, height: insetSizePx.height - insetCaptionPx + insetPaddingPx },
  insetPaddingPx,
);

/** The position of a place in the inset, in its pixels. */
export function inInset(place: LonLat): PlanePoint {
  const [x, y] = albersOf(place);
  return [x * fit.scale + fit.x, y * fit.scale + fit.y];
}

/** The step of the grid of the path data. A coast needs about one point for each pixel. */
export const insetStepPx = 0.35;

/**
 * The drawing of the inset: path data in steps of {@link insetStepPx}, and the box of each stroke of the dashed line as x, y, width and
 * height in pixels.
 */
export interface InsetPaths {
  readonly neighbours: string;
  readonly land: string;
  readonly borders: string;
  readonly dashes: string;
  readonly strokes: readonly (readonly [x: number, y: number, width: number, height: number])[];
}
