/** Lends the few WebGL contexts that a page may hold: a browser takes the oldest away, without asking, when one too many is made. */

/**
 * Chrome keeps 8 on Android and 16 elsewhere, for all frames of a site together: this leaves half of the fewest to the host's own and to
 * other frames. More than four maps of a useful size are seldom in view at once.
 */
export const contextsLent = 4;

/** A map that would draw with WebGL. */
export interface Borrower {
  /** It may make its context. */
  lent(): void;
  /** Another one is in view and waits: it is to destroy its context and then give it back. */
  recalled(): void;
}

export class ContextBudget {
  readonly #most: number;
  readonly #suspended = new Set<Borrower>();
  /** Whether each is in view; of those that are not, the first has been out of it longest. */
  readonly #holders = new Map<Borrower, boolean>();
  readonly #recalled = new Set<Borrower>();

  constructor(most: number) {
    this.#most = most;
  }

  /** It is in view: it is lent a context now, or when one comes free. Who has one keeps it. */
  enter(borrower: Borrower): void {
    if (this.#holders.has(borrower)) this.#holders.set(borrower, true);
    else this.#suspended.add(borrower);
    this.#resolveReferences();
  }

  /** It is out of view: it keeps what it has until another one waits. */
  leave(borrower: Borrower): void {
    this.#suspended.delete(borrower);
    if (this.#holders.delete(borrower)) this.#holders.set(borrower, false);
    this.#resolveReferences();
  }

  /** Its context is gone, or it wants none any more. */
  giveBack(borrower: Borrower): void {
    this.#suspended.delete(borrower);
    this.#holders.delete(borrower);
    this.#recalled.delete(borrower);
    this.#resolveReferences();
  }

  #resolveReferences(): void {
    for (const borrower of this.#suspended) {
      if (this.#holders.size >= this.#most) break;
      this.#suspended.delete(borrower);
      this.#holders.set(borrower, true);
      borrower.lent();
    }
    for (const [borrower, isInView] of this.#holders) {
      if (this.#recalled.size >= this.#suspended.size) break;
      if (isInView || this.#recalled.has(borrower)) continue;
      this.#recalled.add(borrower);
      borrower.recalled();
    }
  }
}

/** The page's: all its maps share it. */
export const pageContexts = new ContextBudget(contextsLent);
