/** Controls for user flows, such as times, scale and number of drawn flows, with sentences about omitted flows. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Omitted } from '../../../data/schema.ts';
import type { SceneFlows } from '../../../scene/scene-types.ts';
import { changeDrawnOf, changeLeast, changeLevel, changeTop, changeWays, changeWidthScale } from '../../../state/transitions.ts';
import { usualTop } from '../../../data/flows/levels/legible-arcs.ts';
import { hasDirection } from '../../../scene/marks/arcs.ts';
import { viewsOf, type FlowLevels } from '../../../data/views.ts';
import type { FlowLevel } from '../../../data/vocabulary.ts';
import { levelOf } from '../../../state/level-of-view.ts';
import { flowWays, largestTop, levelChoices, widthScales } from '../../../state/view-state.ts';
import { cssPalette } from '../../../scene/palette.ts';
import { barMark } from '../../../render/svg/state-marks.ts';
import { markEnd } from '../../../scene/mark-end.ts';
import { drawnInSvg } from '../../../render/svg/arc-style.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';
import { totalText } from '../../../scene/total-text.ts';
import { formatCount, formatFigure, formatNumber, formatPart, joinFigure } from '../../../i18n/format.ts';
import { flowControlsWords, type FlowControlsWords } from './messages.ts';
import type { PanelInput } from '../../../app/elements/panel-input.ts';
import { setsTemplate } from '../sets/template.ts';
import { timeTemplate } from '../time/template.ts';
import { topChoices, type InnerSum, type PlaceSum, type PlaceSums } from './compute.ts';

/** @param widthPx - the width of the drawings */
export function flowControlsTemplate(input: PanelInput, flows: SceneFlows, inner: InnerSum, widthPx: number): TemplateResult {
  const { index, view, language, words: common, change } = input;
  const words = flowControlsWords[language];
  const all = flows.all;
  const levels = viewsOf(index.dataSet)?.levels ?? null;
  const usualOfSums = flows.sums && (flows.sums.usualTop < all ? flows.sums.usualTop : largestTop);
  const usual = usualOfSums ?? usualTop;
  const top = view.top ?? usual;
  // The default number applies to each time and kind. A number that the reader has chosen applies to all flows together.
  const isOfEach = flows.sums !== null && flows.sums.measures > 1;
  return html`<section class="controls" aria-label=${words.controls}>
    ${flows.byTime ? timeTemplate(input, flows, flows.byTime, widthPx) : nothing}
    <div class="choices cluster">
      ${levels ? levelTemplate(input, levels, words) : nothing}
      ${
        flows.unit === null
          ? nothing
          : html`<label class="option">${words.width}
            <select class="field" data-control="width" @change=${(event: Event) => change(changeWidthScale(chosenOf(event, widthScales)))}>
              ${widthScales.map((scale) => html`<option value=${scale} .selected=${scale === view.widthScale}>${common.widthScales[scale]}</option>`)}
            </select></label>`
      }
      ${
        all <= Math.min(usual, 100)
          ? nothing
          : html`<label class="option">${words.top}
            <select class="field" data-control="top" @change=${(event: Event) => change(changeTop(chosenTop(event, usual)))}>
              ${topChoices(all, top, usualOfSums).map((each) => html`<option value=${each} .selected=${each === top}>${each >= largestTop ? words.topAll : each === usual && isOfEach ? words.topOfEach(count(each, input)) : words.topOf(count(each, input))}</option>`)}
            </select></label>`
      }
      ${hasDirection(input.scene.arcs) || view.ways !== 'both' ? waysTemplate(input, words) : nothing}
      ${
        flows.largest === all && flows.everywhere === null && view.drawnOf === 'view'
          ? nothing
          : html`<label class="option"><input type="checkbox" data-control="drawn" .checked=${view.drawnOf === 'view'} @change=${(event: Event) => change(changeDrawnOf((event.target as HTMLInputElement).checked ? 'view' : 'all'))} />${words.drawnOf}</label>`
      }
    </div>
    ${leastTemplate(input, flows, words)}
    ${setsTemplate(input, flows)}
    <p class="status notes">${drawnSentences(input, flows, words, inner).join(' ')}</p>
  </section>`;
}

