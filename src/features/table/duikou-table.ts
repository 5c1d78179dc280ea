import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { listedRecords, selectionName } from '../../scene/listed.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import { listButton } from '../records/list-line.ts';
import { emptyState } from '../records/panel-parts.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { tableForm, type TableForm } from './compute.ts';
import { reportOrder, sortedRecords, type Sort } from './sort.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { scrollingPanelStyles } from '../../ui/controls.styles.ts';
import { tableStyles } from './table.styles.ts';
import { tableTemplate, type DrawnRow } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { tableWords } from './messages.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { RovingFocus } from '../../ui/roving-focus.ts';
import { VirtualRows } from '../../ui/virtual-rows.ts';

/** Largest number of printed rows; the download has all of them. */
const maxPrinted = 500;
/** Assumed height of a row that has not been measured. */
const defaultHeightPx: Readonly<Record<TableForm, number>> = { narrow: 72, medium: 60, wide: 64 };

/**
 * The records that pass the filters, with a selection only its own, as a table that can be sorted. Arrow keys move from row to row,
 * Enter opens the source of a row.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-table for="map"></duikou-table>
 * ```
 *
 * @element duikou-table
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart table - the panel
 */
export class DuikouTable extends PanelElement {
  static override properties: PropertyDeclarations = { sort: { state: true }, isPrinting: { state: true } };
  static override styles = [sharedStyles, panelStyles, scrollingPanelStyles, tableStyles];
  protected override readonly isLaidOutBySize = true;

  declare protected sort: Sort;
  declare protected isPrinting: boolean;
  readonly #rows = new VirtualRows(this, {
    scroller: () => this.renderRoot.querySelector<HTMLElement>('.scroller'),
    drawn: () => this.renderRoot.querySelectorAll<HTMLElement>('[data-index]'),
  });
  readonly #sorted = memoizeLast(sortedRecords);
  #ids: readonly string[] = [];
  #form: TableForm | null = null;
  readonly #focus = new RovingFocus(this, {
    ids: () => this.#ids,
    form: () => 'column',
    element: (id) => this.#rowElement(id),
    reveal: (place) => this.#rows.show(place),
  });
  #shownRecord: string | null = null;

  constructor() {
    super();
    this.sort = reportOrder;
    this.isPrinting = false;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', (event) => {
      const row = rowOf(event);
      if (row) this.#focus.activate(row);
    });
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#printing);
    window.addEventListener('afterprint', this.#printed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#printing);
    window.removeEventListener('afterprint', this.#printed);
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, words, widthPx } = input;
    const form = tableForm(widthPx);
    if (form !== this.#form) this.#rows.forget();
    this.#form = form;
    this.#ids = this.#sorted(index, listedRecords(index, scene.records, input.view).shown, language, this.sort);
    const { rows, abovePx, belowPx } = this.#drawn(form);
    const active = this.#focus.stopAmong(rows.map(({ id }) => id));
    const isCut = this.isPrinting && this.#ids.length > maxPrinted;
    return html`<article part="table" class=${form} lang=${language}>
      <h2>${words.viewTitles.table}</h2>
      ${scene.records.read === 0 ? html`<p class="nothing">${tableWords[language].noRecords}</p>` : html`<duikou-record-filters></duikou-record-filters>`}
      ${
        scene.records.read === 0
          ? nothing
          : this.#ids.length === 0
            ? nothingListed(input)
            : tableTemplate(input, {
                form,
                count: this.#ids.length,
                sort: this.sort,
                rows,
                abovePx,
                belowPx,
                active,
                sorted: (sort) => this.#sortBy(sort),
                turned: () => this.#sortBy({ ...this.sort, isDescending: !this.sort.isDescending }),
              })
      }
      ${isCut ? html`<p class="cut">${tableWords[language].printed(maxPrinted, this.#ids.length)}</p>` : nothing}
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#followRecord();
  }

  /** Scrolls to a record that is opened elsewhere. */
  #followRecord(): void {
    const record = this.storeController.value?.view.record ?? null;
    if (record === this.#shownRecord || this.#ids.length === 0) return;
    this.#shownRecord = record;
    const place = record === null ? -1 : this.#ids.indexOf(record);
    if (place >= 0) this.#rows.show(place);
  }

  #drawn(form: TableForm): { readonly rows: readonly DrawnRow[]; readonly abovePx: number; readonly belowPx: number } {
    if (this.isPrinting) return { rows: this.#ids.slice(0, maxPrinted).map((id, place) => ({ id, place })), abovePx: 0, belowPx: 0 };
    const { items, abovePx, belowPx } = this.#rows.visible(this.#ids, defaultHeightPx[form]);
    return { rows: items.map(({ index: place }) => ({ id: this.#ids[place] ?? '', place })), abovePx, belowPx };
  }

  #sortBy(sort: Sort): void {
    this.sort = sort;
    this.renderRoot.querySelector('.scroller')?.scrollTo({ top: 0 });
  }

  #key(event: KeyboardEvent): void {
    const row = rowOf(event);
    if (row === null || event.defaultPrevented) return;
    // Enter on a control within the row belongs to that control.
    const isEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isEnter && event.composedPath()[0] === this.#rowElement(row)) this.openEvidence(row);
    else if (!this.#focus.press(event, row)) return;
    event.preventDefault();
  }

  #rowElement(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-index][data-record="${CSS.escape(id)}"]`);
  }

  /** Renders all rows synchronously, because browsers lay out the page for print as soon as this returns. */
  readonly #printing = (): void => {
    this.isPrinting = true;
    if (this.isUpdatePending) this.performUpdate();
  };
  readonly #printed = (): void => {
    this.isPrinting = false;
  };
}

/** The notice of an empty table, which says whether the selection or the filters leave it empty, with a button to undo that. */
function nothingListed(input: PanelInput): TemplateResult {
  const { index, scene, view, language } = input;
  const name = selectionName(index, view, language);
  if (scene.records.shown.length === 0 || name === null) return emptyState(input);
  return html`<p class="nothing">${recordsWords[language].noneOfSelection(name)} ${listButton(input)}</p>`;
}

/** Id of the record whose row an event comes from; null if it comes from no row. */
function rowOf(event: Event): string | null {
  const row = event.composedPath().find((target): target is HTMLElement => target instanceof HTMLElement && target.matches('[data-index]'));
  return row?.dataset['record'] ?? null;
}
