import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import { languageNearest } from '../../data/languages.ts';
import { figureValues } from '../../data/figure.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { duikouErrorOf, type DuikouError } from '../../error.ts';
import { describeFigure } from './figure-text.ts';
import { changeLevel, openView, openRecord } from '../../state/transitions.ts';
import { initialViewState } from '../../state/view-state.ts';
import { errorSentence, messagesOf } from '../../i18n/messages.ts';
import { onWordsChanged } from '../../i18n/message-tables.ts';
import { figureWords } from '../../i18n/shared/figure.ts';
import { reportIfLate, type PartName } from '../../load-part.ts';
import { evidenceOnce } from './evidence-part.ts';
import { faceOf } from './face.ts';
import { faceStyles, figureStyles, quoteStyles } from './figure.styles.ts';
import type { QuotePopover } from './quote-popover.ts';
import { standaloneIndex } from './standalone-report.ts';
import { StoreController } from '../../app/elements/store-context.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { pageLanguage } from '../../app/page/page-language.ts';
import { onThemeOfPageChanged, showTheme, themeOfPage } from '../../app/page/theme-of-page.ts';
import { keepUsedKeys } from '../../ui/used-keys.ts';

interface FigureShown {
  readonly index: DataIndex;
  readonly language: Language;
}

/** Time that a figure waits for a map or atlas before it fetches the report itself. */
const patienceMs = 400;

/**
 * One figure in running text: value, unit and qualifier in the reader's language. It is a button that opens its quote. For a record
 * without a figure, the button has the word "source" instead. Without a map or atlas, the figure is taken from the built-in report.
 *
 * @example
 * ```html
 * <p>By April 2019 there were <duikou-figure record="agg-projects"></duikou-figure>.</p>
 * ```
 *
 * @element duikou-figure
 * @attr {string} record - id of the record
 * @attr {string} value - key of the value if a record has several; default: the first; empty: the record as a whole
 * @attr {boolean} counted - adds the words for what the number counts: "fund of 5 billion yuan"
 * @attr {string} for - id of the map or atlas whose data set and language it takes; not needed inside an atlas
 * @slot - shown instead of the word "source" if a record has no figure, or is shown as a whole
 * @csspart figure - the button
 * @csspart number - the number with its qualifier
 * @csspart unit - the unit
 * @csspart evidence - the quote
 */
export class DuikouFigure extends LitElement {
  static override properties: PropertyDeclarations = {
    record: { type: String },
    value: { type: String },
    counted: { type: Boolean },
    for: { type: String, reflect: true },
    isOpen: { state: true },
    failure: { state: true },
    late: { state: true },
  };
  static override styles = [sharedStyles, quoteStyles, faceStyles, figureStyles];

  /** Id of the record; null shows nothing, an unknown id shows a sentence. */
  declare record: string | null;
  /** Key of the value if a record has several. Null takes the first value; an empty text shows the record as a whole. */
  declare value: string | null;
  /** Whether the words for what the number counts are added to it. */
  declare counted: boolean;
  /** Id of the map or atlas whose data set and language the figure takes. */
  declare for: string | null;
  declare protected isOpen: boolean;
  /** Why the quote or the report could not be loaded, if there is no map or atlas to show the error. */
  declare protected failure: DuikouError | null;
  /** The part that is taking long to load, if there is no map or atlas to show that. */
  declare protected late: PartName | null;
  readonly #shows = new StoreController<FigureShown | null>(this, ({ index, view }) => this.#shown(index, view.language));
  /** Null until the first quote has been loaded. */
  #quote: QuotePopover | null = null;
  #last: FigureShown | null = null;
  /** The built-in report, in a page without a map; null until it is loaded. */
  #standalone: FigureShown | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #unlisten: (() => void) | null = null;
  #endTheme: (() => void) | null = null;

