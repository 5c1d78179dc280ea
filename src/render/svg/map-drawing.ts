/** The picture of the SVG map on screen. It has a ground with arcs, which the camera transforms as a whole, and marks placed in px. */
import { nothing, svg, html, type TemplateResult } from 'lit';
import type { Geography } from '../../geo/features.ts';
import { mercatorOf, pointPxOf, type LonLat, type PlanePoint, type ScreenTransform, type SizePx } from '../../geo/projection.ts';
import { arcOf } from '../../scene/marks/arcs.ts';
import { linkedWith } from '../../scene/marks/linked.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { sideInk, type Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { ArcsByImportance } from '../arc-picture/importance.ts';
import { arcsTemplate, curveOfArc, curvePath, headsTemplate, keptNumbers } from './arc-marks.ts';
import { routesTemplate } from './point-marks.ts';
import { totalsTemplate } from './total-marks.ts';
import { areaOf, bordersTemplate, groundTemplate, outlinesTemplate, regionsTemplate, type PathOf } from './ground.ts';
import { endsTemplate, labelsTemplate, standingInPx } from './label-marks.ts';
import { marksInMotion, marksOnScreen } from '../lettering/layout.ts';
import type { Covered } from '../lettering/overlays.ts';
import { cameraTransform, inPlane, pathInPlane } from './plane.ts';

/** Decimals of an arc's points in plane units. */
const arcDigits = 4;

export interface MapDrawingOptions {
  readonly size: SizePx;
  readonly transform: ScreenTransform;
  readonly covered?: Covered;
  /** Whether the camera is moving, so that names keep their positions beside their places. */
  readonly isMoving?: boolean;
  readonly showsPrefectures: boolean;
  /** Id of the region or pairing under the pointer or the focus; null if there is none. */
  readonly highlight: string | null;
  /** The arcs that are marks, and those that are one picture beneath the marks. By default all arcs are marks. */
  readonly arcs?: ArcsByImportance;
  /** The previous scene, whose arcs fade out, and the indices of its arcs that are marks; null if there is none. */
  readonly outgoing?: { readonly scene: Scene; readonly marked: Uint32Array } | null;
}

/** The templates below and above a picture of arcs. */
export interface MapLayers {
  readonly map: TemplateResult;
  /** The arcs, heads, ends and names above a picture; null if there is no picture, in which case they are in `map`. */
  readonly over: TemplateResult | null;
}

export type MapDrawing = (scene: Scene, geography: Geography, palette: Palette, options: MapDrawingOptions) => MapLayers;

const toPlane = (place: LonLat): PlanePoint => inPlane(mercatorOf(place));

