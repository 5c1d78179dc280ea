import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { checkCompared } from '../compare/check-compared.ts';
import { printStyles } from './print.styles.ts';
import { printTemplate } from './template.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { Printing } from '../../ui/printing.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/**
 * The pages that are printed after the map of an atlas. Their content exists only while the page is printed. The element is in every
 * atlas, whichever views it offers; therefore it also checks the two compared pairings of a link.
 */
export class PrintSheet extends PanelElement {
  static override properties: PropertyDeclarations = { isPrinting: { state: true } };
  static override styles = [sharedStyles, printStyles];

  declare protected isPrinting: boolean;
  protected readonly printing = new Printing(this, (isPrinting) => {
    this.isPrinting = isPrinting;
    if (this.isUpdatePending) this.performUpdate();
  });

  constructor() {
    super();
    this.isPrinting = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { store } = this.storeController;
    // Checked after this update, because the check may change the view.
    if (store) queueMicrotask(() => checkCompared(store));
  }

  /** Prints nothing without data. */
  protected override renderWithoutData(): TemplateResult {
    return html``;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    if (!this.isPrinting) return html``;
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    return printTemplate(input, { address: location.href, day });
  }
}
