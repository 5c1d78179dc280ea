import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { storeContext, providerAppeared } from './store-context.ts';
import type { AtlasStore } from '../atlas-store.ts';

/**
 * Answers the context requests of figures and filters in the shadow root of a panel. With `for`, the atlas is not an ancestor of the panel,
 * so the request would find no provider.
 */
export class ContextRelay implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #store: () => AtlasStore | undefined;
  #announced: AtlasStore | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, store: () => AtlasStore | undefined) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('context-request', this.#answer);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('context-request', this.#answer);
  }

  hostUpdated(): void {
    const store = this.#store();
    if (store === this.#announced) return;
    this.#announced = store;
    if (store) this.#host.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
  }

  readonly #answer = (event: HTMLElementEventMap['context-request']): void => {
    const store = this.#store();
    // The panel's own request is left to its ancestors.
    if (event.context !== storeContext || event.composedPath()[0] === this.#host || !store) return;
    event.stopPropagation();
    event.callback(store);
  };
}
