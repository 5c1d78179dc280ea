/** The camera of the SVG map, with the same limits as MapLibre's, and the interpolation between two views. */
import { interpolateNumber } from 'd3';
import {
  placeAt,
  screenTransform,
  worldWidthPx,
  type Camera,
  type PointPx,
  type ScreenTransform,
  type SizePx,
} from '../../geo/projection.ts';
import { maxZoom, minZoom } from '../surface.ts';

/** Minimum and maximum scale of the plane in CSS px. */
export const scaleRangePx = [worldWidthPx(minZoom), worldWidthPx(maxZoom)] as const;

/** Limits a view to the zoom levels and to the world. */
export function within(transform: ScreenTransform, size: SizePx): ScreenTransform {
  const [low, high] = scaleRangePx;
  const scale = Math.min(high, Math.max(low, transform.scale));
  const about = zoomed(transform, scale / transform.scale, [size.width / 2, size.height / 2]);
  return { scale, x: offsetWithin(about.x, scale, size.width), y: offsetWithin(about.y, scale, size.height) };
}

/** Limits an offset along one axis. A world that is smaller than the box is centred in it. */
function offsetWithin(offset: number, scale: number, extentPx: number): number {
  const slack = extentPx - scale;
  return slack >= 0 ? slack / 2 : Math.min(0, Math.max(slack, offset));
}

/** The view zoomed by a factor. The place under the point keeps its position. */
export function zoomed({ scale, x, y }: ScreenTransform, factor: number, [px, py]: PointPx): ScreenTransform {
  return { scale: scale * factor, x: px - (px - x) * factor, y: py - (py - y) * factor };
}

export function cameraOf(transform: ScreenTransform, size: SizePx): Camera {
  return { center: placeAt([size.width / 2, size.height / 2], transform), zoom: Math.log2(transform.scale / worldWidthPx(0)) };
}

/** The view with the same centre and zoom in another box. */
export function resized(transform: ScreenTransform, from: SizePx, to: SizePx): ScreenTransform {
  return screenTransform(cameraOf(transform, from), to);
}

/**
 * Interpolates between two views. Centre and zoom change at a constant rate. The scale is a power of the zoom, so its logarithm changes at
 * a constant rate.
 *
 * @param sizeNow - returns the current size of the box, which may change during a flight
 */
export function viewsBetween(from: ScreenTransform, to: ScreenTransform, sizeNow: () => SizePx): (t: number) => ScreenTransform {
  const start = sizeNow();
  const centerOf = ({ scale, x, y }: ScreenTransform): PointPx => [(start.width / 2 - x) / scale, (start.height / 2 - y) / scale];
  const [[fromX, fromY], [toX, toY]] = [centerOf(from), centerOf(to)];
  const zoomAt = interpolateNumber(Math.log2(from.scale), Math.log2(to.scale));
  return (t) => {
    const size = sizeNow();
    if (t === 1 && size === start) return to;
    const scale = t === 1 ? to.scale : 2 ** zoomAt(t);
    return { scale, x: size.width / 2 - (fromX + (toX - fromX) * t) * scale, y: size.height / 2 - (fromY + (toY - fromY) * t) * scale };
  };
}
