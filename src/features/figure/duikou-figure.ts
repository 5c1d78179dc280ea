import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
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
import type * as EvidencePart from './evidence-template.ts';
import { faceStyles, figureStyles, quoteStyles } from './figure.styles.ts';
import { standaloneIndex } from './standalone-report.ts';
import { StoreController } from '../../app/elements/store-context.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { pageLanguage } from '../../app/page/page-language.ts';
import { onThemeOfPageChanged, showTheme, themeOfPage } from '../../app/page/theme-of-page.ts';
import { copyText } from '../../ui/copy-text.ts';
import { keepUsedKeys } from '../../ui/used-keys.ts';

interface FigureShown {
  readonly index: DataIndex;
  readonly language: Language;
}

/** Module that renders quotes; null until it is loaded. */
let evidence: typeof EvidencePart | null = null;

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
    copied: { state: true },
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
  /** Result of the last copy: done, or the line is selected for the reader to copy; null before. */
  declare protected copied: 'done' | 'by-hand' | null;
  /** Why the quote or the report could not be loaded, if there is no map or atlas to show the error. */
  declare protected failure: DuikouError | null;
  /** The part that is taking long to load, if there is no map or atlas to show that. */
  declare protected late: PartName | null;
  readonly #shows = new StoreController<FigureShown | null>(this, ({ index, view }) => this.#shown(index, view.language));
  readonly #popover = createRef<HTMLElement>();
  readonly #line = createRef<HTMLElement>();
  #last: FigureShown | null = null;
  /** The built-in report, in a page without a map; null until it is loaded. */
  #standalone: FigureShown | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #unlisten: (() => void) | null = null;
  #endTheme: (() => void) | null = null;
  /** The element that had the focus when the quote was opened, to which the focus returns. */
  #opener: HTMLElement | null = null;

  constructor() {
    super();
    this.record = null;
    this.value = null;
    this.counted = false;
    this.for = null;
    this.isOpen = false;
    this.copied = null;
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
    this.copied = null;
    this.failure = null;
    const { store } = this.#shows;
    try {
      const part = evidenceOnce();
      evidence = await (store ? store.awaited('evidence', part) : this.#awaited('evidence', part));
    } catch (cause) {
      const error = duikouErrorOf(cause);
      if (this.#shows.store) this.#shows.store.report(error.withRetry(() => this.open()));
      else this.failure = error;
      return;
    }
    // The figure may have been removed while the part was loading.
    if (!this.isConnected) return;
    this.#opener = focused();
    this.isOpen = true;
    await this.updateComplete;
    const popover = this.#popover.value;
    if (!popover?.isConnected || isShown(popover)) return;
    if (popover instanceof HTMLDialogElement) popover.showModal();
    // oxlint-disable-next-line no-restricted-properties -- only if the browser has popovers; otherwise it is a dialog
    else popover.showPopover();
    // The focus on the quote lets screen readers read it from its start, and lets Escape return the focus to where it was.
    popover.focus({ preventScroll: true });
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
      this.isOpen && evidence ? this.#evidence(evidence, index, record, value, language) : nothing
    }${this.#failureTemplate(language)}`;
  }

  #failureTemplate(language: Language): TemplateResult | typeof nothing {
    const { failure, late } = this;
    const { stillLoading, partNames } = messagesOf(language);
    const sentence = failure ? errorSentence(failure, language) : late ? stillLoading(partNames[late], true) : null;
    return sentence === null ? nothing : html` <span class="unknown" role="status">${sentence}</span>`;
  }

  #evidence(
    { citedFigure, evidenceTemplate, evidenceWords }: typeof EvidencePart,
    index: DataIndex,
    record: ReportRecord,
    value: FigureValue | undefined,
    language: Language,
  ): TemplateResult {
    const words = evidenceWords[language];
    const content = html`${evidenceTemplate(index, record, value, language, this.#shows.store ? () => this.#seeRows() : null)}
      <p class="citation" ${ref(this.#line)}>${citedFigure(index, record, value, language)}</p>
      <p class="actions cluster">
        ${this.#shows.store && record.source.sentence !== undefined ? html`<button type="button" class="button" @click=${() => this.#read(record)}>${words.inReport}</button>` : nothing}
        <button type="button" class="button" @click=${() => this.#copy(citedFigure(index, record, value, language))}>${words.copy}</button>
        <button type="button" class="button" @click=${() => this.#close()}>${words.close}</button>
        <span class="status" role="status">${this.copied === 'done' ? words.copied : this.copied === 'by-hand' ? words.selectToCopy : ''}</span>
      </p>`;
    // A `<dialog>` shown as a popover would scroll the page to its first button.
    return hasPopovers()
      ? html`<div ${ref(this.#popover)} class="evidence" popover role="dialog" tabindex="-1" part="evidence" aria-label=${words.source} lang=${language} @beforetoggle=${(event: ToggleEvent) => this.#closing(event)} @toggle=${(event: ToggleEvent) => this.#toggled(event.newState === 'open')}>${content}</div>`
      : html`<dialog ${ref(this.#popover)} class="evidence" tabindex="-1" part="evidence" aria-label=${words.source} lang=${language} @click=${this.#pressedBeside} @close=${this.#dialogClosed}>${content}</dialog>`;
  }

  /** Returns the focus when the quote closes. Browsers do this only if they have moved the focus themselves. */
  #closing(event: ToggleEvent): void {
    if (event.newState === 'closed' && this.#popover.value?.matches(':focus-within')) this.#opener?.focus({ preventScroll: true });
    if (event.newState === 'closed') this.#opener = null;
  }

  #close(): void {
    const popover = this.#popover.value;
    if (popover instanceof HTMLDialogElement) popover.close();
    // oxlint-disable-next-line no-restricted-properties -- only if the browser has popovers; otherwise it is a dialog
    else popover?.hidePopover();
  }

  /** Closes a dialog on a press outside it; the browser does this for a popover. */
  readonly #pressedBeside = (event: MouseEvent): void => {
    const dialog = this.#popover.value;
    if (!(dialog instanceof HTMLDialogElement) || event.target !== dialog) return;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) dialog.close();
  };

  /** Handles the closing of a dialog; a popover fires `toggle` instead. */
  readonly #dialogClosed = (event: Event): void => {
    event.stopPropagation();
    this.#opener = null;
    this.#toggled(false);
  };

  #toggled(isOpen: boolean): void {
    this.isOpen = isOpen;
    // Lets code that creates a figure only for its quote remove it.
    if (!this.isOpen) this.dispatchEvent(new Event('close'));
  }

  #pressed(record: ReportRecord): void {
    this.#shows.store?.change(openRecord(record.id));
    this.open();
  }

  #read(record: ReportRecord): void {
    this.#close();
    this.#shows.store?.change((state) => openView('report')(openRecord(record.id)(state)));
  }

  /** Shows the rows of a sum in the table, at the level `place`. */
  #seeRows(): void {
    this.#close();
    this.#shows.store?.change((state) => openView('table')(openRecord(null)(changeLevel('place')(state))));
  }

  /** Copies the line. If the browser denies access to the clipboard, the line is selected instead. */
  async #copy(line: string): Promise<void> {
    const isCopied = await copyText(line);
    if (!isCopied && this.#line.value) getSelection()?.selectAllChildren(this.#line.value);
    this.copied = isCopied ? 'done' : 'by-hand';
  }
}

/** Popovers exist since Chrome 114, Firefox 125 and Safari 17. In older browsers the quote is a modal dialog. */
const hasPopovers = (): boolean => 'showPopover' in HTMLElement.prototype;

function isShown(popover: HTMLElement): boolean {
  return popover instanceof HTMLDialogElement ? popover.open : popover.matches(':popover-open');
}

/** The focused element, searched through nested shadow roots. */
function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

/** The accessible name: the figure, the note that it is a total or zero, and the hint that its source can be opened. */
function nameOf(index: DataIndex, record: ReportRecord, value: FigureValue, language: Language, isCounted: boolean): string {
  const words = figureWords(language);
  return words.open(describeFigure(index, record, value, language, isCounted));
}
