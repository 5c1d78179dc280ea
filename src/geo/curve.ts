/** The arc between two places. Both maps, the picker and the exports use its control points. */
import type { LonLat, PlanePoint } from './projection.ts';

/** A quadratic Bézier in a projected plane. */
export interface Curve {
  readonly origin: PlanePoint;
  readonly control: PlanePoint;
  readonly destination: PlanePoint;
}

/** Sagitta of a long arc as a share of its chord. */
const fullBend = 0.18;
/** Length of a chord below which arcs bend less, in radians on the sphere. It is about 950 km. */
const fullBendFrom = 0.15;

/**
 * The default bend of the arc between two places. Short arcs bend less, because a small arc with a full bend looks like a knot.
 *
 * @returns sagitta as a share of the chord, from 0.08 to 0.18; it depends only on the places, so it is the same in every projection
 */
export function bendBetween(origin: LonLat, destination: LonLat): number {
  const distance = distanceOnSphere(origin, destination);
  return fullBend * (0.45 + 0.55 * Math.min(1, distance / fullBendFrom));
}

/**
 * Distance in radians by the haversine formula. For a hundred thousand arcs it takes about 5 ms. d3's `geoDistance`, which streams a line,
 * takes about 200 ms.
 */
function distanceOnSphere([fromLon, fromLat]: LonLat, [toLon, toLat]: LonLat): number {
  const haversine = (degrees: number): number => Math.sin(degrees * (radians / 2)) ** 2;
  const of = haversine(toLat - fromLat) + Math.cos(fromLat * radians) * Math.cos(toLat * radians) * haversine(toLon - fromLon);
  return 2 * Math.asin(Math.min(1, Math.sqrt(of)));
}

const radians = Math.PI / 180;

/**
 * The curve from origin to destination. With a bend above 0 it lies to the left of travel, so that opposite flows do not overlap. Flows
 * from the northeast of China to its east then pass over the sea, where there are no labels. A layout may bend an arc to the right.
 *
 * @param bend - sagitta as a share of the chord; 0 is a straight line, below 0 it bends to the right
 * @returns control points in the same plane as the ends (y downwards)
 */
export function arcBetween(origin: PlanePoint, destination: PlanePoint, bend: number): Curve {
  const dx = destination[0] - origin[0];
  const dy = destination[1] - origin[1];
  // The sagitta of a quadratic Bézier is half of the distance of its control point from the chord.
  const offset = 2 * bend;
  const control: PlanePoint = [(origin[0] + destination[0]) / 2 + dy * offset, (origin[1] + destination[1]) / 2 - dx * offset];
  return { origin, control, destination };
}

/** The point at `t` from 0 (origin) to 1 (destination). */
export function pointOnCurve({ origin, control, destination }: Curve, t: number): PlanePoint {
  const s = 1 - t;
  return [
    s * s * origin[0] + 2 * s * t * control[0] + t * t * destination[0],
    s * s * origin[1] + 2 * s * t * control[1] + t * t * destination[1],
  ];
}

/** Both halves of a curve, each of which is a curve. */
export function halvesOf({ origin, control, destination }: Curve): readonly [Curve, Curve] {
  const between = ([x, y]: PlanePoint, [toX, toY]: PlanePoint): PlanePoint => [(x + toX) / 2, (y + toY) / 2];
  const [before, after] = [between(origin, control), between(control, destination)];
  const middle = between(before, after);
  return [
    { origin, control: before, destination: middle },
    { origin: middle, control: after, destination },
  ];
}

/** The direction of travel at `t`, not normalised. */
export function tangentOfCurve({ origin, control, destination }: Curve, t: number): PlanePoint {
  return [
    2 * (1 - t) * (control[0] - origin[0]) + 2 * t * (destination[0] - control[0]),
    2 * (1 - t) * (control[1] - origin[1]) + 2 * t * (destination[1] - control[1]),
  ];
}

/** The box around a curve: left, top, right, bottom. It is exact, because the extremes of each coordinate are solved for. */
export function curveExtent({ origin, control, destination }: Curve): readonly [number, number, number, number] {
  const [left, right] = extentAlong(origin[0], control[0], destination[0]);
  const [top, bottom] = extentAlong(origin[1], control[1], destination[1]);
  return [left, top, right, bottom];
}

