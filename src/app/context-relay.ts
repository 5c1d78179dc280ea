import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { modelContext, providerAppeared } from './store-context.ts';
import type { AtlasModel } from './atlas-store.ts';

/**
 * Answers for the atlas inside a panel: figures and filters in its shadow root ask upward, and where `for` ties the panel to an atlas
 * elsewhere on the page nobody further up knows that one.
 */
export class PassesModel implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #model: () => AtlasModel | undefined;
  #announced: AtlasModel | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, model: () => AtlasModel | undefined) {
    this.#host = host;
    this.#model = model;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('context-request', this.#answer);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('context-request', this.#answer);
  }

  hostUpdated(): void {
    const model = this.#model();
    if (model === this.#announced) return;
    this.#announced = model;
    if (model) this.#host.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
  }

  readonly #answer = (event: HTMLElementEventMap['context-request']): void => {
    const model = this.#model();
    // The panel's own question goes on upward.
    if (event.context !== modelContext || event.composedPath()[0] === this.#host || !model) return;
    event.stopPropagation();
    event.callback(model);
  };
}
