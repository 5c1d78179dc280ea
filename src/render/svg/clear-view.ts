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

/** Distance of a place from overlays: half of its clickable box. */
const clearPx = 12;
/** Smallest width and height of a view, in px. The second value is tried if no view of the first size is clear. */
const minSizesPx = [96, 48] as const;

/** Factor of the score of a view in which one of the `others` is covered. */
const otherCovered = 0.6;

type Insets = readonly [top: number, right: number, bottom: number, left: number];

/**
 * @param bounds - bounds that the camera should show
 * @param places - places that must not be covered
 * @param others - places that should not be covered if possible
 * @param over - overlays in corners of the map; only few, because each triples the number of attempts
 * @param coveredPx - height that is covered from below
 * @returns the bounds to show in a map of this size, in which `bounds` are as large and central as possible and all `places` are clear
 */
export function clearView(
  bounds: Bounds,
  places: readonly LonLat[],
  others: readonly LonLat[],
  size: SizePx,
  over: readonly RectPx[],
  coveredPx: number,
): Bounds {
  const free: SizePx = { width: size.width, height: Math.max(minSizesPx[0], size.height - coveredPx) };
  // On a low map the margin of the bounds is less than the distance that a place keeps from the edge.
  let choices: readonly Insets[] = [
    [0, 0, 0, 0],
    [clearPx, clearPx, clearPx, clearPx],
  ];
  // Each overlay can be ignored, or avoided vertically or horizontally.
  for (const rect of over) choices = choices.flatMap((insets) => [insets, ...pastRect(rect, free).map((past) => larger(insets, past))]);
  const bestView = (minPx: number): ScreenTransform | null => {
    let best: ScreenTransform | null = null;
    let bestWorth = 0;
    for (const insets of choices) {
      const view = framedWithin(bounds, free, insets, minPx);
      if (!view) continue;
      const areClear = (some: readonly LonLat[]): boolean => some.every((place) => isClear(pointPxOf(place, view), free, over));
      const worth = view.scale * centredness(insets, free) * (areClear(others) ? 1 : otherCovered);
      if (worth <= bestWorth || !areClear(places)) continue;
      best = view;
      bestWorth = worth;
    }
    return best;
  };
  const [defaultPx, smallPx] = minSizesPx;
  const view = bestView(defaultPx) ?? bestView(smallPx) ?? framedWithin(bounds, free, [0, 0, 0, 0], defaultPx);
  return boundsInSight(view ?? screenTransform(cameraFraming(bounds, size), size), size);
}

/** Whether a visible area contains every place, with no overlay over one. */
export function isClearView(bounds: Bounds, places: readonly LonLat[], size: SizePx, over: readonly RectPx[]): boolean {
  const view = screenTransform(cameraFraming(bounds, size), size);
  return places.every((place) => isClear(pointPxOf(place, view), size, over));
}

/** The insets that avoid a rectangle: the part of the map above or below it, and the part beside it. */
function pastRect({ x, y, width, height }: RectPx, free: SizePx): readonly Insets[] {
  const isAbove = y + height / 2 < free.height / 2;
  const isLeft = x + width / 2 < free.width / 2;
  return [
    isAbove ? [y + height + clearPx, 0, 0, 0] : [0, 0, free.height - y + clearPx, 0],
    isLeft ? [0, 0, 0, x + width + clearPx] : [0, free.width - x + clearPx, 0, 0],
  ];
}

/** Factor of the score by position, 1 in the middle: a large view at the edge is no better than a smaller one in the middle. */
function centredness([top, right, bottom, left]: Insets, { width, height }: SizePx): number {
  return 1 - Math.abs(left - right) / 2 / width - Math.abs(top - bottom) / 2 / height;
}

function larger(a: Insets, b: Insets): Insets {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The view of the bounds within the insets; null if less than `minPx` is left in one direction. */
function framedWithin(
  bounds: Bounds,
  { width, height }: SizePx,
  [top, right, bottom, left]: Insets,
  minPx: number,
): ScreenTransform | null {
  const room = { width: width - left - right, height: height - top - bottom };
  if (room.width < minPx || room.height < minPx) return null;
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
