/** The modal dialog of an element: opening, closing and where the focus goes, by the browser's own `<dialog>`. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

export interface DialogOptions {
  /** Whether a press beside the dialog closes it; Esc always does. */
  readonly closesOnBackdrop?: boolean;
  /** Called when it has been closed, in whatever way: what still runs for it can stop. */
  readonly closed?: () => void;
}

/** The element renders {@link template} while {@link isOpen}, and nothing else: a closed dialog takes no part in the page. */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DialogOptions;
  readonly #dialog = createRef<HTMLDialogElement>();
  #isOpen = false;
  /** Opened, and not yet shown. It is shown once: while it closes, the element may render again. */
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

  /** Resolves when the dialog stands over the page, or when the element has rendered and has nothing to show yet: then it opens with the data. */
  async open(): Promise<void> {
    this.#isOpen = true;
    this.#isToShow = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** The browser gives the focus back to what had it before. */
  readonly close = (): void => this.#dialog.value?.close();

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (!this.#isToShow || !dialog?.isConnected) return;
    this.#isToShow = false;
    if (!dialog.open) dialog.showModal();
  }

  /** @param content - with a heading whose id is `title` */
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

  /** Not at the press itself: its release would take the focus from where it has gone back to. */
  readonly #clicked = (event: MouseEvent): void => {
    if (this.#options.closesOnBackdrop === true && this.#isPressedOutside && this.#isOutside(event)) this.close();
  };

  /** The backdrop is the dialog too, outside of its box. */
  #isOutside({ target, clientX, clientY }: MouseEvent): boolean {
    const dialog = this.#dialog.value;
    if (!dialog || target !== dialog) return false;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  }
}
