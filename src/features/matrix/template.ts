/** The matrix with its controls, the text of the chosen cell, and the legend. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language } from '../../data/schema.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { formatCount, formatPart, formatPeriod } from '../../i18n/format.ts';
import { numberFormat } from '../../i18n/formatters.ts';
import { stateNames } from '../../i18n/state-names.ts';
import { sampleValues } from '../../scene/topics/width-scale.ts';
import { cssPalette } from '../../scene/palette.ts';
import { minus, plus } from '../../ui/icons.ts';
import type { Matrix, MatrixCell, MatrixPlace } from './compute.ts';
import { type FlowMeasure, type MeasureSum } from '../../scene/topics/flow-measures.ts';
import { stateMark } from '../../render/svg/state-marks.ts';
import { markEnd, type MarkEnd } from '../../scene/mark-end.ts';
import { sumText } from '../flows/sum-text.ts';
import { cellMark, cellOpacity, cellsDrawing, numberFromPx } from './drawing.ts';
import { cellSizes } from './matrix.styles.ts';
import { matrixWords } from './messages.ts';
import { matrixOrders, type MatrixOrder } from './order.ts';

/** Width of the row heads and height of the column heads, in px. */
export const headPx = 72;
const legendPx = 16;
/** Number of records that are listed for a cell. */
const maxListed = 20;

export interface MatrixView {
  readonly matrix: Matrix;
  readonly measures: readonly FlowMeasure[];
  readonly order: MatrixOrder;
  readonly cellPx: number;
  /** Id of the item that the Tab key reaches, see {@link itemId}. */
  readonly stop: string | null;
  /** Keys of the row and the column of the chosen cell; null if none is chosen. */
  readonly open: readonly [string, string] | null;
  readonly ordered: (order: MatrixOrder) => void;
  readonly measured: (id: string) => void;
  readonly resized: (cellPx: number) => void;
  readonly saved: (form: 'csv' | 'svg') => void;
}

/** Key of a row or column of the heads, a place, the other places or the totals. The prefix `at ` distinguishes the keys of places. */
export function keyOf(place: Pick<MatrixPlace, 'id'> | 'head' | 'total'): string {
  if (typeof place === 'string') return place;
  return place.id === null ? 'others' : `at ${place.id}`;
}

/** Id of a cell or a head, which does not depend on the order of rows and columns. */
export function itemId(row: string, column: string): string {
  return `${row} / ${column}`;
}

export function placeName(index: DataIndex, { id }: Pick<MatrixPlace, 'id'>, matrix: Matrix, language: Language): string {
  return id === null ? matrixWords[language].others(formatCount(matrix.otherPlaces, language)) : index.region(id).short[language];
}

/** Kinds, period and unit of a measure, such as "grain · 2018 · tonnes". */
export function measureName(index: DataIndex, { kinds, period, unit }: FlowMeasure, language: Language): string {
  const names = kinds.map((kind) => index.dataSet.coverage.kinds.find(({ id }) => id === kind)?.label[language] ?? kind);
  const time = period.kind === 'unstated' ? [] : [formatPeriod(period, language)];
  return [...names, ...time, index.unitLabel(unit, language)].filter((part) => part !== '').join(' · ');
}

/** A sum in words, with the number of its rows that are not reported, or the words for a pair without a row. */
export function cellText(index: DataIndex, sum: MeasureSum | null, measure: FlowMeasure, language: Language): string {
  const words = matrixWords[language];
  if (!sum || sum.rows === 0) return words.noRow;
  const text = sumText(index, sum, measure, language);
  return sum.n !== null && sum.notReported > 0 ? `${text} · ${words.missing(formatCount(sum.notReported, language))}` : text;
}

