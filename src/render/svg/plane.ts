/**
 * The plane that paths on screen are computed in, once: Mercator's unit square, a thousand times as large. The camera is then
 * a transform of the group, and straight lines stay straight as they are in MapLibre: no great circles between vertices.
 */
import { geoMercator, geoPath, geoTransform, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import { coarsePath } from '../../geo/coarse-path.ts';
import type { PlanePoint, ScreenTransform } from '../../geo/projection.ts';

/** Drawing units across the world; d3's own clipping is off, for MapLibre has none. */
export const planeUnits = 1000;

const flat: GeoProjection = geoMercator()
  .scale(planeUnits / (2 * Math.PI))
  .translate([planeUnits / 2, planeUnits / 2])
  .precision(0);

/** Decimals of a plane unit: at the closest zoom (9) a hundred-thousandth is under 3 px; the data are coarser. */
const pathDigits = 4;

const planePath = geoPath(flat).digits(pathDigits);

/** Path data in plane units; an empty string for nothing. */
export function pathInPlane(shape: GeoPermissibleObjects): string {
  return planePath(shape) ?? '';
}

/** A point of the unit square in plane units. */
export function inPlane([x, y]: PlanePoint): PlanePoint {
  return [x * planeUnits, y * planeUnits];
}

/** The transform attribute that takes plane units to CSS px. */
export function cameraTransform({ scale, x, y }: ScreenTransform): string {
  return `matrix(${scale / planeUnits} 0 0 ${scale / planeUnits} ${x} ${y})`;
}

/** Path data with few points, in steps from the world's corner: for the first picture. @param step - grid in plane units */
export function coarsePathInPlane(shape: GeoPermissibleObjects, step: number): string {
  return coarsePath(shape, geoPath(pointwise, null), { step, small: 'omitted' });
}

const pointwise = geoTransform({
  point(x, y) {
    const point = flat([x, y]);
    if (point) this.stream.point(point[0], point[1]);
  },
});
