/** Moves the focus if a rendering removes the focused element, so that it is not lost to the page's body. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class KeepsFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #next: () => HTMLElement | null | undefined;
  #had = false;

  /** @param next - returns the element that gets the focus; it is made focusable if necessary */
  constructor(host: ReactiveControllerHost & HTMLElement, next: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#next = next;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#had = this.#hasFocus;
  }

  hostUpdated(): void {
    if (!this.#had || this.#hasFocus) return;
    const next = this.#next();
    if (!next) return;
    if (next.tabIndex < 0) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  /**
   * Whether the focus is within the element. `:focus-within` does not match while the window itself has no focus, such as while a file is
   * chosen, so `activeElement` is checked too.
   */
  get #hasFocus(): boolean {
    return this.#host.matches(':focus-within') || (this.#host.shadowRoot?.activeElement ?? null) !== null;
  }
}
