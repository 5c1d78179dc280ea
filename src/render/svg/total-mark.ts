/** The mark of a total, on maps and in the legend: a half circle by area, or a whole one of what has no direction. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { Palette } from '../../scene/palette.ts';
import type { TotalForm, TotalSide } from '../../scene/scene-types.ts';

/** Width of the halo around a total, in px. */
export const totalHaloPx = 1.25;
/** Distance of each half circle from the axis between them, in px. */
export const halfGapPx = 0.6;
/** The rim of what is more than its area: two bands that fade out. */
export const fadingBands = { widthPx: 1.75, opacities: [0.5, 0.22] } as const;
/** The dotted rim of what is about its area. */
export const dottedRim = { widthPx: 2, gapPx: 0.75, dashPx: 2, periodPx: 4 } as const;
/** The thin line around a total of which a part is not reported, in the ink of what is not: from the total to its middle. */
export const partlyRim = { widthPx: 0.9, awayPx: 1.7 } as const;
export const totalStrokePx = 1.25;
/** From a line of the hatch to the next, along an axis. */
export const hatchStepPx = 3;

/** Around (0, 0). */
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

/** A half circle and its straight edge, or a whole circle. */
function discPath(side: TotalSide, radius: number): string {
  return `${rimPath(side, radius)}Z`;
}

/** From above downwards; a whole circle from above to above. */
function rimPath(side: TotalSide, radius: number): string {
  const r = Number(radius.toFixed(2));
  const half = (sweep: 0 | 1, y: number): string => `A${r} ${r} 0 0 ${sweep} 0 ${y}`;
  if (side === 'around') return `M0 ${-r}${half(1, r)}${half(1, -r)}`;
  return `M0 ${-r}${half(side === 'left' ? 0 : 1, r)}`;
}

/** Lines of 45° within the disc. */
function hatchPath(side: TotalSide, radius: number): string {
  const [left, right] = [side === 'right' ? 0 : -radius, side === 'left' ? 0 : radius];
  let path = '';
  for (let d = -2 * radius + hatchStepPx; d < 2 * radius; d += hatchStepPx) {
    // x + y = d within the circle: two points about (d/2, d/2).
    const half = Math.sqrt(Math.max(0, radius ** 2 - d ** 2 / 2) / 2);
    const [from, to] = [Math.max(left, d / 2 - half), Math.min(right, d / 2 + half)];
    if (from < to) path += `M${from.toFixed(1)} ${(d - from).toFixed(1)}L${to.toFixed(1)} ${(d - to).toFixed(1)}`;
  }
  return path;
}
