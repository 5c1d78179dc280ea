/**
 * The map as a standalone vector picture with inset, legend, title and sources. It is used for print, and through `portableSvg` for
 * `toSVG` and `toPNG`.
 */
import { geoMercator, geoPath, type GeoProjection } from 'd3';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { edgeBands } from '../../geo/edge.ts';
import type { Geography } from '../../geo/features.ts';
import { albersOfChina } from '../../geo/albers-projection.ts';
import { insetSizePx } from '../../geo/inset-frame.ts';
import type { Bounds, LonLat, PlanePoint, SizePx } from '../../geo/projection.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Legend, Scene } from '../../scene/scene-types.ts';
import { arcsTemplate, headsTemplate } from './arc-marks.ts';
import { shownInSvg } from './arc-style.ts';
import { bordersTemplate, groundTemplate, outlinesTemplate, regionsTemplate } from './ground.ts';
import { insetTemplate } from './inset.ts';
import { endsTemplate, labelsTemplate, standingInPx } from './label-marks.ts';
import { textWidthPx } from '../lettering/text-width.ts';
import { placedMarks } from '../lettering/layout.ts';
import { showsSouth } from '../lettering/overlays.ts';
import { legendMark } from './legend-mark.ts';
import { annotationsTemplate, leadersTemplate } from './annotations.ts';
import { routesTemplate } from './point-marks.ts';
import { totalsTemplate } from './total-marks.ts';
import { joinedLines, textLines } from '../lettering/text-lines.ts';

export interface ExportOptions {
  readonly size: SizePx;
  readonly projection: 'albers' | 'mercator';
  readonly palette: Palette;
  readonly fontFamily: string;
}

/** The bands at the edge of the data, with more points, because parallels are curves in a conic projection. */
const fading = edgeBands(3);
const sidePx = 24;
const footLinePx = 18;
/** The annotations of a picture are not clickable, so their rows need not have the height of a target. */
const annotationRowPx = 17;

