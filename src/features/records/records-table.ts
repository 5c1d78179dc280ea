import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import { recordsTable, recordsTableStyles } from './records-table-template.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';

/** The data of a plot as a table that opens on demand. Internal: panels contain it. */
export class RecordsTable extends PanelElement {
  static override properties: PropertyDeclarations = { ids: { attribute: false }, isOpen: { state: true } };
  static override styles = [sharedStyles, panelStyles, recordsTableStyles];

  /** Ids of the records that the plot draws, in its order. */
  declare ids: readonly string[];
  declare protected isOpen: boolean;

  constructor() {
    super();
    this.ids = [];
    this.isOpen = false;
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    return recordsTable(input, this.ids, this.isOpen, (isOpen) => (this.isOpen = isOpen));
  }
}
