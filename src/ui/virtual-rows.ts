import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface VirtualRowsOptions {
  readonly scroller: () => HTMLElement | null;
  /** The rows that are drawn now; each carries `data-index`. */
  readonly drawn: () => Iterable<HTMLElement>;
}

/** What of a long list has to be drawn. Rows may differ in height: each is measured while it is in sight. */
export class VirtualRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: VirtualRowsOptions;
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #unmount: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, options: VirtualRowsOptions) {
    this.#host = host;
    this.#options = options;
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>(this.#settings([], 0));
    host.addController(this);
  }

  hostConnected(): void {
    // The library's adapters call these two; they are its contract with them.
    // oxlint-disable-next-line no-underscore-dangle
    this.#unmount = this.#virtualizer._didMount();
  }

  hostDisconnected(): void {
    this.#unmount?.();
  }

  hostUpdated(): void {
    // oxlint-disable-next-line no-underscore-dangle
    this.#virtualizer._willUpdate();
    for (const row of this.#options.drawn()) this.#virtualizer.measureElement(row);
  }

  /** To be asked in each rendering, with the rows of that rendering. */
  visible(
    ids: readonly string[],
    usualHeightPx: number,
  ): { readonly items: readonly VirtualItem[]; readonly abovePx: number; readonly belowPx: number } {
    this.#virtualizer.setOptions(this.#settings(ids, usualHeightPx));
    const items = this.#virtualizer.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    return { items, abovePx: first?.start ?? 0, belowPx: last ? this.#virtualizer.getTotalSize() - last.end : 0 };
  }

  /** Forgets the heights: the rows have another form now. */
  forget(): void {
    this.#virtualizer.measure();
  }

  show(place: number): void {
    this.#virtualizer.scrollToIndex(place, { align: 'auto' });
  }

  #settings(ids: readonly string[], usualHeightPx: number): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: ids.length,
      getScrollElement: this.#options.scroller,
      estimateSize: () => usualHeightPx,
      getItemKey: (place) => ids[place] ?? place,
      overscan: 6,
      // The head, which stands before the rows in the scroller.
      scrollPaddingEnd: 40,
      // Before the scroller has been measured, a screenful: the first picture has rows.
      initialRect: { width: 0, height: 600 },
      // Else a row that grows while it is measured makes the browser report a loop to the page.
      useAnimationFrameWithResizeObserver: true,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => void this.#host.updateComplete.then(() => this.#host.requestUpdate()),
    };
  }
}
