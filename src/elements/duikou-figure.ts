import { css, html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { DataIndex } from '../data/data-set.ts';
import type { Language, ReportRecord } from '../data/schema.ts';
import { evidenceTemplate } from '../panels/evidence-template.ts';
import { openRecord } from '../state/transitions.ts';
import { formatFigure } from '../text/format.ts';
import { messagesOf } from '../text/messages.ts';
import { Shows } from './model-context.ts';
import { sharedStyles } from './styles.ts';
import { unboundTemplate } from './unbound-template.ts';

interface FigureShown {
  readonly index: DataIndex;
  readonly language: Language;
}

/**
 * One figure in running text: value, unit and comparator in the reader's language. It is a button that opens its quote.
 * A record that is reported in words only is a button that says so.
 *
 * @element duikou-figure
 * @attr {string} record - id of the record
 * @attr {string} value - key of the value, where a record has several; else the first
 * @attr {string} for - id of the map or atlas whose data set and language it takes; not needed inside an atlas
 * @csspart figure - the button
 * @csspart number - the number with its comparator
 * @csspart unit - the unit
 * @csspart evidence - the quote
 */
export class DuikouFigure extends LitElement {
  static override properties: PropertyDeclarations = {
    record: { type: String },
    value: { type: String },
    for: { type: String, reflect: true },
    isOpen: { state: true },
  };
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline;
      }
      .figure {
        min-height: 24px;
        padding: 0;
        border: 0;
        border-bottom: 1.5px dotted var(--_ink-2);
        background: none;
        font: inherit;
        text-align: inherit;
      }
      .figure b {
        font-weight: 600;
      }
      .figure small {
        font-size: 0.75rem;
        font-weight: 400;
        color: var(--_ink-2);
      }
      [popover] {
        width: min(360px, calc(100vw - 32px));
        max-height: 60vh;
        padding: 12px 16px;
        overflow: auto;
        border: 1px solid var(--_rule);
        border-radius: 6px;
        background: var(--_panel);
        color: var(--_ink);
        font-size: 0.875rem;
        white-space: normal;
      }
    `,
  ];

  declare record: string | null;
  declare value: string | null;
  declare for: string | null;
  protected declare isOpen: boolean;
  readonly #shows = new Shows<FigureShown | null>(this, ({ index, view }) => this.#remembered(index, view.language));
  readonly #popover = createRef<HTMLElement>();
  #last: FigureShown | null = null;

  constructor() {
    super();
    this.record = null;
    this.value = null;
    this.for = null;
    this.isOpen = false;
  }

  /** Opens the quote, as a press on the figure does. */
  open(): void {
    this.isOpen = true;
    void this.updateComplete.then(() => this.#popover.value?.showPopover());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('for') && changed.get('for') !== undefined) this.#shows.ask();
  }

  #remembered(index: DataIndex | null, language: Language): FigureShown | null {
    if (!index) return null;
    if (this.#last?.index !== index || this.#last.language !== language) this.#last = { index, language };
    return this.#last;
  }

  protected override render(): TemplateResult | typeof nothing {
    const shown = this.#shows.value;
    if (!this.#shows.model) return unboundTemplate(this);
    const record = shown && this.record !== null ? shown.index.record(this.record) : undefined;
    if (!shown || !record) return nothing;
    const { index, language } = shown;
    return html`<button type="button" class="figure" part="figure" lang=${language} aria-haspopup="dialog" aria-expanded=${this.isOpen ? 'true' : 'false'} @click=${() => this.#pressed(record)}>${this.#face(index, record, language)}</button>${this.isOpen
        ? html`<div ${ref(this.#popover)} popover part="evidence" role="dialog" aria-label=${messagesOf(language).evidence} lang=${language} @toggle=${(event: ToggleEvent) => (this.isOpen = event.newState === 'open')}>
            <p>${record.label[language]}</p>
            ${evidenceTemplate(index, record.source, language)}
          </div>`
        : nothing}`;
  }

  #face(index: DataIndex, record: ReportRecord, language: Language): TemplateResult {
    const value = record.values.find(({ key }) => key === this.value) ?? record.values[0];
    if (!value) return html`<slot>${messagesOf(language).evidence}</slot>`;
    const { number, unit } = formatFigure(value, index.unitLabel(value.unit, language), language);
    return html`<b part="number">${number}</b>${unit === '' ? nothing : html` <small part="unit">${unit}</small>`}`;
  }

  #pressed(record: ReportRecord): void {
    this.#shows.model?.change(openRecord(record.id));
    this.open();
  }
}
