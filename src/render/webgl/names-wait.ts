/**
 * The wait for the tiles of new names, as a debounce with a maximum. Each layout restarts the wait, because its tiles are only requested
 * then.
 */

/** Time in ms for which the names of the previous layout stay while the tiles of the last one are missing. */
const waitMs = 150;
/** Maximum of that time, in ms, if one layout follows another. */
const longestMs = 3 * waitMs;

export class NamesWait {
  readonly #over: () => void;
  #running: { readonly timer: ReturnType<typeof setTimeout>; readonly sinceMs: number } | null = null;

  /** @param over - called when the wait is over; not called if it is stopped */
  constructor(over: () => void) {
    this.#over = over;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Starts or restarts the wait after a new layout. */
  restart(): void {
    const nowMs = performance.now();
    const sinceMs = this.#running?.sinceMs ?? nowMs;
    this.stop();
    const timer = setTimeout(
      () => {
        this.#running = null;
        this.#over();
      },
      Math.min(waitMs, sinceMs + longestMs - nowMs),
    );
    this.#running = { timer, sinceMs };
  }

  stop(): void {
    if (this.#running) clearTimeout(this.#running.timer);
    this.#running = null;
  }
}
