/** The quote of a figure, in a popover, or in older browsers in a modal dialog. */
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { DataIndex } from '../../data/data-set.ts';
import type { FigureValue, Language, ReportRecord } from '../../data/schema.ts';
import { copyText } from '../../ui/copy-text.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';
import { citedFigure } from './citation-line.ts';
import { evidenceTemplate } from './evidence-template.ts';

interface QuoteHost {
  /** Renders the quote again. */
  requestUpdate(): void;
  /** Called when the quote has been opened or closed. */
  toggled(isOpen: boolean): void;
  /** The views that a reader can open from the quote; null in a page without an atlas. */
  views(): QuoteViews | null;
}

interface QuoteViews {
  /** Opens the rows of a sum in the table. */
  readonly seeRows: () => void;
  /** Opens the sentence of a record in the report. */
  readonly read: (record: ReportRecord) => void;
}

export class QuotePopover {
  readonly #host: QuoteHost;
  readonly #popover = createRef<HTMLElement>();
  readonly #line = createRef<HTMLElement>();
  /** Result of the last copy: done, or the line is selected for the reader to copy; null before. */
  #copied: 'done' | 'by-hand' | null = null;
  /** The element that had the focus when the quote was opened, to which the focus returns. */
  #opener: HTMLElement | null = null;

  constructor(host: QuoteHost) {
    this.#host = host;
  }

  /** Remembers the focus, before the quote is rendered. */
  begin(): void {
    this.#copied = null;
    this.#opener = focused();
  }

  /** Shows the rendered quote. */
  show(): void {
    const popover = this.#popover.value;
    if (!popover?.isConnected || isShown(popover)) return;
    if (popover instanceof HTMLDialogElement) popover.showModal();
    // oxlint-disable-next-line no-restricted-properties -- only if the browser has popovers; otherwise it is a dialog
    else popover.showPopover();
    // The focus on the quote lets screen readers read it from its start, and lets Escape return the focus to where it was.
    popover.focus({ preventScroll: true });
  }

  render(index: DataIndex, record: ReportRecord, value: FigureValue | undefined, language: Language): TemplateResult {
    const words = evidenceWords[language];
    const views = this.#host.views();
    const content = html`${evidenceTemplate(index, record, value, language, views && (() => this.#leaveTo(views.seeRows)))}
      <p class="citation" ${ref(this.#line)}>${citedFigure(index, record, value, language)}</p>
      <p class="actions cluster">
        ${views && record.source.sentence !== undefined ? html`<button type="button" class="button" @click=${() => this.#leaveTo(() => views.read(record))}>${words.inReport}</button>` : nothing}
        <button type="button" class="button" @click=${() => this.#copy(citedFigure(index, record, value, language))}>${words.copy}</button>
        <button type="button" class="button" @click=${() => this.#close()}>${words.close}</button>
        <span class="status" role="status">${this.#copied === 'done' ? words.copied : this.#copied === 'by-hand' ? words.selectToCopy : ''}</span>
      </p>`;
    // A `<dialog>` shown as a popover would scroll the page to its first button.
    return hasPopovers()
      ? html`<div ${ref(this.#popover)} class="evidence" popover role="dialog" tabindex="-1" part="evidence" aria-label=${words.source} lang=${language} @beforetoggle=${(event: ToggleEvent) => this.#closing(event)} @toggle=${(event: ToggleEvent) => this.#host.toggled(event.newState === 'open')}>${content}</div>`
      : html`<dialog ${ref(this.#popover)} class="evidence" tabindex="-1" part="evidence" aria-label=${words.source} lang=${language} @click=${this.#pressedBeside} @close=${this.#dialogClosed}>${content}</dialog>`;
  }

  #leaveTo(open: () => void): void {
    this.#close();
    open();
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
    this.#host.toggled(false);
  };

  /** Copies the line. If the browser denies access to the clipboard, the line is selected instead. */
  async #copy(line: string): Promise<void> {
    const isCopied = await copyText(line);
    if (!isCopied && this.#line.value) getSelection()?.selectAllChildren(this.#line.value);
    this.#copied = isCopied ? 'done' : 'by-hand';
    this.#host.requestUpdate();
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
