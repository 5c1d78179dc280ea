/** Finds the store of a panel by a context request. It starts at the panel inside an atlas, or at the element that `for` names. */
import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasStore } from '../atlas-store.ts';
import type { AtlasState } from '../atlas-state.ts';

export const storeContext = createContext<AtlasStore>(Symbol('duikou-store'));

/** The event that a provider fires when it is added to a page, so that the order of definition and insertion does not matter. */
export const providerAppeared = 'duikou-provider';

/** Reads a value from the store and renders its host again only when that value has changed. */
export class StoreController<T> implements ReactiveController {
  value: T | undefined;
  store: AtlasStore | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #read: (shown: AtlasState) => T;

  constructor(host: ReactiveControllerHost & HTMLElement, read: (shown: AtlasState) => T) {
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

  /** Looks for the store again. The element calls this too when `for` changes. */
  ask = (): void => {
    const id = this.#host.getAttribute('for');
    const target = id === null ? this.#host : rootOf(this.#host).getElementById(id);
    let found: AtlasStore | undefined;
    target?.dispatchEvent(new ContextEvent(storeContext, this.#host, (store) => (found = store)));
    this.#follow(found);
  };

  #follow(store: AtlasStore | undefined): void {
    if (store === this.store) return;
    this.#unsubscribe?.();
    this.store = store;
    this.#unsubscribe = store?.subscribe(this.#update);
    if (store) this.#update();
    else {
      this.value = undefined;
      // An element that has left the page need not show that it finds no map.
      if (this.#host.isConnected) this.#host.requestUpdate();
    }
  }

  #update = (): void => {
    if (!this.store) return;
    const value = this.#read(this.store.get());
    if (Object.is(value, this.value)) return;
    this.value = value;
    this.#host.requestUpdate();
  };
}

function rootOf(element: HTMLElement): Document | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : element.ownerDocument;
}
