import { html, type TemplateResult } from 'lit';
import { resolveSelection } from '../data/data-set.ts';
import { computePairing } from '../panels/pairing/compute.ts';
import { panelStyles } from '../panels/panel.styles.ts';
import { pairingStyles } from '../panels/pairing/pairing.styles.ts';
import { pairingsTemplate, pairingTemplate } from '../panels/pairing/template.ts';
import type { PanelInput } from '../panels/panel-input.ts';
import { remembered } from '../scene/memo.ts';
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
  static override styles = [sharedStyles, panelStyles, pairingStyles];

  readonly #content = remembered(computePairing);

  protected override renderPanel(input: PanelInput): TemplateResult {
    const { index, scene, view, language } = input;
    const resolved = view.selection === null ? null : resolveSelection(index, view.selection);
    const content = resolved ? pairingTemplate(input, this.#content(index, resolved.pairing, scene.records.shown, language)) : pairingsTemplate(input);
    return html`<article part="pairing" lang=${language}>${content}</article>`;
  }
}
