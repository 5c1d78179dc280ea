/**
 * The plane in which paths on screen are computed once: the unit square of Web Mercator, a thousand times as large. The camera is a
 * transform of the group. Lines between vertices are straight, as in MapLibre, and not great circles.
 */
import { geoMercator, geoPath, geoTransform, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import { coarsePath } from '../../geo/coarse-path.ts';
import type { PlanePoint, ScreenTransform } from '../../geo/projection.ts';

/** Units across the world. */
export const planeUnits = 1000;

/** Web Mercator without d3's adaptive resampling, because MapLibre has none. */
const flat: GeoProjection = geoMercator()
  .scale(planeUnits / (2 * Math.PI))
  .translate([planeUnits / 2, planeUnits / 2])
  .precision(0);

/** Decimals of a plane unit. At the closest zoom (9) the last one is 0.03 px. */
const pathDigits = 4;

const planePath = geoPath(flat).digits(pathDigits);

/** Path data in plane units; empty for an empty shape. */
export function pathInPlane(shape: GeoPermissibleObjects): string {
  return planePath(shape) ?? '';
}

/** A point of the unit square in plane units. */
export function inPlane([x, y]: PlanePoint): PlanePoint {
  return [x * planeUnits, y * planeUnits];
}

/** The value of a `transform` attribute from plane units to CSS px. */
export function cameraTransform({ scale, x, y }: ScreenTransform): string {
  return `matrix(${scale / planeUnits} 0 0 ${scale / planeUnits} ${x} ${y})`;
}

/** Path data with few points for the first picture, in grid steps from the corner of the world. @param step - grid step in plane units */
export function coarsePathInPlane(shape: GeoPermissibleObjects, step: number): string {
  return coarsePath(shape, geoPath(pointwise, null), { step, small: 'omitted' });
}

const pointwise = geoTransform({
  point(x, y) {
    const point = flat([x, y]);
    if (point) this.stream.point(point[0], point[1]);
  },
});
