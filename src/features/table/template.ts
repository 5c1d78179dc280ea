import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isOneOf } from '../../data/parse/objects.ts';
import { cssPalette } from '../../scene/palette.ts';
import type { RecordState } from '../../scene/records.ts';
import { inferredSign } from '../../data/inference.ts';
import { stateMark } from '../../render/svg/state-marks.ts';
import { tableWords } from './messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { tableRow, type TableForm, type TableRow } from './compute.ts';
import { sortKeys, type Sort, type SortKey } from './sort.ts';

/** A rendered row, and its index among all listed rows. */
export interface DrawnRow {
  readonly id: string;
  readonly place: number;
}

export interface TableView {
  readonly form: TableForm;
  /** Number of all listed rows, rendered or not. */
  readonly count: number;
  readonly sort: Sort;
  readonly rows: readonly DrawnRow[];
  /** Space for the rows above and below the rendered ones. */
  readonly abovePx: number;
  readonly belowPx: number;
  /** Id of the row that Tab reaches. */
  readonly active: string | null;
  readonly sorted: (sort: Sort) => void;
  readonly turned: () => void;
}

type Column = keyof (typeof tableWords)['en']['columns'];
const columnsOf: Readonly<Record<TableForm, readonly Column[]>> = {
  narrow: ['label', 'figure', 'pairing', 'kind', 'period', 'state', 'where'],
  medium: ['figure', 'label', 'pairing', 'kind', 'period', 'state'],
  wide: ['figure', 'label', 'pairing', 'basis', 'direction', 'kind', 'period', 'state', 'where', 'open'],
};

export function tableTemplate(input: PanelInput, table: TableView): TemplateResult {
  const { language, words } = input;
  const strings = tableWords[language];
  return html`
    ${table.form === 'narrow' ? sortChoice(language, table) : nothing}
    <div class="scroller">
      <div class="table" role="table" aria-label=${words.viewTitles.table} aria-describedby="keys" aria-rowcount=${table.count + 1}>
        <div role="rowgroup" class="head">
          <div role="row" class="row" aria-rowindex="1">${columnsOf[table.form].map((column) => header(column, language, table))}</div>
        </div>
        <div role="rowgroup" class="body" .style=${`padding-top: ${table.abovePx}px; padding-bottom: ${table.belowPx}px`}>
          ${repeat(
            table.rows,
            ({ id }) => id,
            (drawn) => rowTemplate(input, table, drawn),
          )}
        </div>
      </div>
    </div>
    <p id="keys" class="visually-hidden">${strings.keys}</p>
  `;
}

function isSortKey(column: Column | SortKey): column is SortKey {
  return isOneOf(sortKeys, column);
}

function header(column: Column, language: PanelInput['language'], { form, sort, sorted }: TableView): TemplateResult {
  const strings = tableWords[language];
  const name = strings.columns[column];
  if (!isSortKey(column)) return html`<div role="columnheader" class=${column}>${name}</div>`;
  const isSorted = sort.by === column;
  const direction = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  return html`<div role="columnheader" class=${column} aria-sort=${direction}>
    ${
      form === 'narrow'
        ? name
        : html`<button type="button" title=${column === 'figure' ? strings.figureOrder : nothing} @click=${() => sorted(nextSort(sort, column))}>
          ${name}<span class="arrow" aria-hidden="true">${isSorted ? (sort.isDescending ? '↓' : '↑') : ''}</span>
        </button>`
    }
  </div>`;
}

/** The sort after a press on a header: ascending, descending, then the order of the report. */
function nextSort(sort: Sort, by: SortKey): Sort {
  if (sort.by !== by) return { by, isDescending: false };
  return sort.isDescending ? { by: 'report', isDescending: false } : { by, isDescending: true };
}

