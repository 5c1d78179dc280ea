/** Lends the few WebGL contexts that a page may hold. A browser silently drops the oldest context when a page creates too many. */

/**
 * Chrome keeps 8 on Android and 16 elsewhere, for all frames of a site together. Four leave half of the smaller number to the host page and
 * to other frames. More than four maps of a useful size are seldom in view at once.
 */
export const contextsLent = 4;

/** A map that would draw with WebGL. */
export interface Borrower {
  /** The borrower may create its context. */
  lent(): void;
  /** Another borrower in view waits: this one has to destroy its context and then return it. */
  recalled(): void;
}

export class ContextBudget {
  readonly #most: number;
  readonly #waiting = new Set<Borrower>();
  /** Whether each is in view; of those that are not, the first has been out of it longest. */
  readonly #holders = new Map<Borrower, boolean>();
  readonly #recalled = new Set<Borrower>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The borrower is in view: it gets a context now, or when one becomes free. A borrower that has one keeps it. */
  enter(borrower: Borrower): void {
    if (this.#holders.has(borrower)) this.#holders.set(borrower, true);
    else this.#waiting.add(borrower);
    this.#distribute();
  }

  /** The borrower is out of view: it keeps its context until another borrower waits for one. */
  leave(borrower: Borrower): void {
    this.#waiting.delete(borrower);
    if (this.#holders.delete(borrower)) this.#holders.set(borrower, false);
    this.#distribute();
  }

  /** The borrower's context is gone, or it needs none any more. */
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

/** The page's: all its maps share it. */
export const pageContexts = new ContextBudget(contextsLent);
