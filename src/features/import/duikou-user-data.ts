import { ContextConsumer } from '@lit/context';
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { duikouErrorOf } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import { hostContext } from '../../app/elements/host-context.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { bringIn } from '../../ui/icons.ts';
import type { Load } from '../../app/loading/load.ts';
import { requestByReader } from '../../app/loading/request-by-reader.ts';
import type { ImportDialog } from './import-dialog.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/**
 * Opens the reader's own data by a button or a pasted table anywhere on the atlas, and the files that are dropped on it. Part of an atlas; its
 * dialog is loaded on demand.
 */
export class UserData extends PanelElement {
  static override properties: PropertyDeclarations = { isLoaded: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      .icon-button {
        width: 34px;
      }
    `,
  ];

  declare protected isLoaded: boolean;
  readonly #atlas = new ContextConsumer(this, { context: hostContext });

  constructor() {
    super();
    this.isLoaded = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#atlas.value?.addEventListener('paste', this.#pasted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#atlas.value?.removeEventListener('paste', this.#pasted);
  }

  /** Shows no text, but the dialog of a file that was dropped before the data are loaded. */
  protected override renderWithoutData(): TemplateResult {
    return this.#template(nothing);
  }

  protected override renderPanel({ words }: PanelInput): TemplateResult {
    return this.#template(
      html`<button type="button" class="button icon-button" aria-label=${words.userData} title=${words.userData} @click=${() => void this.open()}>${bringIn}</button>`,
    );
  }

  /** The same template with and without data, so that the dialog is kept when the data are loaded. */
  #template(button: TemplateResult | typeof nothing): TemplateResult {
    return html`${button}
      ${this.isLoaded ? html`<duikou-import-dialog></duikou-import-dialog>` : nothing}`;
  }

  /**
   * Opens the dialog, and reads a file if one is given.
   *
   * @param places - a second file with the places of the first
   */
  async open(file?: File, places?: File): Promise<void> {
    const { store } = this.storeController;
    // The request starts now, even if the dialog is still loading.
    if (file && store)
      await requestByReader(store, async (load) => (await this.#dialog(() => this.open(file, places), load))?.openFile(file, places, load));
    else await (await this.#dialog(() => this.open()))?.open();
  }

  /**
   * The dialog, loaded on the first call; null if it fails to load, which is reported.
   *
   * @param load - the load that needs the dialog, if any; a superseded load is not tried again
   */
  async #dialog(retry: () => Promise<void>, load?: Load): Promise<ImportDialog | null> {
    const { store } = this.storeController;
    try {
      const dialog = loadPart('userData', () => import('./import-dialog.ts'));
      (await (store ? store.awaited('userData', dialog) : dialog)).defineImportDialog();
    } catch (cause) {
      if (load?.isCurrent !== false) store?.report(duikouErrorOf(cause).withRetry(() => void retry()));
      return null;
    }
    this.isLoaded = true;
    await this.updateComplete;
    return this.renderRoot.querySelector<ImportDialog>('duikou-import-dialog');
  }

  /** Opens a table that is pasted outside text fields. */
  readonly #pasted = (event: Event): void => {
    const isTyped = event.composedPath().some((target) => target instanceof HTMLElement && target.matches('input, textarea'));
    const text = event instanceof ClipboardEvent ? (event.clipboardData?.getData('text/plain') ?? '') : '';
    if (isTyped || !/[\t,;].*\n/u.test(text)) return;
    event.preventDefault();
    void this.open(new File([text], messagesOf(this.storeController.value?.view.language ?? 'zh-Hans').userData));
  };
}
