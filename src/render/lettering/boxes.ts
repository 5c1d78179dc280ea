/** Boxes, and their relations to lines and points; all in px. */
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

/** Whether two boxes overlap or touch. It also works for the box of a horizontal or vertical line, which has no area. */
export function touches(a: RectPx, b: RectPx): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

export function grown({ x, y, width, height }: RectPx, px: number): RectPx {
  return { x: x - px, y: y - px, width: width + 2 * px, height: height + 2 * px };
}

/** The point of a box nearest to a point. */
export function nearestIn([x, y]: PointPx, box: RectPx): PointPx {
  return [Math.min(Math.max(x, box.x), box.x + box.width), Math.min(Math.max(y, box.y), box.y + box.height)];
}

export function distancePx(point: PointPx, { x, y, width, height }: RectPx): number {
  return lengthOf(Math.max(x - point[0], 0, point[0] - x - width), Math.max(y - point[1], 0, point[1] - y - height));
}

/** Length of a vector. A layout computes some hundred thousand of them, for which `Math.hypot` takes several times as long. */
export function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * Horizontal position, as a share from 0 (left) to 1, at which a narrower text within a box is nearest to a point. The box is wide
 * enough for the fonts of all systems, so most texts are narrower.
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

/** Whether a point is within a map of this size. */
export function isInSight([x, y]: PointPx, { width, height }: SizePx): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Length of the part of a segment within a box. */
export function lengthWithin(segment: Segment, { x, y, width, height }: RectPx): number {
  // By index, because destructuring iterates the pair, and a layout spends most of its time here.
  const from = segment[0];
  const to = segment[1];
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const left = x - from[0];
  const top = y - from[1];
  const right = left + width;
  const bottom = top + height;
  if (Math.max(dx, 0) < left || Math.min(dx, 0) > right || Math.max(dy, 0) < top || Math.min(dy, 0) > bottom) return 0;
  // Shares of the segment at which it enters and leaves the box.
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

/** Distance between a segment and a box; 0 if they meet. */
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

/** A line as a run of segments, grouped into parts with a bounding box each, because most boxes are far from most parts. */
export interface Run {
  readonly box: RectPx;
  readonly parts: readonly { readonly segments: readonly Segment[]; readonly box: RectPx }[];
  /** Half of the width of its stroke. */
  readonly halfPx: number;
}

/** Number of segments in a part. */
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

/** Length of the part of a line within a box. */
export function runWithin({ parts, box: whole }: Run, box: RectPx): number {
  if (!touches(box, whole)) return 0;
  let length = 0;
  for (const part of parts) if (touches(box, part.box)) for (const segment of part.segments) length += lengthWithin(segment, box);
  return length;
}

/** Distance from a box to the edge of a line's stroke, at most `boundPx`; 0 if the box is on the stroke. */
export function fromRunPx({ parts, box: whole, halfPx }: Run, box: RectPx, boundPx: number): number {
  let nearest = boundPx + halfPx;
  if (boxesApartPx(box, whole) >= nearest) return boundPx;
  for (const part of parts) {
    if (boxesApartPx(box, part.box) >= nearest) continue;
    for (const segment of part.segments) nearest = Math.min(nearest, fromSegmentPx(segment, box));
  }
  return Math.max(0, nearest - halfPx);
}

/** A lower bound of the distance between two boxes. */
function boxesApartPx(a: RectPx, b: RectPx): number {
  return Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);
}

/** Number of crossings of a segment with a line. @param box - bounding box of the segment */
export function crossings({ parts, box: whole }: Run, segment: Segment, box: RectPx): number {
  if (!touches(box, whole)) return 0;
  let count = 0;
  for (const part of parts) if (touches(box, part.box)) for (const own of part.segments) if (cross(own, segment)) count++;
  return count;
}
