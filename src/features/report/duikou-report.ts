import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { RecordId } from '../../data/schema.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { computeReader } from './compute.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { scrollingPanelStyles } from '../../ui/controls.styles.ts';
import { readerStyles } from './report.styles.ts';
import { readerTemplate } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { select } from '../../state/transitions.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/** Kept free above a sentence that is brought into sight. */
const headroomPx = 48;

/** How many quotes are listed at first, and added by the button. */
const quotesPerStep = 200;

/**
 * The report, sentence by sentence, in the reader's language or as it is printed. The words of a figure emphasize it on the map and open its
 * source. A record that is opened elsewhere scrolls to its sentence. A data set without a text shows its quotes by source.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-report for="map"></duikou-report>
 * ```
 *
 * @element duikou-report
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart reader - the panel
 */
export class DuikouReport extends PanelElement {
  static override properties: PropertyDeclarations = { isPrinted: { state: true }, open: { state: true }, quotesAtMost: { state: true } };
  static override styles = [sharedStyles, panelStyles, scrollingPanelStyles, readerStyles];

  declare protected isPrinted: boolean;
  /** The sentence whose records are listed. */
  declare protected open: string | null;
  declare protected quotesAtMost: number;
  readonly #content = memoizeLast(computeReader);
  #shownRecord: RecordId | null = null;

  constructor() {
    super();
    this.isPrinted = false;
    this.open = null;
    this.quotesAtMost = quotesPerStep;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, view } = input;
    const content = this.#content(index, scene.records.shown, language);
    // A quote has to be listed before the panel can scroll to it.
    const place =
      view.record === null ? -1 : content.bySource.flatMap(({ quotes }) => quotes).findIndex(({ record }) => record === view.record);
    if (place >= this.quotesAtMost) this.quotesAtMost = place + quotesPerStep;
    return html`<article part="reader" lang=${language}>
      ${readerTemplate(input, content, {
        isPrinted: this.isPrinted,
        open: this.open,
        quotesAtMost: this.quotesAtMost,
        more: () => (this.quotesAtMost += quotesPerStep),
        printed: (isPrinted) => (this.isPrinted = isPrinted),
        toggled: (sentence) => (this.open = this.open === sentence ? null : sentence),
        pressed: (record, sentence) => void this.#press(input, record, sentence),
      })}
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const record = this.storeController.value?.view.record ?? null;
    if (record === this.#shownRecord || !this.renderRoot.querySelector('.scroller')) return;
    this.#shownRecord = record;
    this.#scrollIntoView();
  }

  /** The map shows the pairing, and the figure among the sentence's records opens its source. */
  async #press({ index, view, change }: PanelInput, record: RecordId, sentence: string): Promise<void> {
    const pairing = index.record(record)?.pairing ?? null;
    if (pairing !== null && pairing !== view.selection && index.officialPairings.some(({ id }) => id === pairing)) change(select(pairing));
    this.open = sentence;
    await this.updateComplete;
    this.openEvidence(record);
  }

  /** Within the panel's own scroller: the page stays where it is. */
  #scrollIntoView(): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    const sentence = this.renderRoot.querySelector<HTMLElement>('.sentence[aria-current]');
    if (!scroller || !sentence) return;
    const [outer, inner] = [scroller.getBoundingClientRect(), sentence.getBoundingClientRect()];
    if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollTo({ top: scroller.scrollTop + inner.top - outer.top - headroomPx, behavior: isStill ? 'instant' : 'smooth' });
  }
}
