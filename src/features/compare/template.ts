import { html, nothing, type TemplateResult } from 'lit';
import type { Language, Pairing } from '../../data/schema.ts';
import { cssPalette } from '../../scene/palette.ts';
import { recordStates } from '../../scene/records.ts';
import { toggle } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { sentenceCase } from '../../i18n/sentence-case.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import { compareWords, type CompareWords } from './messages.ts';
import { inferredSign } from '../../data/inference.ts';
import { textWidthPx } from '../../render/lettering/text-width.ts';
import { stateMark } from '../../render/svg/state-marks.ts';
import { stateNames } from '../../i18n/state-names.ts';
import { emptyState } from '../records/panel-parts.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { recordRow } from '../records/record-row.ts';
import type { RovingFocus } from '../../ui/roving-focus.ts';
import type { GridCell, GridRow, CompareGrid } from './compute.ts';
import { pairPickers } from './pair-pickers.ts';

/** State of the grid: the open cell, the cell that Tab reaches, and the visible columns. */
export interface GridChoice {
  /** Key of the cell whose records are open; null: none. */
  readonly open: string | null;
  choose(key: string | null): void;
  readonly focus: RovingFocus;
  readonly columns: ShownColumns;
  /** Ratio of the reader's font size to the default of 16 px. */
  readonly textScale: number;
}

const cellKey = ({ pairing, kind }: Pick<GridCell, 'pairing' | 'kind'>): string => `${pairing} ${kind}`;
export const cellKeys = ({ rows }: CompareGrid): readonly string[] => rows.flatMap(({ cells }) => cells.map(cellKey));

/** The pairings that are columns now, as many as the panel has room for. */
export interface ShownColumns {
  readonly first: number;
  readonly atOnce: number;
  readonly all: number;
  readonly show: (first: number) => void;
}

/** Width of a cell that a finger can hit (WCAG 2.2, target size minimum). */
const minColumnPx = 24;

export function columnsAtOnce(language: Language, widthPx: number): number {
  return Math.max(1, Math.floor((widthPx - paddingPx - kindColumnPx(language, widthPx)) / minColumnPx));
}

/** "Pairings 1–9 of 60", between buttons for the previous and the next columns. */
function columnsTemplate({ language }: PanelInput, { first, atOnce, all, show }: ShownColumns): TemplateResult | typeof nothing {
  if (all <= atOnce) return nothing;
  const strings = compareWords[language];
  const last = Math.min(all, first + atOnce);
  return html`<p class="columns cluster notes">
    <button type="button" class="button icon-button" aria-label=${strings.before} title=${strings.before} ?disabled=${first === 0} @click=${() => show(first - atOnce)}>‹</button>
    <span role="status">${strings.columns(first + 1, last, all)}</span>
    <button type="button" class="button icon-button" aria-label=${strings.after} title=${strings.after} ?disabled=${last === all} @click=${() => show(first + atOnce)}>›</button>
  </p>`;
}

const markPx = 16;
const cellStates = [...recordStates, 'filteredOut'] as const;

/** The legend is above the grid, so that both are visible without scrolling. */
export function compareTemplate(input: PanelInput, grid: CompareGrid, choice: GridChoice): TemplateResult {
  const { language, scene } = input;
  const strings = compareWords[language];
  const { pairings, rows, unattached } = grid;
  const isEmpty = rows.length === 0 || pairings.length === 0;
  return html`<h2 id="title">${strings.title}</h2>
    ${scene.records.shown.length === 0 || isEmpty ? emptyState(input) : html`<p class="lead">${strings.caution}</p>${legendTemplate(grid, language, strings)}${pairPickers(input)}${columnsTemplate(input, choice.columns)}`}
    ${isEmpty ? nothing : gridTemplate(input, grid, choice)}
    ${
      unattached.length === 0
        ? nothing
        : html`<section>
          <h3>${strings.unattached}</h3>
          <p class="notes">${strings.unattachedLead}</p>
          <ul class="records">${unattached.map((id) => recordRow(input, id))}</ul>
        </section>`
    }`;
}

