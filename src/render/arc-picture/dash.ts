/** The dashes of an arc for the raster; the same strokes, dots and gaps as in svg/arc-style.ts and in the shader. */
import { arcStyle } from '../../scene/scene-types.ts';
import type { Stroke } from './raster.ts';

/**
 * @param style - bits of `arcStyle`
 * @param halfPx - half of the stroke's width, in CSS px
 * @param pixelRatio - pixels of the raster in a CSS px
 * @returns null for a solid stroke
 */
export function dashCover(style: number, halfPx: number, pixelRatio: number): Stroke['dash'] {
  const spread = spreadOf(style);
  if (!spread) return null;
  return (alongPx, acrossPx) => Math.max(0, Math.min(1, (halfPx - spread(alongPx / pixelRatio, acrossPx / pixelRatio)) * pixelRatio + 0.5));
}

/** How far a point is from the middle line of the nearest stroke or from the middle of the nearest dot, in CSS px, by how far it is along its arc and from the arc's middle line. */
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

/** What is left of a distance after whole periods. */
function rest(px: number, period: number): number {
  return px - Math.floor(px / period) * period;
}