function extentAlong(from: number, control: number, to: number): readonly [number, number] {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  if (control >= low && control <= high) return [low, high];
  const t = (from - control) / (from - 2 * control + to);
  const extreme = (1 - t) * (1 - t) * from + 2 * (1 - t) * t * control + t * t * to;
  return [Math.min(low, extreme), Math.max(high, extreme)];
}

/** Number of equal parts of a curve, at whose ends the search for its nearest point begins. */
const searchedParts = 8;
/** Each step of Newton's method doubles the number of correct digits. From an eighth of a curve, four steps give nine. */
const newtonSteps = 4;

/**
 * The distance from a point to a curve, exact to a billionth of its chord. The distance has up to two minima. Newton's method starts at each
 * end of a part that is nearer than its neighbours.
 */
export function distanceToCurve(curve: Curve, point: PlanePoint): number {
  let nearest = Infinity;
  let before = Infinity;
  let here = squaredDistance(curve, 0, point);
  for (let i = 0; i <= searchedParts; i++) {
    const next = i < searchedParts ? squaredDistance(curve, (i + 1) / searchedParts, point) : Infinity;
    if (here <= before && here <= next)
      nearest = Math.min(nearest, here, squaredDistance(curve, nearestFrom(curve, i / searchedParts, point), point));
    before = here;
    here = next;
  }
  return Math.sqrt(nearest);
}

function squaredDistance(curve: Curve, t: number, [x, y]: PlanePoint): number {
  const at = pointOnCurve(curve, t);
  return (at[0] - x) ** 2 + (at[1] - y) ** 2;
}

/** The `t` of the nearest point around `start`: the root of the first derivative of half the squared distance, by Newton's method. */
function nearestFrom(curve: Curve, start: number, [x, y]: PlanePoint): number {
  const { origin, control, destination } = curve;
  // The second derivative of the curve, which is the same at every `t`.
  const [ddx, ddy] = [2 * (origin[0] - 2 * control[0] + destination[0]), 2 * (origin[1] - 2 * control[1] + destination[1])];
  let t = start;
  for (let step = 0; step < newtonSteps; step++) {
    const at = pointOnCurve(curve, t);
    const [dx, dy] = tangentOfCurve(curve, t);
    const first = (at[0] - x) * dx + (at[1] - y) * dy;
    const second = dx * dx + dy * dy + (at[0] - x) * ddx + (at[1] - y) * ddy;
    // Near a point of greatest distance, Newton's method would go there.
    if (second <= 0) break;
    t = Math.max(0, Math.min(1, t - first / second));
  }
  return t;
}

/**
 * Returns a lower bound of the distance to a curve, which is much cheaper than {@link distanceToCurve}. Over its chord an arc is a parabola
 * whose slope is at most four times the bend. A point is therefore no nearer than its height over that parabola times the cosine of the
 * steepest slope.
 *
 * @param x - x of the point relative to the origin; `y` is its y
 * @param dx - x of the destination relative to the origin; `dy` is its y
 * @param bend - as in {@link arcBetween}
 */
export function leastDistance(x: number, y: number, dx: number, dy: number, bend: number): number {
  const square = dx * dx + dy * dy;
  if (square === 0) return Math.sqrt(x * x + y * y);
  const t = Math.max(0, Math.min(1, (x * dx + y * dy) / square));
  // The height and the parabola are shares of the chord.
  const height = (x * dy - y * dx) / square - 4 * bend * t * (1 - t);
  return Math.sqrt((height * height * square) / (1 + 16 * bend * bend));
}

/** The largest distance between a curve and its chord. It is half of the distance between the control point and the chord's middle. */
export function sagittaOf({ origin, control, destination }: Curve): number {
  return Math.hypot(control[0] - (origin[0] + destination[0]) / 2, control[1] - (origin[1] + destination[1]) / 2) / 2;
}

export function distanceToSegment(from: PlanePoint, to: PlanePoint, point: PlanePoint): number {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length2;
  const t = Math.max(0, Math.min(1, along));
  const across = from[0] + t * dx - point[0];
  const down = from[1] + t * dy - point[1];
  // `Math.hypot` takes several times as long, and the layout of names calls this function most often.
  return Math.sqrt(across * across + down * down);
}
