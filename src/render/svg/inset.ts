/** The South China Sea in a frame with its own scale, as on standard maps of China. */
import { svg, html, nothing, type TemplateResult } from 'lit';
import type { Geography } from '../../geo/features.ts';
import { inInset, insetSizePx, insetStepPx } from '../../geo/inset-frame.ts';
import { memoizeLast } from '../../scene/memo.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { insetLabels, type InsetLabel } from '../lettering/inset-layout.ts';
import type { RectPx } from '../lettering/boxes.ts';
import { isItalic } from '../lettering/label-style.ts';
import { textWidthPx } from '../lettering/text-width.ts';
import { narrowInsetZoom } from './inset.styles.ts';

/** Font size of its names, in px of the page, at both sizes. */
const nameSizePx = 7.6;

const captionSizePx = 9;

const insetZooms = { wide: 1, narrow: narrowInsetZoom } as const;
type InsetWidth = keyof typeof insetZooms;

/** Layouts of the names by size of the inset, each computed once for a language. */
const namesOf = { wide: rememberedNames('wide'), narrow: rememberedNames('narrow') } as const;

function rememberedNames(width: InsetWidth): (labels: Scene['labels'], caption: string, geography: Geography) => readonly InsetLabel[] {
  const zoom = insetZooms[width];
  return memoizeLast((labels: Scene['labels'], caption: string, geography: Geography) =>
    insetLabels(labels, {
      project: inInset,
      size: { width: insetSizePx.width, height: insetSizePx.height - captionUnits(caption, zoom) - 5 },
      sizePx: nameSizePx / zoom,
      strokes: strokesOf(geography),
      caption,
    }),
  );
}

/** Boxes of the strokes of the dashed line, a pixel larger on each side because of the stroke's width. */
function strokesOf({ inset }: Geography): readonly RectPx[] {
  return inset.strokes.map(([x, y, width, height]) => ({ x: x - 1, y: y - 1, width: width + 2, height: height + 2 }));
}

/** Font size of the caption, smaller for a long caption. */
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

/** Converts pixels to steps of the path data. */
function steps(px: number): number {
  return px / insetStepPx;
}

/** The inset as the content of a group of `insetSizePx`. */
export function insetTemplate(
  scene: Scene,
  geography: Geography,
  palette: Palette,
  widths: readonly InsetWidth[] = ['wide'],
): TemplateResult {
  const { width, height } = insetSizePx;
  const { inset } = geography;
  return svg`<g class="inset" role="img" aria-label=${scene.captions.inset}>
    <rect width=${width} height=${height} fill=${palette.sea} />
    <g transform="scale(${insetStepPx})">
      <path d=${inset.neighbours} fill=${palette.neighbour} />
      <path d=${inset.land} fill=${palette.land} stroke=${palette.coast} stroke-width=${steps(0.5)} />
      <path d=${inset.borders} fill="none" stroke=${palette.border} stroke-width=${steps(0.4)} />
    </g>
    ${widths.map((each) => namesTemplate(scene, each, geography, palette))}
    <path transform="scale(${insetStepPx})" d=${inset.dashes} fill="none" stroke=${palette.coast} stroke-width=${steps(1.4)} stroke-linecap="round" />
    <rect x="0.5" y="0.5" width=${width - 1} height=${height - 1} fill="none" stroke=${palette.border} />
  </g>`;
}

/** The inset as a separate picture over a map on screen. The style sheet of the page shows the names for its width. */
export function insetDrawing(scene: Scene, geography: Geography, palette: Palette): TemplateResult {
  return html`<svg width=${insetSizePx.width} height=${insetSizePx.height} viewBox="0 0 ${insetSizePx.width} ${insetSizePx.height}">${insetTemplate(scene, geography, palette, ['wide', 'narrow'])}</svg>`;
}
