import type { PropertyDeclarations, TemplateResult } from 'lit';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { filtersStyles } from './filters.styles.ts';
import { filtersTemplate } from './template.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { changeText } from '../../state/transitions.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/** After the last letter, in ms: a search over many records waits for a pause in the typing. */
const pauseMs = 150;

/**
 * The filters that all panels share: a search over the records, facets with how many records each choice would leave, and the line that
 * shows how many records are shown, how many are filtered out and why. Internal: panels contain it.
 *
 * @element duikou-record-filters
 * @attr {string} for - id of the map or atlas; not needed inside an atlas or a panel
 * @csspart filters - everything
 */
export class RecordFilters extends PanelElement {
  static override properties: PropertyDeclarations = { typed: { state: true }, isOpen: { state: true } };
  static override styles = [sharedStyles, panelStyles, filtersStyles];

  /** The typed text that is not searched yet; null: the field shows the current search. */
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
