import { idle } from '../../ui/idle.ts';

/** The time after which an address is written although the browser is busy, in ms. */
const latestMs = 200;

interface Entry {
  readonly address: string;
  /** Whether the address gets an entry of its own, which the back button leaves. */
  readonly isStep: boolean;
}

/**
 * Writes the page's address when the browser is idle. The browser takes 3 to 6 ms for it, which is a third of the time in which the map
 * shows a selection.
 */
export class HistoryWriter {
  #pending: Entry | null = null;

  /** Adds an entry to the history. */
  push(address: string): void {
    this.flush();
    this.#write({ address, isStep: true });
  }

  /** Changes the address of the current entry. */
  replace(address: string): void {
    this.#write({ address, isStep: this.#pending?.isStep ?? false });
  }

  /** Writes at once what is pending. */
  flush(): void {
    const entry = this.#pending;
    if (entry === null) return;
    try {
      if (entry.isStep) history.pushState(null, '', entry.address);
      else history.replaceState(null, '', entry.address);
    } catch (error) {
      // Safari refuses more than 100 addresses in 30 seconds. This one stays pending, and is written with the next.
      if (error instanceof DOMException && error.name === 'SecurityError') return;
      throw error;
    }
    this.#pending = null;
  }

  /** Gives up what is pending, because the page has got another address. */
  cancel(): void {
    this.#pending = null;
  }

  #write(entry: Entry): void {
    this.#pending = entry;
    void idle(latestMs).then(() => this.flush());
  }
}
