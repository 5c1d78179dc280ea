/** The South China Sea in a frame with a scale of its own, as standard maps of China have it. */
import { svg, html, type TemplateResult } from 'lit';
import { geoPath, type GeoPermissibleObjects } from 'd3';
import type { Geography } from '../../geo/features.ts';
import { simplifyPath } from './simplify-path.ts';
import { albersOfChina } from '../../geo/projection.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';

export const insetSizePx = { width: 92, height: 124 } as const;

/** From the southern coast to the southernmost stroke, with the ten strokes all in sight. */
const insetPoints: readonly [number, number][] = [
  [107, 2.6],
  [123.6, 2.6],
  [105.5, 25.2],
  [123.9, 25.2],
];
const captionHeightPx = 14;

const projection = albersOfChina().fitExtent(
  [
    [2, 2],
    [insetSizePx.width - 2, insetSizePx.height - captionHeightPx],
  ],
  { type: 'MultiPoint', coordinates: [...insetPoints] },
);
const clipped = projection.clipExtent([
  [0, 0],
  [insetSizePx.width, insetSizePx.height],
]);
const exactPath = geoPath(clipped).digits(1);

/** Islands of one pixel are kept; a coast needs at most one point for each pixel. */
const insetStepPx = 0.7;

function insetPath(shape: GeoPermissibleObjects): string | null {
  const path = exactPath(shape);
  return path === null ? null : simplifyPath(path, insetStepPx);
}

/** Paths are built once for a geography, because the frame never moves. */
const pathsOf = new WeakMap<
  Geography,
  { readonly neighbours: string; readonly land: string; readonly borders: string; readonly dashes: string }
>();

function pathsFor(geography: Geography): {
  readonly neighbours: string;
  readonly land: string;
  readonly borders: string;
  readonly dashes: string;
} {
  const known = pathsOf.get(geography);
  if (known) return known;
  const paths = {
    neighbours: geography.countries.map((country) => insetPath(country) ?? '').join(''),
    land: insetPath(geography.outline) ?? '',
    borders: (insetPath(geography.borders.province) ?? '') + (insetPath(geography.borders.national) ?? ''),
    dashes: insetPath(geography.dashes) ?? '',
  };
  pathsOf.set(geography, paths);
  return paths;
}

/** The inset as the content of a group of `insetSizePx`. */
export function insetTemplate(scene: Scene, geography: Geography, palette: Palette): TemplateResult {
  const { width, height } = insetSizePx;
  const paths = pathsFor(geography);
  return svg`<g class="inset" role="img" aria-label=${scene.captions.inset}>
    <rect width=${width} height=${height} fill=${palette.sea} />
    <path d=${paths.neighbours} fill=${palette.neighbour} />
    <path d=${paths.land} fill=${palette.land} stroke=${palette.coast} stroke-width="0.5" />
    <path d=${paths.borders} fill="none" stroke=${palette.border} stroke-width="0.4" />
    <path d=${paths.dashes} fill="none" stroke=${palette.coast} stroke-width="1.4" stroke-linecap="round" />
    <text x=${width / 2} y=${height - 4} font-size="9" text-anchor="middle" fill=${palette.ink2} stroke=${palette.sea} stroke-width="2" paint-order="stroke" lang=${scene.language}>${scene.captions.inset}</text>
    <rect x="0.5" y="0.5" width=${width - 1} height=${height - 1} fill="none" stroke=${palette.border} />
  </g>`;
}

/** The inset as a picture of its own, laid over a map on screen. */
export function insetDrawing(scene: Scene, geography: Geography, palette: Palette): TemplateResult {
  return html`<svg width=${insetSizePx.width} height=${insetSizePx.height} viewBox="0 0 ${insetSizePx.width} ${insetSizePx.height}">${insetTemplate(scene, geography, palette)}</svg>`;
}
