/** The bands of a place as SVG, for the screen and for files. */
import { sum } from 'd3';
import { nothing, svg, type TemplateResult } from 'lit';
import { stateMark } from '../../render/svg/state-marks.ts';
import { markEnd, type MarkEnd } from '../../scene/mark-end.ts';
import type { Palette } from '../../scene/palette.ts';
import type { MeasureSum } from '../../scene/topics/flow-measures.ts';
import { textWidthPx } from '../../render/lettering/text-width.ts';
import type { Sankey, SankeyBand, SankeySide } from './compute.ts';

/** Height of all bands of the larger side at the place. */
const bandsPx = 150;
/** Smallest distance of bands at their partners, which have two lines of text. */
const rowPx = 30;
const nodePx = 10;
const endPx = 6;
const headPx = 34;
/** Smallest height of a band. */
const minBandPx = 1;
const zeroPx = 12;
const [namePx, numberPx] = [12, 11];
/** Largest share of the width for the text of each side. */
const maxTextShare = 0.4;
/** Opacities of an open end, in steps towards the partner. */
const fading = [0.7, 0.45, 0.2] as const;

export interface SankeyWords {
  readonly name: (band: SankeyBand) => string;
  /** The number without its unit, which is given above the side. */
  readonly number: (sum: MeasureSum) => string;
  /** The band in a sentence, for screen readers and tooltips. */
  readonly sentence: (band: SankeyBand, isIn: boolean) => string;
  /** Heading of each side and its total. */
  readonly in: readonly [name: string, total: string];
  readonly out: readonly [name: string, total: string];
  readonly place: string;
}

interface PlacedBand {
  readonly band: SankeyBand;
  readonly heightPx: number;
  /** Vertical middle of the band at the partner and at the place. */
  readonly partnerY: number;
  readonly placeY: number;
}

/** @returns the height that {@link sankeyDrawing} needs */
export function sankeyHeightPx(sankey: Sankey): number {
  return headPx + Math.max(...sidesOf(sankey).map((side) => heightOf(side, scaleOf(sankey)))) + 4;
}

function sidesOf(sankey: Sankey): readonly SankeySide[] {
  return sankey.in ? [sankey.in, sankey.out] : [sankey.out];
}

/** Scale of the bands in px per unit. Both sides have the same scale, so that their heights can be compared. */
function scaleOf(sankey: Sankey): number {
  const largest = Math.max(...sidesOf(sankey).map(({ bands }) => sum(bands, (band) => band.sum.n)));
  return largest > 0 ? bandsPx / largest : 0;
}

function heightOf({ bands }: SankeySide, scale: number): number {
  return sum(bands, (band) => Math.max(rowPx, band.sum.n * scale));
}

function placed({ bands }: SankeySide, scale: number, middleY: number): readonly PlacedBand[] {
  let partnerY = headPx;
  let placeY = middleY - sum(bands, (band) => band.sum.n * scale) / 2;
  return bands.map((band) => {
    const heightPx = band.sum.n * scale;
    const slotPx = Math.max(rowPx, heightPx);
    const result = { band, heightPx: Math.max(minBandPx, heightPx), partnerY: partnerY + slotPx / 2, placeY: placeY + heightPx / 2 };
    partnerY += slotPx;
    placeY += heightPx;
    return result;
  });
}

/** The drawing, with its top left corner at (0, 0). Incoming flows are on the left of the place, and outgoing flows on the right. */
export function sankeyDrawing(sankey: Sankey, widthPx: number, palette: Palette, words: SankeyWords): TemplateResult {
  const scale = scaleOf(sankey);
  const middleY = headPx + (sankeyHeightPx(sankey) - headPx) / 2;
  const labelPx = Math.min(
    widthPx * maxTextShare,
    6 + Math.max(...sidesOf(sankey).flatMap(({ bands }) => bands.map((band) => wordsPx(band, words)))),
  );
  const placeX = sankey.in ? widthPx / 2 : nodePx / 2;
  const nodeHeightPx = Math.max(...sidesOf(sankey).map(({ bands }) => sum(bands, (band) => band.sum.n * scale)), 12);
  const side = (of: SankeySide, isIn: boolean): TemplateResult => {
    const [from, to] = isIn ? [labelPx + endPx, placeX - nodePx / 2] : [placeX + nodePx / 2, widthPx - labelPx - endPx];
    return svg`<g>
      ${(isIn ? words.in : words.out).map((line, i) => svg`<text x=${isIn ? 0 : widthPx} y=${12 + i * 15} text-anchor=${isIn ? 'start' : 'end'} font-size=${namePx} fill=${palette.ink2}>${line}</text>`)}
      ${placed(of, scale, middleY).map((each) => bandMark(each, { from, to, isIn, labelPx, widthPx }, palette, words))}
    </g>`;
  };
  return svg`<g>
    ${sankey.in ? side(sankey.in, true) : nothing}${side(sankey.out, false)}
    <rect x=${placeX - nodePx / 2} y=${middleY - nodeHeightPx / 2} width=${nodePx} height=${nodeHeightPx} fill=${palette.ink} />
  </g>`;
}

