import { idle } from '../../ui/idle.ts';

/** The time that a change leaves to its picture before its address is written, in ms. */
const pictureMs = 150;
/** The time after which an address is written although the browser is busy, in ms. It begins when the picture has had its time. */
const latestMs = 200;

interface Entry {
  readonly address: string;
  /** Whether the address gets an entry of its own, which the back button leaves. */
  readonly isStep: boolean;
}

/**
 * Writes the page's address when the picture of a change is drawn and the browser is idle. The browser takes 3 to 7 ms for an address,
 * which is a third of the time in which the map shows a selection.
 */
export class HistoryWriter {
  /** What is still to be written, the oldest first. */
  #pending: Entry[] = [];
  #isScheduled = false;

  /** Adds an entry to the history. */
  push(address: string): void {
    this.#write({ address, isStep: true });
  }

  /** Changes the address of the current entry. */
  replace(address: string): void {
    const last = this.#pending.pop();
    this.#write({ address, isStep: last?.isStep ?? false });
  }

  /** Writes at once what is pending. */
  flush(): void {
    try {
      for (let entry = this.#pending[0]; entry !== undefined; entry = this.#pending[0]) {
        if (entry.isStep) history.pushState(null, '', entry.address);
        else history.replaceState(null, '', entry.address);
        this.#pending.shift();
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
      // Safari refuses more than 100 addresses in 30 seconds. The last one stays pending, and is written with the next.
      this.#pending = this.#pending.slice(-1);
    }
  }

  /** Gives up what is pending, because the page has got another address. */
  cancel(): void {
    this.#pending = [];
  }

  #write(entry: Entry): void {
    this.#pending.push(entry);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setTimeout(() => {
      void idle(latestMs).then(() => {
        this.#isScheduled = false;
        this.flush();
      });
    }, pictureMs);
  }
}
