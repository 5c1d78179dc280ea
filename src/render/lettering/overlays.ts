/** The boxes that overlays of a page cover on a map. */
import type { Bounds, LonLat, PointPx, SizePx } from '../../geo/projection.ts';
import type { Legend, Scene } from '../../scene/scene-types.ts';
import { hasDirection } from '../../scene/marks/arcs.ts';
import { isInSight, type RectPx } from './boxes.ts';
import { textWidthPx } from './text-width.ts';

/** West, south, east and north of the South China Sea, which on most maps only the inset shows. */
const south: Bounds = [107, 3, 122.5, 20];

/** Whether a map shows the South China Sea itself, with all strokes of the dashed line. It then has no inset, as standard maps. */
export function showsSouth(project: (place: LonLat) => PointPx, size: SizePx): boolean {
  return [project([south[0], south[1]]), project([south[2], south[3]])].every((corner) => isInSight(corner, size));
}

/** Properties of a page that change the overlays of its map. */
export interface Covered {
  /** Height that a sheet covers from below; above 0, legend, inset and buttons are hidden. */
  readonly belowPx: number;
  /** Ratio of the page's font size to the default of 16 px. */
  readonly textScale: number;
}

/** The default: no sheet, and the default font size. */
export const uncovered: Covered = { belowPx: 0, textScale: 1 };

/** The width of a mark with its gap. */
const markPx = 34;
/** The distance between marks that are placed side by side. */
const betweenPx = 10;
/** The widths beside a narrow legend: its margin, its padding and the column of buttons. */
const besidePx = { margin: 6, padding: 8, buttons: 56 } as const;

/** The length that one button takes in the column of buttons, or in the row of a low map. */
const buttonPx = 33;

/** The number of marks above which a narrow map places them side by side, because a column of them would take a third of it. */
const mostLines = 6;

/** Whether the marks of a legend are placed side by side on a narrow map. */
export function isLongLegend({ items }: Pick<Legend, 'items'>): boolean {
  return items.length > mostLines;
}

/** The size of a legend with one mark a line and of its margin, by its marks, gaps and longest line as in the styles of the map. */
function legendInLines(items: Legend['items'], { height }: SizePx, textScale: number, narrow: boolean): SizePx {
  const longest = Math.max(0, ...items.map(({ text }) => textWidthPx(text, textScale * (narrow ? 11 : 12), false)));
  return {
    width: longest + (narrow ? 56 : 62),
    height: Math.min(height, narrow ? items.length * textScale * 16.5 + 16 : items.length * textScale * 20 + 22),
  };
}

/** The size of a legend with as many marks side by side as fit beside the buttons. Longer texts are wrapped. */
function wrappedLegend(items: Legend['items'], size: SizePx, textScale: number): SizePx {
  const room = size.width - besidePx.margin - besidePx.buttons - besidePx.padding;
  let [lines, used, linesOfRow, widest] = [0, 0, 0, 0];
  for (const { text } of items) {
    const textPx = textWidthPx(text, textScale * 11, false);
    const itemPx = Math.min(room, markPx + textPx);
    if (used > 0 && used + betweenPx + itemPx > room) {
      lines += linesOfRow;
      [used, linesOfRow] = [0, 0];
    }
    used += (used > 0 ? betweenPx : 0) + itemPx;
    widest = Math.max(widest, used);
    // Wrapped lines are not filled to their ends.
    linesOfRow = Math.max(linesOfRow, Math.ceil(textPx / Math.max(1, room - markPx) + (textPx > room - markPx ? 0.15 : 0)));
  }
  lines += linesOfRow;
  return {
    width: (lines > 1 ? room : widest) + besidePx.margin + besidePx.padding + 2,
    height: Math.min(size.height, lines * textScale * 16.5 + 16),
  };
}

/**
 * The boxes of a sheet over the map, or of the overlays in its corners: the legend at the lower left (on a narrow map at the upper
 * left, where no arc ends), the inset at the lower right and the buttons at the upper right.
 */
export function overlayRects(
  size: SizePx,
  { legend: { items }, emphasis, arcs }: Pick<Scene, 'legend'> & Partial<Pick<Scene, 'emphasis' | 'arcs'>>,
  hasInset = true,
  { belowPx, textScale }: Covered = uncovered,
): readonly RectPx[] {
  if (belowPx > 0) return [{ x: 0, y: size.height - belowPx, width: size.width, height: belowPx }];
  if (size.width < 240 || size.height <= 200) return [];
  const narrow = size.width <= 520;
  const isWrapped = narrow && isLongLegend({ items });
  const legend = isWrapped ? wrappedLegend(items, size, textScale) : legendInLines(items, size, textScale, narrow);
  const isShort = size.height <= 300;
  const inset = isShort ? { width: 85, height: 106 } : narrow ? { width: 97, height: 121 } : { width: 122, height: 158 };
  const isLow = size.height < 270;
  // Directed arcs have one button more, which starts their moving dashes.
  const morePx = arcs && hasDirection(arcs) ? buttonPx : 0;
  const hasNoLegend = (size.width <= 360 && size.height <= 300) || size.height <= 128 * textScale;
  return [
    // On a narrow map, a step of the tour has no legend, because its caption explains the marks.
    ...(hasNoLegend || (narrow && emphasis?.subject) ? [] : [{ x: 0, y: narrow ? 0 : size.height - legend.height, ...legend }]),
    ...(hasInset ? [{ x: size.width - inset.width, y: size.height - inset.height, ...inset }] : []),
    isLow
      ? { x: size.width - 178 - morePx, y: 0, width: 178 + morePx, height: 46 }
      : { x: size.width - 50, y: 0, width: 50, height: (isShort ? 158 : 178) + morePx },
  ];
}
