import { html, nothing, svg, type TemplateResult } from 'lit';
import { cssPalette } from '../../scene/palette.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { conflictTemplate } from '../records/other-sources.ts';
import { recordNotes } from '../records/record-notes.ts';
import type { SeriesPlot, SeriesPlots, SeriesPoint } from './series.ts';

/**
 * A plot for each series, above a list of its points, in which the figures are buttons and conflicts are named. The plots are open only
 * for a selected pairing, because all plots together would push the axis far down.
 */
export function seriesTemplate(input: PanelInput, series: SeriesPlots): TemplateResult | typeof nothing {
  const { pairing } = input.scene.emphasis;
  const plots = pairing === null ? series.plots : series.plots.filter((plot) => plot.pairing === pairing);
  if (plots.length === 0) return nothing;
  const words = elsewhereWords[input.language];
  return html`<details class="series" ?open=${pairing !== null}>
    <summary>${words.series(plots.length)}</summary>
    <p class="notes">${words.seriesLead}</p>
    <ul class="rows">${plots.map((plot) => plotTemplate(input, plot, series))}</ul>
  </details>`;
}

function plotTemplate(input: PanelInput, { pairing, label, points }: SeriesPlot, series: SeriesPlots): TemplateResult {
  const { index, language, words } = input;
  const { widthPx, heightPx, baselinePx, years } = series;
  const pair = index.pairing(pairing);
  const name = pair ? words.pairName(index.region(pair.a).short[language], index.region(pair.b).short[language]) : pairing;
  return html`<li>
    <h4>${name} · ${label}</h4>
    <svg width=${widthPx} height=${heightPx} aria-hidden="true">
      <path d="M0 ${baselinePx}H${widthPx}" stroke=${cssPalette.border} />
      <text y=${baselinePx - 4} fill=${cssPalette.ink2}>0</text>
      ${years.map(({ label: year, xPx }) => svg`<path d="M${xPx} ${baselinePx}v5" stroke=${cssPalette.border} /><text class="year" x=${xPx} y=${heightPx - 3} text-anchor="middle" fill=${cssPalette.ink2}>${year}</text>`)}
      ${points.map((point) => pointMark(point))}
    </svg>
    <ol>
      ${points.map((point) => pointTemplate(input, point))}
    </ol>
  </li>`;
}

/** A point. A stroke that fades out above the dot means a lower bound; a dotted ring means "nearly" or "about". */
function pointMark({ record, xPx, yPx, number, numberXPx, numberYPx, end }: SeriesPoint): TemplateResult {
  const ink = cssPalette.ink;
  return svg`<g data-record=${record} data-end=${end}>
    ${end === 'fading' ? [0.6, 0.35, 0.15].map((opacity, i) => svg`<path d="M${xPx} ${yPx - 5 - i * 4}v-4" stroke=${ink} stroke-width="3" opacity=${opacity} />`) : nothing}
    <circle cx=${xPx} cy=${yPx} r="4" fill=${end === 'dotted' ? cssPalette.panel : ink} stroke=${ink} stroke-width="1.5" stroke-dasharray=${end === 'dotted' ? '1.5 1.5' : nothing} />
    <text x=${numberXPx} y=${numberYPx} text-anchor="middle" fill=${ink}>${number}</text>
  </g>`;
}

function pointTemplate(input: PanelInput, { record: id, value, when }: SeriesPoint): TemplateResult | typeof nothing {
  const record = input.index.record(id);
  if (!record) return nothing;
  // The date is already written before the figure.
  const notes = recordNotes(input, record).filter((note) => note !== when);
  return html`<li data-record=${id}>
    <p class="figures"><span class="when">${when}</span><duikou-figure record=${id} value=${value}></duikou-figure></p>
    <p class="notes">${notes.join(' · ')}</p>
    ${conflictTemplate(input, record, value)}
  </li>`;
}
