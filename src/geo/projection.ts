/** The plane and the cameras of the screen maps: Web Mercator. */

/** Longitude and latitude in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];
/** A point of a projected plane, in that plane's unit; y grows downwards. */
export type PlanePoint = readonly [x: number, y: number];
/** A point in CSS pixels from the top left corner of the map's box. */
export type PointPx = readonly [x: number, y: number];
/** A box: west, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, b: number, north: number];

export interface SizePx {
  readonly width: number;
  readonly height: number;
}

/** The view of a Mercator map in MapLibre's own terms, so that both maps share it. */
export interface Camera {
  readonly center: LonLat;
  /** The world is `512 · 2^zoom` CSS pixels wide. */
  readonly zoom: number;
}

/** MapLibre's tile size: the width of the world in CSS pixels at zoom 0. */
const worldPxAtZoom0 = 512;

/** The opening view of a map without data: eastern China. The built-in report has the same `bounds`, so that the first picture fits it. */
export const homeBounds: Bounds = [104, 18.6, 136.4, 53.9];
/** All of China with the South China Sea. */
export const wholeBounds: Bounds = [72, 2.5, 137, 54.5];

/**
 * A place in the Mercator plane of MapLibre: the unit square, (0, 0) at 180° W and 85.05° N.
 * Snyder, Map Projections: A Working Manual (1987), formulas 7-1 and 7-2.
 */
export function mercatorOf([lon, lat]: LonLat): PlanePoint {
  const north = Math.log(Math.tan((Math.PI / 2 + (lat * Math.PI) / 180) / 2));
  return [0.5 + lon / 360, 0.5 - north / (2 * Math.PI)];
}

/** The inverse of {@link mercatorOf}. */
export function lonLatOf([x, y]: PlanePoint): LonLat {
  const lat = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
  return [(x - 0.5) * 360, (lat * 180) / Math.PI];
}

/** Width of the world in CSS pixels at a zoom: plane units × this = pixels. */
export function worldWidthPx(zoom: number): number {
  return worldPxAtZoom0 * 2 ** zoom;
}

/**
 * The camera that shows the bounds at the largest size that fits the box, centred. It equals `preserveAspectRatio="xMidYMid meet"` with the
 * same bounds, so the pre-rendered picture and the live maps agree at any size.
 */
export function cameraFraming(bounds: Bounds, size: SizePx, paddingPx = 0): Camera {
  const [left, top] = mercatorOf([bounds[0], bounds[3]]);
  const [right, bottom] = mercatorOf([bounds[2], bounds[1]]);
  const scalePx = Math.min(
    Math.max(size.width - 2 * paddingPx, 1) / (right - left),
    Math.max(size.height - 2 * paddingPx, 1) / (bottom - top),
  );
  return {
    center: lonLatOf([(left + right) / 2, (top + bottom) / 2]),
    zoom: Math.log2(scalePx / worldPxAtZoom0),
  };
}

/** Converts units of the Mercator plane to pixels of a box: `px = plane · scale + offset`. */
export interface ScreenTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function screenTransform(camera: Camera, size: SizePx): ScreenTransform {
  const scale = worldWidthPx(camera.zoom);
  const [x, y] = mercatorOf(camera.center);
  return { scale, x: size.width / 2 - x * scale, y: size.height / 2 - y * scale };
}

export function pointPxOf(place: LonLat, transform: ScreenTransform): PointPx {
  const [x, y] = mercatorOf(place);
  return [x * transform.scale + transform.x, y * transform.scale + transform.y];
}

/** The position of a place in a box; null if it lies outside. */
export function pointInBox(place: LonLat, transform: ScreenTransform, { width, height }: SizePx): PointPx | null {
  const [x, y] = pointPxOf(place, transform);
  return x < 0 || y < 0 || x > width || y > height ? null : [x, y];
}

export function placeAt(point: PointPx, transform: ScreenTransform): LonLat {
  return lonLatOf([(point[0] - transform.x) / transform.scale, (point[1] - transform.y) / transform.scale]);
}

/** The visible bounds. Framed again in the same size, they give the same view. */
export function boundsInSight(transform: ScreenTransform, size: SizePx): Bounds {
  const [west, north] = placeAt([0, 0], transform);
  const [east, south] = placeAt([size.width, size.height], transform);
  return [west, south, east, north];
}
