/** The matrix with its choices, what a cell says, and its key. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language } from '../../data/schema.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { formatCount, formatFigure, formatPart, formatPeriod, joinFigure } from '../../i18n/format.ts';
import { numberFormat } from '../../i18n/formatters.ts';
import { stateNames } from '../../i18n/state-names.ts';
import { sampleValues } from '../../scene/topics/width-scale.ts';
import { cssPalette } from '../../scene/palette.ts';
import { minus, plus } from '../../ui/icons.ts';
import { others, type Matrix, type MatrixCell, type MatrixPlace } from './compute.ts';
import { type FlowMeasure, type MeasureSum } from '../../scene/topics/flow-measures.ts';
import { cellMark, cellOpacity, cellsDrawing, numberFromPx } from './drawing.ts';
import { cellSizes } from './matrix.styles.ts';
import { matrixWords } from './messages.ts';
import { matrixOrders, type MatrixOrder } from './order.ts';

/** The head of a row and of a column, in px. */
export const headPx = 72;
/** Of a cell's records so many are listed. */
const mostListed = 20;

export interface MatrixView {
  readonly matrix: Matrix;
  readonly measures: readonly FlowMeasure[];
  readonly order: MatrixOrder;
  readonly cellPx: number;
  /** The item that the Tab key comes to, see {@link itemId}. */
  readonly stop: string | null;
  /** The cell that is read: its row and column. */
  readonly open: readonly [number, number] | null;
  readonly ordered: (order: MatrixOrder) => void;
  readonly measured: (id: string) => void;
  readonly resized: (cellPx: number) => void;
  readonly saved: (form: 'csv' | 'svg') => void;
}

/** Row and column of an item of the grid; −1: its head; as many as there are places: its total. */
export function itemId(row: number, column: number): string {
  return `${row} ${column}`;
}

export function placeName(index: DataIndex, { id }: Pick<MatrixPlace, 'id'>, matrix: Matrix, language: Language): string {
  return id === others ? matrixWords[language].others(formatCount(matrix.otherPlaces, language)) : index.region(id).short[language];
}

/** "grain · 2018 · tonnes": what all numbers of a measure have in common. */
export function measureName(index: DataIndex, { kinds, period, unit }: FlowMeasure, language: Language): string {
  const names = kinds.map((kind) => index.dataSet.coverage.kinds.find(({ id }) => id === kind)?.label[language] ?? kind);
  const time = period.kind === 'unstated' ? [] : [formatPeriod(period, language)];
  return [...names, ...time, index.unitLabel(unit, language)].filter((part) => part !== '').join(' · ');
}

/** The number with its comparator and unit; without a number its state. */
export function sumText(index: DataIndex, { n, cmp, state, rows }: MeasureSum, { unit }: FlowMeasure, language: Language): string {
  if (rows === 0) return matrixWords[language].noRow;
  if (n === null) return stateNames(language)[state];
  const figure = formatFigure(
    { key: 'sum', n, unit, cmp: cmp === 'counted' ? 'exact' : cmp, raw: '' },
    index.unitLabel(unit, language),
    language,
  );
  return joinFigure(figure, language);
}