/** The choice of direction. `out` and `in` are disabled without a selection, because they refer to the selected place. */
function waysTemplate({ view, scene, change }: PanelInput, words: FlowControlsWords): TemplateResult {
  const isSelected = scene.emphasis.pairing !== null;
  return html`<label class="option">${words.ways}
    <select class="field" data-control="ways" @change=${(event: Event) => change(changeWays(chosenOf(event, flowWays)))}>
      ${flowWays.map((ways) => html`<option value=${ways} ?disabled=${!isSelected && (ways === 'out' || ways === 'in')} .selected=${ways === view.ways}>${words.wayNames[ways]}</option>`)}
    </select></label>`;
}

/** The smallest number of flows for which a threshold is offered. */
const leastFlows = 24;
const histogramPx = { width: 220, height: 36 } as const;

/** The threshold of the drawn flows, below bars with the number of flows of each size. The first round value stands for no threshold. */
function leastTemplate(
  { view, language, change }: PanelInput,
  { histogram, unitName, all }: SceneFlows,
  words: FlowControlsWords,
): TemplateResult | typeof nothing {
  // A map of few flows needs no threshold.
  if (!histogram || histogram.edges.length < 3 || (all < leastFlows && view.least === null)) return nothing;
  const { edges, counts } = histogram;
  const { least } = view;
  const at =
    least === null
      ? 0
      : Math.max(
          0,
          edges.findLastIndex((edge) => edge <= least),
        );
  const most = Math.max(1, ...counts);
  const step = histogramPx.width / counts.length;
  const text = least === null ? words.leastAny : joinFigure({ number: formatNumber(least, language), unit: unitName ?? '' }, language);
  const go = (place: number): void => change(changeLeast(place <= 0 ? null : (edges[place] ?? null)));
  return html`<div class="least">
    <svg width=${histogramPx.width} height=${histogramPx.height} viewBox="0 0 ${histogramPx.width} ${histogramPx.height}" role="img" aria-label=${words.histogram}>${counts.map(
      (flows, i) => {
        const height = flows === 0 ? 0 : Math.max(1.5, Math.sqrt(flows / most) * (histogramPx.height - 2));
        return svg`<rect class=${i < at ? 'below' : 'above'} x=${(i * step + 0.5).toFixed(1)} y=${(histogramPx.height - height).toFixed(1)} width=${(step - 1).toFixed(1)} height=${height.toFixed(1)} />`;
      },
    )}</svg>
    <label class="option">${words.least}
      <input type="range" data-control="least" min="0" max=${edges.length - 1} step="1" .value=${String(at)} aria-valuetext=${text} @input=${(event: Event) => go(Number((event.target as HTMLInputElement).value))} />
      <output>${text}</output></label>
  </div>`;
}

/** The chosen number of flows; null for the default number, which follows the level. */
function chosenTop(event: Event, usual: number): number | null {
  const top = Number((event.target as HTMLSelectElement).value);
  return top === usual ? null : top;
}

/** The choice of the level by which flows are added up. Only levels that add up some flows are offered. */
function levelTemplate({ view, change }: PanelInput, levels: FlowLevels, words: FlowControlsWords): TemplateResult {
  const shown = levels.levelOf(levelOf(view));
  const option = (value: FlowLevel | 'auto', text: string, isShown: boolean): TemplateResult =>
    html`<option value=${value} .selected=${isShown}>${text}</option>`;
  return html`<label class="option">${words.level}
    <select class="field" data-control="level" @change=${(event: Event) => change(changeLevel(chosenOf(event, levelChoices)))}>
      ${option('auto', words.levelAuto(words.levelName(levels.levelOf(view.level === 'auto' ? levelOf(view) : 'auto'))), view.level === 'auto')}
      ${levels.offered.map((level) => option(level, words.levelName(level), view.level !== 'auto' && level === shown))}
    </select></label>`;
}

function chosenOf<T extends string>(event: Event, known: readonly [T, ...T[]]): T {
  const { value } = event.target as HTMLSelectElement;
  return known.find((each) => each === value) ?? known[0];
}

