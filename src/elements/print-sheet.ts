import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PanelInput } from '../panels/panel-input.ts';
import { printStyles } from '../panels/print/print.styles.ts';
import { printTemplate } from '../panels/print/template.ts';
import { mediaQuery } from './observers.ts';
import { PanelElement } from './panel-element.ts';
import { sharedStyles } from './styles.ts';

/** What is printed after the map of an atlas, whatever panel is open. There only while the page is printed. */
export class PrintSheet extends PanelElement {
  static override properties: PropertyDeclarations = { isPrinting: { state: true } };
  static override styles = [sharedStyles, printStyles];

  protected declare isPrinting: boolean;
  readonly #media = mediaQuery('print');

  constructor() {
    super();
    this.isPrinting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#media.addEventListener('change', this.#settle);
    window.addEventListener('beforeprint', this.#settle);
    window.addEventListener('afterprint', this.#settle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#media.removeEventListener('change', this.#settle);
    window.removeEventListener('beforeprint', this.#settle);
    window.removeEventListener('afterprint', this.#settle);
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    if (!this.isPrinting) return html``;
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    return printTemplate(input, { address: location.href, day });
  }

  /** The page is laid out for print as soon as this returns. */
  readonly #settle = (event: Event): void => {
    this.isPrinting = event.type === 'beforeprint' || (event.type === 'change' && this.#media.matches);
    if (this.isUpdatePending) this.performUpdate();
  };
}
