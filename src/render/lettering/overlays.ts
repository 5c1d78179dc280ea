/** What lies over a map on a page. */
import type { SizePx } from '../../geo/projection.ts';
import type { Scene } from '../../scene/scene-types.ts';
import type { RectPx } from './boxes.ts';
import { textWidthPx } from './text-width.ts';

/** The corners that the page lays its own things over: legend lower left (upper left where it is narrow, for there no arc ends), inset lower right, buttons upper right. */
export function overlayRects(
  size: SizePx,
  { legend: { items }, emphasis }: Pick<Scene, 'legend'> & Partial<Pick<Scene, 'emphasis'>>,
): readonly RectPx[] {
  const narrow = size.width <= 520;
  // What the marks, the gaps and the longest line take, as legend and captions set them.
  const longest = Math.max(0, ...items.map(({ text }) => textWidthPx(text, narrow ? 11 : 12, false)));
  const legend = { width: longest + (narrow ? 56 : 62), height: items.length * (narrow ? 16.5 : 20) + 16 };
  const isShort = size.height <= 300;
  const inset = isShort ? { width: 85, height: 106 } : narrow ? { width: 97, height: 121 } : { width: 122, height: 158 };
  const isLow = size.height < 270;
  const isTiny = size.height <= 200 || (size.width <= 360 && size.height <= 300);
  return [
    // The caption of a step says what its marks are.
    ...(isTiny || (narrow && emphasis?.subject) ? [] : [{ x: 0, y: narrow ? 0 : size.height - legend.height, ...legend }]),
    { x: size.width - inset.width, y: size.height - inset.height, ...inset },
    isLow ? { x: size.width - 178, y: 0, width: 178, height: 46 } : { x: size.width - 50, y: 0, width: 50, height: isShort ? 158 : 178 },
  ];
}
