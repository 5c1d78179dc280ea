import { html, type TemplateResult } from 'lit';
import { resolveSelection } from '../data/data-set.ts';
import { computePairing } from '../panels/pairing/compute.ts';
import { pairingStyles } from '../panels/pairing/pairing.styles.ts';
import { pairingsTemplate, pairingTemplate } from '../panels/pairing/template.ts';
import { clear, select } from '../state/transitions.ts';
import { messagesOf } from '../text/messages.ts';
import { PanelElement } from './panel-element.ts';
import { sharedStyles } from './styles.ts';
import { unboundTemplate } from './unbound-template.ts';

/**
 * What a pairing is: who with whom, since when, under which document; what was reported, each figure with its source; what was not.
 *
 * @element duikou-pairing
 * @attr {string} for - id of the map or atlas it speaks of; not needed inside an atlas
 * @csspart pairing - the panel
 */
export class DuikouPairing extends PanelElement {
  static override styles = [sharedStyles, pairingStyles];

  protected override render(): TemplateResult {
    const shown = this.shows.value;
    const model = this.shows.model;
    if (!shown || !model) return unboundTemplate(this);
    const { index, view } = shown;
    if (!index) return html`<article part="pairing"><p role="status">${messagesOf(view.language).drawing}</p></article>`;
    const resolved = view.selection === null ? null : resolveSelection(index, view.selection);
    const content = resolved
      ? pairingTemplate(index, computePairing(index, resolved.pairing, view.language), view.language, () => model.change(clear))
      : pairingsTemplate(index, view.language, (id) => model.change(select(id)));
    return html`<article part="pairing" lang=${view.language}>${content}</article>`;
  }
}
