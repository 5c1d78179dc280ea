import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { RecordId } from '../../data/schema.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { computeReport } from './compute.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { scrollingPanelStyles } from '../../ui/controls.styles.ts';
import { reportStyles } from './report.styles.ts';
import { reportTemplate } from './template.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { select } from '../../state/transitions.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/** Space above a sentence that is scrolled into view. */
const headroomPx = 48;

/** Number of quotes that are listed at first, and that the button adds. */
const quotesPerStep = 200;

/**
 * The report, sentence by sentence, in the reader's language or as it is printed. The words of a figure emphasize it on the map and open
 * its source. When a record is opened elsewhere, the panel scrolls to its sentence. A data set without a text shows its quotes by source.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-report for="map"></duikou-report>
 * ```
 *
 * @element duikou-report
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart report - the panel
 */
export class DuikouReport extends PanelElement {
  static override properties: PropertyDeclarations = { isPrinted: { state: true }, open: { state: true }, maxQuotes: { state: true } };
  static override styles = [sharedStyles, panelStyles, scrollingPanelStyles, reportStyles];

  declare protected isPrinted: boolean;
  /** Id of the sentence whose records are listed; null: none. */
  declare protected open: string | null;
  declare protected maxQuotes: number;
  readonly #content = memoizeLast(computeReport);
  #shownRecord: RecordId | null = null;

  constructor() {
    super();
    this.isPrinted = false;
    this.open = null;
    this.maxQuotes = quotesPerStep;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, view } = input;
    const content = this.#content(index, scene.records.shown, language);
    // The quote of an opened record must be listed before the panel can scroll to it.
    const place =
      view.record === null ? -1 : content.bySource.flatMap(({ quotes }) => quotes).findIndex(({ record }) => record === view.record);
    if (place >= this.maxQuotes) this.maxQuotes = place + quotesPerStep;
    return html`<article part="report" lang=${language}>
      ${reportTemplate(input, content, {
        isPrinted: this.isPrinted,
        open: this.open,
        maxQuotes: this.maxQuotes,
        more: () => (this.maxQuotes += quotesPerStep),
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

  /** Selects the pairing of a record on the map, lists the records of the sentence and opens the source of the record. */
  async #press({ index, view, change }: PanelInput, record: RecordId, sentence: string): Promise<void> {
    const pairing = index.record(record)?.pairing ?? null;
    if (pairing !== null && pairing !== view.selection && index.officialPairings.some(({ id }) => id === pairing)) change(select(pairing));
    this.open = sentence;
    await this.updateComplete;
    this.openEvidence(record);
  }

  /** Scrolls to the current sentence within the panel's own scroller, so that the page does not move. */
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
