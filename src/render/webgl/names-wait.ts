/** The wait for names, a debounce with a longest wait: it begins again with each layout, for the tiles of that are wanted from then on. */

/** For so long names of the layout before may stand when the tiles of the last one are not there. */
const waitMs = 150;
/** For so long in all, while one layout follows another. */
const longestMs = 3 * waitMs;

export class NamesWait {
  readonly #over: () => void;
  #running: { readonly timer: ReturnType<typeof setTimeout>; readonly sinceMs: number } | null = null;

  /** @param over - called when it has lasted long enough; not when it is stopped */
  constructor(over: () => void) {
    this.#over = over;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /** Another layout has come. */
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
