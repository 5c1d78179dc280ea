/** A complete standalone picture: map, inset, legend, title, sources. Pure vector; what print and `toSVG` give. */
import { geoMercator, geoPath, type GeoProjection } from 'd3';
import { html, svg, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { Geography } from '../geo/features.ts';
import { albersOfChina, type Bounds, type LonLat, type PlanePoint, type SizePx } from '../geo/projection.ts';
import type { Palette } from '../scene/palette.ts';
import type { Legend, Scene } from '../scene/scene-types.ts';
import { arcsTemplate, headsTemplate } from './arcs.ts';
import { bordersTemplate, groundTemplate, outlinesTemplate, regionsTemplate } from './ground.ts';
import { insetSizePx, insetTemplate } from './inset.ts';
import { endsTemplate, labelsTemplate, standingInPx } from './labels.ts';
import { placedMarks } from './layout.ts';
import { legendMark } from './legend-mark.ts';
import { notesTemplate, routesTemplate } from './points.ts';

export interface ExportOptions {
  readonly size: SizePx;
  readonly projection: 'albers' | 'mercator';
  readonly palette: Palette;
  readonly fontFamily: string;
}

const headPx = 56;
const footPx = 56;
const sidePx = 24;

/** The whole document as a template; `serialise.*.ts` turns it into text. */
export function exportDrawing(scene: Scene, geography: Geography, options: ExportOptions): TemplateResult {
  const { size, palette, fontFamily } = options;
  const map = { width: size.width - 2 * sidePx, height: size.height - headPx - footPx };
  const projection = fitted(options.projection, scene.framing, map);
  const path = geoPath(projection.clipExtent([[-8, -8], [map.width + 8, map.height + 8]])).digits(1);
  const pathOf = (shape: Parameters<typeof path>[0]): string => path(shape) ?? '';
  const toPx = (place: LonLat): PlanePoint => projection([...place]) ?? [Number.NaN, Number.NaN];
  const legendHeight = scene.legend.items.length * 18 + 8;
  const { ends, labels, notes } = placedMarks(scene, toPx, map, [
    { x: 0, y: map.height - legendHeight - 12, width: 150, height: legendHeight + 12 },
    { x: map.width - insetSizePx.width - 12, y: map.height - insetSizePx.height - 12, ...insetSizePx },
  ]);
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width=${size.width}
    height=${size.height}
    viewBox="0 0 ${size.width} ${size.height}"
    font-family=${fontFamily}
    role="graphics-document"
    aria-label=${scene.captions.title}
    lang=${scene.language}
  >${titleMarkup(scene.captions.title)}<desc>${scene.spoken.summary}</desc>${svg`
    <rect width=${size.width} height=${size.height} fill=${palette.panel} />
    <text x=${sidePx} y="36" font-size="20" font-weight="600" fill=${palette.ink}>${scene.captions.title}</text>
    <clipPath id="frame"><rect width=${map.width} height=${map.height} /></clipPath>
    <g transform="translate(${sidePx} ${headPx})">
      <g clip-path="url(#frame)">
        <rect width=${map.width} height=${map.height} fill=${palette.sea} />
        ${groundTemplate(geography, pathOf, palette)}
        ${regionsTemplate(scene, geography, pathOf, palette)}
        ${bordersTemplate(geography, pathOf, palette, false)}
        ${outlinesTemplate(scene, geography, pathOf, palette)}
        ${routesTemplate(scene, toPx, palette, 1)}
        ${arcsTemplate(scene, toPx, palette, 1, 'export')}
        ${headsTemplate(scene, toPx, palette)}
        ${endsTemplate(scene, ends, palette, standingInPx)}
        ${labelsTemplate(scene, labels, palette, standingInPx)}
        ${notesTemplate(scene, notes, palette)}
      </g>
      <g transform="translate(8 ${map.height - legendHeight - 8})">${legendDrawing(scene.legend, legendHeight, palette)}</g>
      <g transform="translate(${map.width - insetSizePx.width - 8} ${map.height - insetSizePx.height - 8})">${insetTemplate(scene, geography, palette)}</g>
      <rect x="0.5" y="0.5" width=${map.width - 1} height=${map.height - 1} fill="none" stroke=${palette.border} />
    </g>
    <text x=${sidePx} y=${size.height - 34} font-size="12" fill=${palette.ink2}>${scene.captions.shown} · ${scene.captions.source}</text>
    <text x=${sidePx} y=${size.height - 16} font-size="12" fill=${palette.ink2}>${scene.captions.review} · ${scene.captions.attribution}</text>
  `}</svg>`;
}

/** Lit's server renderer takes no binding inside a `<title>`: it is raw text in HTML. */
function titleMarkup(title: string): ReturnType<typeof unsafeSVG> {
  return unsafeSVG(`<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`);
}

/** The projection that shows the bounds as large as the box allows. */
function fitted(kind: 'albers' | 'mercator', [west, south, east, north]: Bounds, size: SizePx): GeoProjection {
  const projection = kind === 'albers' ? albersOfChina() : geoMercator().precision(0);
  const edge = [0, 0.25, 0.5, 0.75, 1].flatMap((t): [number, number][] => [
    [west + t * (east - west), south],
    [west + t * (east - west), north],
  ]);
  return projection.fitExtent([[0, 0], [size.width, size.height]], { type: 'MultiPoint', coordinates: edge });
}

function legendDrawing(legend: Legend, height: number, palette: Palette): TemplateResult {
  return svg`<g>
    <rect width="138" height=${height} rx="6" fill=${palette.panel} fill-opacity="0.88" />
    ${legend.items.map(
      ({ mark, text }, i) => svg`<g transform="translate(6 ${6 + i * 18})">${legendMark(mark, palette)}<text x="36" y="12.5" font-size="12" fill=${palette.ink}>${text}</text></g>`,
    )}
  </g>`;
}
