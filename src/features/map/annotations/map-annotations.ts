/**
 * The annotations on the map: figures at their arcs, sites, ends of nested pairings, ports and routes. They are HTML over the WebGL or the
 * SVG map, so that both have the same buttons for pointers, keyboards and screen readers.
 */
import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { placeAt, pointPxOf, type LonLat, type PointPx, type ScreenTransform } from '../../../geo/projection.ts';
import { inferredSign } from '../../../data/inference.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import { cssPalette } from '../../../scene/palette.ts';
import { isSignAlone, type AnnotationFigure, type ArcAnnotation, type Scene, type ScenePoint } from '../../../scene/scene-types.ts';
import { shareAcross } from '../../../render/lettering/boxes.ts';
import type { PlacedMarks } from '../../../render/lettering/layout.ts';
import type { AnnotationKind, PlacedAnnotation } from '../../../render/lettering/annotation-layout.ts';
import { annotationPaddingPx } from '../../../render/lettering/annotation-size.ts';
import { leaderPath } from '../../../render/svg/leader-path.ts';
import { isAnnotationEmphasized, isMarkEmphasized, isPointEmphasized } from '../../../scene/marks/emphasized.ts';
import { pointMark } from '../../../render/svg/point-marks.ts';

/** @param choose - selects the pairing of a point */
export function annotationsTemplate(scene: Scene, choose: (pairing: string) => void): TemplateResult {
  const { annotations, points, routes, emphasis } = scene;
  const { inferred } = messagesOf(scene.language);
  const annotationTemplate = (
    kind: AnnotationKind,
    id: string,
    isLit: boolean,
    content: TemplateResult | readonly TemplateResult[],
    isSign = false,
  ): TemplateResult =>
    html`<div class="annotation ${kind} ${isLit ? '' : 'dimmed'} ${isSign ? 'sign' : ''}" data-annotation=${annotationKey(kind, id)}>${content}</div>`;
  return html`<div class="annotations" part="annotations">
    <svg class="leaders" aria-hidden="true"></svg>
    ${repeat(
      points,
      ({ id }) => id,
      (point) => annotationTemplate('point', point.id, isPointEmphasized(emphasis, point), pointTemplate(point, inferred, choose)),
    )}
    ${repeat(
      routes,
      ({ id }) => id,
      (route) =>
        annotationTemplate(
          'route',
          route.id,
          isMarkEmphasized(emphasis, route.pairing, [route.id]),
          html`<div><duikou-figure record=${route.id}>${route.text}</duikou-figure>${signTemplate(route.isInferred, inferred)}</div>`,
        ),
    )}
    ${repeat(
      annotations,
      ({ id }) => id,
      (annotation) =>
        annotationTemplate(
          'arc',
          annotation.id,
          isAnnotationEmphasized(emphasis, annotation),
          figuresTemplate(annotation, inferred),
          isSignAlone(annotation),
        ),
    )}
  </div>`;
}

function annotationKey(kind: AnnotationKind, id: string): string {
  return `${kind} ${id}`;
}

function figuresTemplate({ figures }: ArcAnnotation, inferred: string): readonly TemplateResult[] {
  return figures.map((figure) => html`<div>${figureTemplate(figure, inferred)}</div>`);
}

function pointTemplate(point: ScenePoint, inferred: string, choose: (pairing: string) => void): TemplateResult {
  const { pairing } = point;
  const mark = pointMark(point, cssPalette);
  return html`${
    mark === null
      ? nothing
      : html`<button type="button" class="mark" aria-label=${point.description} title=${point.description} ?disabled=${pairing === null} @click=${() => pairing !== null && choose(pairing)}>
      <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">${mark}</svg>
    </button>`
  }
    ${
      point.name === null && point.records.length === 0
        ? nothing
        : html`<div class="words">
          ${point.name === null ? nothing : html`<div class="name">${point.name}${signTemplate(point.isInferred, inferred)}</div>`}
          ${point.records.map((figure) => html`<div>${figureTemplate(figure, inferred)}</div>`)}
        </div>`
    }`;
}

