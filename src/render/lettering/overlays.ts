/** What lies over a map on a page. */
import type { Bounds, LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { isInSight, type RectPx } from './boxes.ts';
import { textWidthPx } from './text-width.ts';

/** West, south, east, north of what only the inset shows on most maps. */
const south: Bounds = [107, 3, 122.5, 20];

/** Whether a map shows the South China Sea itself, with all strokes of the dashed line: then it has no inset, as standard maps. */
export function showsSouth(project: (place: LonLat) => PointPx, size: SizePx): boolean {
  return [project([south[0], south[1]]), project([south[2], south[3]])].every((corner) => isInSight(corner, size));
}

/** What of a page changes what lies over its map. */
export interface Covered {
  /** A sheet lies over so much of the map from below; legend, inset and buttons are not shown then. */
  readonly belowPx: number;
  /** The size of the page's text against the usual one. */
  readonly textScale: number;
}

/** Nothing but the usual corners, in text of the usual size. */
export const uncovered: Covered = { belowPx: 0, textScale: 1 };

/** A sheet that lies over the map, or else the corners that the page lays its own things over: legend lower left (upper left where it is narrow, for there no arc ends), inset lower right, buttons upper right. */
export function overlayRects(
  size: SizePx,
  { legend: { items }, emphasis }: Pick<Scene, 'legend'> & Partial<Pick<Scene, 'emphasis'>>,
  hasInset = true,
  { belowPx, textScale }: Covered = uncovered,
): readonly RectPx[] {
  if (belowPx > 0) return [{ x: 0, y: size.height - belowPx, width: size.width, height: belowPx }];
  if (size.width < 240 || size.height <= 200) return [];
  const narrow = size.width <= 520;
  // What the marks, the gaps and the longest line take, as legend and captions set them.
  const longest = Math.max(0, ...items.map(({ text }) => textWidthPx(text, textScale * (narrow ? 11 : 12), false)));
  const legend = {
    width: longest + (narrow ? 56 : 62),
    height: Math.min(size.height, items.length * textScale * (narrow ? 16.5 : 20) + 16),
  };
  const isShort = size.height <= 300;
  const inset = isShort ? { width: 85, height: 106 } : narrow ? { width: 97, height: 121 } : { width: 122, height: 158 };
  const isLow = size.height < 270;
  const hasNoLegend = (size.width <= 360 && size.height <= 300) || size.height <= 128 * textScale;
  return [
    // The caption of a step says what its marks are.
    ...(hasNoLegend || (narrow && emphasis?.subject) ? [] : [{ x: 0, y: narrow ? 0 : size.height - legend.height, ...legend }]),
    ...(hasInset ? [{ x: size.width - inset.width, y: size.height - inset.height, ...inset }] : []),
    isLow ? { x: size.width - 178, y: 0, width: 178, height: 46 } : { x: size.width - 50, y: 0, width: 50, height: isShort ? 158 : 178 },
  ];
}
