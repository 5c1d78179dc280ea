/** The picture of the SVG map on screen: a ground that the camera moves as a whole, and marks placed in px. */
import { nothing, svg, html, type TemplateResult } from 'lit';
import type { Geography } from '../geo/features.ts';
import { mercatorOf, pointPxOf, type LonLat, type PlanePoint, type ScreenTransform, type SizePx } from '../geo/projection.ts';
import { remembered } from '../scene/memo.ts';
import type { Palette } from '../scene/palette.ts';
import { arcStyle, type Scene } from '../scene/scene-types.ts';
import { arcsTemplate, curveOfArc, headPath } from './arcs.ts';
import { bordersTemplate, groundTemplate, regionsTemplate } from './ground.ts';
import { endsTemplate, labelsTemplate, standingInPx } from './labels.ts';
import { overlayRects, placedMarks } from './layout.ts';
import { cameraTransform, inPlane, pathInPlane } from './plane.ts';

/** Decimals of an arc's points in plane units. */
const arcDigits = 4;

export interface MapDrawingOptions {
  readonly size: SizePx;
  readonly transform: ScreenTransform;
  readonly showsPrefectures: boolean;
  /** A region's or a pairing's id under the pointer or the focus. */
  readonly highlight: string | null;
}

export type MapDrawing = (scene: Scene, geography: Geography, palette: Palette, options: MapDrawingOptions) => TemplateResult;

const toPlane = (place: LonLat): PlanePoint => inPlane(mercatorOf(place));

/** A drawing that remembers its parts: a moving camera makes only a transform and new places for ends and names. */
export function mapDrawing(prefix: string): MapDrawing {
  const pathOf = rememberedPath();
  const ground = remembered((geography: Geography, palette: Palette) => groundTemplate(geography, pathOf, palette));
  const borders = remembered((geography: Geography, palette: Palette, all: boolean) => bordersTemplate(geography, pathOf, palette, all));
  return (scene, geography, palette, { size, transform, showsPrefectures, highlight }) => {
    const project = (place: LonLat): readonly [number, number] => pointPxOf(place, transform);
    const { ends, labels } = placedMarks(scene, project, size, overlayRects(size, scene.language));
    return html`<svg
      width=${size.width}
      height=${size.height}
      role="graphics-document"
      aria-roledescription="map"
      aria-label=${scene.captions.title}
      style="display:block;font-family:inherit;user-select:none;-webkit-user-select:none"
    >${svg`
      <g transform=${cameraTransform(transform)}>
        ${ground(geography, palette)}
        ${regionsTemplate(scene, geography, pathOf, palette)}
        ${borders(geography, palette, showsPrefectures)}
        ${highlightTemplate(scene, geography, palette, highlight)}
        ${arcsTemplate(scene, toPlane, palette, arcDigits, prefix)}
      </g>
      ${headsTemplate(scene, project, palette)}
      ${endsTemplate(scene, ends, palette, standingInPx)}
      ${labelsTemplate(scene, labels, palette, standingInPx)}
    `}</svg>`;
  };
}

/** Paths of shapes that stay, made once each. */
function rememberedPath(): (shape: Parameters<typeof pathInPlane>[0]) => string {
  const paths = new WeakMap<object, string>();
  return (shape) => {
    const known = paths.get(shape);
    if (known !== undefined) return known;
    const path = pathInPlane(shape);
    paths.set(shape, path);
    return path;
  };
}

function highlightTemplate(scene: Scene, geography: Geography, palette: Palette, id: string | null): TemplateResult | typeof nothing {
  if (id === null) return nothing;
  const region = scene.regions.find((candidate) => candidate.id === id);
  const area = region?.adcode ? (geography.provinces.get(region.adcode) ?? geography.prefectures.get(region.adcode)) : undefined;
  if (region && area) {
    return svg`<path d=${pathInPlane(area)} fill="none" stroke=${palette[region.side]} stroke-width="1.5" vector-effect="non-scaling-stroke" pointer-events="none" />`;
  }
  const i = scene.arcs.ids.indexOf(id);
  if (i < 0) return nothing;
  const { origin, control, destination } = curveOfArc(scene.arcs, i, toPlane);
  return svg`<path d="M${origin.join(' ')}Q${control.join(' ')} ${destination.join(' ')}" fill="none" stroke=${palette.ink} stroke-opacity="0.35" stroke-width=${(scene.arcs.widthPx[i] ?? 1) + 5} vector-effect="non-scaling-stroke" pointer-events="none" />`;
}

function headsTemplate(scene: Scene, project: (place: LonLat) => PlanePoint, palette: Palette): TemplateResult | typeof nothing {
  const { arcs } = scene;
  const directed = Array.from(arcs.shown).filter((i) => ((arcs.style[i] ?? 0) & arcStyle.directed) !== 0);
  if (directed.length === 0) return nothing;
  return svg`<g class="heads">${directed.map((i) => {
    const fromEast = ((arcs.style[i] ?? 0) & arcStyle.fromEast) !== 0;
    return svg`<path d=${headPath(curveOfArc(arcs, i, project), arcs.widthPx[i] ?? 1)} fill=${fromEast ? palette.northeast : palette.east} />`;
  })}</g>`;
}
