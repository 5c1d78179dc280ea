/** What stands under a plot: its data as a table. */
import { html, nothing, type TemplateResult } from 'lit';

export function dataTable(ids: readonly string[]): TemplateResult | typeof nothing {
  return ids.length === 0 ? nothing : html`<duikou-records-table .ids=${[...new Set(ids)]}></duikou-records-table>`;
}
