/**
 * The states and the comparators as marks: one vocabulary for map, plots, table, legend and exports. They differ by form, not by
 * colour, so greyscale and forced colours keep them apart. No ids, so that a drawing may hold any number of them.
 */
import { range } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit';
import type { Comparator } from '../../data/schema.ts';
import type { Palette } from '../../scene/palette.ts';
import type { RecordState } from '../../scene/records.ts';

/** A figure's state as a square mark around (0, 0). */
export function stateMark(state: RecordState, sizePx: number, palette: Palette): TemplateResult {
  const half = sizePx / 2;
  switch (state) {
    case 'reported':
      return svg`<rect x=${-half} y=${-half} width=${sizePx} height=${sizePx} rx="2" fill=${palette.ink} />`;
    case 'words':
      return svg`<g><rect x=${-half + 0.75} y=${-half + 0.75} width=${sizePx - 1.5} height=${sizePx - 1.5} rx="2" fill="none" stroke=${palette.ink} stroke-width="1.5" />
        <path d="M${-half / 2} ${-half / 4}H${half / 2}M${-half / 2} ${half / 4}H${half / 4}" stroke=${palette.ink} stroke-width="1.25" /></g>`;
    case 'zero':
      return svg`<g><circle r=${half - 1} fill="none" stroke=${palette.ink} stroke-width="1.5" /><text y="0.36em" text-anchor="middle" font-size=${sizePx * 0.6} fill=${palette.ink}>0</text></g>`;
    case 'not-reported':
      return hatch(-half, -half, sizePx, sizePx, palette);
    case 'group':
      return svg`<rect x=${-half + 1} y=${-half + 1} width=${sizePx - 2} height=${sizePx - 2} rx="2" fill="none" stroke=${palette.ink2} stroke-width="1.75" stroke-dasharray="0.1 3.2" stroke-linecap="round" />`;
    // Lines of words without a frame: no figure stands there.
    case 'said-of-all':
      return svg`<path d="M${-half + 1} ${-half / 1.6}H${half - 1}M${-half + 1} 0H${half - 1}M${-half + 1} ${half / 1.6}H${half / 4}" fill="none" stroke=${palette.ink2} stroke-width="1.5" />`;
  }
}

/** "Not reported": 45° hatch in a hairline frame. */
export function hatch(x: number, y: number, width: number, height: number, palette: Palette, gapPx = 4): TemplateResult {
  const lines = range(gapPx, width + height, gapPx).map((d) => {
    // From the left or the lower edge up to the upper or the right one.
    const [x0, y0] = d <= height ? [0, d] : [d - height, height];
    const [x1, y1] = d <= width ? [d, 0] : [width, d - width];
    return `M${x + x0} ${y + y0}L${x + x1} ${y + y1}`;
  });
  return svg`<g fill="none" stroke=${palette.ink2}><path d=${lines.join('')} stroke-width="0.9" /><rect x=${x + 0.5} y=${y + 0.5} width=${Math.max(0, width - 1)} height=${Math.max(0, height - 1)} stroke-width="0.75" /></g>`;
}

/** The open ends of a bar: "over" and "some" bound the value below, "nearly" above, "about" not at all. */
export type BarEnd = 'closed' | 'open-right' | 'open-left' | 'open-both';

export function barEnd(comparator: Comparator): BarEnd {
  switch (comparator) {
    case 'exact':
    case 'counted':
      return 'closed';
    case 'over':
    case 'some':
    case 'most':
      return 'open-right';
    case 'nearly':
      return 'open-left';
    case 'about':
      return 'open-both';
  }
}

export interface Bar {
  readonly x0Px: number;
  readonly x1Px: number;
  readonly yPx: number;
  readonly heightPx: number;
  readonly end: BarEnd;
  readonly fill: string;
}

const fadePx = 18;
const fadeSteps = [0.55, 0.32, 0.14] as const;

/** A bar from its zero to its value: an open end fades beyond the value, or before it, with a cap that points the way. */
export function barMark({ x0Px, x1Px, yPx, heightPx, end, fill }: Bar, palette: Palette): TemplateResult {
  const opensLeft = end === 'open-left' || end === 'open-both';
  const opensRight = end === 'open-right' || end === 'open-both';
  const solidTo = opensLeft ? Math.max(x0Px, x1Px - fadePx) : x1Px;
  const step = fadePx / fadeSteps.length;
  const middle = yPx + heightPx / 2;
  return svg`<g class="bar">
    <rect x=${x0Px} y=${yPx} width=${Math.max(0, solidTo - x0Px)} height=${heightPx} fill=${fill} />
    ${opensLeft ? fadeSteps.map((opacity, i) => svg`<rect x=${solidTo + (i * (x1Px - solidTo)) / 3} y=${yPx} width=${(x1Px - solidTo) / 3} height=${heightPx} fill=${fill} opacity=${opacity} />`) : nothing}
    ${opensRight ? fadeSteps.map((opacity, i) => svg`<rect x=${x1Px + i * step} y=${yPx} width=${step} height=${heightPx} fill=${fill} opacity=${opacity} />`) : nothing}
    ${end === 'closed' ? nothing : svg`<path d=${capPath(x1Px, middle, heightPx, opensRight, opensLeft)} fill="none" stroke=${palette.ink} stroke-width="1.5" />`}
  </g>`;
}

/** ">" if the value is larger, "<" if it is smaller, a tilde if neither is known. */
function capPath(x: number, y: number, heightPx: number, right: boolean, left: boolean): string {
  const half = Math.min(5, heightPx / 2);
  if (right && left) return `M${x} ${y - half}V${y + half}`;
  return right
    ? `M${x + 2} ${y - half}L${x + 2 + half} ${y}L${x + 2} ${y + half}`
    : `M${x - 2} ${y - half}L${x - 2 - half} ${y}L${x - 2} ${y + half}`;
}

/** The room that the open end of a bar needs beyond its value. */
export const openEndPx = fadePx;
