import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualItem } from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface VirtualRowsOptions {
  readonly scroller: () => HTMLElement | null;
  /** The rendered rows; each has the attribute `data-index`. */
  readonly drawn: () => Iterable<HTMLElement>;
}

/** Determines the rows of a long list that must be rendered. Rows may differ in height, so each is measured while it is in view. */
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
    // The library's adapters call these two methods, which are its interface for adapters.
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

  /** Returns the rows to render. Called in each rendering, with the current rows. */
  visible(
    ids: readonly string[],
    estimatedHeightPx: number,
  ): { readonly items: readonly VirtualItem[]; readonly abovePx: number; readonly belowPx: number } {
    this.#virtualizer.setOptions(this.#settings(ids, estimatedHeightPx));
    const items = this.#virtualizer.getVirtualItems();
    const [first, last] = [items[0], items.at(-1)];
    return { items, abovePx: first?.start ?? 0, belowPx: last ? this.#virtualizer.getTotalSize() - last.end : 0 };
  }

  /** Discards the measured heights, after the layout of the rows has changed. */
  forget(): void {
    this.#virtualizer.measure();
  }

  show(place: number): void {
    this.#virtualizer.scrollToIndex(place, { align: 'auto' });
  }

  #settings(ids: readonly string[], estimatedHeightPx: number): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: ids.length,
      getScrollElement: this.#options.scroller,
      estimateSize: () => estimatedHeightPx,
      getItemKey: (place) => ids[place] ?? place,
      overscan: 6,
      // The height of the table's head, which covers the top of the scroller.
      scrollPaddingEnd: 40,
      // The assumed size before the scroller has been measured, so that the first rendering has rows.
      initialRect: { width: 0, height: 600 },
      // Otherwise a row that grows while it is measured makes the browser report a ResizeObserver loop to the page.
      useAnimationFrameWithResizeObserver: true,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => void this.#host.updateComplete.then(() => this.#host.requestUpdate()),
    };
  }
}
