/** Annotations and leader lines as SVG, for exports and the first picture. On a live map the annotations are buttons over the map. */
import { nothing, svg, type TemplateResult } from 'lit';
import { isAnnotationEmphasized, isMarkEmphasized, isPointEmphasized } from '../../scene/marks/emphasized.ts';
import type { Palette } from '../../scene/palette.ts';
import { isSignAlone, type Scene } from '../../scene/scene-types.ts';
import { shareAcross } from '../lettering/boxes.ts';
import type { PlacedLeader } from '../lettering/layout.ts';
import { figureLine, pointLines, signed, wrappedLines, type PlacedAnnotation } from '../lettering/annotation-layout.ts';
import { annotationPaddingPx, annotationSizePx } from '../lettering/annotation-size.ts';
import { textWidthPx } from '../lettering/text-width.ts';
import { dimmedOpacity } from './arc-style.ts';
import { dimmedNameOpacity, standingInPx, type Standing } from './label-marks.ts';
import { leaderPath, leaderWidthPx } from './leader-path.ts';
import { pointMark } from './point-marks.ts';

/** The leader lines from places and arcs to their texts. */
export function leadersTemplate(leaders: readonly PlacedLeader[], palette: Palette, standing: Standing): TemplateResult | typeof nothing {
  if (leaders.length === 0) return nothing;
  return svg`<g class="leaders" fill="none" stroke-linecap="round" pointer-events="none">${leaders.map(({ at, leader, isDimmed }) => {
    const isInPx = standing === standingInPx;
    const { x, y } = standing(at);
    const path = leaderPath(leader, isInPx ? [0, 0] : at);
    const lines = svg`<path d=${path} stroke=${palette.land} stroke-width=${leaderWidthPx + 2} stroke-opacity="0.9" /><path d=${path} stroke=${palette.ink2} stroke-width=${leaderWidthPx} opacity=${isDimmed ? dimmedNameOpacity : nothing} />`;
    // Path data can't contain percentages, so a nested `<svg>` has the position.
    return isInPx ? lines : svg`<svg x=${x} y=${y} overflow="visible">${lines}</svg>`;
  })}</g>`;
}

/** Points with their names, the figures beside arcs and the names of routes, at the positions of the layout. */
export function annotationsTemplate(
  scene: Scene,
  annotations: readonly PlacedAnnotation[],
  palette: Palette,
  rowPx: number,
): TemplateResult | typeof nothing {
  if (annotations.length === 0) return nothing;
  return svg`<g class="annotations" font-size=${annotationSizePx} stroke-linejoin="round" paint-order="stroke">${annotations.map(
    (annotation) => {
      const { lines: whole, isEmphasized, mark, weight, isSign } = annotationContent(scene, annotation, palette);
      const lines = whole.flatMap((line) => wrappedLines(line, annotation.wrapPx));
      const { y, height } = annotation.box;
      // The box is wide enough for bold text in the fonts of all systems; the background is as wide as the estimated text.
      const width = Math.min(
        annotation.box.width,
        annotationPaddingPx + Math.max(0, ...lines.map((line) => textWidthPx(line, annotationSizePx, weight > 400))),
      );
      const x = annotation.box.x + shareAcross(annotation.at, annotation.box) * (annotation.box.width - width);
      return svg`<g data-annotation=${annotation.id} opacity=${isEmphasized ? nothing : dimmedOpacity} font-weight=${weight}>
      ${mark ? svg`<g transform="translate(${annotation.at[0].toFixed(1)} ${annotation.at[1].toFixed(1)})">${mark}</g>` : nothing}
      ${lines.length === 0 || isSign ? nothing : svg`<rect x=${x.toFixed(1)} y=${y.toFixed(1)} width=${width.toFixed(1)} height=${height.toFixed(1)} rx="4" fill=${palette.panel} fill-opacity="0.82" />`}
      ${lines.map((line, i) => svg`<text x=${(isSign ? annotation.at[0] : x + annotationPaddingPx / 2).toFixed(1)} y=${((isSign ? annotation.at[1] : y + (i + 0.5) * rowPx) + annotationSizePx * 0.36).toFixed(1)} text-anchor=${isSign ? 'middle' : nothing} fill=${palette.ink} stroke=${palette.land} stroke-width="3" stroke-opacity="0.9">${line}</text>`)}
    </g>`;
    },
  )}</g>`;
}

interface AnnotationContent {
  readonly lines: readonly string[];
  readonly isEmphasized: boolean;
  readonly mark: TemplateResult | null;
  readonly weight: number;
  /** Whether the annotation is only the sign of an inference, which is on its arc and has no background. */
  readonly isSign: boolean;
}

function annotationContent(
  { annotations, points, routes, emphasis }: Scene,
  { kind, id, hasWords }: PlacedAnnotation,
  palette: Palette,
): AnnotationContent {
  switch (kind) {
    case 'arc': {
      const annotation = annotations.find((candidate) => candidate.id === id);
      return {
        lines: annotation?.figures.map(figureLine) ?? [],
        isEmphasized: annotation === undefined || isAnnotationEmphasized(emphasis, annotation),
        mark: null,
        weight: 600,
        isSign: annotation !== undefined && isSignAlone(annotation),
      };
    }
    case 'point': {
      const point = points.find((candidate) => candidate.id === id);
      return {
        lines: point && hasWords ? pointLines(point) : [],
        isEmphasized: point === undefined || isPointEmphasized(emphasis, point),
        mark: point ? pointMark(point, palette) : null,
        weight: 400,
        isSign: false,
      };
    }
    case 'route': {
      const route = routes.find((candidate) => candidate.id === id);
      return {
        lines: route ? [signed(route.text, route.isInferred)] : [],
        isEmphasized: isMarkEmphasized(emphasis, route?.pairing ?? null, [id]),
        mark: null,
        weight: 400,
        isSign: false,
      };
    }
  }
}