function gridTemplate(input: PanelInput, grid: CompareGrid, choice: GridChoice): TemplateResult {
  const { language, words, scene } = input;
  const strings = compareWords[language];
  const { pairings, rows } = grid;
  const active = choice.focus.stopAmong(cellKeys(grid));
  const selected = scene.emphasis.pairing;
  const kindPx = kindColumnPx(language, input.widthPx);
  const form = headForm(input, pairings, kindPx, choice.textScale);
  // The role `grid` allows arrow keys between cells. The name of each button has pairing, kind and state.
  return html`<table role="grid" class=${form} aria-labelledby="title" aria-describedby="keys" @keydown=${(event: KeyboardEvent) => moveWithin(event, choice)}>
      <colgroup><col .style=${`width: ${kindPx}px`} />${pairings.map(() => html`<col />`)}</colgroup>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${strings.kind}</span></th>
          ${pairings.map((pairing) => {
            const [a, b] = shortNames(input, pairing);
            const isSelected = selected === pairing.id;
            return html`<th scope="col" data-pairing=${pairing.id} class=${isSelected ? 'selected' : ''}>
              <button type="button" title=${words.pairName(a, b)} aria-pressed=${isSelected ? 'true' : 'false'} @click=${() => input.change(toggle(pairing.id))}>
                <span class="name"><span class="side-a">${a}</span><span class="visually-hidden"> – </span><span class="side-b">${b}</span></span>
              </button>
            </th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr class=${row.isInTopic ? 'in-topic' : ''}>
              <th scope="row">${sentenceCase(row.label, language)}</th>
              ${row.cells.map((cell) => html`<td data-pairing=${cell.pairing} class=${selected === null || selected === cell.pairing ? '' : 'quiet'}>${cellTemplate(input, cell, row.label, strings, choice, active)}</td>`)}
            </tr>
            ${detailTemplate(input, row, choice, strings, pairings.length + 1)}`,
        )}
      </tbody>
    </table>
    <p id="keys" class="notes">${strings.keys}</p>`;
}

/** Padding of the panel, both sides together. */
const paddingPx = 32;

/** Width of the column with the kinds' labels, limited to 28% of the panel. */
function kindColumnPx(language: Language, widthPx: number): number {
  return Math.round(Math.min((widthPx - paddingPx) * 0.28, language === 'en' ? 116 : 84));
}

const headTextPx = 12;

/** Names in the heads are horizontal if the longest, in the bold type of a selected head, fits its column; otherwise they are vertical. */
function headForm(input: PanelInput, pairings: readonly Pairing[], kindPx: number, textScale: number): 'lying' | 'standing' {
  const columnPx = (input.widthPx - paddingPx - kindPx) / pairings.length;
  const longestPx = Math.max(
    ...pairings.flatMap((pairing) => shortNames(input, pairing)).map((name) => textWidthPx(name, headTextPx, true)),
  );
  return longestPx * textScale <= columnPx ? 'lying' : 'standing';
}

function shortNames({ index, language }: Pick<PanelInput, 'index' | 'language'>, { a, b }: Pairing): readonly [string, string] {
  return [index.region(a).short[language], index.region(b).short[language]];
}

function cellTemplate(
  input: PanelInput,
  cell: GridCell,
  label: string,
  strings: CompareWords,
  choice: GridChoice,
  active: string | null,
): TemplateResult {
  const key = cellKey(cell);
  const pairing = input.index.pairing(cell.pairing);
  const name = strings.cellName(pairing?.names[input.language] ?? cell.pairing, label, stateTextOf(cell, input.language, strings));
  return html`<button
    type="button"
    class="cell"
    data-cell=${key}
    aria-label=${name}
    title=${name}
    aria-expanded=${choice.open === key ? 'true' : 'false'}
    aria-controls=${choice.open === key ? 'detail' : nothing}
    tabindex=${active === key ? 0 : -1}
    @click=${() => {
      choice.focus.activate(key);
      choice.choose(choice.open === key ? null : key);
    }}
  >
    ${stateIcon(cell.state)}
    ${cell.isNested ? html`<i aria-hidden="true">⊂</i>` : nothing}${cell.isInferred ? html`<i aria-hidden="true">${inferredSign}</i>` : nothing}${cell.others.length > 0 ? html`<i aria-hidden="true">+</i>` : nothing}
  </button>`;
}

