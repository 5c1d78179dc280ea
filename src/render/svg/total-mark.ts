/** The mark of a total, on maps and in the legend: a half circle by area, or a whole circle for flows without a direction. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { Palette } from '../../scene/palette.ts';
import type { TotalForm, TotalSide } from '../../scene/scene-types.ts';

/** Space around a half circle, in px: its halo, and the rim that means "more than this". */
export const totalHaloPx = 1.25;
/** Distance from the vertical axis to each half, in px. */
export const halfGapPx = 0.6;
/** Rim that means "more than this": two bands that fade out. */
export const fadingBands = { widthPx: 1.75, opacities: [0.5, 0.22] } as const;
/** Dotted rim that means "about this". */
export const dottedRim = { widthPx: 2, gapPx: 0.75, dashPx: 2, periodPx: 4 } as const;
/** Thin line around a total that is partly not reported. `awayPx`: distance from the total to the middle of the line. */
export const partlyRim = { widthPx: 0.9, awayPx: 1.7 } as const;
export const totalStrokePx = 1.25;
/** Distance between lines of the hatch, along an axis. */
export const hatchStepPx = 3;

/** The mark of a total with its halo, around (0, 0). */
export function totalMark(side: TotalSide, form: TotalForm, radiusPx: number, palette: Palette): TemplateResult {
  const ink = side === 'left' ? palette.sideA : side === 'right' ? palette.sideB : palette.both;
  const shift = side === 'left' ? -halfGapPx : side === 'right' ? halfGapPx : 0;
  const halo = svg`<path d=${discPath(side, radiusPx + totalHaloPx)} fill=${palette.land} />`;
  return svg`${halo}<g transform=${shift === 0 ? nothing : `translate(${shift})`}>${formMark(side, form, radiusPx, ink, palette)}</g>`;
}

function formMark(side: TotalSide, form: TotalForm, radiusPx: number, ink: string, palette: Palette): TemplateResult {
  const disc = (radius: number): TemplateResult => svg`<path d=${discPath(side, Math.max(0, radius))} fill=${ink} />`;
  const zero = (): TemplateResult =>
    svg`<path d=${discPath(side, radiusPx)} fill=${palette.land} stroke=${ink} stroke-width=${totalStrokePx} />`;
  const { widthPx } = fadingBands;
  switch (form) {
    case 'closed':
      return disc(radiusPx);
    case 'fading':
      return svg`${disc(radiusPx)}${fadingBands.opacities.map(
        (opacity, i) =>
          svg`<path d=${rimPath(side, radiusPx + (i + 0.5) * widthPx)} fill="none" stroke=${ink} stroke-width=${widthPx} opacity=${opacity} />`,
      )}`;
    case 'dotted':
      return svg`${disc(radiusPx - dottedRim.widthPx - dottedRim.gapPx)}<path d=${rimPath(side, Math.max(1, radiusPx - dottedRim.widthPx / 2))} fill="none" stroke=${ink} stroke-width=${dottedRim.widthPx} stroke-dasharray="${dottedRim.dashPx} ${dottedRim.periodPx - dottedRim.dashPx}" />`;
    case 'zero':
      return zero();
    case 'partly':
      return svg`${disc(radiusPx)}${partlyRimMark(side, radiusPx, palette)}`;
    case 'partly-zero':
      return svg`${zero()}${partlyRimMark(side, radiusPx, palette)}`;
    case 'not-reported':
      return svg`<path d=${`${discPath(side, radiusPx)}${hatchPath(side, radiusPx)}`} fill="none" stroke=${palette.ink2} stroke-width="0.9" />`;
  }
}

function partlyRimMark(side: TotalSide, radiusPx: number, palette: Palette): TemplateResult {
  return svg`<path d=${rimPath(side, radiusPx + partlyRim.awayPx)} fill="none" stroke=${palette.ink2} stroke-width=${partlyRim.widthPx} />`;
}

/** Closed path of a half circle with its straight edge, or of a whole circle. */
function discPath(side: TotalSide, radius: number): string {
  return `${rimPath(side, radius)}Z`;
}

/** Path of the rim: of a half circle from top to bottom, of a whole circle from top to top. */
function rimPath(side: TotalSide, radius: number): string {
  const r = Number(radius.toFixed(2));
  const half = (sweep: 0 | 1, y: number): string => `A${r} ${r} 0 0 ${sweep} 0 ${y}`;
  if (side === 'around') return `M0 ${-r}${half(1, r)}${half(1, -r)}`;
  return `M0 ${-r}${half(side === 'left' ? 0 : 1, r)}`;
}

/** Lines at 45° within the disc. */
function hatchPath(side: TotalSide, radius: number): string {
  const [left, right] = [side === 'right' ? 0 : -radius, side === 'left' ? 0 : radius];
  let path = '';
  for (let d = -2 * radius + hatchStepPx; d < 2 * radius; d += hatchStepPx) {
    // The line x + y = d meets the circle at two points around (d/2, d/2).
    const half = Math.sqrt(Math.max(0, radius ** 2 - d ** 2 / 2) / 2);
    const [from, to] = [Math.max(left, d / 2 - half), Math.min(right, d / 2 + half)];
    if (from < to) path += `M${from.toFixed(1)} ${(d - from).toFixed(1)}L${to.toFixed(1)} ${(d - to).toFixed(1)}`;
  }
  return path;
}
