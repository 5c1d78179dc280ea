import { html, type PropertyValues, type TemplateResult } from 'lit';
import { resolveSelection } from '../../data/data-set.ts';
import type { Pairing } from '../../data/schema.ts';
import { duikouErrorOf } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import { idle } from '../../ui/idle.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { quoteStyles } from '../figure/figure.styles.ts';
import { pairingStyles } from './pairing.styles.ts';
import { figureButton } from '../figure/caption-template.ts';
import { landingStyles } from '../landing/landing.styles.ts';
import { landingTemplate } from '../landing/template.ts';
import { endsTemplate, wayInButton } from './list.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/**
 * One pairing: its regions, date and document, the reported figures with their sources, and the kinds that are not reported.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-pairing for="map"></duikou-pairing>
 * ```
 *
 * @element duikou-pairing
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @slot ways - buttons under the first figures
 * @csspart pairing - the panel
 */
export class DuikouPairing extends PanelElement {
  static override styles = [sharedStyles, panelStyles, quoteStyles, pairingStyles, landingStyles];
  protected override readonly isLaidOutBySize = true;

  /** Template of a selected pairing. It is loaded after the map or at the first selection; null until then. */
  #selected: ((input: PanelInput, pairing: Pairing) => TemplateResult) | null = null;
  /** Template of the count of other sources in the list of pairings, loaded together with `#selected`. */
  #added: ((input: PanelInput, pairing: Pairing) => unknown) | null = null;
  #coming: Promise<void> | null = null;
  /** Selection for which the part was last requested. After a failure, the next selection or the button of the notice tries again. */
  #askedFor: string | null | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.storeController.value?.view;
    if (!view || (view.selection === null && view.surface === 'still') || this.#askedFor === view.selection) return;
    this.#askedFor = view.selection;
    const { store } = this.storeController;
    if (view.selection !== null && store) void store.awaited('pairing', this.#load());
    // Without a selection the part can wait until the page is idle.
    else void idle(1000).then(() => this.#load());
  }

  /** Never rejects; a failure is reported. */
  async #load(): Promise<void> {
    if (this.#selected) return;
    this.#coming ??= this.#loadNow();
    await this.#coming;
    this.#coming = null;
  }

  async #loadNow(): Promise<void> {
    try {
      const { computePairing, pairingTemplate, addedCount, selectedStyles } = await loadPart('pairing', () => import('./selected.ts'));
      const content = memoizeLast(computePairing);
      this.#selected = (input, pairing) =>
        pairingTemplate(input, content(input.index, pairing, input.scene.records.shown, input.language), this.textScale);
      this.#added = addedCount;
      const { shadowRoot } = this;
      if (shadowRoot && selectedStyles.styleSheet)
        shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, selectedStyles.styleSheet];
      this.requestUpdate();
    } catch (cause) {
      this.storeController.store?.report(duikouErrorOf(cause).withRetry(() => void this.#load()));
    }
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, view, language } = input;
    const pairing = view.selection === null ? null : (resolveSelection(index, view.selection)?.pairing ?? null);
    const content = !pairing
      ? landingTemplate(input, {
          figure: figureButton,
          wayIn: wayInButton(input.change, (of) => this.#added?.(input, of)),
          ways: html`<slot name="ways"></slot>`,
        })
      : this.#selected
        ? this.#selected(input, pairing)
        : html`<h2>${endsTemplate(input, pairing)}</h2>`;
    return html`<article part="pairing" lang=${language}>${content}</article>`;
  }
}