/** The marks of a cell in words. */
function stateTextOf({ state, isNested, isInferred, others }: GridCell, language: Language, strings: CompareWords): string {
  return [
    stateName(state, language),
    isNested ? strings.nested : null,
    isInferred ? recordsWords[language].inferredMark : null,
    others.length > 0 ? strings.otherSource : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** The records of the open cell with their figures, in a row below the cell's row. Nothing if no cell of this row is open. */
function detailTemplate(
  input: PanelInput,
  row: GridRow,
  choice: GridChoice,
  strings: CompareWords,
  columns: number,
): TemplateResult | typeof nothing {
  const cell = row.cells.find((candidate) => cellKey(candidate) === choice.open);
  if (!cell) return nothing;
  const name = input.index.pairing(cell.pairing)?.names[input.language] ?? cell.pairing;
  const lead = leadOf(cell, name, row.label, strings);
  return html`<tr class="detail"><td colspan=${columns}><section id="detail" class="field">
    <header class="split">
      <h3>${name} · ${row.label}</h3>
      <button type="button" class="link-button" @click=${() => choice.choose(null)}>${strings.close}</button>
    </header>
    ${lead === null ? nothing : html`<p class=${cell.state === 'not-reported' ? 'not-reported' : ''}>${lead}</p>`}
    ${cell.records.length > 0 ? html`<ul class="records">${cell.records.map((id) => recordRow(input, id))}</ul>` : nothing}
    ${cell.others.length > 0 ? html`<h4>${strings.others}</h4><ul class="records">${cell.others.map((id) => recordRow(input, id))}</ul>` : nothing}
  </section></td></tr>`;
}

function leadOf(cell: GridCell, pairing: string, kind: string, strings: CompareWords): string | null {
  switch (cell.state) {
    case 'group':
      return strings.groupLead;
    case 'said-of-all':
      return strings.saidOfAllLead;
    case 'not-reported':
      return strings.notReportedLead(pairing, kind);
    case 'filteredOut':
      return strings.filteredOutLead;
    case 'reported':
    case 'words':
    case 'zero':
      return null;
  }
}

/** Lists only the marks that the grid has, each with the number of its cells. */
function legendTemplate({ rows }: CompareGrid, language: Language, strings: CompareWords): TemplateResult {
  const cells = rows.flatMap((row) => row.cells);
  const countOf = (state: GridCell['state']): number => cells.filter((cell) => cell.state === state).length;
  const signs = [
    [cells.some(({ isNested }) => isNested), '⊂', strings.nested],
    [cells.some(({ isInferred }) => isInferred), inferredSign, recordsWords[language].inferredMark],
    [cells.some(({ others }) => others.length > 0), '+', strings.otherSource],
  ] as const;
  return html`<ul class="legend" aria-label=${messagesOf(language).legendTitle}>
    ${cellStates.map((state) => (countOf(state) === 0 ? nothing : html`<li>${stateIcon(state)}<span><b>${countOf(state)}</b> ${strings.inGrid(state)}</span></li>`))}
    ${signs.map(([isShown, sign, text]) => (isShown ? html`<li><i>${sign}</i>${text}</li>` : nothing))}
  </ul>`;
}

/** The icon of a state, empty for `filteredOut`. */
export function stateIcon(state: GridCell['state']): TemplateResult {
  return html`<svg class="state" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">${state === 'filteredOut' ? nothing : stateMark(state, markPx, cssPalette)}</svg>`;
}

export function stateName(state: GridCell['state'], language: Language): string {
  return state === 'filteredOut' ? compareWords[language].filteredOut : stateNames(language)[state];
}

/** Arrow keys move between cells and Escape closes the open one. Other keys are left to the page. */
function moveWithin(event: KeyboardEvent, { focus, open, choose }: GridChoice): void {
  if (event.key === 'Escape' && open !== null) choose(null);
  else {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
    if (cell === undefined || !focus.press(event, cell)) return;
  }
  event.preventDefault();
  event.stopPropagation();
}
