import { html, type TemplateResult } from 'lit';
import { resolveSelection } from '../data/data-set.ts';
import { computePairing } from '../panels/pairing/compute.ts';
import { pairingStyles } from '../panels/pairing/pairing.styles.ts';
import { pairingsTemplate, pairingTemplate } from '../panels/pairing/template.ts';
import type { PanelInput } from '../panels/panel-input.ts';
import { clear, select } from '../state/transitions.ts';
import { PanelElement } from './panel-element.ts';
import { sharedStyles } from './styles.ts';

/**
 * What a pairing is: who with whom, since when, under which document; what was reported, each figure with its source; what was not.
 *
 * @element duikou-pairing
 * @attr {string} for - id of the map or atlas it speaks of; not needed inside an atlas
 * @csspart pairing - the panel
 */
export class DuikouPairing extends PanelElement {
  static override styles = [sharedStyles, pairingStyles];

  protected override renderPanel({ index, view, language, change }: PanelInput): TemplateResult {
    const resolved = view.selection === null ? null : resolveSelection(index, view.selection);
    const content = resolved
      ? pairingTemplate(index, computePairing(index, resolved.pairing, language), language, () => change(clear))
      : pairingsTemplate(index, language, (id) => change(select(id)));
    return html`<article part="pairing" lang=${language}>${content}</article>`;
  }
}
