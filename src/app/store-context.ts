/** How a panel finds what it shows: inside an atlas by asking upward, elsewhere by asking the element that `for` names. */
import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasModel, Shown } from './atlas-store.ts';

export const modelContext = createContext<AtlasModel>(Symbol('duikou-model'));

/** Announced by a provider when it appears, so that the order of definition and insertion does not matter. */
export const providerAppeared = 'duikou-provider';

/** An element's view of the model: re-renders its host when what it reads has changed, and only then. */
export class Shows<T> implements ReactiveController {
  value: T | undefined;
  model: AtlasModel | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #read: (shown: Shown) => T;

  constructor(host: ReactiveControllerHost & HTMLElement, read: (shown: Shown) => T) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(providerAppeared, this.ask, true);
    this.ask();
  }

  hostDisconnected(): void {
    document.removeEventListener(providerAppeared, this.ask, true);
    this.#follow(undefined);
  }

  /** Looks for the model again; the element calls it too when `for` changes. */
  ask = (): void => {
    const id = this.#host.getAttribute('for');
    const target = id === null ? this.#host : rootOf(this.#host).getElementById(id);
    let found: AtlasModel | undefined;
    target?.dispatchEvent(new ContextEvent(modelContext, this.#host, (model) => (found = model)));
    this.#follow(found);
  };

  #follow(model: AtlasModel | undefined): void {
    if (model === this.model) return;
    this.#unsubscribe?.();
    this.model = model;
    this.#unsubscribe = model?.subscribe(this.#update);
    if (model) this.#update();
    else {
      this.value = undefined;
      // What has left the page need not say that it finds no map.
      if (this.#host.isConnected) this.#host.requestUpdate();
    }
  }

  #update = (): void => {
    if (!this.model) return;
    const value = this.#read(this.model.get());
    if (Object.is(value, this.value)) return;
    this.value = value;
    this.#host.requestUpdate();
  };
}

function rootOf(element: HTMLElement): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}
