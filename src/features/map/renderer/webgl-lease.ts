/** Borrows one of the page's few WebGL contexts for a map while it is in view. */
import { pageContexts, type Borrower } from '../../../render/context-budget.ts';

/** The time in view after which a map requests WebGL, so that a map that is only scrolled past does not. */
const dwellMs = 200;

export class WebglLease implements Borrower {
  /** The state of the lease. A context that is `due` has been recalled and not yet returned. */
  state: 'none' | 'lent' | 'due' = 'none';
  readonly #changed: () => void;
  #isInView = false;
  #isOver = false;
  #dwelling: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param isUrgent - whether no map is shown yet, so that the request does not wait */
  view(isInView: boolean, isUrgent: boolean): void {
    this.#isInView = isInView;
    clearTimeout(this.#dwelling);
    if (this.#isOver) return;
    if (!isInView) pageContexts.leave(this);
    else if (isUrgent || this.state === 'lent') pageContexts.enter(this);
    else this.#dwelling = setTimeout(() => pageContexts.enter(this), dwellMs);
  }

  lent(): void {
    this.state = 'lent';
    this.#changed();
  }

  recalled(): void {
    this.state = 'due';
    this.#changed();
  }

  /** Returns the context after it has been released. A map that is in view again requests another. */
  giveBack(): void {
    this.state = 'none';
    pageContexts.giveBack(this);
    this.view(this.#isInView, false);
  }

  /** Ends the lease for good. */
  end(): void {
    this.#isOver = true;
    this.state = 'none';
    clearTimeout(this.#dwelling);
    pageContexts.giveBack(this);
  }
}
