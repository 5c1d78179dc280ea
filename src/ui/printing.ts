/** Tells an element when the page is being laid out for paper. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mediaQuery } from './observers.ts';

/**
 * By the media query and by the events around a print: Firefox lays out what stands there when `beforeprint` returns, and the media query
 * matches only afterwards. What `onPrinting` changes has to be rendered when it returns.
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
