/** Notifies an element when the page is laid out for print and back. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mediaQuery } from './observers.ts';

/**
 * Uses the media query and the print events: Firefox lays out the page when `beforeprint` returns, and the media query matches only
 * afterwards. `onPrinting` must therefore render synchronously.
 */
export class Printing implements ReactiveController {
  readonly #media = mediaQuery('print');
  readonly #onPrinting: (isPrinting: boolean) => void;

  constructor(host: ReactiveControllerHost, onPrinting: (isPrinting: boolean) => void) {
    this.#onPrinting = onPrinting;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
  }

  #listen(method: 'addEventListener' | 'removeEventListener'): void {
    this.#media[method]('change', this.#changed);
    window[method]('beforeprint', this.#changed);
    window[method]('afterprint', this.#changed);
  }

  readonly #changed = (event: Event): void => {
    this.#onPrinting(event.type === 'beforeprint' || (event.type === 'change' && this.#media.matches));
  };
}
