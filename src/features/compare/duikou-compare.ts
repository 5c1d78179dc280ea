import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { computeReported, type ReportedGrid } from './compute.ts';
import { reportedStyles } from './compare.styles.ts';
import { cellKeys, reportedTemplate } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { RovingFocus } from '../../ui/roving-focus.ts';

/**
 * A grid of pairings × kinds. Each cell has one of four states: reported with a figure, in words, only in a total, not reported.
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
  static override properties: PropertyDeclarations = { openCell: { state: true } };
  static override styles = [sharedStyles, panelStyles, reportedStyles];

  declare protected openCell: string | null;
  readonly #grid = memoizeLast(computeReported);
  #shown: ReportedGrid | null = null;
  readonly #focus = new RovingFocus(this, {
    ids: () => (this.#shown ? cellKeys(this.#shown) : []),
    form: () => this.#shown?.pairings.length ?? 0,
    element: (cell) => this.renderRoot.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`),
  });

  constructor() {
    super();
    this.openCell = null;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language } = input;
    const grid = this.#grid(index, scene.records.shown, scene.emphasizedRecords, language);
    this.#shown = grid;
    return html`<article part="reported" lang=${language}>
      ${reportedTemplate(input, grid, {
        open: this.openCell,
        choose: (key) => (this.openCell = key),
        focus: this.#focus,
      })}
    </article>`;
  }
}
