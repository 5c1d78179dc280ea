/** How a panel finds what it shows: inside an atlas by asking upward, elsewhere by asking the element that `for` names. */
import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AtlasStore } from '../atlas-store.ts';
import type { AtlasState } from '../atlas-state.ts';

export const storeContext = createContext<AtlasStore>(Symbol('duikou-store'));

/** Announced by a provider when it appears, so that the order of definition and insertion does not matter. */
export const providerAppeared = 'duikou-provider';

/** An element's view of the store: re-renders its host when what it reads has changed, and only then. */
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

  /** Looks for the store again; the element calls it too when `for` changes. */
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
      // What has left the page need not report that it finds no map.
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
