import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { saveDrawing } from '../../app/page/save-drawing.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { resolveSelection } from '../../data/data-set.ts';
import type { RegionId } from '../../data/schema.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { RovingFocus } from '../../ui/roving-focus.ts';
import { saveFile } from '../../ui/save-file.ts';
import { emptyState } from '../records/panel-parts.ts';
import { computeMatrix, type Matrix } from './compute.ts';
import { flowMeasures, measureOf } from '../../scene/topics/flow-measures.ts';
import { matrixCsv, matrixDrawing } from './file.ts';
import { defaultCellPx, matrixStyles, totalPx } from './matrix.styles.ts';
import { matrixWords } from './messages.ts';
import type { MatrixOrder } from './order.ts';
import { headPx, itemId, keyOf, matrixTemplate } from './template.ts';

/** Width of the panel that is not for cells, in px: padding, row heads and totals. */
const besideCellsPx = 32 + headPx + totalPx;

/**
 * The flows of a user's table as a matrix: a row for each origin, a column for each destination. Its rows are the areas of the level
 * that the map shows; the smallest share one row. Arrow keys move between cells, Enter chooses one.
 *
 * @example
 * ```html
 * <duikou-map id="map" src="flows.csv"></duikou-map>
 * <duikou-matrix for="map"></duikou-matrix>
 * ```
 *
 * @element duikou-matrix
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart matrix - the panel
 */
export class DuikouMatrix extends PanelElement {
  static override properties: PropertyDeclarations = {
    order: { state: true },
    measure: { state: true },
    cellPx: { state: true },
    read: { state: true },
  };
  static override styles = [sharedStyles, panelStyles, matrixStyles];
  protected override readonly isLaidOutBySize = true;

  declare protected order: MatrixOrder;
  /** Id of the chosen measure; null for the measure with the most flows. */
  declare protected measure: string | null;
  /** Chosen size of a cell in px; null for the size that fits the width of the panel. */
  declare protected cellPx: number | null;
  /** Keys of the row and the column of the chosen cell, which don't depend on the order; null if none is chosen. */
  declare protected read: readonly [string, string] | null;
  readonly #measures = memoizeLast(flowMeasures);
  readonly #computed = memoizeLast(computeMatrix);
  #matrix: Matrix | null = null;
  readonly #focus = new RovingFocus(this, {
    ids: () => this.#items(),
    form: () => (this.#matrix?.places.length ?? 0) + 2,
    element: (id) => this.#element(id),
  });

  constructor() {
    super();
    this.order = 'region';
    this.measure = null;
    this.cellPx = null;
    this.read = null;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('focusin', (event) => {
      const item = itemOf(event)?.dataset['item'];
      if (item !== undefined) this.#focus.activate(item);
    });
    root.addEventListener('click', (event) => {
      const { row, column } = itemOf(event)?.dataset ?? {};
      if (row !== undefined && column !== undefined) this.read = [row, column];
    });
    return root;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, words, widthPx } = input;
    const { shown } = scene.records;
    const measures = this.#measures(index, shown);
    const measure = measureOf(measures, this.measure);
    this.#matrix = measure && this.#computed(index, shown, measure, this.order, this.#selected(input));
    const matrix = this.#matrix;
    return html`<article part="matrix" lang=${language}>
      <h2>${words.matrixTitle}</h2>
      ${
        !matrix
          ? shown.length === 0
            ? emptyState(input)
            : html`<p class="nothing">${matrixWords[language].none}</p>`
          : matrixTemplate(input, {
              matrix,
              measures,
              order: this.order,
              cellPx: this.cellPx ?? defaultCellPx(matrix.places.length, widthPx - besideCellsPx),
              stop: this.#focus.stopAmong(this.#items()),
              open: this.read,
              ordered: (order) => (this.order = order),
              measured: (id) => (this.measure = id),
              resized: (cellPx) => (this.cellPx = cellPx),
              saved: (form) => this.#save(input, matrix, form),
            })
      }
    </article>`;
  }

  /** Returns the same array while the selection is unchanged, so that the matrix is not computed again. */
  readonly #selectedOf = memoizeLast((first: RegionId | null, second: RegionId | null): readonly RegionId[] =>
    [first, second].filter((id) => id !== null),
  );

  #selected({ index, view }: PanelInput): readonly RegionId[] {
    const resolved = view.selection === null ? null : resolveSelection(index, view.selection);
    if (!resolved) return this.#selectedOf(null, null);
    return resolved.kind === 'region'
      ? this.#selectedOf(resolved.region.id, null)
      : this.#selectedOf(resolved.pairing.a, resolved.pairing.b);
  }

  #items(): readonly string[] {
    return this.#matrix ? this.#itemsOf(this.#matrix) : [];
  }

  readonly #itemsOf = memoizeLast(({ places, measure }: Matrix): readonly string[] => {
    const columns = ['head', ...places.map(keyOf), 'total'];
    const rows = measure.isDirected ? columns : columns.slice(0, -1);
    return rows.flatMap((row) => columns.map((column) => itemId(row, column)));
  });

  #element(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  }

  /** Moves the focus along with its item when another order moves rows and columns. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const focused = this.shadowRoot?.activeElement;
    const item = focused instanceof HTMLElement ? focused.dataset['item'] : undefined;
    const stop = this.#focus.stopAmong(this.#items());
    if (item !== undefined && stop !== null && item !== stop) this.#element(stop)?.focus({ preventScroll: true });
  }

  #key(event: KeyboardEvent): void {
    const item = itemOf(event)?.dataset['item'];
    if (item === undefined || event.defaultPrevented) return;
    const isEnter = (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey && !event.altKey;
    // Enter acts as a click, which chooses the cell and selects its places.
    if (isEnter) this.#element(item)?.click();
    else if (!this.#focus.press(event, item)) return;
    event.preventDefault();
  }

  #save(input: PanelInput, matrix: Matrix, form: 'csv' | 'svg'): void {
    const { index, scene, language } = input;
    const name = `duikou-matrix.${form}`;
    if (form === 'csv') saveFile(new Blob([matrixCsv(index, matrix, language, scene.captions.unchecked)], { type: 'text/csv' }), name);
    else
      saveDrawing(this, input, name, ({ palette, fontFamily, lines }) =>
        matrixDrawing(index, matrix, language, palette, fontFamily, lines),
      );
  }
}

/** The item that an event comes from. */
function itemOf(event: Event): HTMLElement | null {
  return (
    event.composedPath().find((target): target is HTMLElement => target instanceof HTMLElement && target.matches('[data-item]')) ?? null
  );
}
