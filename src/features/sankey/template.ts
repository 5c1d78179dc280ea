/** The bands of the selected place, with a list of them in words for screen readers. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language } from '../../data/schema.ts';
import { formatCount } from '../../i18n/format.ts';
import { numberText, sumText } from '../flows/sum-text.ts';
import { cssPalette, type Palette } from '../../scene/palette.ts';
import type { MeasureSum } from '../../scene/topics/flow-measures.ts';
import type { Sankey, SankeyBand, SankeyOfPlace } from './compute.ts';
import { sankeyDrawing, sankeyHeightPx, type SankeyWords } from './drawing.ts';
import { sankeyWords } from './messages.ts';

/** @param saved - called to save the drawing as a file */
export function sankeyTemplate(
  input: PanelInput,
  of: SankeyOfPlace,
  widthPx: number,
  saved: (sankey: Sankey) => void,
): TemplateResult | typeof nothing {
  const { index, language } = input;
  const words = sankeyWords[language];
  if (of.kind === 'none') return nothing;
  if (of.kind !== 'bands') return html`<p class="notes">${words[of.kind]}</p>`;
  const { sankey } = of;
  const { within } = sankey;
  const strings = wordsOf(index, sankey, language);
  const missing = (sankey.in?.total.notReported ?? 0) + sankey.out.total.notReported + (within?.notReported ?? 0);
  const heightPx = sankeyHeightPx(sankey);
  const lines = (bands: readonly SankeyBand[], isIn: boolean): readonly TemplateResult[] =>
    bands.map((band) => html`<li>${strings.sentence(band, isIn)}</li>`);
  return html`<section class="sankey">
    <h3>${strings.place}</h3>
    <svg width=${widthPx} height=${heightPx} viewBox="0 0 ${widthPx} ${heightPx}" aria-hidden="true">${sankeyDrawing(sankey, widthPx, cssPalette, strings)}</svg>
    <ul class="visually-hidden">${sankey.in ? lines(sankey.in.bands, true) : nothing}${lines(sankey.out.bands, false)}</ul>
    ${
      within === null && missing === 0
        ? nothing
        : html`<p class="notes">${within === null ? nothing : words.within(sumText(index, within, sankey.measure, language))} ${missing > 0 ? `${bandsOf(sankey).some(({ sum }) => sum.notReported > 0) ? '* ' : ''}${words.missing(formatCount(missing, language))}` : nothing}</p>`
    }
    <p><button type="button" class="button" data-save="sankey" @click=${() => saved(sankey)}>${words.save}</button></p>
  </section>`;
}

/** The bands as a standalone SVG picture with title and notes. */
export function sankeyPicture(
  index: DataIndex,
  sankey: Sankey,
  language: Language,
  palette: Palette,
  fontFamily: string,
  lines: readonly string[],
): TemplateResult {
  const strings = wordsOf(index, sankey, language);
  const [widthPx, marginPx, titlePx] = [640, 16, 32];
  const heightPx = sankeyHeightPx(sankey);
  const wholePx = heightPx + titlePx + 2 * marginPx + lines.length * 18;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width=${widthPx + 2 * marginPx} height=${wholePx} viewBox="0 0 ${widthPx + 2 * marginPx} ${wholePx}" font-family=${fontFamily}>
    <title>${strings.place}</title>
    <rect width=${widthPx + 2 * marginPx} height=${wholePx} fill=${palette.panel} />
    <text x=${marginPx} y=${marginPx + 14} font-size="16" fill=${palette.ink}>${strings.place}</text>
    <g transform="translate(${marginPx} ${marginPx + titlePx})">${sankeyDrawing(sankey, widthPx, palette, strings)}</g>
    ${lines.map((line, i) => svg`<text x=${marginPx} y=${marginPx + titlePx + heightPx + 18 + i * 18} font-size="12" fill=${palette.ink2}>${line}</text>`)}
  </svg>`;
}

function wordsOf(index: DataIndex, sankey: Sankey, language: Language): SankeyWords {
  const words = sankeyWords[language];
  const whole = (sum: MeasureSum): string => sumText(index, sum, sankey.measure, language);
  const name = ({ id, places }: SankeyBand): string =>
    id === null ? words.others(formatCount(places, language)) : index.region(id).short[language];
  const place = index.region(sankey.place).short[language];
  return {
    name,
    // The note below the drawing explains the star.
    number: (sum) => `${numberText(sum, sankey.measure, language)}${sum.notReported > 0 ? '*' : ''}`,
    sentence: (band, isIn) =>
      [
        (isIn ? words.from : sankey.in ? words.to : words.beside)(name(band), whole(band.sum)),
        ...(band.sum.notReported > 0 ? [words.missing(formatCount(band.sum.notReported, language))] : []),
      ].join(' · '),
    in: [words.in, sankey.in && sankey.in.total.rows > 0 ? whole(sankey.in.total) : '–'],
    out: [sankey.in ? words.out : words.between, sankey.out.total.rows > 0 ? whole(sankey.out.total) : '–'],
    place: (sankey.in ? words.title : words.titleBetween)(place),
  };
}

function bandsOf(sankey: Sankey): readonly SankeyBand[] {
  return [...(sankey.in?.bands ?? []), ...sankey.out.bands];
}