interface SideBox {
  readonly from: number;
  readonly to: number;
  readonly isIn: boolean;
  readonly labelPx: number;
  readonly widthPx: number;
}

/** One band. A bound or an estimate has an open end at the partner and its qualifier beside the number. A zero has a mark instead. */
function bandMark(
  { band, heightPx, partnerY, placeY }: PlacedBand,
  { from, to, isIn, labelPx, widthPx }: SideBox,
  palette: Palette,
  words: SankeyWords,
): TemplateResult {
  const [startY, endY] = isIn ? [partnerY, placeY] : [placeY, partnerY];
  const half = heightPx / 2;
  const middleX = (from + to) / 2;
  const ribbon = `M${from} ${startY - half}C${middleX} ${startY - half} ${middleX} ${endY - half} ${to} ${endY - half}V${endY + half}C${middleX} ${endY + half} ${middleX} ${startY + half} ${from} ${startY + half}Z`;
  const endX = isIn ? labelPx : widthPx - labelPx - endPx;
  const textX = isIn ? labelPx - 4 : widthPx - labelPx + 4;
  const anchor = isIn ? 'end' : 'start';
  const isRest = band.id === null;
  const ink = isRest ? palette.ink2 : isIn ? palette.sideB : palette.sideA;
  return svg`<g data-region=${band.id ?? nothing}>
    <title>${words.sentence(band, isIn)}</title>
    ${
      band.sum.state === 'zero'
        ? svg`<g transform="translate(${endX + endPx / 2 + (isIn ? 6 : -6)} ${partnerY})">${stateMark('zero', zeroPx, palette)}</g>`
        : svg`<path d=${ribbon} fill=${ink} fill-opacity=${isRest ? 0.25 : 0.4} />${endMark(markEnd(band.sum.cmp), endX, partnerY - half, heightPx, isIn, ink)}`
    }
    <text x=${textX} y=${partnerY - 2} text-anchor=${anchor} font-size=${namePx} fill=${palette.ink}>${shortened(words.name(band), labelPx - 4)}</text>
    <text x=${textX} y=${partnerY + 11} text-anchor=${anchor} font-size=${numberPx} fill=${palette.ink2}>${words.number(band.sum)}</text>
  </g>`;
}

function endMark(end: MarkEnd, x: number, y: number, heightPx: number, isIn: boolean, ink: string): TemplateResult {
  if (end === 'closed') return svg`<rect x=${x} y=${y} width=${endPx} height=${heightPx} fill=${ink} />`;
  if (end === 'dotted')
    return svg`<rect x=${x + 0.5} y=${y} width=${endPx - 1} height=${heightPx} fill="none" stroke=${ink} stroke-dasharray="2 2" />`;
  const stepPx = endPx / fading.length;
  return svg`<g>${fading.map((opacity, i) => svg`<rect x=${isIn ? x + endPx - (i + 1) * stepPx : x + i * stepPx} y=${y} width=${stepPx} height=${heightPx} fill=${ink} fill-opacity=${opacity} />`)}</g>`;
}

function wordsPx(band: SankeyBand, words: SankeyWords): number {
  return Math.max(textWidthPx(words.name(band), namePx, false), textWidthPx(words.number(band.sum), numberPx, false));
}

/** Cuts a name that is wider than its room and adds an ellipsis. The title of the band has the full name. Numbers are never cut. */
function shortened(name: string, roomPx: number): string {
  if (textWidthPx(name, namePx, false) <= roomPx) return name;
  const letters = [...name];
  while (letters.length > 1 && textWidthPx(`${letters.join('')}…`, namePx, false) > roomPx) letters.pop();
  return `${letters.join('')}…`;
}
