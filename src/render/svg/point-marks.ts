/** Marks of sites, ends of nested pairings and ports, and the lines of routes and areas. */
import { nothing, svg, type TemplateResult } from 'lit';
import type { LonLat } from '../../geo/projection.ts';
import { sideInk, type Palette } from '../../scene/palette.ts';
import type { Scene, ScenePoint, SceneRoute } from '../../scene/scene-types.ts';
import { dimmedOpacity, type ToPlane } from './arc-style.ts';
import { isMarkEmphasized } from '../../scene/marks/emphasized.ts';

/** The mark of a site around (0, 0): filled if it is built, hollow if it is only agreed or planned. */
export function siteMark(isBuilt: boolean, ink: string, palette: Palette): TemplateResult {
  return svg`<path d="M0 -5L5 0L0 5L-5 0Z" fill=${isBuilt ? ink : palette.land} stroke=${isBuilt ? palette.land : ink} stroke-width=${isBuilt ? 1 : 1.75} stroke-dasharray=${isBuilt ? nothing : '2.2 1.6'} />`;
}

/** The mark of a point; null for an area of several places, whose parts have marks. */
export function pointMark({ kind, side, isBuilt }: ScenePoint, palette: Palette): TemplateResult | null {
  switch (kind) {
    case 'site':
      return siteMark(isBuilt, sideInk(palette, side), palette);
    case 'port':
      return svg`<rect x="-3" y="-3" width="6" height="6" fill=${palette.land} stroke=${palette.ink} stroke-width="1.5" />`;
    case 'area':
      return null;
    case 'end':
    case 'part':
      if (side === 'both') return dotInRing(0, 0, 3, palette);
      return svg`<circle r="2.5" fill=${side === 'a' ? palette.sideA : palette.land} stroke=${sideInk(palette, side)} stroke-width="1.5" />`;
  }
}

/** Ring around a dot: width of its stroke, its radius beyond the radius of the mark, and the radius of the dot below it. */
export const ringAroundDot = { strokePx: 1.25, beyondPx: 0.625, gapPx: 1.75 } as const;

/** The mark of an end on both sides, a dot in a ring. */
export function dotInRing(x: number | string, y: number | string, radiusPx: number, palette: Palette): TemplateResult {
  const { strokePx, beyondPx, gapPx } = ringAroundDot;
  return svg`<circle cx=${x} cy=${y} r=${radiusPx + beyondPx} fill=${palette.land} stroke=${palette.both} stroke-width=${strokePx} /><circle cx=${x} cy=${y} r=${radiusPx - gapPx} fill=${palette.both} />`;
}

export const routeWidthPx = 1.75;
/** Dash pattern of a leg by sea, with longer strokes than the dashes of arcs. */
export const seaDash = '12 4';
export const areaLinePx = 1;

/** The routes, and the lines from the end of an arc to the parts of an area. */
export function routesTemplate(
  { routes, areas, emphasis }: Scene,
  toPlane: ToPlane,
  palette: Palette,
  digits: number,
): TemplateResult | typeof nothing {
  if (routes.length + areas.length === 0) return nothing;
  return svg`<g class="routes" fill="none" stroke=${palette.ink} stroke-linejoin="round">${routes.map(
    (route) =>
      svg`<g data-record=${route.id} opacity=${isMarkEmphasized(emphasis, route.pairing, [route.id]) ? nothing : dimmedOpacity}>${routeLegs(route, toPlane, digits)}</g>`,
  )}${areas.map(
    ({ id, pairing, place, parts }) =>
      svg`<g data-area=${id} opacity=${isMarkEmphasized(emphasis, pairing, [id]) ? nothing : dimmedOpacity}>${parts.map((part) => svg`<path d=${linePath([place, part.place], toPlane, digits)} stroke-width=${areaLinePx} vector-effect="non-scaling-stroke" />`)}</g>`,
  )}</g>`;
}

/** The legs of a route: solid by land, dashed by sea. */
function routeLegs({ legs }: SceneRoute, toPlane: ToPlane, digits: number): readonly TemplateResult[] {
  return legs.map(({ mode, path }) => {
    return svg`<path d=${linePath(path, toPlane, digits)} stroke-width=${routeWidthPx} stroke-dasharray=${mode === 'sea' ? seaDash : nothing} vector-effect="non-scaling-stroke" />`;
  });
}

function linePath(path: readonly LonLat[], toPlane: ToPlane, digits: number): string {
  const places = path.map((place) =>
    toPlane(place)
      .map((n) => Number(n.toFixed(digits)))
      .join(' '),
  );
  return `M${places.join('L')}`;
}
