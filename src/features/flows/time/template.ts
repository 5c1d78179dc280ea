/** The times of a table of flows, with buttons for steps and playing, and bars by which a range of times is chosen. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FlowsAtTime, FlowsByTime, SceneFlows } from '../../../scene/scene-types.ts';
import { changeTimes, play, playTime, showTime } from '../../../state/transitions.ts';
import { formatCount, formatFigure, formatPeriod, joinFigure } from '../../../i18n/format.ts';
import { pause as pauseIcon, play as playIcon } from '../../../ui/icons.ts';
import type { PanelInput } from '../../../app/elements/panel-input.ts';
import { flowControlsWords, type FlowControlsWords } from '../controls/messages.ts';
import { brushed } from './brush.ts';
import { chosenTimes, nextPosition, positionAt, timeBars, type ChosenTimes, type TimeBar } from './compute.ts';

const barsPx = 40;

/** @param widthPx - the width of the bars */
export function timeTemplate(input: PanelInput, flows: SceneFlows, byTime: FlowsByTime, widthPx: number): TemplateResult {
  const { view, language, change } = input;
  const words = flowControlsWords[language];
  const { times } = byTime;
  const chosen = chosenTimes(times, view.filters);
  const { at, first, last } = chosen;
  const count = times.length;
  const within = (place: number): number => (place <= 0 ? 0 : Math.max(first, Math.min(last, place)));
  const go = (place: number): void => change(showTime(times[within(place) - 1]?.id ?? null));
  const limit = (from: number, to: number): void => {
    const [begin, end] = [times[from - 1], times[to - 1]];
    change(changeTimes(begin && end && (from > 1 || to < count) ? [begin.id, end.id] : null));
  };
  const nameAt = (place: number): string => periodAt(times, place, input);
  const isEmpty = last < first;
  const range = isEmpty ? words.noTimes : first === last ? nameAt(first) : words.times(nameAt(first), nameAt(last));
  const isWhole = first <= 1 && last >= count;
  const shown = chosen.isSeveral ? words.severalTimes : at > 0 ? nameAt(at) : isWhole ? words.allTimes : range;
  const status = words.at(shown, formatCount(flows.all, language));
  const togglePlay = (): void => {
    const begin = times[first - 1];
    if (view.playing) change(play(false));
    else if (nextPosition(chosen) !== null && at >= first) change(play(true));
    else if (begin) change(playTime(begin.id));
  };
  const keys = (event: KeyboardEvent): void => {
    const isSlider = event.target instanceof HTMLInputElement;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (isSlider ? event.key !== ' ' : step === 0) return;
    event.preventDefault();
    if (isSlider) togglePlay();
    else go(stepped(chosen, step));
  };
  const notes = [
    byTime.measure === 'sum' ? words.barsOfSums(flows.unitName ?? '') : words.barsOfFlows,
    words.timesNotAdded,
    isWhole ? words.dragTimes : words.onlyTimes(range),
  ];
  const playName = view.playing ? words.pause : words.play;
  return html`<div class="time" role="group" aria-label=${words.time} @keydown=${keys}>
    <div class="steps">
      <button type="button" class="previous button icon-button" aria-label=${words.previous} title=${words.previous} ?disabled=${at <= 0} @click=${() => go(stepped(chosen, -1))}><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" stroke-width="1.75" /></svg></button>
      <button type="button" class="play button icon-button" aria-label=${playName} title=${playName} ?disabled=${isEmpty} @click=${togglePlay}>${view.playing ? pauseIcon : playIcon}</button>
      <button type="button" class="next button icon-button" aria-label=${words.next} title=${words.next} ?disabled=${isEmpty || at >= last} @click=${() => go(stepped(chosen, 1))}><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m6 3 5 5-5 5" fill="none" stroke="currentColor" stroke-width="1.75" /></svg></button>
      <p class="now" aria-hidden="true">${status}</p>
    </div>
    <div class="brush">
      ${barsTemplate(input, flows, byTime, chosen, widthPx, (from, to) => (from === to ? go(from) : limit(from, to)))}
      ${handle('from', words.from, { at: first, least: 1, most: Math.max(1, last), count }, nameAt(first), (place) => limit(place, last))}
      ${handle('to', words.to, { at: last, least: Math.min(first, count), most: count, count }, nameAt(last), (place) => limit(first, place))}
      <input class="at" type="range" min="0" max=${count} step="1" .value=${String(at)} aria-label=${words.time} aria-valuetext=${view.playing ? words.playing : shown} @input=${(event: Event) => go(heldAt(event, within))} />
    </div>
    <p class="notes">${notes.join(language === 'en' ? ' ' : '')} ${isWhole ? nothing : html`<button type="button" class="link-button" @click=${() => change(changeTimes(null))}>${words.showAllTimes}</button>`}</p>
    <p class="visually-hidden" role="status">${view.playing ? '' : status}</p>
  </div>`;
}

/** The position one step on or back. From all times, a step leads to the first time of the range, and from there back to all times. */
function stepped({ at, first }: ChosenTimes, step: number): number {
  return step > 0 ? Math.max(first, at + 1) : at <= first ? 0 : at - 1;
}

