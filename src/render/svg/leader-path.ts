/** A leader line as path data. */
import type { PointPx } from '../../geo/projection.ts';

export const leaderWidthPx = 1;

/** @param origin - origin of the path's coordinates */
export function leaderPath([from, to]: readonly [PointPx, PointPx], origin: PointPx): string {
  return `M${point(from, origin)}L${point(to, origin)}`;
}

function point([x, y]: PointPx, [left, top]: PointPx): string {
  return `${(x - left).toFixed(1)} ${(y - top).toFixed(1)}`;
}
