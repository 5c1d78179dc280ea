/** The marks of the legend, on the page and in exports, each in a box of 28 × 16. */
import { svg, type TemplateResult } from 'lit';
import type { Palette } from '../../scene/palette.ts';
import { inferredSign } from '../../data/inference.ts';
import { nestedWidthPx } from '../../scene/topics/nested.ts';
import { arcStyle, type LegendMark, type TotalForm } from '../../scene/scene-types.ts';
import { dashOf, quietWidthPx } from './arc-style.ts';
import { totalMark } from './total-mark.ts';
import { areaLinePx, dotInRing, routeWidthPx, seaDash, siteMark } from './point-marks.ts';

export const legendMarkSizePx = { width: 28, height: 16 } as const;

export function legendMark(mark: LegendMark, palette: Palette): TemplateResult {
  switch (mark.kind) {
    case 'end':
      if (mark.side === 'both') return dotInRing(14, 8, 4, palette);
      return mark.side === 'a'
        ? svg`<circle cx="14" cy="8" r="4" fill=${palette.sideA} />`
        : svg`<circle cx="14" cy="8" r="3.25" fill=${palette.land} stroke=${palette.sideB} stroke-width="2" />`;
    case 'arc':
      return svg`<path d="M2 11Q9 5 14 5" fill="none" stroke=${palette.sideA} stroke-width=${mark.widthPx} /><path d="M14 5Q19 5 26 11" fill="none" stroke=${palette.sideB} stroke-width=${mark.widthPx} />`;
    case 'width':
      return svg`<path d="M2 8h24" fill="none" stroke=${palette.ink} stroke-width=${mark.widthPx} />`;
    case 'directed':
      return svg`<path d="M2 10h23" fill="none" stroke=${palette.ink} stroke-width="2" /><path d="M26.5 11L17 5v6z" fill=${palette.ink} />`;
    case 'not-reported':
      return quietLine(palette.ink2, arcStyle.notReported);
    case 'group':
      return quietLine(palette.ink2, arcStyle.group);
    case 'said-of-all':
      return quietLine(palette.ink2, arcStyle.saidOfAll);
    case 'nested':
      return svg`<path d="M2 11Q9 5 14 5" fill="none" stroke=${palette.sideA} stroke-width=${nestedWidthPx} /><path d="M14 5Q19 5 26 11" fill="none" stroke=${palette.sideB} stroke-width=${nestedWidthPx} />`;
    case 'inferred':
      return svg`<text x="14" y="13" text-anchor="middle" font-size="13" fill=${palette.ink}>${inferredSign}</text>`;
    case 'area':
      return svg`<path d="M14 8L5 4M14 8L5 12M14 8L26 8" fill="none" stroke=${palette.ink} stroke-width=${areaLinePx} /><circle cx="5" cy="4" r="2" fill=${palette.ink} /><circle cx="5" cy="12" r="2" fill=${palette.ink} />`;
    case 'other-source':
      return quietLine(palette.ink, arcStyle.otherSource);
    case 'route':
      return svg`<path d="M2 11H8" fill="none" stroke=${palette.ink} stroke-width=${routeWidthPx} /><path d="M8 11L26 3" fill="none" stroke=${palette.ink} stroke-width=${routeWidthPx} stroke-dasharray=${seaDash} />`;
    case 'site-built':
      return svg`<g transform="translate(14 8)">${siteMark(true, palette.ink, palette)}</g>`;
    case 'total':
      return svg`<g transform="translate(${mark.side === 'left' ? 17 : mark.side === 'right' ? 11 : 14} 8)">${totalMark(mark.side, mark.form, totalRadiusPx[mark.form], palette)}</g>`;
    case 'total-size':
      return svg`<g fill="none" stroke=${palette.ink} stroke-width="1"><path d="M14 1A7 7 0 0 0 14 15Z" /><path d="M14 8A3.5 3.5 0 0 0 14 15" /></g>`;
    case 'site-planned':
      return svg`<g transform="translate(14 8)">${siteMark(false, palette.ink, palette)}</g>`;
  }
}

/** Radii of the totals in the legend. Forms with a rim are smaller, to leave room for it. */
const totalRadiusPx = {
  closed: 6,
  fading: 6,
  dotted: 6,
  zero: 3,
  partly: 5,
  'partly-zero': 3,
  'not-reported': 5,
} as const satisfies Record<TotalForm, number>;

function quietLine(stroke: string, style: number): TemplateResult {
  return svg`<path d="M2 8h24" fill="none" stroke=${stroke} stroke-width=${quietWidthPx} stroke-linecap="round" stroke-dasharray=${dashOf(style) ?? ''} />`;
}
