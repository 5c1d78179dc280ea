/** Controls the modal dialog of an element: opening, closing and focus, based on the browser's `<dialog>`. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

export interface DialogOptions {
  /** Whether a press outside of the dialog closes it; Esc always does. */
  readonly closesOnBackdrop?: boolean;
  /** Called after the dialog has been closed in any way, so that pending work for it can be stopped. */
  readonly closed?: () => void;
}

/** The element renders {@link template} while {@link isOpen}, and nothing otherwise, so that a closed dialog is not part of the page. */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DialogOptions;
  readonly #dialog = createRef<HTMLDialogElement>();
  #isOpen = false;
  /** Whether the dialog has been opened but not shown. It is shown once, because the element may render again while the dialog closes. */
  #isToShow = false;
  #isPressedOutside = false;

  constructor(host: ReactiveControllerHost, options: DialogOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Resolves when the dialog is shown, or when the element has rendered but has no dialog yet. In that case it opens with the data. */
  async open(): Promise<void> {
    this.#isOpen = true;
    this.#isToShow = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Closes the dialog. The browser restores the focus to the previous element. */
  readonly close = (): void => this.#dialog.value?.close();

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (!this.#isToShow || !dialog?.isConnected) return;
    this.#isToShow = false;
    if (!dialog.open) dialog.showModal();
  }

  /** @param content - the content, with a heading whose id is `title` */
  template(language: string, content: TemplateResult): TemplateResult {
    return html`<dialog
      ${ref(this.#dialog)}
      lang=${language}
      aria-labelledby="title"
      @close=${this.#closed}
      @pointerdown=${this.#pressed}
      @click=${this.#clicked}
    >${content}</dialog>`;
  }

  readonly #closed = (): void => {
    this.#isOpen = false;
    this.#isToShow = false;
    this.#options.closed?.();
    this.#host.requestUpdate();
  };

  readonly #pressed = (event: PointerEvent): void => {
    this.#isPressedOutside = this.#isOutside(event);
  };

  /** Closes on click and not on press, because the release would take the restored focus away. */
  readonly #clicked = (event: MouseEvent): void => {
    if (this.#options.closesOnBackdrop === true && this.#isPressedOutside && this.#isOutside(event)) this.close();
  };

  /** Whether a press was on the backdrop, which belongs to the dialog element but is outside of its box. */
  #isOutside({ target, clientX, clientY }: MouseEvent): boolean {
    const dialog = this.#dialog.value;
    if (!dialog || target !== dialog) return false;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  }
}
