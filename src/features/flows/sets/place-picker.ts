import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { DataIndex } from '../../../data/data-set.ts';
import type { Language } from '../../../data/schema.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import { sharedStyles } from '../../../app/elements/styles.ts';
import { Combobox, comboboxStyles, type ComboboxOption } from '../../../ui/combobox.ts';
import { placesFound } from './compute.ts';

/**
 * A field that finds places and areas of a table and adds them to a set. Internal: the controls of flows contain it.
 *
 * @element duikou-place-picker
 */
export class PlacePicker extends Combobox<ComboboxOption> {
  static override properties: PropertyDeclarations = {
    ...Combobox.properties,
    index: { attribute: false },
    language: { attribute: false },
    name: { attribute: false },
    without: { attribute: false },
    chosen: { attribute: false },
  };
  static override styles = [sharedStyles, comboboxStyles];

  /** The index of the data; null until it is known, while the field finds nothing. */
  declare index: DataIndex | null;
  declare language: Language;
  /** The accessible name of the field. */
  declare name: string;
  /** The ids of the set's members, which are not offered again. */
  declare without: readonly string[];
  /** Called with the id of the place that the reader has chosen. */
  declare chosen: (id: string) => void;

  constructor() {
    super();
    this.index = null;
    this.language = 'en';
    this.name = '';
    this.without = [];
    this.chosen = () => {};
  }

  protected override choose({ id }: ComboboxOption): string {
    this.chosen(id);
    return '';
  }

  protected override render(): TemplateResult {
    const words = messagesOf(this.language);
    const found =
      this.open && this.index
        ? placesFound(this.index, this.query, this.without).map(({ region }) => ({
            id: region.id,
            optionName: region.names[this.language],
          }))
        : [];
    return html`${this.fieldTemplate(found, {
      name: this.name,
      placeholder: this.name,
      found: words.searchFound,
      nothing: words.searchNothing,
    })}`;
  }
}
