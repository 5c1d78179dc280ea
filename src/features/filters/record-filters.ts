import type { PropertyDeclarations, TemplateResult } from 'lit';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { filtersStyles } from './filters.styles.ts';
import { filtersTemplate } from './template.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { changeText } from '../../state/transitions.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/** Pause in typing, in ms, after which the search starts. A search over many records at each letter would be slow. */
const pauseMs = 150;

/**
 * The filters that all panels share: a search over the records, facets with the number of records that each choice would leave, and a
 * line with the numbers of shown and filtered-out records, the latter by facet. Internal: panels contain it.
 *
 * @element duikou-record-filters
 * @attr {string} for - id of the map or atlas; not needed inside an atlas or a panel
 * @csspart filters - the whole element
 */
export class RecordFilters extends PanelElement {
  static override properties: PropertyDeclarations = { typed: { state: true }, isOpen: { state: true } };
  static override styles = [sharedStyles, panelStyles, filtersStyles];

  /** Typed text that is not searched yet; null if the field shows the current search. */
  declare protected typed: string | null;
  declare protected isOpen: boolean;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.typed = null;
    this.isOpen = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.typed = null;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    return filtersTemplate(input, {
      text: this.typed ?? input.view.filters.text,
      typed: (text) => this.#type(text, input),
      isOpen: this.isOpen,
      toggled: (isOpen) => (this.isOpen = isOpen),
    });
  }

  #type(text: string, { change }: PanelInput): void {
    this.typed = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.typed = null;
      change(changeText(text));
    }, pauseMs);
  }
}
