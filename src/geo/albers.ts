/**
 * Albers’ equal-area projection of China, as a formula for points. `d3-geo` has it with clipping and resampling, which weigh 9 kB gzip;
 * code that is needed before the map can be used projects only points.
 */
import type { LonLat, PlanePoint, SizePx } from './projection.ts';

/** Standard parallels in degrees. With the central meridian of 105° E they are the usual projection for maps of China. */
export const albersParallels = [25, 47] as const;
export const albersMeridian = 105;

const radians = Math.PI / 180;
const sinSouth = Math.sin(albersParallels[0] * radians);
const n = (sinSouth + Math.sin(albersParallels[1] * radians)) / 2;
const c = 1 + sinSouth * (2 * n - sinSouth);

/**
 * A place in the projected plane, in radii of the earth; y grows downwards. Snyder, Map Projections: A Working Manual (1987), formulas 14-1
 * to 14-6.
 */
export function albersOf([lon, lat]: LonLat): PlanePoint {
  const radius = Math.sqrt(c - 2 * n * Math.sin(lat * radians)) / n;
  const angle = n * (lon - albersMeridian) * radians;
  return [radius * Math.sin(angle), radius * Math.cos(angle)];
}

/** The position of a plane in a box: `box = plane · scale + offset`. */
export interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Scales the points to the largest size that fits into the box, and centres them. */
export function fitted(points: readonly PlanePoint[], size: SizePx, padding: number): Fit {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((size.width - 2 * padding) / (right - left), (size.height - 2 * padding) / (bottom - top));
  return { scale, x: (size.width - scale * (left + right)) / 2, y: (size.height - scale * (top + bottom)) / 2 };
}
