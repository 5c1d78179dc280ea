import { group } from 'd3';
import { html, nothing, type TemplateResult } from 'lit';
import { isOfSeveral } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { Language } from '../../data/schema.ts';
import { cssPalette } from '../../scene/palette.ts';
import { compare } from '../../state/transitions.ts';
import { formatList } from '../../i18n/format.ts';
import { sentenceCase } from '../../i18n/sentence-case.ts';
import { barMark, openEndPx } from '../../render/svg/state-marks.ts';
import { markEnd } from '../../scene/mark-end.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { recordNotes } from '../records/record-notes.ts';
import { endsTemplate } from '../pairing/list.ts';
import type { GridCell } from './compute.ts';
import { compareWords } from './messages.ts';
import { pairPickers } from './pair-pickers.ts';
import type { ComparedRow, ScaledFigure, SideBySide } from './side-by-side.ts';
import { stateIcon, stateName } from './template.ts';

/** Records that a cell shows; a button opens the rest. */
const recordsAtOnce = 3;

/** Keys of the cells that show all their records. */
export interface OpenedCells {
  has(key: string): boolean;
  open(key: string): void;
}

export function sideBySideTemplate(input: PanelInput, compared: SideBySide, opened: OpenedCells): TemplateResult {
  const { language, change } = input;
  const strings = compareWords[language];
  const names = compared.pairings.map((pairing) => pairing.names[language]);
  const [first = '', second = ''] = names;
  const { both, onlyFirst, onlySecond, rows, neither } = compared;
  return html`<header class="split">
      <h2 id="title">${strings.sideBySide}</h2>
      <button type="button" class="button" @click=${() => change(compare(null))}>${strings.backToAll(input.index.officialPairings.length)}</button>
    </header>
    ${pairPickers(input)}
    <p class="lead">${strings.sideBySideFinding({ first, second, both, onlyFirst, onlySecond, neither: neither.length })}</p>
    <div role="table" class="side-by-side" aria-labelledby="title">
      <div role="row" class="heads">
        <span role="columnheader" class="visually-hidden">${strings.kind}</span>
        ${compared.pairings.map(
          (pairing) => html`<span role="columnheader" data-pairing=${pairing.id}>
            ${endsTemplate(input, pairing)}
          </span>`,
        )}
      </div>
      ${rows.map((row) => rowTemplate(input, row, opened))}
    </div>
    ${neither.length > 0 ? neitherTemplate(input, neither) : nothing}
    ${rows.some(({ scale }) => scale !== null) ? html`<p class="notes">${strings.scaleNote}</p>` : nothing}`;
}

function rowTemplate(input: PanelInput, { row, first, second, scale }: ComparedRow, opened: OpenedCells): TemplateResult {
  const strings = compareWords[input.language];
  return html`<div role="row" class=${row.isInTopic ? 'in-topic' : ''}>
    <div role="rowheader">${sentenceCase(row.label, input.language)}${scale === null ? nothing : html` <small>${input.words.inBrackets(strings.oneScale)}</small>`}</div>
    ${sideTemplate(input, first, scale?.first ?? null, opened)} ${sideTemplate(input, second, scale?.second ?? null, opened)}
  </div>`;
}

function sideTemplate(input: PanelInput, cell: GridCell, scaled: ScaledFigure | null, opened: OpenedCells): TemplateResult {
  const { language } = input;
  const strings = compareWords[language];
  const key = `${cell.pairing} ${cell.kind}`;
  // The record with the bar comes first.
  const own = isOfSeveral(cell) ? [] : [...cell.records].sort((a, b) => Number(b === scaled?.record) - Number(a === scaled?.record));
  const all = [...own, ...cell.others];
  const shown = opened.has(key) ? all : all.slice(0, recordsAtOnce);
  return html`<div role="cell" data-pairing=${cell.pairing} class="side-cell is-${cell.state}">
    ${cell.state === 'reported' || cell.state === 'zero' ? nothing : stateLine(cell, language)}
    ${shown.map((id) => recordTemplate(input, id, scaled?.record === id ? scaled : null))}
    ${all.length > shown.length ? html`<button type="button" class="link-button" @click=${() => opened.open(key)}>${strings.moreRecords(all.length - shown.length)}</button>` : nothing}
  </div>`;
}

/** The state of a cell in words. For `not-reported` and `group`, a hatched background or a dotted frame replaces the icon. */
function stateLine({ state, records }: GridCell, language: Language): TemplateResult {
  const hasMark = state === 'words' || state === 'said-of-all';
  const totals = isOfSeveral({ state }) ? records : [];
  return html`<p class="state-line ${state === 'not-reported' ? 'not-reported' : ''}">${hasMark ? stateIcon(state) : nothing}<span>${stateName(state, language)}${totals.map((id) => html` <duikou-figure record=${id}></duikou-figure>`)}</span></p>`;
}

function recordTemplate(input: PanelInput, id: string, scaled: ScaledFigure | null): TemplateResult | typeof nothing {
  const { index, language } = input;
  const record = index.record(id);
  if (!record) return nothing;
  const values = figureValues(record);
  const notes = recordNotes(input, record);
  return html`<div class="item" data-record=${id}>
    ${values.length > 0 ? html`<p class="figures">${values.map(({ key }) => html`<duikou-figure record=${id} value=${key}></duikou-figure>`)}</p>` : nothing}
    ${scaled === null ? nothing : barTemplate(input.widthPx, scaled)}
    <p class="label">${record.label[language]}${values.length > 0 ? nothing : html` <duikou-figure record=${id}></duikou-figure>`}</p>
    ${notes.length > 0 ? html`<p class="notes">${notes.join(' · ')}</p>` : nothing}
  </div>`;
}

const barHeightPx = 10;

/** A bar from zero. Both bars of a row share a scale, on which the longer one fills its column. */
function barTemplate(widthPx: number, { share, value }: ScaledFigure): TemplateResult {
  const fullPx = Math.max(40, Math.min(widthPx / 2 - 28, 280) - openEndPx);
  return html`<svg class="bar" width=${fullPx + openEndPx} height=${barHeightPx + 6} aria-hidden="true">
    <rect x="0" y="0" width="1" height=${barHeightPx + 6} fill=${cssPalette.border} />
    ${barMark({ x0Px: 0, x1Px: fullPx * share, yPx: 3, heightPx: barHeightPx, end: markEnd(value.cmp), fill: cssPalette.ink })}
  </svg>`;
}

/** The kinds that are reported on neither pairing, grouped by the states of the two cells. */
function neitherTemplate(input: PanelInput, rows: readonly ComparedRow[]): TemplateResult {
  const { language } = input;
  const strings = compareWords[language];
  const byStates = group(rows, ({ first, second }) => [...new Set([first.state, second.state])].join(' '));
  return html`<section>
    <h3>${strings.neither}</h3>
    <ul class="neither">
      ${Array.from(byStates.values(), (alike) => {
        const [one] = alike;
        const states = one ? [...new Set([one.first.state, one.second.state])] : [];
        return html`<li>
          ${states.map(stateIcon)}
          <span>${formatList(
            alike.map(({ row }) => row.label),
            language,
          )}${input.words.colon}${states.map((state) => stateName(state, language)).join(' / ')}</span>
        </li>`;
      })}
    </ul>
  </section>`;
}
