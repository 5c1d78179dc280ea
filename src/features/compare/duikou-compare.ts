import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { comparedPairings } from '../../scene/emphasis.ts';
import { topicDescriptors } from '../../scene/topics/index.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { checkCompared } from './check-compared.ts';
import { computeReported, type ReportedGrid } from './compute.ts';
import { reportedStyles } from './compare.styles.ts';
import { computeSideBySide } from './side-by-side.ts';
import { sideBySideTemplate } from './side-by-side-template.ts';
import { cellKeys, reportedTemplate } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { RovingFocus } from '../../ui/roving-focus.ts';

/**
 * A grid of pairings × kinds: each cell has its state as a mark, and opens its records. Two chosen pairings stand side by side.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-compare for="map"></duikou-compare>
 * ```
 *
 * @element duikou-compare
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart reported - the panel
 */
export class DuikouCompare extends PanelElement {
  static override properties: PropertyDeclarations = { openCell: { state: true }, openedCells: { state: true } };
  static override styles = [sharedStyles, panelStyles, reportedStyles];

  declare protected openCell: string | null;
  declare protected openedCells: ReadonlySet<string>;
  readonly #sideBySide = memoizeLast(computeSideBySide);
  readonly #grid = memoizeLast(computeReported);
  #shown: ReportedGrid | null = null;
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
    const grid = this.#grid(index, scene.records.shown, topic, language);
    this.#shown = grid;
    const [first, second] = view.compared === null ? [] : comparedPairings(index, view.selection, view.compared);
    return html`<article part="reported" lang=${language}>
      ${
        first && second
          ? sideBySideTemplate(input, grid, this.#sideBySide(index, grid, first, second), {
              has: (key) => this.openedCells.has(key),
              open: (key) => (this.openedCells = new Set([...this.openedCells, key])),
            })
          : reportedTemplate(input, grid, {
              open: this.openCell,
              choose: (key) => this.#open(key),
              focus: this.#focus,
              textScale: this.textScale,
            })
      }
    </article>`;
  }

  /** The focus goes from records that close to their cell. */
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
    // After this update, for it may change the view.
    if (store) queueMicrotask(() => checkCompared(store));
    // A cell's records open under its row: what a click has opened comes into sight.
    if (this.openCell === this.#cellInSight) return;
    this.#cellInSight = this.openCell;
    void this.#showDetail();
  }

  /** Once its figures are drawn it has the height that it keeps. */
  async #showDetail(): Promise<void> {
    const detail = this.renderRoot.querySelector('#detail');
    if (!detail) return;
    const figures = [...detail.querySelectorAll('duikou-figure')].map((figure) => 'updateComplete' in figure && figure.updateComplete);
    await Promise.all(figures);
    detail.scrollIntoView({ block: 'nearest' });
  }
}
