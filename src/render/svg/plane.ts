/**
 * The plane that paths on screen are computed in, once: Mercator's unit square, a thousand times as large. The camera is then
 * a transform of the group, and straight lines stay straight as they are in MapLibre: no great circles between vertices.
 */
import { geoMercator, geoPath, geoTransform, type GeoPermissibleObjects, type GeoProjection } from 'd3';
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

/**
 * Path data with few points: for the first picture, whose bytes come before everything. Drops what is nearer than the step
 * to the last point kept, and writes steps from point to point on a grid.
 *
 * @param step - grid in plane units
 */
export function coarsePath(shape: GeoPermissibleObjects, step: number): string {
  let path = '';
  let at: [number, number] = [0, 0];
  let pending = '';
  let open = false;
  const grid = (value: number): number => Math.round(value / step);
  const moved = geoPath(
    geoTransform({
      point(x, y) {
        const point = flat([x, y]);
        if (point) this.stream.point(point[0], point[1]);
      },
    }),
    null,
  );
  const context = {
    moveTo(x: number, y: number) {
      flush();
      at = [grid(x), grid(y)];
      pending = `M${at[0]} ${at[1]}`;
      open = true;
    },
    lineTo(x: number, y: number) {
      const next: [number, number] = [grid(x), grid(y)];
      const [dx, dy] = [next[0] - at[0], next[1] - at[1]];
      if (Math.abs(dx) + Math.abs(dy) < 2) return;
      pending += `l${dx}${dy < 0 ? '' : ' '}${dy}`;
      at = next;
    },
    closePath() {
      if (open) pending += 'z';
    },
    arc() {},
    beginPath() {},
  };
  /** A ring that has shrunk to two points is not drawn. */
  function flush(): void {
    if (pending.split('l').length > 2) path += pending;
    pending = '';
    open = false;
  }
  moved.context(context)(shape);
  flush();
  return path;
}
