import { html, type TemplateResult } from 'lit';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { computeTimeline } from './compute.ts';
import { computeSeries } from './series.ts';
import { timelineTemplate } from './template.ts';
import { timelineStyles } from './timeline.styles.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/**
 * Records by time: those with a date on an axis of months, the others in a list beside it.
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
  readonly #timeline = memoizeLast(computeTimeline);
  readonly #series = memoizeLast(computeSeries);

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, language, widthPx } = input;
    const shown = scene.records.shown;
    const timeline = this.#timeline(index, shown, language, widthPx, this.textScale);
    const series = this.#series(index, shown, language, widthPx, this.textScale);
    return html`<article part="timeline" lang=${language}>${timelineTemplate(input, timeline, series)}</article>`;
  }
}
