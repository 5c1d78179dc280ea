/** The data of a plot as a table, below the plot. */
import { html, nothing, type TemplateResult } from 'lit';

export function dataTable(ids: readonly string[]): TemplateResult | typeof nothing {
  return ids.length === 0 ? nothing : html`<duikou-records-table .ids=${[...new Set(ids)]}></duikou-records-table>`;
}
