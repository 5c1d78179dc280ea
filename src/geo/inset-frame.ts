/** The frame of the South China Sea inset: what `npm run geo` draws its land in, and what its names are placed in. */
import { albersOf, fitted } from './albers.ts';
import type { LonLat, PlanePoint } from './projection.ts';

/** In CSS pixels beside a map of usual width. */
export const insetSizePx = { width: 104, height: 140 } as const;
export const insetPaddingPx = 2;
/** At the foot, with the name of the inset. */
export const insetCaptionPx = 14;

/** From the southern coast to the southernmost stroke, with the ten strokes all in sight. */
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

/** Where a place lies in the inset, in its pixels. */
export function inInset(place: LonLat): PlanePoint {
  const [x, y] = albersOf(place);
  return [x * fit.scale + fit.x, y * fit.scale + fit.y];
}

/** Grid of the path data: a coast needs about one point for each pixel. */
export const insetStepPx = 0.35;

/** What the inset draws: path data in steps of {@link insetStepPx}, and the box of each stroke of the dashed line as x, y, width and height in pixels. */
export interface InsetPaths {
  readonly neighbours: string;
  readonly land: string;
  readonly borders: string;
  readonly dashes: string;
  readonly strokes: readonly (readonly [x: number, y: number, width: number, height: number])[];
}