/** The whole document as a template; `serialise.*.ts` turns it into text. */
export function exportDrawing(scene: Scene, geography: Geography, options: ExportOptions): TemplateResult {
  const { size, palette, fontFamily } = options;
  const { captions, language } = scene;
  const width = size.width - 2 * sidePx;
  const title = textLines(captions.title, width, 20, true, 2);
  const foot = joinedLines([shownInSvg(scene), captions.source, captions.version, captions.review, captions.attribution], width, 12);
  const headPx = 44 + title.length * 26;
  const map = { width, height: Math.max(120, size.height - headPx - foot.length * footLinePx - 20) };
  const projection = fitted(options.projection, scene.framing, map);
  const path = geoPath(
    projection.clipExtent([
      [-8, -8],
      [map.width + 8, map.height + 8],
    ]),
  ).digits(1);
  const pathOf = (shape: Parameters<typeof path>[0]): string => path(shape) ?? '';
  const toPx = (place: LonLat): PlanePoint => projection([...place]) ?? [Number.NaN, Number.NaN];
  const legend = legendSizePx(scene.legend);
  const hasInset = !showsSouth(toPx, map);
  const { ends, totals, labels, leaders, annotations } = placedMarks(
    scene,
    toPx,
    map,
    [
      { x: 0, y: map.height - legend.height - 12, width: legend.width + 12, height: legend.height + 12 },
      ...(hasInset
        ? [
            {
              x: map.width - insetSizePx.width - 12,
              y: map.height - insetSizePx.height - 12,
              width: insetSizePx.width + 12,
              height: insetSizePx.height + 12,
            },
          ]
        : []),
    ],
    annotationRowPx,
  );
  const line = (text: string, y: number, sizePx: number, fill: string, weight?: number): TemplateResult =>
    svg`<text x=${sidePx} y=${y} font-size=${sizePx} font-weight=${weight ?? nothing} fill=${fill}>${text}</text>`;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width=${size.width}
    height=${size.height}
    viewBox="0 0 ${size.width} ${size.height}"
    font-family=${fontFamily}
    role="graphics-document"
    aria-label=${captions.title}
    lang=${language}
  >${titleMarkup(`${captions.title} · ${captions.subject}`)}<desc>${[scene.description.summary, scene.description.selection].filter((text) => text !== '').join(' ')}</desc>${svg`
    <rect width=${size.width} height=${size.height} fill=${palette.panel} />
    ${title.map((text, i) => line(text, 36 + i * 26, 20, palette.ink, 600))}
    ${line(textLines(captions.subject, width, 14, false, 1)[0] ?? '', 32 + title.length * 26, 14, palette.ink2)}
    <clipPath id="frame"><rect width=${map.width} height=${map.height} /></clipPath>
    <g transform="translate(${sidePx} ${headPx})">
      <g clip-path="url(#frame)">
        <rect width=${map.width} height=${map.height} fill=${palette.sea} />
        ${groundTemplate(geography, pathOf, palette)}
        ${regionsTemplate(scene, geography, pathOf, palette)}
        ${bordersTemplate(geography, pathOf, palette, false, fading)}
        ${outlinesTemplate(scene, geography, pathOf, palette)}
        ${routesTemplate(scene, toPx, palette, 1)}
        ${arcsTemplate(scene, toPx, palette, 1, 'export')}
        ${headsTemplate(scene, toPx, palette)}
        ${leadersTemplate(leaders, palette, standingInPx)}
        ${totalsTemplate(scene, totals, palette)}
        ${endsTemplate(scene, ends, palette, standingInPx)}
        ${labelsTemplate(scene, labels, palette, standingInPx)}
        ${annotationsTemplate(scene, annotations, palette, annotationRowPx)}
      </g>
      <g transform="translate(8 ${map.height - legend.height - 8})">${legendDrawing(scene.legend, legend, palette)}</g>
      ${hasInset ? svg`<g transform="translate(${map.width - insetSizePx.width - 8} ${map.height - insetSizePx.height - 8})">${insetTemplate(scene, geography, palette)}</g>` : nothing}
      <rect x="0.5" y="0.5" width=${map.width - 1} height=${map.height - 1} fill="none" stroke=${palette.border} />
    </g>
    ${foot.map((text, i) => line(text, headPx + map.height + 18 + i * footLinePx, 12, palette.ink2))}
  `}</svg>`;
}

/** The title as markup, because Lit's server renderer allows no binding inside `<title>`, which is raw text in HTML. */
function titleMarkup(title: string): ReturnType<typeof unsafeSVG> {
  return unsafeSVG(`<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`);
}

/** The projection that shows the bounds as large as the box allows. */
function fitted(kind: 'albers' | 'mercator', [west, south, east, north]: Bounds, size: SizePx): GeoProjection {
  const projection = kind === 'albers' ? albersOfChina() : geoMercator().precision(0);
  const border = [0, 0.25, 0.5, 0.75, 1].flatMap((t): [number, number][] => [
    [west + t * (east - west), south],
    [west + t * (east - west), north],
  ]);
  return projection.fitExtent(
    [
      [0, 0],
      [size.width, size.height],
    ],
    { type: 'MultiPoint', coordinates: border },
  );
}

/** The size of the legend, by its rows and its longest text. */
function legendSizePx({ items }: Legend): SizePx {
  return { width: 46 + Math.max(0, ...items.map(({ text }) => textWidthPx(text, 12, false))), height: items.length * 18 + 8 };
}

function legendDrawing({ items }: Legend, { width, height }: SizePx, palette: Palette): TemplateResult {
  return svg`<g>
    <rect width=${width.toFixed(1)} height=${height} rx="6" fill=${palette.panel} fill-opacity="0.88" />
    ${items.map(
      ({ mark, text }, i) =>
        svg`<g transform="translate(6 ${6 + i * 18})">${legendMark(mark, palette)}<text x="36" y="12.5" font-size="12" fill=${palette.ink}>${text}</text></g>`,
    )}
  </g>`;
}