export function matrixTemplate(input: PanelInput, view: MatrixView): TemplateResult {
  const { index, language } = input;
  const { matrix } = view;
  const words = matrixWords[language];
  const name = measureName(index, matrix.measure, language) || input.words.matrixTitle;
  const number = (n: number): string => formatCount(n, language);
  return html`
    <p class="lead">${(matrix.measure.isDirected ? words.directed : words.between)(name)}</p>
    ${matrix.otherPlaces > 0 ? html`<p class="notes">${words.othersNote(number(matrix.places.length - 1), number(matrix.otherPlaces))}</p>` : nothing}
    ${controls(input, view)}
    <div class="scroller ${view.cellPx < numberFromPx ? 'narrow' : ''}" tabindex="-1" .style=${`--_cell: ${view.cellPx}px; --_head: ${headPx}px; --_places: ${matrix.places.length}`}>
      <div class="sheet">
        <svg class="cells" width=${matrix.places.length * view.cellPx} height=${matrix.places.length * view.cellPx} aria-hidden="true">${guard([matrix, view.cellPx], () => cellsDrawing(matrix, view.cellPx, cssPalette))}</svg>
        ${grid(input, view, name)}
      </div>
    </div>
    ${readTemplate(input, view)}
    ${legend(input, view)}
    <p class="saves cluster">
      <button type="button" class="button" data-save="csv" @click=${() => view.saved('csv')}>${words.saveCsv}</button>
      <button type="button" class="button" data-save="svg" @click=${() => view.saved('svg')}>${words.saveSvg}</button>
    </p>
  `;
}

function controls({ index, language }: PanelInput, view: MatrixView): TemplateResult {
  const words = matrixWords[language];
  const { matrix, measures, cellPx } = view;
  const [smaller, larger] = [cellSizes.findLast((size) => size < cellPx), cellSizes.find((size) => size > cellPx)];
  const choice = (text: string, field: TemplateResult): TemplateResult => html`<label><span>${text}</span>${field}</label>`;
  return html`<div class="controls cluster">
    ${
      measures.length < 2
        ? nothing
        : choice(
            words.measure,
            html`<select class="field" data-choice="measure" @change=${(event: Event) => view.measured(valueOf(event))}>
              ${measures.map((measure) => html`<option value=${measure.id} .selected=${measure.id === matrix.measure.id}>${measureName(index, measure, language)}${measure.isDirected ? '' : ` (${words.cornerBetween})`}</option>`)}
            </select>`,
          )
    }
    ${choice(
      words.order,
      html`<select class="field" data-choice="order" title=${words.orderNotes[view.order]} @change=${(event: Event) => {
        const order = matrixOrders.find((each) => each === valueOf(event));
        if (order) view.ordered(order);
      }}>
        ${matrixOrders.map((order) => html`<option value=${order} .selected=${order === view.order}>${words.orders[order]}</option>`)}
      </select>`,
    )}
    <span class="zoom">
      <button type="button" class="icon-button" title=${words.smaller} aria-label=${words.smaller} ?disabled=${smaller === undefined} @click=${() => view.resized(smaller ?? cellPx)}>${minus}</button>
      <button type="button" class="icon-button" title=${words.larger} aria-label=${words.larger} ?disabled=${larger === undefined} @click=${() => view.resized(larger ?? cellPx)}>${plus}</button>
    </span>
  </div>`;
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : '';
}

