/** Keyboard navigation among the items of one control: a row of tabs, a list box, the rows of a table, a grid. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ItemLayout {
  readonly count: number;
  /**
   * `row`: left and right. `column`: up and down. `list`: both pairs of arrows. All three have Home and End too. A number: the columns of a
   * grid, in which Home and End move along the row, and with Ctrl to the first and the last item.
   */
  readonly form: 'row' | 'column' | 'list' | number;
  /** Whether the first item follows the last. A grid never wraps. */
  readonly wraps?: boolean;
}

export type PressedKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * @param at - the index of the focused item; -1 for none
 * @returns the index of the item that the key moves to; null for a key without an effect, or one that leaves a grid
 */
export function indexAfterKey(
  { key, ctrlKey, metaKey, altKey }: PressedKey,
  at: number,
  { count, form, wraps }: ItemLayout,
): number | null {
  if (count === 0) return null;
  if (typeof form === 'number' && ctrlKey && !metaKey && !altKey) return { Home: 0, End: count - 1 }[key] ?? null;
  if (ctrlKey || metaKey || altKey) return null;
  if (typeof form === 'number') {
    const rowStart = at - (at % form);
    const along = { Home: rowStart, End: Math.min(count, rowStart + form) - 1 }[key];
    if (along !== undefined) return along;
    const step = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key];
    if (!step) return null;
    const [right = 0, down = 0] = step;
    const column = (at % form) + right;
    const next = at + right + down * form;
    return column >= 0 && column < form && next >= 0 && next < count ? next : null;
  }
  const next = {
    ...(form === 'column' ? {} : { ArrowRight: at + 1, ArrowLeft: at - 1 }),
    ...(form === 'row' ? {} : { ArrowDown: at + 1, ArrowUp: at - 1 }),
    Home: 0,
    End: count - 1,
  }[key];
  if (next === undefined) return null;
  return wraps === true ? (next + count) % count : Math.min(count - 1, Math.max(0, next));
}

export interface RovingItems {
  /** The ids of the items in their order; those of a grid row by row. */
  readonly ids: () => readonly string[];
  readonly form: () => ItemLayout['form'];
  /** The element of an item; null if the item is not rendered. */
  readonly element: (id: string) => HTMLElement | null;
  /** Scrolls to an item, so that the next rendering contains it. Needed only if some items are not rendered. */
  readonly reveal?: (index: number) => void;
}

/** One tab stop for many items. Keys move the focus among them, and the tab stop moves along. */
export class RovingFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #items: RovingItems;
  #active: string | null = null;
  #toFocus: string | null = null;

  constructor(host: ReactiveControllerHost, items: RovingItems) {
    this.#host = host;
    this.#items = items;
    host.addController(this);
  }

  /** The id of the tab stop: the last focused item, otherwise the first one; null if there is no item. */
  stopAmong(ids: readonly string[]): string | null {
    return this.#active !== null && ids.includes(this.#active) ? this.#active : (ids[0] ?? null);
  }

  /** Called when an item gets the focus other than by keys. */
  activate(id: string): void {
    if (this.#active === id) return;
    this.#active = id;
    this.#host.requestUpdate();
  }

  /** @returns whether the key has moved the focus */
  press(event: PressedKey, from: string): boolean {
    const ids = this.#items.ids();
    const index = indexAfterKey(event, ids.indexOf(from), { count: ids.length, form: this.#items.form() });
    const id = index === null ? undefined : ids[index];
    if (index === null || id === undefined) return false;
    this.#active = id;
    this.#toFocus = id;
    this.#items.reveal?.(index);
    this.#host.requestUpdate();
    return true;
  }

  hostUpdated(): void {
    const element = this.#toFocus === null ? null : this.#items.element(this.#toFocus);
    if (!element) return;
    this.#toFocus = null;
    element.focus({ preventScroll: this.#items.reveal !== undefined });
  }
}
