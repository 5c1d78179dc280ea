import { html, type PropertyValues, type TemplateResult } from 'lit';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { resizeObserver } from '../../ui/observers.ts';
import { computeTimeline, entryKey, type Timeline } from './compute.ts';
import { computeSeries } from './series.ts';
import { timelineTemplate } from './template.ts';
import { timelineStyles } from './timeline.styles.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/**
 * Records by time: dated records on an axis of months, figures without a date in a list below it.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-timeline for="map"></duikou-timeline>
 * ```
 *
 * @element duikou-timeline
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @csspart timeline - the panel
 */
export class DuikouTimeline extends PanelElement {
  static override styles = [sharedStyles, panelStyles, timelineStyles];
  protected override readonly isLaidOutBySize = true;
  readonly #timeline = memoizeLast(computeTimeline);
  readonly #series = memoizeLast(computeSeries);
  #shown: Timeline | null = null;
  /** Measured heights of the words of entries; `of` is the language, width and text scale for which they hold. */
  #measured: { readonly of: string; readonly heights: ReadonlyMap<string, number> } = { of: '', heights: new Map() };
  // In the next frame, because rendering in this one would change the sizes that are being measured.
  readonly #sizes = resizeObserver(() => requestAnimationFrame(() => this.#measure()));

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, widthPx } = input;
    const shown = scene.records.shown;
    const of = `${language} ${widthPx} ${this.textScale}`;
    if (of !== this.#measured.of) this.#measured = { of, heights: new Map() };
    const timeline = this.#timeline(index, shown, language, widthPx, this.textScale, this.#measured.heights);
    this.#shown = timeline;
    const series = this.#series(index, shown, language, widthPx, this.textScale);
    return html`<article part="timeline" lang=${language}>${timelineTemplate(input, timeline, series)}</article>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const words of this.#words()) this.#sizes.observe(words);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    for (const words of this.#words()) this.#sizes.observe(words);
  }

  #words(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.axis > ol > li')];
  }

  /** Lays out the entries again by the measured heights of their words. */
  #measure(): void {
    const entries = this.#shown?.entries ?? [];
    const heights = this.#words().map(({ offsetHeight }) => offsetHeight);
    // The heights are 0 if the timeline is hidden, or was removed before this frame.
    if (heights.includes(0)) return;
    if (heights.length !== entries.length || entries.every(({ wordsPx }, i) => Math.abs(wordsPx - (heights[i] ?? 0)) <= 1)) return;
    this.#measured = { ...this.#measured, heights: new Map(entries.map(({ records }, i) => [entryKey(records), heights[i] ?? 0])) };
    this.requestUpdate();
  }
}
