/** Ends and names, which the camera moves but does not scale. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { PointPx } from '../../geo/projection.ts';
import { sideInk, type Palette } from '../../scene/palette.ts';
import type { Scene, SceneLabel, SceneRegion } from '../../scene/scene-types.ts';
import { dimmedOpacity } from './arc-style.ts';
import type { PlacedLabel } from '../lettering/label-layout.ts';
import { islandRadiusPx, islandRingPx, isItalic, labelSizePx, labelSpacingEm, lineHeight, linesOf } from '../lettering/label-style.ts';
import { dotInRing } from './point-marks.ts';

/** Converts a position to attributes: in px, or as percentages in the first picture. */
export type Standing = (at: PointPx) => { readonly x: string; readonly y: string };

export const standingInPx: Standing = ([x, y]) => ({ x: x.toFixed(1), y: y.toFixed(1) });

/** Radius of an end. Its clickable circle is always 24 px wide. */
export const endRadiusPx = 3.5;
const targetRadiusPx = 12;
/** Opacity of a dimmed name, which still has a contrast of 4.5 : 1 on land. */
export const dimmedNameOpacity = 0.65;

export interface PlacedEnd {
  readonly region: SceneRegion;
  readonly at: PointPx;
}

/** Ends on side a are filled dots, on side b rings, on both a dot in a ring, so that sides differ by form and not only by colour. */
export function endsTemplate(scene: Scene, ends: readonly PlacedEnd[], palette: Palette, standing: Standing): TemplateResult {
  return svg`<g class="ends">${ends.map(({ region, at }) => {
    const { x, y } = standing(at);
    const filled = region.side === 'a';
    const mark =
      region.side === 'both'
        ? dotInRing(x, y, endRadiusPx, palette)
        : svg`<circle cx=${x} cy=${y} r=${filled ? endRadiusPx : endRadiusPx - 0.5} fill=${filled ? palette.sideA : palette.land} stroke=${filled ? nothing : sideInk(palette, region.side)} stroke-width=${filled ? nothing : 2} />`;
    return svg`<g data-region=${region.id} opacity=${isDimmed(scene, region.id) ? dimmedOpacity : nothing}>
      <circle cx=${x} cy=${y} r=${endRadiusPx + 1.5} fill=${palette.land} />
      ${mark}
      <circle cx=${x} cy=${y} r=${targetRadiusPx} fill="none" pointer-events="all" />
    </g>`;
  })}</g>`;
}

/** Names by role, the least important first, so that paired places are on top. Each role is a group with the shared attributes. */
export function labelsTemplate(scene: Scene, placed: readonly PlacedLabel[], palette: Palette, standing: Standing): TemplateResult {
  const roles = ['country', 'sea', 'islands', 'island', 'province', 'paired'] as const;
  return svg`<g class="labels" lang=${scene.language} aria-hidden="true" pointer-events="none" stroke-linejoin="round" paint-order="stroke" stroke-width="3" stroke-opacity="0.9">
    ${roles.map((role) => {
      const ofRole = placed.filter(({ label }) => label.role === role);
      return ofRole.length === 0 ? nothing : roleTemplate(scene, role, ofRole, palette, standing);
    })}
  </g>`;
}

function roleTemplate(
  scene: Scene,
  role: SceneLabel['role'],
  placed: readonly PlacedLabel[],
  palette: Palette,
  standing: Standing,
): TemplateResult {
  const spacing = labelSpacingEm[role];
  const isWater = role === 'sea' || role === 'islands' || role === 'island';
  return svg`<g
    font-size=${labelSizePx[role]}
    font-weight=${role === 'paired' ? 600 : nothing}
    font-style=${isWater && isItalic(scene.language) ? 'italic' : nothing}
    letter-spacing=${spacing > 0 ? `${spacing}em` : nothing}
    fill=${role === 'paired' ? palette.ink : isWater ? palette.waterInk : palette.ink2}
    fill-opacity=${role === 'country' ? 0.8 : nothing}
    stroke=${role === 'country' ? palette.neighbour : isWater ? palette.sea : palette.land}
  >${placed.map((label) => labelTemplate(scene, label, standing))}${role === 'islands' || role === 'island' ? islandMarks(role, placed, palette, standing) : nothing}</g>`;
}

/** The marks of islands: a ring at the middle of a group, which may be open water, or a dot at a single island or reef. */
function islandMarks(
  role: keyof typeof islandRadiusPx,
  placed: readonly PlacedLabel[],
  palette: Palette,
  standing: Standing,
): TemplateResult {
  const isGroup = role === 'islands';
  return svg`<g fill=${isGroup ? 'none' : palette.waterInk} stroke=${isGroup ? palette.waterInk : 'none'} stroke-width=${islandRingPx} stroke-opacity="1">${placed.map(
    ({ at }) => {
      const { x, y } = standing(at);
      return svg`<circle cx=${x} cy=${y} r=${islandRadiusPx[role] - (isGroup ? islandRingPx / 2 : 0)} />`;
    },
  )}</g>`;
}

function labelTemplate(scene: Scene, { label, at, offset, textAnchor }: PlacedLabel, standing: Standing): TemplateResult {
  const { x, y } = standing(at);
  const size = labelSizePx[label.role];
  const lines = linesOf(label.text);
  // About a third of the font size centres both Chinese and Latin text vertically at the place.
  const dy = offset[1] + size * (0.35 - (lineHeight * (lines.length - 1)) / 2);
  const dx = offset[0] === 0 ? nothing : offset[0].toFixed(1);
  const dimmed = label.role === 'paired' && isDimmed(scene, label.id);
  return svg`<text x=${x} y=${y} dx=${dx} dy=${dy.toFixed(1)} text-anchor=${textAnchor === 'start' ? nothing : textAnchor} opacity=${dimmed ? dimmedNameOpacity : nothing}>${
    lines.length === 1
      ? label.text
      : lines.map((line, i) => svg`<tspan x=${x} dx=${dx} dy=${i === 0 ? nothing : (size * lineHeight).toFixed(1)}>${line}</tspan>`)
  }</text>`;
}

export function isDimmed(scene: Scene, id: string): boolean {
  return scene.emphasis.emphasized !== null && !scene.emphasis.emphasized.has(id);
}
