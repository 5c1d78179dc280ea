/**
 * Marks of states and comparators for map, plots, table, legend and exports. They differ by form instead of colour, so they can be told
 * apart in greyscale and with forced colours. They have no ids, so that a drawing may have any number of them.
 */
import { range } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit';
import type { MarkEnd } from '../../scene/mark-end.ts';
import type { Palette } from '../../scene/palette.ts';
import type { RecordState } from '../../scene/records.ts';

/** The square mark of a state, around (0, 0). */
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
    // Lines of text without the frame of a figure.
    case 'said-of-all':
      return svg`<path d="M${-half + 1} ${-half / 1.6}H${half - 1}M${-half + 1} 0H${half - 1}M${-half + 1} ${half / 1.6}H${half / 4}" fill="none" stroke=${palette.ink2} stroke-width="1.5" />`;
  }
}

/** The mark of "not reported": a 45° hatch in a hairline frame. */
export function hatch(x: number, y: number, width: number, height: number, palette: Palette, gapPx = 4): TemplateResult {
  const lines = range(gapPx, width + height, gapPx).map((d) => {
    // From the left or the lower edge to the upper or the right edge.
    const [x0, y0] = d <= height ? [0, d] : [d - height, height];
    const [x1, y1] = d <= width ? [d, 0] : [width, d - width];
    return `M${x + x0} ${y + y0}L${x + x1} ${y + y1}`;
  });
  return svg`<g fill="none" stroke=${palette.ink2}><path d=${lines.join('')} stroke-width="0.9" /><rect x=${x + 0.5} y=${y + 0.5} width=${Math.max(0, width - 1)} height=${Math.max(0, height - 1)} stroke-width="0.75" /></g>`;
}

export interface Bar {
  readonly x0Px: number;
  readonly x1Px: number;
  readonly yPx: number;
  readonly heightPx: number;
  readonly end: MarkEnd;
  readonly fill: string;
}

const fadePx = 18;
const fadeSteps = [0.6, 0.42, 0.27, 0.15, 0.07] as const;
const dotPitchPx = 4;
const dotWidthPx = 2;

/** A bar from zero to its value, with the end of its comparator. */
export function barMark({ x0Px, x1Px, yPx, heightPx, end, fill }: Bar): TemplateResult {
  const dottedFrom = end === 'dotted' ? Math.max(x0Px, x1Px - fadePx) : x1Px;
  const step = fadePx / fadeSteps.length;
  const piece = (x: number, width: number, opacity: number | typeof nothing = nothing): TemplateResult =>
    svg`<rect x=${x} y=${yPx} width=${Math.max(0, width)} height=${heightPx} fill=${fill} opacity=${opacity} />`;
  return svg`<g class="bar" data-end=${end}>
    ${piece(x0Px, dottedFrom - x0Px)}
    ${range(x1Px - dotWidthPx, dottedFrom, -dotPitchPx).map((x) => piece(x, dotWidthPx))}
    ${end === 'fading' ? fadeSteps.map((opacity, i) => piece(x1Px + i * step, step, opacity)) : nothing}
  </g>`;
}

/** Width of the open end of a bar beyond its value. */
export const openEndPx = fadePx;
