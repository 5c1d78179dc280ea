/** Boxes, and how lines and points lie to them; all in px. */
import { distanceToSegment } from '../../geo/curve.ts';
import type { PointPx, SizePx } from '../../geo/projection.ts';

export interface RectPx {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Segment = readonly [from: PointPx, to: PointPx];

export function overlaps(a: RectPx, b: RectPx): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The same as overlapping, but a line that runs straight along an axis has no area. */
export function touches(a: RectPx, b: RectPx): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

export function grown({ x, y, width, height }: RectPx, px: number): RectPx {
  return { x: x - px, y: y - px, width: width + 2 * px, height: height + 2 * px };
}

/** The point of a box that is nearest to a point. */
export function nearestIn([x, y]: PointPx, box: RectPx): PointPx {
  return [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)];
}

export function distancePx(point: PointPx, { x, y, width, height }: RectPx): number {
  return lengthOf(Math.max(x - point[0], 0, point[0] - x - width), Math.max(y - point[1], 0, point[1] - y - height));
}

/** `Math.hypot` takes several times as long, and a layout measures some hundred thousand lengths. */
export function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * Where in a box something narrower stands so that it is as near to a point as the box: from 0, at its left side, to 1. The box has room for words
 * in any system's font, and most are narrower.
 */
export function shareAcross([x]: PointPx, box: RectPx): number {
  return box.width === 0 ? 0 : Math.min(1, Math.max(0, (x - box.x) / box.width));
}

export function boxAround(points: readonly PointPx[]): RectPx {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether a point is in sight in a map of that size. */
export function isInSight([x, y]: PointPx, { width, height }: SizePx): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** How much of a segment lies in a box. */
export function lengthWithin(segment: Segment, { x, y, width, height }: RectPx): number {
  // By index: to take a pair apart is to iterate it, and this is where a layout spends its time.
  const from = segment[0];
  const to = segment[1];
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const left = x - from[0];
  const top = y - from[1];
  const right = left + width;
  const bottom = top + height;
  if (Math.max(dx, 0) < left || Math.min(dx, 0) > right || Math.max(dy, 0) < top || Math.min(dy, 0) > bottom) return 0;
  // The shares of the way at which it comes in and goes out.
  let enters = 0;
  let leaves = 1;
  if (dx !== 0) {
    enters = Math.max(enters, Math.min(left / dx, right / dx));
    leaves = Math.min(leaves, Math.max(left / dx, right / dx));
  }
  if (dy !== 0) {
    enters = Math.max(enters, Math.min(top / dy, bottom / dy));
    leaves = Math.min(leaves, Math.max(top / dy, bottom / dy));
  }
  return leaves > enters ? (leaves - enters) * lengthOf(dx, dy) : 0;
}

/** Between a segment and a box: 0 where they meet. */
export function fromSegmentPx([from, to]: Segment, box: RectPx): number {
  if (lengthWithin([from, to], box) > 0) return 0;
  const { x, y, width, height } = box;
  return Math.min(
    distancePx(from, box),
    distancePx(to, box),
    distanceToSegment(from, to, [x, y]),
    distanceToSegment(from, to, [x + width, y]),
    distanceToSegment(from, to, [x, y + height]),
    distanceToSegment(from, to, [x + width, y + height]),
  );
}

/** Whether two segments cross. */
export function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(a: PointPx, b: PointPx, c: PointPx): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** A line as a run of segments, in parts with the box around each: most boxes are far from most parts. */
export interface Run {
  readonly box: RectPx;
  readonly parts: readonly { readonly segments: readonly Segment[]; readonly box: RectPx }[];
  /** Half of its stroke. */
  readonly halfPx: number;
}

/** Segments of a part. */
const partLength = 6;

export function runOf(points: readonly PointPx[], widthPx = 0): Run {
  const segments = points.slice(1).map((to, i): Segment => [points[i] ?? to, to]);
  const parts = [];
  for (let from = 0; from < segments.length; from += partLength) {
    const part = segments.slice(from, from + partLength);
    parts.push({ segments: part, box: boxAround(part.flat()) });
  }
  return { box: boxAround(points), parts, halfPx: widthPx / 2 };
}

/** How much of a line lies in a box. */
export function runWithin({ parts, box: whole }: Run, box: RectPx): number {
  if (!touches(box, whole)) return 0;
  let length = 0;
  for (const part of parts) if (touches(box, part.box)) for (const segment of part.segments) length += lengthWithin(segment, box);
  return length;
}

/** From a box to the edge of a line's stroke, as far as it is less than a bound; 0 where it lies on it. */
export function fromRunPx({ parts, box: whole, halfPx }: Run, box: RectPx, boundPx: number): number {
  let nearest = boundPx + halfPx;
  if (boxesApartPx(box, whole) >= nearest) return boundPx;
  for (const part of parts) {
    if (boxesApartPx(box, part.box) >= nearest) continue;
    for (const segment of part.segments) nearest = Math.min(nearest, fromSegmentPx(segment, box));
  }
  return Math.max(0, nearest - halfPx);
}

/** No more than what is between two boxes. */
function boxesApartPx(a: RectPx, b: RectPx): number {
  return Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);
}

/** How often a segment, which lies in the box, crosses a line. */
export function crossings({ parts, box: whole }: Run, segment: Segment, box: RectPx): number {
  if (!touches(box, whole)) return 0;
  let count = 0;
  for (const part of parts) if (touches(box, part.box)) for (const own of part.segments) if (cross(own, segment)) count++;
  return count;
}
