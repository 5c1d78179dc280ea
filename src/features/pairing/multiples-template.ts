import { html, nothing, svg, type TemplateResult } from 'lit';
import { cssPalette } from '../../scene/palette.ts';
import { topicDescriptors } from '../../scene/topics/index.ts';
import { barMark, openEndPx } from '../../render/svg/state-marks.ts';
import { markEnd } from '../../scene/mark-end.ts';
import { sentenceCase } from '../../i18n/sentence-case.ts';
import type { FigureValue, ReportRecord } from '../../data/schema.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { recordNotes } from '../records/record-notes.ts';
import { pairingWords } from './messages.ts';
import type { Multiple, MultipleFigure, MultipleMark } from './multiples.ts';

/** Number of columns of small plots, and the width of each. */
export interface MultiplesGrid {
  readonly columns: number;
  readonly columnPx: number;
}

/** Gap, narrowest column, padding and largest width of the panel, at the default font size. */
const [gapPx, minColumnPx, paddingPx, maxPx] = [16, 150, 32, 532];

export function multiplesGrid(widthPx: number, textScale: number): MultiplesGrid {
  const insidePx = Math.min(widthPx, maxPx * textScale) - paddingPx;
  const columns = Math.max(1, Math.floor((insidePx + gapPx) / (minColumnPx * textScale + gapPx)));
  return { columns, columnPx: Math.floor((insidePx - gapPx * (columns - 1)) / columns) };
}

export function multiplesTemplate(
  input: PanelInput,
  multiples: readonly Multiple[],
  { columns, columnPx }: MultiplesGrid,
): TemplateResult | typeof nothing {
  if (multiples.length === 0) return nothing;
  const figures = multiples.flatMap(({ items }) => items.flatMap((item) => item.figures));
  const { language } = input;
  return html`<ul class="multiples" .style=${`columns: ${columns}`}>
      ${multiples.map(
        ({ id, label, items }) => html`<li data-kind=${id}>
          <h4>${sentenceCase(label, language)}</h4>
          <ul>${items.map(({ record, figures: ofRecord }) => itemTemplate(input, record, ofRecord, columnPx))}</ul>
        </li>`,
      )}
    </ul>
    ${figures.some(({ mark }) => mark.kind === 'bar') ? html`<p class="notes">${pairingWords[language].scaleNote(figures.some(({ compared }) => compared !== null))}</p>` : nothing}`;
}

function itemTemplate(input: PanelInput, record: ReportRecord, figures: readonly MultipleFigure[], columnPx: number): TemplateResult {
  const { index, scene, language } = input;
  const isQuiet = scene.emphasizedRecords !== null && topicDescriptors[scene.topic].showsRecords && !scene.emphasizedRecords.has(record.id);
  return html`<li data-record=${record.id} class=${isQuiet ? 'quiet' : ''}>
    ${figures.map(
      ({ value, mark }) => html`<p class="figures"><duikou-figure record=${record.id} value=${value.key}></duikou-figure></p>
        ${markTemplate(mark, value, columnPx)}`,
    )}
    <p class="label">${record.label[language]}</p>
    <p class="notes">${recordNotes(input, record).join(' · ')}</p>
    ${figures.map(({ compared }) =>
      compared === null
        ? nothing
        : html`<div class="compared" data-record=${compared.record.id}>
            ${barTemplate(compared.xPx, compared.value, columnPx, cssPalette.border)}
            <p class="notes">${index.pairing(compared.record.pairing ?? '')?.names[language] ?? compared.record.label[language]} <duikou-figure record=${compared.record.id} value=${compared.value.key}></duikou-figure></p>
          </div>`,
    )}
  </li>`;
}

const barPx = 10;

function barTemplate(xPx: number, { cmp }: FigureValue, widthPx: number, fill: string): TemplateResult {
  return html`<svg width=${widthPx} height=${barPx + 4} aria-hidden="true"><path d="M0.5 0V${barPx + 4}" stroke=${cssPalette.border} />${barMark({ x0Px: 1, x1Px: Math.max(2, xPx), yPx: 2, heightPx: barPx, end: markEnd(cmp), fill })}</svg>`;
}

function markTemplate(mark: MultipleMark, value: FigureValue, widthPx: number): TemplateResult | typeof nothing {
  switch (mark.kind) {
    case 'bar':
      return barTemplate(mark.xPx, value, widthPx, cssPalette.ink);
    case 'share':
      return html`<svg width=${widthPx + openEndPx} height=${barPx + 4} aria-hidden="true">
        <rect x="0.5" y="1.5" width=${mark.wholePx - 1} height=${barPx + 1} fill="none" stroke=${cssPalette.border} />
        ${barMark({ x0Px: 0, x1Px: mark.xPx, yPx: 2, heightPx: barPx, end: markEnd(value.cmp), fill: cssPalette.ink })}
      </svg>`;
    case 'growth':
      return html`<svg width=${widthPx} height=${2 * barPx + 10} aria-hidden="true">
        <rect x="0.5" y="1.5" width=${mark.basePx} height=${barPx} fill="none" stroke=${cssPalette.ink2} />
        ${barMark({ x0Px: 0, x1Px: mark.xPx, yPx: barPx + 7, heightPx: barPx, end: markEnd(value.cmp), fill: cssPalette.ink })}
      </svg>`;
    case 'dots':
      return html`<svg width=${widthPx} height=${mark.heightPx + 2} aria-hidden="true">${svg`<path d=${mark.path} fill=${cssPalette.ink} />`}</svg>`;
    case 'number':
      return nothing;
  }
}