export function matrixTemplate(input: PanelInput, view: MatrixView): TemplateResult {
  const { index, language } = input;
  const { matrix } = view;
  const words = matrixWords[language];
  const name = measureName(index, matrix.measure, language);
  const number = (n: number): string => formatCount(n, language);
  return html`
    <p class="lead">${(matrix.measure.isDirected ? words.directed : words.between)(name)}</p>
    ${matrix.otherPlaces > 0 ? html`<p class="notes">${words.othersNote(number(matrix.places.length - 1), number(matrix.otherPlaces))}</p>` : nothing}
    ${controls(input, view)}
    <div class="scroller" tabindex="-1" style=${styleMap({ '--_cell': `${view.cellPx}px`, '--_head': `${headPx}px` })}>
      <div class="sheet">
        <svg class="cells" width=${matrix.places.length * view.cellPx} height=${matrix.places.length * view.cellPx} aria-hidden="true">${cellsDrawing(matrix, view.cellPx, cssPalette)}</svg>
        ${grid(input, view, name)}
      </div>
    </div>
    <div class="read" role="status">${view.open === null ? html`<p class="notes">${words.choose}</p>` : openCell(input, view, view.open)}</div>
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
  const head = (place: MatrixPlace, row: number, column: number): TemplateResult => {
    const text = placeName(index, place, matrix, language);
    const isSelected = place.id === selected || place.id === partner;
    return html`<th scope=${row < 0 ? 'col' : 'row'} role=${row < 0 ? 'columnheader' : 'rowheader'} class=${isSelected ? 'selected' : ''} data-item=${itemId(row, column)} tabindex=${stop === itemId(row, column) ? 0 : -1} data-region=${place.id === others ? nothing : place.id} title=${text}><span class="name">${text}</span></th>`;
  };
  const size = matrix.places.length;
  const totalHead = (row: number, column: number): TemplateResult =>
    html`<th scope=${row < 0 ? 'col' : 'row'} role=${row < 0 ? 'columnheader' : 'rowheader'} class="sum" data-item=${itemId(row, column)} tabindex=${stop === itemId(row, column) ? 0 : -1}><span class="name">${words.total}</span></th>`;
  const total = (sum: MeasureSum, row: number, column: number): TemplateResult =>
    html`<td role="gridcell" class="sum" data-item=${itemId(row, column)} tabindex=${stop === itemId(row, column) ? 0 : -1} aria-selected=${open?.[0] === row && open[1] === column ? 'true' : 'false'}><span aria-hidden="true">${sum.n === null ? '' : shortNumber(sum.n, language)}</span><span class="visually-hidden">${sumText(index, sum, matrix.measure, language)}</span></td>`;
  return html`<table role="grid" aria-label=${name} aria-rowcount=${size + (matrix.measure.isDirected ? 2 : 1)} aria-colcount=${size + 2}>
    <thead><tr>
      <th class="corner" role="columnheader" scope="col" data-item=${itemId(-1, -1)} tabindex=${stop === itemId(-1, -1) ? 0 : -1}>${matrix.measure.isDirected ? words.corner : words.cornerBetween}</th>
      ${matrix.places.map((place, column) => head(place, -1, column))}${totalHead(-1, size)}
    </tr></thead>
    <tbody>${matrix.places.map(
      (place, row) =>
        html`<tr>${head(place, row, -1)}${matrix.places.map((_, column) => cellTemplate(input, view, row, column))}${total(place.out, row, size)}</tr>`,
    )}</tbody>
    ${matrix.measure.isDirected ? html`<tfoot><tr>${totalHead(size, -1)}${matrix.places.map((place, column) => total(place.in, size, column))}${total(matrix.all, size, size)}</tr></tfoot>` : nothing}
  </table>`;
}

/** Its number is in the text of each cell, seen where there is room. */
function cellTemplate(
  { index, language }: PanelInput,
  { matrix, stop, open, cellPx }: MatrixView,
  row: number,
  column: number,
): TemplateResult {
  const cell = matrix.cells[row]?.[column] ?? null;
  const isOpen = open?.[0] === row && open[1] === column;
  const text = cell ? sumText(index, cell, matrix.measure, language) : matrixWords[language].noRow;
  const hasRoom = cellPx >= numberFromPx && cell?.n != null && cell.state !== 'zero';
  return html`<td role="gridcell" data-item=${itemId(row, column)} tabindex=${stop === itemId(row, column) ? 0 : -1} aria-selected=${isOpen ? 'true' : 'false'} data-pairing=${pairingOf(index, cell) ?? nothing}>${
    hasRoom ? html`<span class="number" aria-hidden="true">${shortNumber(cell.n ?? 0, language)}</span>` : nothing
  }<span class="visually-hidden">${text}</span></td>`;
}

/** What a click on the cell selects; the list of records is the same for both directions. */
function pairingOf(index: DataIndex, cell: MatrixCell | null): string | null {
  const [first] = cell?.records ?? [];
  return first === undefined ? null : (index.record(first)?.pairing ?? null);
}

/** Three digits: the whole number is in the cell's own words. */
export function shortNumber(n: number, language: Language): string {
  return numberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(n);
}

function openCell(input: PanelInput, { matrix }: MatrixView, [row, column]: readonly [number, number]): TemplateResult | typeof nothing {
  const { index, language } = input;
  const words = matrixWords[language];
  const [from, to] = [matrix.places[row], matrix.places[column]];
  if (!from || !to) return openTotal(input, matrix, from, to);
  const [nameFrom, nameTo] = [placeName(index, from, matrix, language), placeName(index, to, matrix, language)];
  const cell = matrix.cells[row]?.[column] ?? null;
  const ends = from.id === to.id ? words.within(nameFrom) : (matrix.measure.isDirected ? words.way : words.pair)(nameFrom, nameTo);
  if (!cell) return html`<h3>${ends}</h3><p class="notes">${words.noRow}</p>`;
  const notes = [
    ...(cell.rows > 1 ? [words.rows(formatCount(cell.rows, language))] : []),
    ...(cell.notReported > 0 ? [words.missing(formatCount(cell.notReported, language))] : []),
    ...shares(matrix, cell, [from, to], [nameFrom, nameTo], language),
  ];
  return html`<h3>${ends}</h3>
    <p><b>${sumText(index, cell, matrix.measure, language)}</b></p>
    ${notes.length === 0 ? nothing : html`<p class="notes">${notes.join(' · ')}</p>`}
    <ul class="records">${cell.records.slice(0, mostListed).map((id) => {
      const record = index.record(id);
      return html`<li data-record=${id}><duikou-figure record=${id}></duikou-figure> <span class="notes">${record?.label[language] ?? ''}</span></li>`;
    })}</ul>
    ${cell.records.length > mostListed ? html`<p class="notes">${words.more(formatCount(cell.records.length - mostListed, language))}</p>` : nothing}`;
}

/** Of a row what leaves the place, of a column what reaches it, else all. */
function openTotal(
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
  const notes = [
    words.rows(formatCount(sum.rows, language)),
    ...(sum.notReported > 0 ? [words.missing(formatCount(sum.notReported, language))] : []),
  ];
  return html`<h3>${heading}</h3><p><b>${sumText(index, sum, matrix.measure, language)}</b></p><p class="notes">${notes.join(' · ')}</p>`;
}

/** Parts of a whole only where both are sums of exact numbers, none of them negative. */
function shares(
  matrix: Matrix,
  cell: MatrixCell,
  [from, to]: readonly [MatrixPlace, MatrixPlace],
  [nameFrom, nameTo]: readonly [string, string],
  language: Language,
): readonly string[] {
  const words = matrixWords[language];
  const isExact = ({ cmp, n }: MeasureSum): boolean => n !== null && n > 0 && (cmp === 'exact' || cmp === 'counted');
  if (matrix.hasNegative || !isExact(cell)) return [];
  const share = ({ n }: MeasureSum): string => formatPart((cell.n ?? 0) / (n ?? 1), language);
  const isWhole = (sum: MeasureSum): boolean => isExact(sum) && sum.notReported === 0;
  if (!matrix.measure.isDirected) return isWhole(from.out) ? [words.shareBetween(share(from.out), nameFrom)] : [];
  return [
    ...(isWhole(from.out) ? [words.shareOut(share(from.out), nameFrom)] : []),
    ...(isWhole(to.in) ? [words.shareIn(share(to.in), nameTo)] : []),
  ];
}

const legendPx = 16;

function legend(input: PanelInput, { matrix, cellPx }: MatrixView): TemplateResult {
  const { index, language } = input;
  const words = matrixWords[language];
  const opacity = cellOpacity(matrix, cellPx);
  const cells = matrix.cells.flatMap((row) => row.flatMap((cell) => cell ?? []));
  const swatch = (cell: Parameters<typeof cellMark>[0]): TemplateResult =>
    html`<svg width=${legendPx} height=${legendPx} aria-hidden="true">${svg`${cellMark(cell, legendPx, cssPalette, opacity)}`}</svg>`;
  const plain = { cmp: 'exact', state: 'reported', notReported: 0 } as const;
  const samples = [...sampleValues('sqrt', matrix.extent)].sort((a, b) => a - b);
  const states = (['zero', 'not-reported', 'group', 'words'] as const).filter((state) => cells.some((cell) => cell.state === state));
  const names = stateNames(language);
  return html`<ul class="legend" aria-label=${words.legend}>
    ${samples.map((n) => html`<li>${swatch({ ...plain, n })} ${sumText(index, { ...plain, n, rows: 1 }, matrix.measure, language)}</li>`)}
    ${matrix.hasNegative ? html`<li>${swatch({ ...plain, n: -matrix.extent.largest })} ${words.negative}</li>` : nothing}
    ${states.map((state) => html`<li>${swatch({ ...plain, n: null, state })} ${names[state]}</li>`)}
    ${cells.some(({ cmp }) => cmp !== 'exact' && cmp !== 'counted') ? html`<li>${swatch({ ...plain, n: matrix.extent.largest / 4, cmp: 'over' })} ${words.open}</li>` : nothing}
    ${cells.some(({ n, notReported }) => n !== null && notReported > 0) ? html`<li>${swatch({ ...plain, n: matrix.extent.largest / 4, notReported: 1 })} ${words.partly}</li>` : nothing}
  </ul>`;
}
