/** A map's part in the page's few WebGL contexts: requests one while it is in view, and returns it. */
import { pageContexts, type Borrower } from '../../../render/context-budget.ts';

/** A map that is only scrolled past starts no WebGL. */
const dwellMs = 200;

export class WebglLease implements Borrower {
  /** `due`: recalled, and not yet returned. */
  state: 'none' | 'lent' | 'due' = 'none';
  readonly #changed: () => void;
  #isInView = false;
  #isOver = false;
  #dwelling: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param isUrgent - nothing stands there yet; an SVG map can wait until it is clear that somebody looks */
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

  /** The context is gone. A map that has come back into view by now requests another. */
  giveBack(): void {
    this.state = 'none';
    pageContexts.giveBack(this);
    this.view(this.#isInView, false);
  }

  /** No WebGL here any more. */
  end(): void {
    this.#isOver = true;
    this.state = 'none';
    clearTimeout(this.#dwelling);
    pageContexts.giveBack(this);
  }
}
