/** What a rendering takes away may have had the focus: it goes on to what is still there, and is never left on the page's body. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class KeepsFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #next: () => HTMLElement | null | undefined;
  #had = false;

  /** @param next - where the focus goes; made focusable if need be */
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

  /** In a window that has lost the focus itself, such as while a file is read, nothing matches `:focus-within`. */
  get #hasFocus(): boolean {
    return this.#host.matches(':focus-within') || (this.#host.shadowRoot?.activeElement ?? null) !== null;
  }
}