function grid(input: PanelInput, view: MatrixView, name: string): TemplateResult {
  const { index, scene, language } = input;
  const words = matrixWords[language];
  const { matrix, stop, open } = view;
  const { selected, partner } = scene.emphasis;
  const { isDirected } = matrix.measure;
  const item = (row: string, column: string): { readonly id: string; readonly tab: number; readonly isOpen: boolean } => {
    const id = itemId(row, column);
    return { id, tab: stop === id ? 0 : -1, isOpen: open?.[0] === row && open[1] === column };
  };
  const head = (place: MatrixPlace, row: string, column: string): TemplateResult => {
    const { id, tab } = item(row, column);
    const text = placeName(index, place, matrix, language);
    const isSelected = place.id !== null && (place.id === selected || place.id === partner);
    return html`<th scope=${row === 'head' ? 'col' : 'row'} role=${row === 'head' ? 'columnheader' : 'rowheader'} class=${isSelected ? 'selected' : ''} data-item=${id} tabindex=${tab} data-region=${place.id ?? nothing} title=${text}><span class="name">${text}</span></th>`;
  };
  const totalHead = (row: string, column: string): TemplateResult => {
    const { id, tab } = item(row, column);
    return html`<th scope=${row === 'head' ? 'col' : 'row'} role=${row === 'head' ? 'columnheader' : 'rowheader'} class="sum" data-item=${id} tabindex=${tab}><span class="name">${words.total}</span></th>`;
  };
  const total = (sum: MeasureSum, row: string, column: string): TemplateResult => {
    const { id, tab, isOpen } = item(row, column);
    return html`<td role="gridcell" class="sum ${sum.notReported > 0 ? 'partly' : ''}" data-item=${id} data-row=${row} data-column=${column} tabindex=${tab} aria-selected=${isOpen ? 'true' : 'false'}>${sum.n === null && sum.rows > 0 ? stateSign(sum) : html`<span aria-hidden="true">${sum.n === null ? '' : shortSum(sum, language)}</span>`}<span class="visually-hidden">${cellText(index, sum, matrix.measure, language)}</span></td>`;
  };
  const rowOf = (place: MatrixPlace, at: number): TemplateResult => {
    const row = keyOf(place);
    return html`<tr>${head(place, row, 'head')}${matrix.places.map((other, column) => cellTemplate(input, view, matrix.cells[at]?.[column] ?? null, item(row, keyOf(other)), row, keyOf(other)))}${total(place.out, row, 'total')}</tr>`;
  };
  const corner = item('head', 'head');
  // A row is rendered again only if its own inputs have changed. An arrow key changes one or two rows.
  const drawnRow = (place: MatrixPlace, at: number): unknown => {
    const row = keyOf(place);
    const prefix = itemId(row, '');
    return guard(
      [
        matrix,
        index,
        language,
        view.cellPx,
        stop?.startsWith(prefix) ? stop : '',
        open?.[0] === row ? open[1] : '',
        place.id !== null && (place.id === selected || place.id === partner),
      ],
      () => rowOf(place, at),
    );
  };
  return html`<table role="grid" aria-label=${name} aria-rowcount=${matrix.places.length + (isDirected ? 2 : 1)} aria-colcount=${matrix.places.length + 2}>
    <thead><tr>
      <th class="corner" role="columnheader" scope="col" data-item=${corner.id} tabindex=${corner.tab}>${isDirected ? words.corner : words.cornerBetween}</th>
      ${matrix.places.map((place) => head(place, 'head', keyOf(place)))}${totalHead('head', 'total')}
    </tr></thead>
    <tbody>${matrix.places.map(drawnRow)}</tbody>
    ${isDirected ? html`<tfoot><tr>${totalHead('total', 'head')}${matrix.places.map((place) => total(place.in, 'total', keyOf(place)))}${total(matrix.all, 'total', 'total')}</tr></tfoot>` : nothing}
  </table>`;
}

/** A cell. Its number is always in the text for screen readers, and visible if the cell is large enough. */
function cellTemplate(
  { index, language }: PanelInput,
  { matrix, cellPx }: MatrixView,
  cell: MatrixCell | null,
  { id, tab, isOpen }: { readonly id: string; readonly tab: number; readonly isOpen: boolean },
  row: string,
  column: string,
): TemplateResult {
  const hasRoom = cellPx >= numberFromPx && cell?.n != null && cell.state !== 'zero';
  return html`<td role="gridcell" data-item=${id} data-row=${row} data-column=${column} tabindex=${tab} aria-selected=${isOpen ? 'true' : 'false'} data-pairing=${pairingOf(index, cell) ?? nothing}>${
    hasRoom ? html`<span class="number" aria-hidden="true">${shortSum(cell, language)}</span>` : nothing
  }<span class="visually-hidden">${cellText(index, cell, matrix.measure, language)}</span></td>`;
}

