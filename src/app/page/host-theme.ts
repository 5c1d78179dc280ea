/** Resolves the theme of an atlas or a map on its own, and sets the colours of the element. */
import type { AtlasStore } from '../atlas-store.ts';
import { onThemeOfPageChanged, showTheme, themeOfPage, themeOfSystem } from './theme-of-page.ts';

export class HostTheme {
  readonly #element: HTMLElement;
  readonly #store: AtlasStore;
  readonly #isOutermost: () => boolean;
  #automatic: 'light' | 'dark' = 'light';
  #dispose: (() => void) | null = null;

  /** @param isOutermost - returns false for a map inside an atlas, which has the colours of the atlas */
  constructor(element: HTMLElement, store: AtlasStore, isOutermost: () => boolean) {
    this.#element = element;
    this.#store = store;
    this.#isOutermost = isOutermost;
  }

  connect(): void {
    this.#dispose = onThemeOfPageChanged(() => this.#read());
    this.#read();
  }

  disconnect(): void {
    this.#dispose?.();
    this.#dispose = null;
  }

  /** Shows the theme of the view. */
  apply(): void {
    const { view } = this.#store.get();
    const theme = view.theme === 'auto' ? this.#automatic : view.theme;
    if (this.#isOutermost()) showTheme(this.#element, theme);
    this.#store.setTheme(theme);
  }

  #read(): void {
    this.#automatic = themeOfPage(this.#element) ?? themeOfSystem();
    this.apply();
  }
}
