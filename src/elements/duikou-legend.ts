import { html, type TemplateResult } from 'lit';
import { messagesOf } from '../text/messages.ts';
import { legendStyles, legendTemplate } from './legend-template.ts';
import { PanelElement } from './panel-element.ts';
import { sharedStyles } from './styles.ts';
import { unboundTemplate } from './unbound-template.ts';

/**
 * The legend of a map, elsewhere on the page: just the marks in sight.
 *
 * @element duikou-legend
 * @attr {string} for - id of the map or atlas it explains; not needed inside an atlas
 */
export class DuikouLegend extends PanelElement {
  static override styles = [sharedStyles, legendStyles];

  protected override render(): TemplateResult {
    const shown = this.shows.value;
    if (!shown) return unboundTemplate(this);
    if (!shown.scene) return html``;
    const { legend } = shown.scene;
    return html`<section aria-label=${messagesOf(shown.view.language).legendTitle}>${legendTemplate(legend)}</section>`;
  }
}
