import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { Shows } from './model-context.ts';
import type { Shown } from './model.ts';

/** What every panel has in common: inside an atlas it shows the atlas's state, elsewhere `for` ties it to one by id. */
export abstract class PanelElement extends LitElement {
  static override properties: PropertyDeclarations = { for: { type: String, reflect: true } };
  /** The id of the map or atlas that the panel speaks of. */
  declare for: string | null;
  protected readonly shows = new Shows<Shown>(this, (shown) => shown);

  constructor() {
    super();
    this.for = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const theme = this.shows.value?.view.theme;
    if (theme !== undefined) this.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
    if (changed.has('for') && changed.get('for') !== undefined) this.shows.ask();
  }
}