/** The mark of a total without a number. */
function stateSign({ state }: MeasureSum): TemplateResult {
  return html`<svg width=${legendPx} height=${legendPx} viewBox="${-legendPx / 2} ${-legendPx / 2} ${legendPx} ${legendPx}" aria-hidden="true">${stateMark(state, legendPx - 4, cssPalette)}</svg>`;
}

/** Id of the pairing that a click on the cell selects, the same for both directions; null for a cell without records. */
function pairingOf(index: DataIndex, cell: MatrixCell | null): string | null {
  const [first] = cell?.records ?? [];
  return first === undefined ? null : (index.record(first)?.pairing ?? null);
}

const signs: Readonly<Record<MarkEnd, string>> = { closed: '', fading: '>', dotted: '≈' };

/** Three significant digits, with a sign for a bound or an estimate. The text of the cell has the full number and its qualifier. */
export function shortSum({ n, cmp }: MeasureSum, language: Language): string {
  return `${cmp === 'nearly' ? '<' : signs[markEnd(cmp)]}${shortNumber(n ?? 0, language)}`;
}

function shortNumber(n: number, language: Language): string {
  return numberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(n);
}

/** The chosen cell in words. The words are a live region. The records have buttons, so they are outside it. */
function readTemplate(input: PanelInput, { matrix, open }: MatrixView): TemplateResult {
  const { index, language } = input;
  const words = matrixWords[language];
  const [rowKey, columnKey] = open ?? ['', ''];
  const placeOf = (key: string): number => matrix.places.findIndex((place) => keyOf(place) === key);
  const [row, column] = [placeOf(rowKey), placeOf(columnKey)];
  const [from, to] = [matrix.places[row], matrix.places[column]];
  const said = (content: TemplateResult, records: TemplateResult | typeof nothing = nothing): TemplateResult =>
    html`<div class="read"><div role="status">${content}</div>${records}</div>`;
  // Asks for a choice if there is none, or if the chosen place no longer has a row.
  if ((!from && rowKey !== 'total') || (!to && columnKey !== 'total')) return said(html`<p class="notes">${words.choose}</p>`);
  if (!from || !to) return said(totalTemplate(input, matrix, from, to));
  const names = [placeName(index, from, matrix, language), placeName(index, to, matrix, language)] as const;
  const cell = matrix.cells[row]?.[column] ?? null;
  const ends = from.id === to.id ? words.within(names[0]) : (matrix.measure.isDirected ? words.way : words.pair)(...names);
  if (!cell) return said(html`<h3>${ends}</h3><p class="notes">${words.noRow}</p>`);
  const notes = [
    ...(cell.rows > 1 ? [words.rows(formatCount(cell.rows, language))] : []),
    ...shares(matrix, cell, [from, to], names, language),
  ];
  return said(
    html`<h3>${ends}</h3><p><b>${cellText(index, cell, matrix.measure, language)}</b></p>${notes.length === 0 ? nothing : html`<p class="notes">${notes.join(' · ')}</p>`}`,
    html`<ul class="records">${cell.records
      .slice(0, maxListed)
      .map(
        (id) =>
          html`<li data-record=${id}><duikou-figure record=${id}></duikou-figure> <span class="notes">${index.record(id)?.label[language] ?? ''}</span></li>`,
      )}</ul>${cell.records.length > maxListed ? html`<p class="notes">${words.more(formatCount(cell.records.length - maxListed, language))}</p>` : nothing}`,
  );
}

