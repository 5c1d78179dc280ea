import { idle } from '../../ui/idle.ts';

/** The time that is left to the picture of the last change, in ms: three frames of a quick page. */
const pictureMs = 50;
/** The time after which an address is written although changes go on, in ms. */
const longestMs = 1000;
/** The time after which an address is written although the browser is busy, in ms. It begins after the picture. */
const busyMs = 200;

interface Entry {
  readonly fragment: string;
  /** Whether the address gets an entry of its own, which the back button leaves. */
  readonly isStep: boolean;
}

/**
 * Writes the fragment of the page's address when the picture of a change is drawn and the browser is idle. The browser takes 3 to 7 ms
 * for an address, which is a third of the time in which the map shows a selection. Until then the back button and a reload know nothing of
 * the change.
 */
export class HistoryWriter {
  /** What is still to be written, the oldest first. */
  #pending: Entry[] = [];
  /** The path of the page that the pending entries are for. */
  #path = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires at the latest, in ms since the page began; null if it does not run. */
  #latest: number | null = null;

  /** Adds an entry to the history. */
  push(fragment: string): void {
    this.#write({ fragment, isStep: true });
  }

  /** Changes the address of the current entry. */
  replace(fragment: string): void {
    const last = this.#pending.pop();
    this.#write({ fragment, isStep: last?.isStep ?? false });
  }

  /** Writes at once what is pending, unless a router has led the page to another path meanwhile. */
  flush(): void {
    if (location.pathname !== this.#path) this.cancel();
    try {
      for (let entry = this.#pending[0]; entry !== undefined; entry = this.#pending[0]) {
        const address = addressOf(entry.fragment);
        if (entry.isStep) history.pushState(null, '', address);
        else history.replaceState(null, '', address);
        this.#pending.shift();
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
      // Safari refuses more than 100 addresses in 30 seconds. The last one stays pending, and is written with the next.
      this.#pending = this.#pending.slice(-1);
    }
  }

  /** Writes what is pending into the current entry, because a page that is being left gets no other one. */
  leave(): void {
    const last = this.#pending.at(-1);
    if (!last) return;
    this.#pending = [{ fragment: last.fragment, isStep: false }];
    this.flush();
  }

  /** Gives up what is pending, because the page has got another address. */
  cancel(): void {
    this.#pending = [];
  }

  #write(entry: Entry): void {
    if (this.#pending.length === 0) this.#path = location.pathname;
    this.#pending.push(entry);
    const now = performance.now();
    this.#latest ??= now + longestMs;
    // A timer that is due is left alone, because a busy page may handle the next change before it.
    if (now >= this.#latest) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#writeWhenIdle(), Math.min(pictureMs, this.#latest - now));
  }

  async #writeWhenIdle(): Promise<void> {
    this.#latest = null;
    await idle(busyMs);
    this.flush();
  }
}

/** The whole address, because a fragment alone would be completed by the page's `<base>`, which may have another path. */
function addressOf(fragment: string): string {
  const address = new URL(location.href);
  address.hash = fragment;
  return address.href;
}
