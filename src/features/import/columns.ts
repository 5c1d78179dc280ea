/** The roles of the columns, which the reader can change, beside the first rows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Role } from '../../import/columns/column-names.ts';
import type { Mapping } from '../../import/columns/columns.ts';
import type { ReadColumn } from '../../import/worker/session.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { importWords } from './messages.ts';
import type { Language } from '../../data/schema.ts';
import { shortened } from './entry.ts';

const usualRoles: readonly Role[] = ['origin', 'destination', 'value', 'unit', 'period', 'category'];
const furtherRoles: readonly Role[] = [
  'originLon',
  'originLat',
  'destinationLon',
  'destinationLat',
  'comparator',
  'state',
  'label',
  'quote',
  'source',
  'url',
];

export interface ColumnsView {
  readonly language: Language;
  readonly columns: readonly ReadColumn[];
  readonly firstRows: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly hasHeader: boolean;
  /** Whether the first row may be a header; a list of objects has names anyway. */
  readonly canHaveHeader: boolean;
  readonly setMapping: (mapping: Mapping) => void;
  readonly setHeader: (hasHeader: boolean) => void;
}

export function columnsTemplate(view: ColumnsView): TemplateResult {
  const words = importWords[view.language];
  const used = new Set(Object.values(view.mapping.columns).filter((column) => column !== null));
  const unread = view.columns.filter((_, i) => !used.has(i)).map(({ name }) => shortened(name));
  const isFurtherUsed = furtherRoles.some((role) => view.mapping.columns[role] !== null);
  return html`<section class="mapping" aria-labelledby="columns">
    <h3 id="columns">${words.columns}</h3>
    <p class="notes">${words.columnsLead}</p>
    <div class="roles">${usualRoles.map((role) => roleTemplate(view, role))}</div>
    <details ?open=${isFurtherUsed}><summary>${words.moreColumns}</summary><div class="roles">${furtherRoles.map((role) => roleTemplate(view, role))}</div></details>
    <p class="switches cluster">
      <label class="option"><input type="checkbox" .checked=${view.mapping.isDirected} @change=${(event: Event) => event.target instanceof HTMLInputElement && view.setMapping({ ...view.mapping, isDirected: event.target.checked, asksDirection: false })} /> ${words.directed}</label>
      ${
        view.canHaveHeader
          ? html`<label class="option"><input type="checkbox" .checked=${view.hasHeader} @change=${(event: Event) => event.target instanceof HTMLInputElement && view.setHeader(event.target.checked)} /> ${words.hasHeader}</label>`
          : nothing
      }
    </p>
    ${unread.length === 0 ? nothing : html`<p class="notes">${words.unread(unread.join(messagesOf(view.language).between.items))}</p>`}
    <details><summary>${words.sample}</summary>
      <div class="sample" tabindex="0" role="region" aria-label=${words.sample}><table>
        <thead><tr>${view.columns.map(({ name }) => html`<th scope="col"><bdi>${shortened(name)}</bdi></th>`)}</tr></thead>
        <tbody>${view.firstRows.map((row) => html`<tr>${row.map((cell) => html`<td><bdi>${shortened(cell)}</bdi></td>`)}</tr>`)}</tbody>
      </table></div>
    </details>
  </section>`;
}

function roleTemplate({ language, columns, mapping, setMapping }: ColumnsView, role: Role): TemplateResult {
  const words = importWords[language];
  const chosen = mapping.columns[role];
  const changed = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const column = event.target.value === '' ? null : Number(event.target.value);
    // A column has only one role, so its former role is left without a column.
    const others = Object.entries(mapping.columns).map(([other, at]) => [other, at !== null && at === column ? null : at]);
    const columnsNow: Mapping['columns'] = { ...(Object.fromEntries(others) as Mapping['columns']), [role]: column };
    // An answer about the codes of an end applies only to the column that it was given for.
    setMapping({
      ...mapping,
      columns: columnsNow,
      confirmedCodes: mapping.confirmedCodes.filter((end) => columnsNow[end] === mapping.columns[end]),
      fillsDown: mapping.fillsDown.filter((end) => columnsNow[end] === mapping.columns[end]),
      levels: {
        origin: columnsNow.origin === mapping.columns.origin ? mapping.levels.origin : null,
        destination: columnsNow.destination === mapping.columns.destination ? mapping.levels.destination : null,
      },
      decimalSign: columnsNow.value === mapping.columns.value ? mapping.decimalSign : null,
    });
  };
  return html`<label>${words.roles[role]}
    <select class="field" @change=${changed} data-role=${role}>
      <option value="" ?selected=${chosen === null}>${words.none}</option>
      ${columns.map(({ name, sample }, i) => html`<option value=${i} ?selected=${chosen === i}>${shortened(name)}${sample[0] === undefined ? '' : ` · ${shortened(sample[0]).slice(0, 16)}`}</option>`)}
    </select></label>`;
}
