/** Lends the few WebGL contexts that a page may have. Browsers silently drop the oldest context when a page creates too many. */

/**
 * Number of contexts that Duikou uses. Chrome allows 8 on Android and 16 elsewhere, for all frames of a site together. Four leave half
 * of the smaller number to the host page and to other frames. More than four maps of a useful size are seldom in view at once.
 */
export const contextsLent = 4;

/** A map that needs a WebGL context. */
export interface Borrower {
  /** Called when the borrower may create its context. */
  lent(): void;
  /** Called when another borrower in view waits. This one must destroy its context and then call `giveBack`. */
  recalled(): void;
}

export class ContextBudget {
  readonly #most: number;
  readonly #waiting = new Set<Borrower>();
  /** Borrowers with a context, and whether each is in view. Those out of view are in the order in which they left. */
  readonly #holders = new Map<Borrower, boolean>();
  readonly #recalled = new Set<Borrower>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Reports that the borrower is in view. It keeps its context, or gets one now or when one becomes free. */
  enter(borrower: Borrower): void {
    if (this.#holders.has(borrower)) this.#holders.set(borrower, true);
    else this.#waiting.add(borrower);
    this.#distribute();
  }

  /** Reports that the borrower is out of view. It keeps its context until another borrower waits for one. */
  leave(borrower: Borrower): void {
    this.#waiting.delete(borrower);
    if (this.#holders.delete(borrower)) this.#holders.set(borrower, false);
    this.#distribute();
  }

  /** Reports that the borrower has destroyed its context, or no longer needs one. */
  giveBack(borrower: Borrower): void {
    this.#waiting.delete(borrower);
    this.#holders.delete(borrower);
    this.#recalled.delete(borrower);
    this.#distribute();
  }

  #distribute(): void {
    for (const borrower of this.#waiting) {
      if (this.#holders.size >= this.#most) break;
      this.#waiting.delete(borrower);
      this.#holders.set(borrower, true);
      borrower.lent();
    }
    for (const [borrower, isInView] of this.#holders) {
      if (this.#recalled.size >= this.#waiting.size) break;
      if (isInView || this.#recalled.has(borrower)) continue;
      this.#recalled.add(borrower);
      borrower.recalled();
    }
  }
}

/** The budget that all maps of the page share. */
export const pageContexts = new ContextBudget(contextsLent);