function figureTemplate({ record, value, text, remark, isInferred }: AnnotationFigure, inferred: string): TemplateResult {
  // A sign without text opens the quote itself.
  if (text === '') return html`<duikou-figure record=${record} value="">${inferredSign}</duikou-figure>`;
  return html`<duikou-figure record=${record} value=${value ?? ''} counted>${text}</duikou-figure>${remark === null ? nothing : html` <small>${remark}</small>`}${signTemplate(isInferred, inferred)}`;
}

/** The sign of an inference, with its name for screen readers. */
function signTemplate(isInferred: boolean, inferred: string): TemplateResult | typeof nothing {
  return isInferred ? html` <span role="img" aria-label=${inferred} title=${inferred}>${inferredSign}</span>` : nothing;
}

/**
 * The positions of the annotations: their offsets from their places, and the shares of their widths left of these. They are computed when
 * the camera rests and kept while it moves.
 */
export interface AnnotationPlaces {
  readonly annotations: ReadonlyMap<
    string,
    { readonly place: LonLat; readonly from: PointPx; readonly share: number } & Pick<PlacedAnnotation, 'wrapPx' | 'hasWords' | 'hasTarget'>
  >;
  /** The leader lines of annotations and names. */
  readonly leaders: readonly { readonly place: LonLat; readonly path: string; readonly isDimmed: boolean }[];
}

export function annotationPlaces({ annotations, leaders }: PlacedMarks, screen: ScreenTransform): AnnotationPlaces {
  return {
    annotations: new Map(
      annotations.map(({ kind, id, at, box, wrapPx, hasWords, hasTarget }) => [
        annotationKey(kind, id),
        {
          place: placeAt(at, screen),
          from: [box.x - at[0] + shareAcross(at, box) * box.width, box.y - at[1]],
          share: shareAcross(at, box),
          wrapPx,
          hasWords,
          hasTarget,
        },
      ]),
    ),
    leaders: leaders.map(({ at, leader, isDimmed }) => ({ place: placeAt(at, screen), path: leaderPath(leader, at), isDimmed })),
  };
}

/** Sets the shape of each annotation without a rendering, and hides annotations that have no room. */
export function arrangeAnnotations(root: ParentNode, { annotations, leaders }: AnnotationPlaces): void {
  for (const annotation of annotationsIn(root)) {
    const placed = annotations.get(annotation.dataset['annotation'] ?? '');
    annotation.hidden = placed === undefined;
    if (!placed) continue;
    annotation.classList.toggle('bare', !placed.hasWords);
    const mark = annotation.querySelector<HTMLElement>('.mark');
    if (mark) mark.inert = !placed.hasTarget;
    // The button of the mark has the accessible name, or the text if the mark is inert.
    annotation.querySelector('.name')?.setAttribute('aria-hidden', String(placed.hasTarget));
    annotation.style.setProperty('--_from-x', `${placed.from[0].toFixed(1)}px`);
    annotation.style.setProperty('--_from-y', `${placed.from[1].toFixed(1)}px`);
    annotation.style.setProperty('--_share', `${(-100 * placed.share).toFixed(1)}%`);
    annotation.classList.toggle('wrapped', placed.wrapPx !== null);
    annotation.style.setProperty('--_wrap', `${(placed.wrapPx ?? 0) + annotationPaddingPx}px`);
  }
  const lines = root.querySelector<SVGSVGElement>('.leaders');
  if (lines)
    render(
      leaders.map(({ path, isDimmed }) => svg`<g class=${isDimmed ? 'dimmed' : ''}><path d=${path} /><path d=${path} /></g>`),
      lines,
    );
}

/** Moves the annotations and their leader lines with the map in each frame of a camera movement. */
export function moveAnnotations(root: ParentNode, { annotations, leaders }: AnnotationPlaces, screen: ScreenTransform): void {
  const shift = (place: LonLat, unit = 'px'): string => {
    const [x, y] = pointPxOf(place, screen);
    return `translate(${x.toFixed(1)}${unit}, ${y.toFixed(1)}${unit})`;
  };
  for (const annotation of annotationsIn(root)) {
    const placed = annotations.get(annotation.dataset['annotation'] ?? '');
    if (placed) annotation.style.transform = shift(placed.place);
  }
  root.querySelectorAll('.leaders > g').forEach((line, i) => {
    const leader = leaders[i];
    if (leader) line.setAttribute('transform', shift(leader.place, ''));
  });
}

function annotationsIn(root: ParentNode): NodeListOf<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('.annotation');
}