/** A chosen total in words: the flows that leave the place of a row, those that reach the place of a column, or all flows. */
function totalTemplate(
  { index, language }: PanelInput,
  matrix: Matrix,
  row: MatrixPlace | undefined,
  column: MatrixPlace | undefined,
): TemplateResult {
  const words = matrixWords[language];
  const place = row ?? column;
  const sum = row?.out ?? column?.in ?? matrix.all;
  const name = place && placeName(index, place, matrix, language);
  const { isDirected } = matrix.measure;
  const heading =
    name === undefined ? words.total : !isDirected ? words.totalBetween(name) : row ? words.totalOut(name) : words.totalIn(name);
  return html`<h3>${heading}</h3><p><b>${cellText(index, sum, matrix.measure, language)}</b></p>${sum.rows > 1 ? html`<p class="notes">${words.rows(formatCount(sum.rows, language))}</p>` : nothing}`;
}

/** Shares of a cell in its row and column. Given only if cell and total are exact, the total is complete, and no number is negative. */
function shares(
  matrix: Matrix,
  cell: MatrixCell,
  [from, to]: readonly [MatrixPlace, MatrixPlace],
  [nameFrom, nameTo]: readonly [string, string],
  language: Language,
): readonly string[] {
  const words = matrixWords[language];
  const isExact = ({ cmp, n }: MeasureSum): boolean => n !== null && n > 0 && markEnd(cmp) === 'closed';
  if (matrix.hasNegative || !isExact(cell)) return [];
  const share = ({ n }: MeasureSum): string => formatPart((cell.n ?? 0) / (n ?? 1), language);
  const isWhole = (sum: MeasureSum): boolean => isExact(sum) && sum.notReported === 0;
  if (!matrix.measure.isDirected) return isWhole(from.out) ? [words.shareBetween(share(from.out), nameFrom)] : [];
  return [
    ...(isWhole(from.out) ? [words.shareOut(share(from.out), nameFrom)] : []),
    ...(isWhole(to.in) ? [words.shareIn(share(to.in), nameTo)] : []),
  ];
}

type Mark = Parameters<typeof cellMark>[0];

/** Entries of the legend: samples of amounts, and each sign that a cell has. */
export function keyEntries(
  index: DataIndex,
  matrix: Matrix,
  language: Language,
): readonly { readonly cell: Mark; readonly text: string }[] {
  const words = matrixWords[language];
  const cells = matrix.cells.flatMap((row) => row.flatMap((cell) => cell ?? []));
  const plain = { cmp: 'exact', state: 'reported', notReported: 0 } as const;
  const some = matrix.extent.largest / 4;
  const samples = [...sampleValues('sqrt', matrix.extent)].sort((a, b) => a - b);
  const states = (['zero', 'not-reported', 'group', 'words'] as const).filter((state) => cells.some((cell) => cell.state === state));
  const names = stateNames(language);
  return [
    ...samples.map((n) => ({ cell: { ...plain, n }, text: sumText(index, { ...plain, n, rows: 1 }, matrix.measure, language) })),
    ...(matrix.hasNegative ? [{ cell: { ...plain, n: -matrix.extent.largest }, text: words.negative }] : []),
    ...states.map((state) => ({ cell: { ...plain, n: null, state }, text: names[state] })),
    ...(cells.some(({ cmp }) => markEnd(cmp) !== 'closed')
      ? [{ cell: { ...plain, n: some, cmp: 'over' as const }, text: words.open }]
      : []),
    ...(cells.some(({ n, notReported }) => n !== null && notReported > 0)
      ? [{ cell: { ...plain, n: some, notReported: 1 }, text: words.partly }]
      : []),
  ];
}

function legend({ index, language }: PanelInput, { matrix, cellPx }: MatrixView): TemplateResult {
  const opacity = cellOpacity(matrix, cellPx);
  return html`<ul class="legend" aria-label=${matrixWords[language].legend}>
    ${keyEntries(index, matrix, language).map(({ cell, text }) => html`<li><svg width=${legendPx} height=${legendPx} aria-hidden="true">${cellMark(cell, legendPx, cssPalette, opacity)}</svg> ${text}</li>`)}
  </ul>`;
}
