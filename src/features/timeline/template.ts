import { html, nothing, svg, type TemplateResult } from 'lit';
import { figureValues } from '../../data/figure.ts';
import { cssPalette } from '../../scene/palette.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';
import { publisherName } from '../../i18n/publisher-name.ts';
import { plotsWords } from '../../i18n/shared/plots.ts';
import { timelineWords, type TimelineWords } from './messages.ts';
import { dataTable, emptyState } from '../records/panel-parts.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { recordRow } from '../records/record-row.ts';
import type { TimeEntry, Timeline } from './compute.ts';
import type { SeriesPlots } from './series.ts';
import { seriesTemplate } from './series-template.ts';
import { conflictTemplate } from '../records/other-sources.ts';

const axisX = 52;
const laneWidth = 12;

export function timelineTemplate(input: PanelInput, timeline: Timeline, series: SeriesPlots): TemplateResult {
  const words = timelineWords[input.language];
  const { entries, undated, notDrawn, undatedNotListed } = timeline;
  return html`<h2>${words.title}</h2>
    <p class="lead">${words.lead}</p>
    <p class="lead">${summaryOf(input, timeline)}</p>
    ${seriesTemplate(input, series)}
    ${entries.length + undated.length === 0 ? emptyState(input) : entries.length === 0 ? html`<p class="not-reported">${words.noDates}</p>` : axisTemplate(input, timeline, words)}
    ${notDrawn > 0 ? html`<p class="notes">${words.more(notDrawn)}</p>` : nothing}
    ${
      undated.length === 0
        ? nothing
        : html`<section>
          <h3>${words.undated}</h3>
          <p class="notes">${words.undatedLead}</p>
          <ul class="records">${undated.map((id) => recordRow(input, id))}</ul>
          ${undatedNotListed > 0 ? html`<p class="notes">${words.more(undatedNotListed)}</p>` : nothing}
        </section>`
    }
    ${dataTable([...entries.flatMap(({ records }) => records), ...undated])}`;
}

/** A sentence that summarises the plot. */
function summaryOf({ language }: PanelInput, { entries, span, notDrawn, undated, undatedNotListed }: Timeline): string {
  const dated = entries.reduce((sum, { records }) => sum + records.length, 0) + notDrawn;
  return plotsWords[language].timeline({ dated, span, undated: undated.length + undatedNotListed });
}

function axisTemplate(input: PanelInput, { heightPx, years, entries, lanes, isRoomy }: Timeline, words: TimelineWords): TemplateResult {
  const wordsX = axisX + lanes * laneWidth + 22;
  const shapes = (['point', 'span', 'as-of'] as const).filter((shape) => entries.some((entry) => entry.shape === shape));
  const names = { point: words.point, span: words.span, 'as-of': words.asOf } as const;
  return html`<div class="axis ${isRoomy ? '' : 'tight'}" .style=${`height: ${heightPx}px`}>
      <svg width=${wordsX} height=${heightPx} aria-hidden="true">
        <path d="M${axisX} 8V${heightPx}" stroke=${cssPalette.border} />
        ${years.map(({ label, yPx }) => svg`<path d="M${axisX - 5} ${yPx}H${axisX}" stroke=${cssPalette.border} /><text x=${axisX - 8} y=${yPx + 4} text-anchor="end" font-size="12" fill=${cssPalette.ink2}>${label}</text>`)}
        ${entries.map((entry) => svg`<g data-record=${entry.records[0] ?? nothing} class=${quietClass(input, entry)}>${markOf(entry)}${leaderOf(entry, wordsX)}</g>`)}
      </svg>
      <ol .style=${`margin-inline-start: ${wordsX}px`}>
        ${entries.map((entry) => entryTemplate(input, entry))}
      </ol>
    </div>
    <ul class="legend" aria-label=${input.words.legendTitle}>
      ${shapes.map((shape) => html`<li><svg width="16" height="22" aria-hidden="true">${shapeOf(shape, 8, 5, shape === 'span' ? 18 : 14)}</svg>${names[shape]}</li>`)}
    </ul>`;
}

function laneX({ lane }: TimeEntry): number {
  return axisX + 9 + lane * laneWidth;
}

function markOf(entry: TimeEntry): TemplateResult {
  return shapeOf(entry.shape, laneX(entry), entry.fromPx, entry.toPx);
}

/** The mark of a time: a filled bar for a month, an outlined bar for a span, and for "as of" a bracket that is open towards the past. */
function shapeOf(shape: TimeEntry['shape'], x: number, fromPx: number, toPx: number): TemplateResult {
  const ink = cssPalette.ink;
  switch (shape) {
    case 'point':
      return svg`<rect x=${x - 4} y=${fromPx + 0.5} width="8" height=${Math.max(6, toPx - fromPx - 1)} rx="2" fill=${ink} />`;
    case 'span':
      return svg`<rect x=${x - 3} y=${fromPx + 0.5} width="6" height=${toPx - fromPx - 1} rx="3" fill="none" stroke=${ink} stroke-width="1.5" />`;
    case 'as-of':
      return svg`<path d="M${x} ${toPx - 26}V${toPx - 8}" stroke=${ink} stroke-width="1.5" stroke-dasharray="1.5 3" /><path d="M${x - 4} ${toPx - 7}V${toPx}H${x + 4}V${toPx - 7}" fill="none" stroke=${ink} stroke-width="1.5" />`;
  }
}

/** The leader line from the mark to its words. */
function leaderOf(entry: TimeEntry, wordsX: number): TemplateResult {
  const { shape, fromPx, toPx, rowPx } = entry;
  const y = shape === 'as-of' ? toPx : shape === 'span' ? fromPx + (toPx - fromPx) / 3 : (fromPx + toPx) / 2;
  return svg`<path d="M${laneX(entry) + 6} ${y}L${wordsX - 12} ${rowPx + 10}H${wordsX - 4}" fill="none" stroke=${cssPalette.border} />`;
}

function entryTemplate(input: PanelInput, entry: TimeEntry): TemplateResult {
  return html`<li class=${quietClass(input, entry)} .style=${`top: ${entry.rowPx}px`}>
    <p class="notes">${entry.when}</p>
    ${entry.records.map((id) => {
      const record = input.index.record(id);
      return record === undefined
        ? nothing
        : html`<div data-record=${id}>
            <p class="figures">${
              figureValues(record).length > 0
                ? figureValues(record)
                    .slice(0, 2)
                    .map(({ key }) => html`<duikou-figure record=${id} value=${key}></duikou-figure>`)
                : html`<duikou-figure record=${id}></duikou-figure>`
            }</p>
            <p class="label">${record.label[input.language]}</p>
            ${conflictTemplate(input, record)}
            ${input.index.isFromElsewhere(record) ? html`<p class="notes elsewhere-by">${elsewhereWords[input.language].title} · ${publisherName(input.index.source(record.source.source), input.language) ?? ''}</p>` : nothing}
          </div>`;
    })}
  </li>`;
}

function quietClass({ scene: { emphasizedRecords } }: PanelInput, { records }: TimeEntry): string {
  return emphasizedRecords !== null && !records.some((id) => emphasizedRecords.has(id)) ? 'quiet' : '';
}
