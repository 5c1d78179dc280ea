/** The data of a plot as a table, whose figures open their sources. */
import { css, html, type TemplateResult } from 'lit';
import { inferredSign } from '../../data/inference.ts';
import { plotsWords } from '../../i18n/shared/plots.ts';
import { tableWords } from '../table/messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { tableRow } from '../table/compute.ts';

const columns = ['label', 'figure', 'pairing', 'period', 'state'] as const;

/** @param isOpen - the rows are rendered only if the table is open */
export function recordsTable(
  input: PanelInput,
  ids: readonly string[],
  isOpen: boolean,
  toggled: (isOpen: boolean) => void,
): TemplateResult {
  const { language } = input;
  const words = plotsWords[language];
  const strings = tableWords[language];
  return html`<details lang=${language} ?open=${isOpen} @toggle=${(event: ToggleEvent) => toggled(event.newState === 'open')}>
    <summary>${words.dataTable(ids.length)}</summary>
    ${
      isOpen
        ? html`<div class="scroller">
          <table>
            <thead>
              <tr>${columns.map((column) => html`<th scope="col">${strings.columns[column]}</th>`)}</tr>
            </thead>
            <tbody>${ids.map((id) => rowTemplate(input, id))}</tbody>
          </table>
        </div>`
        : ''
    }
  </details>`;
}

function rowTemplate({ index, language }: PanelInput, id: string): TemplateResult | string {
  const record = index.record(id);
  if (!record) return '';
  const row = tableRow(index, record, language);
  return html`<tr data-record=${id}>
    <th scope="row">${row.label}${row.reading === null ? '' : html` <small>${row.reading}</small>`}${row.conflicts.map((conflict) => html`<small>${conflict}</small>`)}</th>
    <td>${row.values.length === 0 ? html`<duikou-figure record=${id}>${tableWords[language].inWords}</duikou-figure>` : row.values.map((key) => html`<duikou-figure record=${id} value=${key}></duikou-figure> `)}</td>
    <td>${row.pairing}${row.isInferred ? html` <span aria-hidden="true">${inferredSign}</span><span class="visually-hidden">${row.basis}</span>` : ''}</td>
    <td>${row.period}</td>
    <td>${row.stateLabel}</td>
  </tr>`;
}

export const recordsTableStyles = css`
  :host {
    display: block;
    margin-top: 24px;
  }
  summary {
    width: max-content;
    max-width: 100%;
    color: var(--_ink-2);
  }
  .scroller {
    margin-top: 8px;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.75rem;
    overflow-wrap: break-word;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-bottom: var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    color: var(--_ink-2);
  }
  tbody th {
    min-width: 12em;
  }
  th small {
    display: block;
    color: var(--_ink-2);
  }
`;
