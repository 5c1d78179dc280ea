/** The errors that are shown as notices, in the order of their reports, although their sentences may load in another order. */
import type { DuikouError } from '../error.ts';
import { hasMessage, loadMessages } from '../i18n/messages.ts';

export type Notices = readonly DuikouError[];

/** A key of which at most one notice is shown. Missing parts have separate keys, because each has its own retry. */
export function noticeKey({ code, details }: DuikouError): string {
  return code === 'part-unreachable' ? `${code} ${details['part']}` : code;
}

export class NoticeQueue {
  readonly #update: (next: (notices: Notices) => Notices) => void;
  readonly #published: (error: DuikouError) => void;
  /** Errors by their keys whose sentences are still loading. */
  readonly #pendingErrors = new Map<string, DuikouError>();
  readonly #sequenceOf = new WeakMap<DuikouError, number>();
  #sequence = 0;

  /**
   * @param update - changes the notices that are shown
   * @param published - called once for each error, when its notice is shown
   */
  constructor(update: (next: (notices: Notices) => Notices) => void, published: (error: DuikouError) => void) {
    this.#update = update;
    this.#published = published;
  }

  /** Shows an error once its sentence is loaded. It replaces the notice with the same key. */
  report(error: DuikouError): void {
    this.#sequenceOf.set(error, ++this.#sequence);
    if (hasMessage(error.code)) {
      this.#publish(error);
      return;
    }
    this.#pendingErrors.set(noticeKey(error), error);
    void this.#publishWithMessage(error);
  }

  /** Removes the notice with a key, whether it is shown or pending. */
  dismiss(key: string): void {
    this.#pendingErrors.delete(key);
    this.#remove((notice) => noticeKey(notice) === key);
  }

  /** Removes exactly these errors. Others with the same keys stay. */
  withdraw(errors: ReadonlySet<DuikouError>): void {
    for (const error of errors) if (this.#isPending(error)) this.#pendingErrors.delete(noticeKey(error));
    this.#remove((notice) => errors.has(notice));
  }

  #isPending(error: DuikouError): boolean {
    return this.#pendingErrors.get(noticeKey(error)) === error;
  }

  async #publishWithMessage(error: DuikouError): Promise<void> {
    await loadMessages();
    if (!this.#isPending(error)) return;
    this.#pendingErrors.delete(noticeKey(error));
    this.#publish(error);
  }

  #publish(error: DuikouError): void {
    const at = (notice: DuikouError): number => this.#sequenceOf.get(notice) ?? 0;
    this.#update((notices) => [...notices.filter((notice) => noticeKey(notice) !== noticeKey(error)), error].sort((a, b) => at(a) - at(b)));
    this.#published(error);
  }

  #remove(isRemoved: (notice: DuikouError) => boolean): void {
    this.#update((notices) => (notices.some(isRemoved) ? notices.filter((notice) => !isRemoved(notice)) : notices));
  }
}