function count(n: number, { language }: Pick<PanelInput, 'language'>): string {
  return formatCount(n, language);
}

/** Sentences with the number of drawn flows, the number of omitted flows, and their sum. */
export function drawnSentences(
  { index, language }: Pick<PanelInput, 'language'> & { readonly index: Pick<PanelInput['index'], 'unitLabel'> },
  { all, largest, drawn, place, leftOut, withoutPlace, withoutTotals, everywhere, ways, otherWay, net, unit, sums }: SceneFlows,
  words: FlowControlsWords,
  inner: InnerSum = { kind: 'none' },
): readonly string[] {
  const number = (n: number): string => formatCount(n, language);
  const drawnOf = sums?.ofEach ? words.ofEachDrawn : words.topDrawn;
  const sentences = [drawn < all ? drawnOf(number(largest), number(all)) : words.allDrawn(number(all))];
  if (place && drawn < all) sentences.push(words.placeDrawn(place.name, number(place.drawn), number(place.all)));
  const { measured, others, share } = leftOut;
  switch (share.kind) {
    case 'none':
      break;
    case 'no-share':
      sentences.push(words.leftOut(number(measured)));
      break;
    case 'mixed':
      sentences.push(words.leftOutMixed(number(measured)));
      break;
    case 'share': {
      const figure = formatFigure(
        { key: 'sum', n: share.sum, unit: unit ?? '', cmp: share.isExact ? 'exact' : 'about', raw: '' },
        index.unitLabel(unit ?? '', language),
        language,
      );
      sentences.push(
        words.leftOutShare(number(measured), shareText(share.share, share.isExact, language, words), joinFigure(figure, language)),
      );
    }
  }
  if (others > 0) sentences.push(words.leftOutOthers(number(others)));
  if (inner.kind === 'sum' && sums) {
    const figure = formatFigure(
      { key: 'sum', n: inner.n, unit: inner.unit, cmp: inner.cmp === 'counted' ? 'exact' : inner.cmp, raw: '' },
      index.unitLabel(inner.unit, language),
      language,
    );
    sentences.push(words.within(sums.level, joinFigure(figure, language)));
  }
  if (inner.kind === 'mixed' && sums) sentences.push(words.withinMixed(sums.level));
  if (sums && sums.notReported > 0) sentences.push(words.sumsNotReported(number(sums.notReported), number(sums.rows)));
  if (sums && sums.overlapping > 0) sentences.push(words.sumsOverlapping(number(sums.overlapping), sums.isPartOfTable));
  if (everywhere !== null) sentences.push(words.everywhere(number(everywhere)));
  if (withoutPlace > 0) sentences.push(words.withoutPlace(number(withoutPlace), everywhere !== null));
  if (otherWay !== null && otherWay > 0) sentences.push(words.otherWay(number(otherWay)));
  if (otherWay === null && (ways === 'out' || ways === 'in')) sentences.push(words.waysOfNothing);
  if (net) for (const why of withoutNet) if (net[why] > 0) sentences.push(words.withoutNet[why](number(net[why])));
  if (withoutTotals) sentences.push(words.withoutTotals[withoutTotals]);
  if (drawn > drawnInSvg) sentences.push(words.inSvg(number(drawnInSvg)));
  return sentences;
}

const withoutNet = ['alone', 'silent', 'hidden', 'several', 'others', 'undirected', 'unclear', 'even'] as const;
const smallestShare = 0.001;

function shareText(share: number, isExact: boolean, language: PanelInput['language'], words: FlowControlsWords): string {
  if (share < smallestShare) return words.lessThan(formatPart(smallestShare, language));
  const text = formatPart(share, language);
  return isExact ? text : words.about(text);
}

const barPx = 96;

/** The totals of the selected place, with the part that no arc carries. */
export function selectedTotalsTemplate({ scene, language }: Pick<PanelInput, 'scene' | 'language'>): TemplateResult | typeof nothing {
  const { totals, emphasis, regions } = scene;
  const at = totals?.places.find(({ id }) => id === emphasis.selected);
  const name = regions.find(({ id }) => id === emphasis.selected)?.name;
  if (!totals || !at || name === undefined) return nothing;
  return html`<section class="totals"><h3>${flowControlsWords[language].totalsOf(name)}</h3><p>${sentenceCase(totalText(totals, at, language), language)}</p></section>`;
}

