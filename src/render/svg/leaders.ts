/** The lines from places and arcs to the words that stand off them. On the page the element of the map lays them over either map. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { PointPx } from '../../geo/projection.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import type { Segment } from '../lettering/boxes.ts';
import type { PlacedMarks } from '../lettering/layout.ts';
import { dimmedNameOpacity, isDimmed, standingInPx, type Standing } from './label-marks.ts';
import { isNoteEmphasized } from './point-marks.ts';

export const leaderWidthPx = 1;

/** What a leader line leads from, and whether its words stand out. */
export interface Led {
  readonly at: PointPx;
  readonly leader: Segment;
  readonly isDimmed: boolean;
}

export function leadersTemplate(led: readonly Led[], palette: Palette, standing: Standing): TemplateResult | typeof nothing {
  if (led.length === 0) return nothing;
  return svg`<g class="leaders" fill="none" stroke-linecap="round" pointer-events="none">${led.map(({ at, leader, isDimmed }) => {
    const { x, y } = standing(at);
    const path = leaderPath(leader, standing === standingInPx ? [0, 0] : at);
    const lines = svg`<path d=${path} stroke=${palette.land} stroke-width=${leaderWidthPx + 2} stroke-opacity="0.9" /><path d=${path} stroke=${palette.ink2} stroke-width=${leaderWidthPx} opacity=${isDimmed ? dimmedNameOpacity : nothing} />`;
    // A path has no percentages.
    return standing === standingInPx ? lines : svg`<svg x=${x} y=${y} overflow="visible">${lines}</svg>`;
  })}</g>`;
}

/** @param origin - of the path's coordinates */
export function leaderPath(leader: Segment, [x, y]: PointPx): string {
  return leader.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${(px - x).toFixed(1)} ${(py - y).toFixed(1)}`).join('');
}

/** What stands at the ends of leader lines. */
export function ledBy(scene: Scene, { labels, notes }: Pick<PlacedMarks, 'labels' | 'notes'>): readonly Led[] {
  return [
    ...labels.flatMap(({ label, at, leader }) => (leader ? [{ at, leader, isDimmed: isDimmed(scene, label.id) }] : [])),
    ...notes.flatMap((note) => (note.leader ? [{ at: note.at, leader: note.leader, isDimmed: !isNoteEmphasized(scene, note) }] : [])),
  ];
}
