/** The bands of the selected place, with what they say in words. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language } from '../../data/schema.ts';
import { formatCount, formatFigure, joinFigure } from '../../i18n/format.ts';
import { stateNames } from '../../i18n/state-names.ts';
import { cssPalette, type Palette } from '../../scene/palette.ts';
import type { MeasureSum } from '../../scene/topics/flow-measures.ts';
import { others, type Sankey, type SankeyBand, type SankeyOfPlace } from './compute.ts';
import { sankeyDrawing, sankeyHeightPx, type SankeyWords } from './drawing.ts';
import { sankeyWords } from './messages.ts';

/** @param saved - saves the drawing */
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
  const lines = (bands: readonly SankeyBand[], line: (partner: string, sum: string) => string): readonly TemplateResult[] =>
    bands.map((band) => html`<li>${line(strings.name(band), strings.number(band.sum))}</li>`);
  return html`<section class="sankey">
    <h3>${strings.place}</h3>
    <svg width=${widthPx} height=${heightPx} viewBox="0 0 ${widthPx} ${heightPx}" aria-hidden="true">${sankeyDrawing(sankey, widthPx, cssPalette, strings)}</svg>
    <ul class="visually-hidden">${sankey.in ? lines(sankey.in.bands, words.from) : nothing}${lines(sankey.out.bands, words.to)}</ul>
    ${
      within === null && missing === 0
        ? nothing
        : html`<p class="notes">${within === null ? nothing : words.within(strings.number(within))} ${missing > 0 ? words.missing(formatCount(missing, language)) : nothing}</p>`
    }
    <p><button type="button" class="button" data-save="sankey" @click=${() => saved(sankey)}>${words.save}</button></p>
  </section>`;
}

/** A whole picture, for any program that reads SVG. */
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
  const { unit } = sankey.measure;
  const number = ({ n, cmp, state }: MeasureSum): string =>
    n === null
      ? stateNames(language)[state]
      : joinFigure(
          formatFigure({ key: 'sum', n, unit, cmp: cmp === 'counted' ? 'exact' : cmp, raw: '' }, index.unitLabel(unit, language), language),
          language,
        );
  const place = index.region(sankey.place).short[language];
  return {
    name: ({ id, places }) => (id === others ? words.others(formatCount(places, language)) : index.region(id).short[language]),
    number,
    in: sankey.in && sankey.in.total.rows > 0 ? words.in(number(sankey.in.total)) : '',
    out: sankey.out.total.rows > 0 ? (sankey.in ? words.out : words.between)(number(sankey.out.total)) : '',
    place: (sankey.in ? words.title : words.titleBetween)(place),
  };
}
