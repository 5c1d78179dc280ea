/** Computes the view that shows places in the part of the map that nothing covers. */
import {
  boundsInSight,
  cameraFraming,
  mercatorOf,
  pointPxOf,
  screenTransform,
  worldWidthPx,
  type Bounds,
  type LonLat,
  type PointPx,
  type ScreenTransform,
  type SizePx,
} from '../../geo/projection.ts';
import type { RectPx } from '../lettering/boxes.ts';

/** The distance of a place from anything that covers the map: half of its target. */
const clearPx = 12;
/** The smallest box, in px, that a view is fitted into; where no view that large is clear, the second one is tried. */
const leastBoxesPx = [96, 48] as const;

/** The score of a view in which something is covered. */
const otherCovered = 0.6;

type Insets = readonly [top: number, right: number, bottom: number, left: number];

/**
 * @param bounds - what the camera should hold
 * @param places - the places that nothing may cover
 * @param others - what had better not
 * @param over - rectangles in corners of the box; few, because each multiplies the attempts
 * @param coveredPx - how much of the box is covered from below
 * @returns the box in sight, for a map of this size: large and in the middle, with every place clear
 */
export function clearView(
  bounds: Bounds,
  places: readonly LonLat[],
  others: readonly LonLat[],
  size: SizePx,
  over: readonly RectPx[],
  coveredPx: number,
): Bounds {
  const free: SizePx = { width: size.width, height: Math.max(leastBoxesPx[0], size.height - coveredPx) };
  // For each rectangle there are three ways: ignore it, avoid it vertically, or avoid it horizontally.
  let choices: readonly Insets[] = [[0, 0, 0, 0]];
  for (const rect of over) choices = choices.flatMap((insets) => [insets, ...pastRect(rect, free).map((past) => larger(insets, past))]);
  const bestView = (leastPx: number): ScreenTransform | null => {
    let best: ScreenTransform | null = null;
    let bestWorth = 0;
    for (const insets of choices) {
      const view = framedWithin(bounds, free, insets, leastPx);
      if (!view) continue;
      const areClear = (some: readonly LonLat[]): boolean => some.every((place) => isClear(pointPxOf(place, view), free, over));
      const worth = view.scale * centredness(insets, free) * (areClear(others) ? 1 : otherCovered);
      if (worth <= bestWorth || !areClear(places)) continue;
      best = view;
      bestWorth = worth;
    }
    return best;
  };
  const [usualPx, smallPx] = leastBoxesPx;
  const view = bestView(usualPx) ?? bestView(smallPx) ?? framedWithin(bounds, free, [0, 0, 0, 0], usualPx);
  return boundsInSight(view ?? screenTransform(cameraFraming(bounds, size), size), size);
}

/** The box without the strip along the side that the rectangle touches: everything above or below it, or everything beside it. */
function pastRect({ x, y, width, height }: RectPx, free: SizePx): readonly Insets[] {
  const isAbove = y + height / 2 < free.height / 2;
  const isLeft = x + width / 2 < free.width / 2;
  return [
    isAbove ? [y + height + clearPx, 0, 0, 0] : [0, 0, free.height - y + clearPx, 0],
    isLeft ? [0, 0, 0, x + width + clearPx] : [0, free.width - x + clearPx, 0, 0],
  ];
}

/** 1 in the middle of the box: a large view at the edge is no better than a smaller one in the middle. */
function centredness([top, right, bottom, left]: Insets, { width, height }: SizePx): number {
  return 1 - Math.abs(left - right) / 2 / width - Math.abs(top - bottom) / 2 / height;
}

function larger(a: Insets, b: Insets): Insets {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Null where less than `leastPx` of the box is left in one direction. */
function framedWithin(
  bounds: Bounds,
  { width, height }: SizePx,
  [top, right, bottom, left]: Insets,
  leastPx: number,
): ScreenTransform | null {
  const room = { width: width - left - right, height: height - top - bottom };
  if (room.width < leastPx || room.height < leastPx) return null;
  const { center, zoom } = cameraFraming(bounds, room);
  const scale = worldWidthPx(zoom);
  const [x, y] = mercatorOf(center);
  return { scale, x: left + room.width / 2 - x * scale, y: top + room.height / 2 - y * scale };
}

function isClear([x, y]: PointPx, { width, height }: SizePx, over: readonly RectPx[]): boolean {
  const isInside = x >= clearPx && y >= clearPx && x <= width - clearPx && y <= height - clearPx;
  return (
    isInside &&
    over.every(
      (rect) => x <= rect.x - clearPx || x >= rect.x + rect.width + clearPx || y <= rect.y - clearPx || y >= rect.y + rect.height + clearPx,
    )
  );
}