/** The sums of the largest places, and the sum of all other places. */
export function placeSumsTemplate(input: PanelInput, sums: PlaceSums): TemplateResult | typeof nothing {
  const { index, scene, language } = input;
  const words = flowControlsWords[language];
  const { selected } = scene.emphasis;
  if (sums.kind === 'none') return nothing;
  const title = selected === null ? words.origins : words.partners(index.region(selected).short[language]);
  if (sums.kind === 'mixed') return html`<section class="sums"><h3>${title}</h3><p class="notes">${words.mixed}</p></section>`;
  const largest = sums.largest[0]?.n ?? 1;
  const text = ({ n, cmp }: Pick<PlaceSum, 'n' | 'cmp'>): string => {
    const figure = formatFigure(
      { key: 'sum', n, unit: sums.unit, cmp: cmp === 'counted' ? 'exact' : cmp, raw: '' },
      index.unitLabel(sums.unit, language),
      language,
    );
    return joinFigure(figure, language);
  };
  return html`<section class="sums"><h3>${title}</h3>
    <ol>${sums.largest.map(
      (sum) => html`<li data-region=${sum.region}>
        <span class="name">${index.region(sum.region).short[language]}</span>
        <svg width=${barPx} height="12" aria-hidden="true">${barMark({ x0Px: 0, x1Px: Math.max(1, (barPx - 14) * (sum.n / largest)), yPx: 1, heightPx: 10, end: markEnd(sum.cmp === 'counted' ? 'exact' : sum.cmp), fill: cssPalette.ink2 })}</svg>
        <span class="sum">${text(sum)}</span> <small class="notes">${sum.flows > 1 ? words.ofFlows(count(sum.flows, input)) : ''}</small>
      </li>`,
    )}</ol>
    ${sums.rest ? html`<p class="rest">${words.rest(count(sums.rest.places, input), count(sums.rest.flows, input))} <b>${text(sums.rest)}</b></p>` : nothing}
  </section>`;
}

/** The rows of the file that the map does not have, with the reasons. */
export function omittedTemplate({ index, language }: Pick<PanelInput, 'index' | 'language'>): TemplateResult | typeof nothing {
  const { omitted } = index.dataSet;
  if (!omitted) return nothing;
  const words = flowControlsWords[language];
  const number = (n: number): string => formatCount(n, language);
  const rows = omitted.skipped.reduce((sum, each) => sum + each.rows, 0) + omitted.leftOut.rows;
  if (rows === 0) return nothing;
  return html`<section class="omitted"><p>${words.omitted(number(rows), number(omitted.read))}</p>
    <ul>${reasonsOf(omitted).map(({ reason, rows: ofReason, cells }) => html`<li>${words.reason(words.reasons[reason], number(ofReason), cells.length > namedCells ? `${cells.slice(0, namedCells).join(language === 'en' ? ', ' : '、')}${words.more}` : cells.join(language === 'en' ? ', ' : '、'))}</li>`)}
      ${omitted.leftOut.flows > 0 ? html`<li>${words.beyond(number(omitted.leftOut.flows), number(omitted.leftOut.rows))}</li>` : nothing}</ul>
  </section>`;
}

const namedCells = 6;
type Reason = keyof FlowControlsWords['reasons'];

function reasonsOf({ skipped }: Omitted): readonly { readonly reason: Reason; readonly rows: number; readonly cells: readonly string[] }[] {
  const isNamed = (code: string): code is Exclude<Reason, 'other'> =>
    code === 'no-point' || code === 'unknown-place' || code === 'ambiguous-place' || code === 'missing-unit';
  const named = skipped.flatMap(({ code, rows, cells }) =>
    isNamed(code) ? [{ reason: code, rows, cells: code === 'missing-unit' ? [] : cells }] : [],
  );
  const others = skipped.filter(({ code }) => !isNamed(code)).reduce((sum, { rows }) => sum + rows, 0);
  return others === 0 ? named : [...named, { reason: 'other', rows: others, cells: [] }];
}
