import { html, type TemplateResult } from 'lit';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { legendStyles, legendTemplate } from './template.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/**
 * The legend of a map, anywhere on the page. It lists only the marks that are drawn.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-legend for="map"></duikou-legend>
 * ```
 *
 * @element duikou-legend
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 */
export class DuikouLegend extends PanelElement {
  static override styles = [sharedStyles, legendStyles];

  protected override renderPanel({ scene, words }: PanelInput): TemplateResult {
    return html`<section aria-label=${words.legendTitle}>${legendTemplate(scene.legend)}</section>`;
  }
}