/** Returns a drawing that caches its parts, so that a moving camera changes only a transform and the positions of ends and names. */
export function mapDrawing(prefix: string): MapDrawing {
  const pathOf = rememberedPath();
  const ground = memoizeLast((geography: Geography, palette: Palette) => groundTemplate(geography, pathOf, palette));
  const regions = memoizeLast((scene: Scene, geography: Geography, palette: Palette) => regionsTemplate(scene, geography, pathOf, palette));
  const borders = memoizeLast((geography: Geography, palette: Palette, all: boolean) => bordersTemplate(geography, pathOf, palette, all));
  const outlines = memoizeLast((scene: Scene, geography: Geography, palette: Palette) =>
    outlinesTemplate(scene, geography, pathOf, palette),
  );
  const highlighted = memoizeLast((scene: Scene, geography: Geography, palette: Palette, id: string | null) =>
    highlightTemplate(scene, geography, pathOf, palette, id),
  );
  const highlightedArc = memoizeLast((scene: Scene, palette: Palette, id: string | null) => highlightedArcTemplate(scene, palette, id));
  const arcsIn = (ownPrefix: string) => {
    const numbersOf = keptNumbers();
    return memoizeLast((scene: Scene, palette: Palette, marked: Uint32Array) =>
      arcsTemplate(scene, toPlane, palette, arcDigits, ownPrefix, marked, numbersOf),
    );
  };
  const arcs = arcsIn(prefix);
  const outgoingArcs = arcsIn(`${prefix}-outgoing`);
  return (scene, geography, palette, options) => {
    const { size, transform, covered, isMoving = false, showsPrefectures, highlight, outgoing = null } = options;
    const top = options.arcs?.top ?? scene.arcs.shown;
    const project = (place: LonLat): PlanePoint => pointPxOf(place, transform);
    const { ends, totals, labels } = (isMoving ? marksInMotion : marksOnScreen)(scene, transform, size, covered);
    const strokes = svg`
      ${highlightedArc(scene, palette, highlight)}
      ${routesTemplate(scene, toPlane, palette, arcDigits)}
      ${outgoing ? outgoingArcs(outgoing.scene, palette, outgoing.marked) : nothing}
      ${arcs(scene, palette, top)}`;
    const marks = svg`
      ${headsTemplate(scene, project, palette, top)}
      ${totalsTemplate(scene, totals, palette)}
      ${endsTemplate(scene, ends, palette, standingInPx)}
      ${labelsTemplate(scene, labels, palette, standingInPx)}`;
    const isOnPicture = options.arcs !== undefined && options.arcs.beneath.length > 0;
    const camera = cameraTransform(transform);
    const map = html`<svg
      width=${size.width}
      height=${size.height}
      display="block"
      font-family="inherit"
      role="graphics-document"
      aria-roledescription=${messagesOf(scene.language).mapName}
      aria-label=${scene.captions.title}
      aria-description=${scene.description.summary}
    >${svg`
      <g transform=${camera}>
        ${ground(geography, palette)}
        ${regions(scene, geography, palette)}
        ${borders(geography, palette, showsPrefectures)}
        ${outlines(scene, geography, palette)}
        ${highlighted(scene, geography, palette, highlight)}
        ${isOnPicture ? nothing : strokes}
      </g>
      ${isOnPicture ? nothing : marks}
    `}</svg>`;
    if (!isOnPicture) return { map, over: null };
    const over = html`<svg
      width=${size.width}
      height=${size.height}
      display="block"
      font-family="inherit"
      role="group"
      aria-label=${scene.captions.title}
    >${svg`<g transform=${camera}>${strokes}</g>${marks}`}</svg>`;
    return { map, over };
  };
}

/** Returns a function that computes the path of each shape once. */
function rememberedPath(): PathOf {
  const paths = new WeakMap<object, string>();
  return (shape) => {
    const known = paths.get(shape);
    if (known !== undefined) return known;
    const path = pathInPlane(shape);
    paths.set(shape, path);
    return path;
  };
}

function highlightTemplate(
  scene: Scene,
  geography: Geography,
  pathOf: PathOf,
  palette: Palette,
  id: string | null,
): TemplateResult | typeof nothing {
  if (id === null) return nothing;
  const { regions } = linkedWith(scene, id);
  const outlines = scene.regions.map((region) => {
    const area = regions.has(region.id) && areaOf(region, geography);
    return area
      ? svg`<path class="highlight" d=${pathOf(area)} fill="none" stroke=${sideInk(palette, region.side)} stroke-width="1.5" vector-effect="non-scaling-stroke" pointer-events="none" />`
      : nothing;
  });
  return svg`${outlines}`;
}

/** A band under the highlighted arc. */
function highlightedArcTemplate(scene: Scene, palette: Palette, id: string | null): TemplateResult | typeof nothing {
  const { arc } = linkedWith(scene, id);
  const i = arc === null ? -1 : arcOf(scene.arcs, arc);
  if (i < 0) return nothing;
  const path = curvePath(curveOfArc(scene.arcs, i, toPlane), arcDigits);
  return svg`<path class="highlight" d=${path} fill="none" stroke=${palette.ink} stroke-opacity="0.35" stroke-width=${(scene.arcs.widthPx[i] ?? 1) + 5} vector-effect="non-scaling-stroke" pointer-events="none" />`;
}
