import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import type { Language, Pairing, RecordId } from '../../data/schema.ts';
import { comparedPairings } from '../../scene/emphasis.ts';
import type { Topic } from '../../state/view-state.ts';
import { topicDescriptors } from '../../scene/topics/index.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { checkCompared } from './check-compared.ts';
import { computeGrid, type CompareGrid } from './compute.ts';
import { compareStyles } from './compare.styles.ts';
import { computeSideBySide } from './side-by-side.ts';
import { sideBySideTemplate } from './side-by-side-template.ts';
import { cellKeys, columnsAtOnce, compareTemplate, type ShownColumns } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { RovingFocus } from '../../ui/roving-focus.ts';

/**
 * A grid of pairings × kinds: each cell has its state as a mark, and opens its records. Two chosen pairings are shown side by side.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-compare for="map"></duikou-compare>
 * ```
 *
 * @element duikou-compare
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart compare - the panel
 */
export class DuikouCompare extends PanelElement {
  static override properties: PropertyDeclarations = { openCell: { state: true }, openedCells: { state: true } };
  static override styles = [sharedStyles, panelStyles, compareStyles];
  protected override readonly isLaidOutBySize = true;

  declare protected openCell: string | null;
  declare protected openedCells: ReadonlySet<string>;
  readonly #sideBySide = memoizeLast(
    (index: DataIndex, shown: readonly RecordId[], topic: Topic | null, language: Language, first: Pairing, second: Pairing) =>
      computeSideBySide(index, computeGrid(index, shown, topic, language, [first, second]), first, second),
  );
  readonly #grid = memoizeLast(
    (index: DataIndex, shown: readonly RecordId[], topic: Topic | null, language: Language, from: number, atOnce: number) =>
      computeGrid(index, shown, topic, language, index.officialPairings.slice(from, from + atOnce)),
  );
  /** Index of the first visible column. */
  #firstColumn = 0;
  /** The selected pairing for which the columns were last chosen; null: none. */
  #columnsFor: string | null = null;
  #shown: CompareGrid | null = null;
  #cellInSight: string | null = null;
  readonly #focus = new RovingFocus(this, {
    ids: () => (this.#shown ? cellKeys(this.#shown) : []),
    form: () => this.#shown?.pairings.length ?? 0,
    element: (key) => this.#cell(key),
  });

  constructor() {
    super();
    this.openCell = null;
    this.openedCells = new Set();
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, view } = input;
    const topic = topicDescriptors[scene.topic].showsRecords ? scene.topic : null;
    const { shown } = scene.records;
    const [first, second] = view.compared === null ? [] : comparedPairings(index, view.selection, view.compared);
    return html`<article part="compare" lang=${language}>
      ${
        first && second
          ? sideBySideTemplate(input, this.#sideBySide(index, shown, topic, language, first, second), {
              has: (key) => this.openedCells.has(key),
              open: (key) => (this.openedCells = new Set([...this.openedCells, key])),
            })
          : compareTemplate(input, this.#gridOf(input, topic), {
              open: this.openCell,
              choose: (key) => this.#open(key),
              focus: this.#focus,
              columns: this.#columns(input),
              textScale: this.textScale,
            })
      }
    </article>`;
  }

  #gridOf({ index, scene, language, widthPx }: PanelInput, topic: Topic | null): CompareGrid {
    const atOnce = columnsAtOnce(language, widthPx);
    // A newly selected pairing is among the visible columns.
    const selected = scene.emphasis.pairing;
    const at = selected === null ? -1 : index.officialPairings.findIndex(({ id }) => id === selected);
    if (selected !== this.#columnsFor && at >= 0) this.#firstColumn = at;
    this.#columnsFor = selected;
    this.#firstColumn = Math.floor(Math.min(Math.max(0, this.#firstColumn), index.officialPairings.length - 1) / atOnce) * atOnce;
    this.#shown = this.#grid(index, scene.records.shown, topic, language, this.#firstColumn, atOnce);
    return this.#shown;
  }

  #columns({ index, language, widthPx }: PanelInput): ShownColumns {
    return {
      first: this.#firstColumn,
      atOnce: columnsAtOnce(language, widthPx),
      all: index.officialPairings.length,
      show: (first) => {
        this.#firstColumn = first;
        this.requestUpdate();
      },
    };
  }

  /** Opens the records of a cell; null closes them and returns the focus from them to the cell. */
  #open(key: string | null): void {
    const isWithin = this.shadowRoot?.activeElement?.closest('#detail') != null;
    const cell = this.openCell === null ? null : this.#cell(this.openCell);
    this.openCell = key;
    if (key === null && isWithin) cell?.focus();
  }

  #cell(key: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { store } = this.storeController;
    // Checked after this update, because the check may change the view.
    if (store) queueMicrotask(() => checkCompared(store));
    // The records open below the cell's row, which may be out of view.
    if (this.openCell === this.#cellInSight) return;
    this.#cellInSight = this.openCell;
    void this.#showDetail();
  }

  /** Scrolls the open records into view once their figures are drawn, because only then is their height final. */
  async #showDetail(): Promise<void> {
    const detail = this.renderRoot.querySelector('#detail');
    if (!detail) return;
    const figures = [...detail.querySelectorAll('duikou-figure')].map((figure) => 'updateComplete' in figure && figure.updateComplete);
    await Promise.all(figures);
    detail.scrollIntoView({ block: 'nearest' });
  }
}
