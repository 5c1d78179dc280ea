/** Computes the dashes of an arc for the raster. Strokes, dots and gaps are the same as in svg/arc-style.ts and in the shader. */
import { arcStyle } from '../../scene/scene-types.ts';
import type { Stroke } from './raster.ts';

/**
 * @param style - `arcStyle` bits
 * @param halfPx - half of the stroke width, in CSS px
 * @param pixelRatio - number of raster pixels in a CSS px
 * @returns null for a solid stroke
 */
export function dashCover(style: number, halfPx: number, pixelRatio: number): Stroke['dash'] {
  const spread = spreadOf(style);
  if (!spread) return null;
  return (alongPx, acrossPx) => Math.max(0, Math.min(1, (halfPx - spread(alongPx / pixelRatio, acrossPx / pixelRatio)) * pixelRatio + 0.5));
}

/**
 * Returns a function for the distance in CSS px from a point to the nearest dash's middle line or the nearest dot's middle; null for a
 * solid stroke. The arguments are the distance of the point along its arc and its distance from the arc's middle line.
 */
function spreadOf(style: number): ((along: number, across: number) => number) | null {
  if (style & arcStyle.notReported) return (along) => Math.abs(rest(along, 10) - 2.5) - 2.5;
  if (style & arcStyle.saidOfAll)
    return (along, across) => Math.min(Math.abs(rest(along, 16.1) - 3.5) - 3.5, Math.hypot(rest(along, 16.1) - 11.5, across));
  if (style & arcStyle.group) return (along, across) => Math.hypot(rest(along + 2.3, 4.6) - 2.3, across);
  if (style & arcStyle.otherSource)
    return (along, across) =>
      Math.hypot(Math.min(Math.abs(rest(along + 6.6, 13.2) - 6.6), Math.abs(rest(along + 2.5, 13.2) - 6.6)), across);
  return null;
}

/** The remainder of a distance after whole periods. */
function rest(px: number, period: number): number {
  return px - Math.floor(px / period) * period;
}