function sortChoice(language: PanelInput['language'], { sort, sorted, turned }: TableView): TemplateResult {
  const strings = tableWords[language];
  const nameOf = (key: SortKey): string => (key === 'report' ? strings.reportOrder : strings.columns[key]);
  return html`<div class="sort notes cluster">
    <label>
      ${strings.sortBy}
      <select
        class="field"
        title=${sort.by === 'figure' ? strings.figureOrder : nothing}
        @change=${(event: Event) => {
          const by =
            event.target instanceof HTMLSelectElement
              ? sortKeys.find((key) => event.target instanceof HTMLSelectElement && key === event.target.value)
              : undefined;
          if (by) sorted({ by, isDescending: false });
        }}
      >
        ${sortKeys.map((key) => html`<option value=${key} ?selected=${key === sort.by}>${nameOf(key)}</option>`)}
      </select>
    </label>
    <button type="button" class="button" aria-pressed=${sort.isDescending ? 'true' : 'false'} @click=${turned}>${strings.descending} <span aria-hidden="true">↓</span></button>
  </div>`;
}

function rowTemplate(
  { index, scene, view, language }: PanelInput,
  { form, active }: TableView,
  { id, place }: DrawnRow,
): TemplateResult | typeof nothing {
  const record = index.record(id);
  if (!record) return nothing;
  const row = tableRow(index, record, language);
  const isDimmed = scene.emphasizedRecords !== null && !scene.emphasizedRecords.has(id);
  return html`<div
    role="row"
    class="row ${isDimmed ? 'dimmed' : ''}"
    data-record=${id}
    data-index=${place}
    tabindex=${id === active ? 0 : -1}
    aria-rowindex=${place + 2}
    aria-current=${view.record === id ? 'true' : nothing}
  >
    ${columnsOf[form].map((column) => html`<div role="cell" class=${column}>${cell(column, row, form, language)}</div>`)}
  </div>`;
}

function cell(column: Column, row: TableRow, form: TableForm, language: PanelInput['language']): unknown {
  const strings = tableWords[language];
  switch (column) {
    case 'figure':
      return row.values.length === 0
        ? html`<duikou-figure class="in-words" record=${row.id}>${strings.inWords}</duikou-figure>`
        : row.values.map((key) => html`<duikou-figure record=${row.id} value=${key}></duikou-figure>`);
    case 'label':
      return html`${row.label}${row.nested === null ? nothing : html`<small>${strings.within(row.nested)}</small>`}${row.reading === null ? nothing : html`<small>${row.reading}</small>`}${row.conflicts.map((conflict) => html`<small>${conflict}</small>`)}${form === 'medium' ? html`<small>${row.chapter} · ${row.source}</small>` : nothing}`;
    case 'pairing':
      return html`${row.pairing}${row.isInferred ? html` <span title=${row.basis}><span aria-hidden="true">${inferredSign}</span><span class="visually-hidden">${row.basis}</span></span>` : nothing}`;
    case 'period':
      return html`${row.period}${row.reserve === null ? nothing : html`<small>${row.reserve}</small>`}`;
    case 'state':
      return html`${mark(row.state)}<span>${row.stateLabel}</span>`;
    case 'where':
      return html`${row.chapter}<small>${row.source}</small>`;
    case 'open':
      return row.open.length === 0
        ? strings.noOpenQuestion
        : html`<details>
            <summary>${strings.openQuestions(row.open.length)}</summary>
            ${row.open.map(({ issue, decision }) => html`<p lang="en">${issue} <b>${strings.decision}:</b> ${decision}</p>`)}
          </details>`;
    case 'basis':
      return row.isInferred ? `${row.basis} ${inferredSign}` : row.basis;
    case 'direction':
    case 'kind':
      return row[column];
  }
}

const markPx = 12;

function mark(state: RecordState): TemplateResult {
  return html`<svg width=${markPx} height=${markPx} viewBox="${-markPx / 2} ${-markPx / 2} ${markPx} ${markPx}" aria-hidden="true">${svg`${stateMark(state, markPx, cssPalette)}`}</svg>`;
}
