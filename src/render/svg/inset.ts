/** The South China Sea in a frame with a scale of its own, as standard maps of China have it. */
import { svg, html, nothing, type TemplateResult } from 'lit';
import { geoPath, type GeoPermissibleObjects } from 'd3';
import type { Geography } from '../../geo/features.ts';
import { simplifyPath } from './simplify-path.ts';
import { albersOfChina } from '../../geo/projection.ts';
import { memoizeLast } from '../../scene/memo.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { insetLabels, type InsetLabel } from '../lettering/inset-layout.ts';
import { runOf, textWidthPx, type RectPx } from '../lettering/label-layout.ts';
import { isItalic } from './label-marks.ts';

export const insetSizePx = { width: 104, height: 140 } as const;
/** How large the inset is beside a map of at most 520 px. */
export const narrowInsetZoom = 0.8;
const shortInsetZoom = 0.64;
/** The type of its names, in px of the page at either size. */
const nameSizePx = 7.6;

/** From the southern coast to the southernmost stroke, with the ten strokes all in sight. */
const insetPoints: readonly [number, number][] = [
  [107, 2.6],
  [123.6, 2.6],
  [105.5, 25.2],
  [123.9, 25.2],
];
const captionHeightPx = 14;
const captionSizePx = 9;

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

const insetZooms = { wide: 1, narrow: narrowInsetZoom } as const;
type InsetWidth = keyof typeof insetZooms;

/** The names of a scene's inset at one of its sizes, each laid out once for a language. */
const namesOf = { wide: rememberedNames('wide'), narrow: rememberedNames('narrow') } as const;

function rememberedNames(width: InsetWidth): (labels: Scene['labels'], caption: string, geography: Geography) => readonly InsetLabel[] {
  const zoom = insetZooms[width];
  return memoizeLast((labels: Scene['labels'], caption: string, geography: Geography) =>
    insetLabels(labels, {
      project: (place) => projection([...place]),
      size: { width: insetSizePx.width, height: insetSizePx.height - captionUnits(caption, zoom) - 5 },
      sizePx: nameSizePx / zoom,
      strokes: strokesOf(geography),
      caption,
    }),
  );
}

/** What the strokes of the dashed line take. */
function strokesOf({ dashes }: Geography): readonly RectPx[] {
  return dashes.coordinates.map((line) => {
    const { box } = runOf(line.flatMap(([lon = 0, lat = 0]) => [projection([lon, lat]) ?? []].filter(isPoint)));
    return { x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 };
  });
}

function isPoint(point: readonly number[]): point is [number, number] {
  return point.length === 2;
}

/** Height of the caption's type: a long one is smaller. */
function captionUnits(caption: string, zoom: number): number {
  return Math.min(captionSizePx / zoom, (insetSizePx.width - 6) / textWidthPx(caption, 1, false));
}

function namesTemplate({ labels, captions, language }: Scene, width: InsetWidth, geography: Geography, palette: Palette): TemplateResult {
  const zoom = insetZooms[width];
  const size = nameSizePx / zoom;
  const names = namesOf[width](labels, captions.inset, geography);
  return svg`<g class=${width} lang=${language} stroke=${palette.sea} stroke-width="2" stroke-linejoin="round" paint-order="stroke" fill=${palette.waterInk}>
    <g class="names" font-size=${size.toFixed(1)} font-style=${isItalic(language) ? 'italic' : nothing}>
      ${names.map(({ mark }) => (mark ? svg`<circle cx=${mark[0].toFixed(1)} cy=${mark[1].toFixed(1)} r=${(0.8 / zoom).toFixed(1)} stroke="none" />` : nothing))}
      ${names.map(({ lines, textAnchor, at: [x, y] }) =>
        lines.map(
          (line, i) =>
            svg`<text x=${x.toFixed(1)} y=${(y + (i * 1.1 + 0.9) * size).toFixed(1)} text-anchor=${textAnchor === 'start' ? nothing : textAnchor}>${line}</text>`,
        ),
      )}
    </g>
    <text x=${insetSizePx.width / 2} y=${insetSizePx.height - 4} font-size=${captionUnits(captions.inset, zoom).toFixed(1)} text-anchor="middle" fill=${palette.ink2}>${captions.inset}</text>
  </g>`;
}

/** The inset as the content of a group of `insetSizePx`. */
export function insetTemplate(
  scene: Scene,
  geography: Geography,
  palette: Palette,
  widths: readonly InsetWidth[] = ['wide'],
): TemplateResult {
  const { width, height } = insetSizePx;
  const paths = pathsFor(geography);
  return svg`<g class="inset" role="img" aria-label=${scene.captions.inset}>
    <rect width=${width} height=${height} fill=${palette.sea} />
    <path d=${paths.neighbours} fill=${palette.neighbour} />
    <path d=${paths.land} fill=${palette.land} stroke=${palette.coast} stroke-width="0.5" />
    <path d=${paths.borders} fill="none" stroke=${palette.border} stroke-width="0.4" />
    ${widths.map((each) => namesTemplate(scene, each, geography, palette))}
    <path d=${paths.dashes} fill="none" stroke=${palette.coast} stroke-width="1.4" stroke-linecap="round" />
    <rect x="0.5" y="0.5" width=${width - 1} height=${height - 1} fill="none" stroke=${palette.border} />
  </g>`;
}

/** The inset as a picture of its own, laid over a map on screen; the page's style sheet shows the names for its width. */
export function insetDrawing(scene: Scene, geography: Geography, palette: Palette): TemplateResult {
  return html`<svg width=${insetSizePx.width} height=${insetSizePx.height} viewBox="0 0 ${insetSizePx.width} ${insetSizePx.height}">${insetTemplate(scene, geography, palette, ['wide', 'narrow'])}</svg>`;
}

/** The rules for an inset in a box: `selector` is the element around it. */
export const insetStyles = {
  wide: (selector: string) => `${selector} .narrow { display: none; }`,
  /** Beside a map of at most 300 px of height there is no room for names. */
  short: (selector: string) =>
    `${selector} { zoom: ${shortInsetZoom}; } ${selector} :is(.wide, .names) { display: none; } ${selector} .narrow { display: inline; }`,
  narrow: (selector: string) =>
    `${selector} { zoom: ${narrowInsetZoom}; } ${selector} .wide { display: none; } ${selector} .narrow { display: inline; }`,
} as const;