  constructor() {
    super();
    this.record = null;
    this.value = null;
    this.counted = false;
    this.for = null;
    this.isOpen = false;
    this.failure = null;
    this.late = null;
    this.addEventListener('keydown', (event) => {
      // While the quote is open, Esc closes only the quote.
      if (event.key === 'Escape' && this.isOpen) event.stopPropagation();
      keepUsedKeys(event);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#applyTheme();
    if (this.#shows.store || this.for !== null) return;
    this.#patience = setTimeout(() => void this.#fetchReport(), patienceMs);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
    this.#unlisten?.();
    this.#unlisten = null;
    this.#endTheme?.();
    this.#endTheme = null;
  }

  /**
   * Opens the quote, as a press on the figure does. The figure fires `close` when the quote is closed.
   *
   * @example
   * ```js
   * document.querySelector('duikou-figure').open();
   * ```
   */
  open(): void {
    void this.#open();
  }

  async #open(): Promise<void> {
    this.failure = null;
    const { store } = this.#shows;
    try {
      const part = evidenceOnce();
      const { QuotePopover } = await (store ? store.awaited('evidence', part) : this.#awaited('evidence', part));
      this.#quote ??= new QuotePopover(this.#quoteHost);
    } catch (cause) {
      const error = duikouErrorOf(cause);
      if (this.#shows.store) this.#shows.store.report(error.withRetry(() => this.open()));
      else this.failure = error;
      return;
    }
    // The figure may have been removed while the part was loading.
    if (!this.isConnected) return;
    this.#quote.begin();
    this.isOpen = true;
    await this.updateComplete;
    this.#quote.show();
  }

  #awaited<T>(part: PartName, work: Promise<T>): Promise<T> {
    return reportIfLate(work, (isLate) => (this.late = isLate ? part : null));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('for') && changed.get('for') !== undefined) this.#shows.ask();
    this.#applyTheme();
  }

  /** Inside an atlas or a panel the figure inherits its colours. In the text of a page it follows the page's theme. */
  #applyTheme(): void {
    if (!this.#shows.store && !this.#standalone) return;
    if (this.#shows.store && this.for === null) {
      this.#endTheme?.();
      this.#endTheme = null;
      showTheme(this, null);
      return;
    }
    this.#endTheme ??= onThemeOfPageChanged(() => this.#applyTheme());
    showTheme(this, themeOfPage(this) ?? 'light');
  }

  /** Loads the built-in report, and again whenever a host overrides words. */
  async #fetchReport(): Promise<void> {
    if (this.#shows.store || !this.isConnected) return;
    const language = languageNearest(this.getAttribute('lang') ?? '') ?? pageLanguage(this);
    this.#unlisten ??= onWordsChanged(() => void this.#fetchReport());
    this.failure = null;
    try {
      this.#standalone = { index: await this.#awaited('report', standaloneIndex()), language };
      this.requestUpdate();
    } catch (cause) {
      this.failure = duikouErrorOf(cause);
    }
  }

  readonly #quoteHost = {
    requestUpdate: () => this.requestUpdate(),
    toggled: (isOpen: boolean) => {
      this.isOpen = isOpen;
      // Lets code that creates a figure only for its quote remove it.
      if (!isOpen) this.dispatchEvent(new Event('close'));
    },
    views: () => {
      const { store } = this.#shows;
      if (!store) return null;
      return {
        seeRows: () => store.change((state) => openView('table')(openRecord(null)(changeLevel('place')(state)))),
        read: (record: ReportRecord) => store.change((state) => openView('report')(openRecord(record.id)(state))),
      };
    },
  };

  /** Returns the same object while index and language are unchanged, so that the figure does not render again. */
  #shown(index: DataIndex | null, language: Language): FigureShown | null {
    if (!index) return null;
    if (this.#last?.index !== index || this.#last.language !== language) this.#last = { index, language };
    return this.#last;
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shows.store ? this.#shows.value : this.#standalone;
    if (!shown || this.record === null) return this.#failureTemplate(languageNearest(navigator.language) ?? initialViewState.language);
    const { index, language } = shown;
    const record = index.record(this.record);
    const isValue = ({ key }: FigureValue): boolean => this.value === null || key === this.value;
    const isUnknown = !record || (this.value !== null && this.value !== '' && !record.values.some(isValue));
    if (isUnknown)
      return html`<span class="unknown" lang=${language}>${figureWords(language).unknown(this.value === null ? this.record : `${this.record}:${this.value}`)}</span>`;
    // `figureValues` leaves out numbers that are part of a name; a record that has only these is shown in words.
    const value = figureValues(record).find(isValue);
    return html`<button type="button" class="figure ${record.state} ${value ? '' : 'words'}" part="figure" lang=${language} aria-label=${value && record.state !== 'not-reported' ? nameOf(index, record, value, language, this.counted) : nothing} aria-haspopup="dialog" aria-expanded=${this.isOpen ? 'true' : 'false'} @click=${() => this.#pressed(record)}>${faceOf(index, record, value, language, this.counted)}</button>${
      this.isOpen && this.#quote ? this.#quote.render(index, record, value, language) : nothing
    }${this.#failureTemplate(language)}`;
  }

  #failureTemplate(language: Language): TemplateResult | typeof nothing {
    const { failure, late } = this;
    const { stillLoading, partNames } = messagesOf(language);
    const sentence = failure ? errorSentence(failure, language) : late ? stillLoading(partNames[late], true) : null;
    return sentence === null ? nothing : html` <span class="unknown" role="status">${sentence}</span>`;
  }

  #pressed(record: ReportRecord): void {
    this.#shows.store?.change(openRecord(record.id));
    this.open();
  }
}

/** The accessible name: the figure, the note that it is a total or zero, and the hint that its source can be opened. */
function nameOf(index: DataIndex, record: ReportRecord, value: FigureValue, language: Language, isCounted: boolean): string {
  const words = figureWords(language);
  return words.open(describeFigure(index, record, value, language, isCounted));
}