function periodAt(times: readonly FlowsAtTime[], place: number, { language }: Pick<PanelInput, 'language'>): string {
  const time = times[place - 1];
  return time ? formatPeriod(time.period, language) : '';
}

interface HandlePlaces {
  readonly at: number;
  readonly least: number;
  readonly most: number;
  /** The number of positions of the whole track. */
  readonly count: number;
}

function handle(end: 'from' | 'to', name: string, places: HandlePlaces, text: string, go: (place: number) => void): TemplateResult {
  const { at, least, most, count } = places;
  return html`<input class="handle ${end}" type="range" min="0" max=${count} step="1" .value=${String(at)} aria-label=${name} aria-valuetext=${text} @input=${(event: Event) => go(heldAt(event, (place) => Math.max(least, Math.min(most, place))))} />`;
}

/** The allowed position nearest to that of a slider, which is moved there. */
function heldAt(event: Event, within: (place: number) => number): number {
  // All listeners are at sliders.
  const slider = event.target as HTMLInputElement;
  const place = within(Number(slider.value));
  slider.value = String(place);
  return place;
}

/** The bars. A click on a bar shows its time, and a drag over several bars chooses a range. */
function barsTemplate(
  input: PanelInput,
  flows: SceneFlows,
  byTime: FlowsByTime,
  { at, first, last }: ChosenTimes,
  widthPx: number,
  choose: (from: number, to: number) => void,
): TemplateResult {
  const words = flowControlsWords[input.language];
  const bars = timeBars(byTime, widthPx, barsPx - 2);
  const tallest = bars.reduce<TimeBar | null>((most, bar) => (most && most.heightPx >= bar.heightPx ? most : bar), null);
  const caption = byTime.measure === 'sum' ? words.barsOfSums(flows.unitName ?? '') : words.barsOfFlows;
  const label = tallest ? `${caption} ${words.most(barText(input, flows, byTime, tallest, words))}` : caption;
  const placeOf = (share: number): number => positionAt(share * widthPx, byTime.times.length, widthPx);
  return html`<svg class="bars" width=${widthPx} height=${barsPx} viewBox="0 0 ${widthPx} ${barsPx}" role="img" aria-label=${label} @pointerdown=${(event: PointerEvent) => brushed(event, placeOf, choose)}>
    ${bars.map((bar) => {
      const state = bar.first <= at && at <= bar.last ? 'shown' : bar.last < first || bar.first > last ? 'outside' : 'inside';
      return svg`<g class=${state}><title>${barText(input, flows, byTime, bar, words)}</title>${barShape(bar)}</g>`;
    })}
    ${rangeTemplate(bars, first, last)}
  </svg>`;
}

/** Lines at the ends of the range, to the left and right of its bars. */
function rangeTemplate(bars: readonly TimeBar[], first: number, last: number): TemplateResult | typeof nothing {
  const [from, to] = [bars.find((bar) => bar.last >= first), bars.findLast((bar) => bar.first <= last)];
  if (!from || !to || last < first) return nothing;
  const [x0, x1] = [Math.max(1, from.xPx - 1.5), to.xPx + to.widthPx + 1.5];
  const isWhole = first <= 1 && last >= (bars.at(-1)?.last ?? 0);
  return svg`<path class=${isWhole ? 'ends whole' : 'ends'} d="M${x0.toFixed(1)} 0V${barsPx}M${x1.toFixed(1)} 0V${barsPx}" />`;
}

function barShape({ form, xPx, widthPx, heightPx }: TimeBar): TemplateResult | typeof nothing {
  const [x, width] = [xPx.toFixed(1), widthPx.toFixed(1)];
  switch (form) {
    case 'bar':
      return svg`<rect x=${x} y=${(barsPx - heightPx).toFixed(1)} width=${width} height=${heightPx.toFixed(1)} />`;
    case 'zero':
      return svg`<rect class="zero" x=${x} y=${barsPx - 3.5} width=${width} height="3" />`;
    case 'silent':
      return svg`<rect class="silent" x=${x} y=${barsPx - 8.5} width=${width} height="8" />`;
    case 'none':
      return nothing;
  }
}

/** The text of a bar, such as "2018: over 1.2 million visits, 40 flows; 3 of 43 rows not reported." */
function barText(input: PanelInput, flows: SceneFlows, { times }: FlowsByTime, { of, first }: TimeBar, words: FlowControlsWords): string {
  const { index, language } = input;
  const place = times.indexOf(of) + 1;
  const figure =
    of.n === null
      ? null
      : joinFigure(
          formatFigure(
            { key: 'sum', n: of.n, unit: flows.unit ?? '', cmp: of.cmp === 'counted' ? 'exact' : of.cmp, raw: '' },
            index.unitLabel(flows.unit ?? '', language),
            language,
          ),
          language,
        );
  return words.ofTime(
    periodAt(times, place === 0 ? first : place, input),
    figure,
    formatCount(of.flows, language),
    of.notReported === 0 ? null : words.sumsNotReported(formatCount(of.notReported, language), formatCount(of.rows, language)),
  );
}
