/** Delays a change of language until its messages have loaded. Until then, and if they fail to load, the last language stays. */
import type { Language } from '../data/schema.ts';
import { duikouErrorOf, type DuikouError } from '../error.ts';
import { hasWords, loadWords } from '../i18n/messages.ts';
import type { PartName } from '../load-part.ts';
import { changeLanguage, type Transition } from '../state/transitions.ts';
import type { ViewState } from '../state/view-state.ts';

interface LanguageTarget {
  awaited<T>(part: PartName, work: Promise<T>): Promise<T>;
  change(transition: Transition): void;
  report(error: DuikouError): void;
}

export class PendingLanguage {
  readonly #target: LanguageTarget;
  /** The language whose messages are loading; null if none are. */
  #language: Language | null = null;

  constructor(target: LanguageTarget) {
    this.#target = target;
  }

  /** The view with the language that was requested last, even if its messages have not loaded yet. */
  requestedView(view: ViewState): ViewState {
    return this.#language === null ? view : { ...view, language: this.#language };
  }

  /**
   * Loads the messages of a new language.
   *
   * @param requested - the requested view
   * @param shown - the view that is shown
   * @returns the requested view, in the language that can be shown
   */
  take(requested: ViewState, shown: ViewState): ViewState {
    const canShow = hasWords(requested.language) || !hasWords(shown.language) || requested.language === shown.language;
    const isNew = requested.language !== this.#language;
    this.#language = canShow ? null : requested.language;
    if (!canShow && isNew) void this.#changeWhenLoaded(requested.language);
    return canShow ? requested : { ...requested, language: shown.language };
  }

  async #changeWhenLoaded(language: Language): Promise<void> {
    try {
      await this.#target.awaited('words', loadWords(language));
      // Another language may have been chosen meanwhile.
      if (this.#language === language) this.#target.change(changeLanguage(language));
    } catch (cause) {
      if (this.#language !== language) return;
      this.#language = null;
      this.#target.report(duikouErrorOf(cause).withRetry(() => this.#target.change(changeLanguage(language))));
    }
  }
}
