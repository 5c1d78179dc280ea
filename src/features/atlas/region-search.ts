/** The search box: a combobox over the regions of the data set, in three scripts, pinyin and English. */
import { html, LitElement, css, nothing, unsafeCSS, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { loadPart } from '../../load-part.ts';
import { highlight, select } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { searchKeyOf, searchRegions, type SearchKey } from '../../i18n/search-key.ts';
import type { DataIndex } from '../../data/data-set.ts';
import { StoreController } from '../../app/elements/store-context.ts';
import type { AtlasState } from '../../app/atlas-state.ts';
import { magnifier } from '../../ui/icons.ts';
import { optionId } from '../../ui/option-id.ts';
import type * as MorePart from '../places/more-found.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { sidewaysQuery } from './atlas-layout.ts';

export class RegionSearch extends LitElement {
  static override properties: PropertyDeclarations = { query: { state: true }, active: { state: true }, open: { state: true } };
  static override styles = [
    sharedStyles,
    css`
      :host {
        position: relative;
        display: block;
      }
      input {
        width: 100%;
        height: max(32px, 2.25em);
        padding: 0 10px;
      }
      .results {
        position: absolute;
        z-index: 5;
        inset: calc(100% + 4px) auto auto 0;
        width: max(100%, 240px);
        max-height: min(360px, 60vh);
        padding: 4px;
        overflow: auto;
      }
      [role='option'] {
        min-height: 32px;
        padding: 5px 8px;
        border-radius: 4px;
        cursor: pointer;
      }
      [role='option'].active,
      [role='option']:hover {
        background: var(--_side-a-tint);
      }
      .nothing {
        padding: 8px;
      }
      svg {
        display: none;
      }
      /* An icon only, until it has the focus. */
      @media ${unsafeCSS(sidewaysQuery)} {
        input {
          height: 36px;
        }
        :host(:not(:focus-within)) input {
          padding: 0;
          text-indent: 40px;
          appearance: none;
          cursor: pointer;
        }
        :host(:not(:focus-within)) svg {
          display: block;
          position: absolute;
          inset: 10px;
          pointer-events: none;
        }
      }
    `,
  ];

  declare protected query: string;
  declare protected active: number;
  declare protected open: boolean;
  readonly #shows = new StoreController<AtlasState>(this, (shown) => shown);
  /** Finds topics and places outside the pairings; null until it is loaded, which the first use of the search starts. */
  #more: typeof MorePart | null = null;
  #keys: { readonly index: DataIndex; readonly keys: readonly SearchKey[] } | null = null;

  constructor() {
    super();
    this.query = '';
    this.active = -1;
    this.open = false;
  }

  protected override render(): TemplateResult {
    const shown = this.#shows.value;
    const words = messagesOf(shown?.view.language ?? 'zh-Hans');
    const found = this.open && shown ? this.#found(shown) : [];
    const active = found[this.active];
    return html`
      ${magnifier}
      <input
        type="search"
        class="field"
        role="combobox"
        autocomplete="off"
        aria-label=${words.searchName}
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="results"
        aria-autocomplete="list"
        aria-activedescendant=${active ? optionId('result', active.id) : nothing}
        placeholder="${words.searchName} · ${words.searchHint}"
        .value=${this.query}
        @input=${(event: InputEvent) => this.#typed((event.target as HTMLInputElement).value)}
        @focus=${() => this.#focused()}
        @blur=${() => this.#close()}
        @keydown=${(event: KeyboardEvent) => this.#key(event, found)}
      />
      <div
        id="results"
        class="results field"
        role="listbox"
        aria-label=${words.searchName}
        ?hidden=${!this.open}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${repeat(
          found,
          (region) => region.id,
          (region, i) => html`<div
            id=${optionId('result', region.id)}
            role="option"
            class=${i === this.active ? 'active' : ''}
            aria-selected=${i === this.active ? 'true' : 'false'}
            @click=${() => this.#choose(region)}
          >${region.optionName}</div>`,
        )}
        ${this.open && found.length === 0 ? html`<div class="nothing">${words.searchNothing(this.query)}</div>` : nothing}
      </div>
      <p class="visually-hidden" aria-live="polite">${this.open ? (found.length > 0 ? words.searchFound(found.length) : words.searchNothing(this.query)) : ''}</p>
    `;
  }

  #found(shown: AtlasState): readonly MorePart.Found[] {
    const { index, scene } = shown;
    if (!index || !scene) return [];
    if (this.#keys?.index !== index) this.#keys = { index, keys: scene.regions.map(({ id }) => searchKeyOf(index.region(id))) };
    const found = searchRegions(this.#keys.keys, this.query).flatMap((id) => {
      const region = scene.regions.find((each) => each.id === id);
      return region ? [{ ...region, choose: select(id) }] : [];
    });
    return [...found, ...(this.#more?.moreFound(shown, this.query) ?? [])];
  }

  async #loadMore(): Promise<void> {
    // If loading fails, the search finds the paired regions only, and the next use tries again.
    this.#more ??= await loadPart('panels', () => import('../places/more-found.ts')).catch(() => null);
    this.requestUpdate();
  }

  #focused(): void {
    this.open = this.query !== '';
    void this.#loadMore();
  }

  #typed(query: string): void {
    this.query = query;
    this.open = query.trim() !== '';
    this.active = this.open ? 0 : -1;
  }

  #key(event: KeyboardEvent, found: readonly MorePart.Found[]): void {
    // While an input method is composing, Enter and the arrow keys belong to it.
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (found.length === 0) return;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = (this.active + step + found.length) % found.length;
        this.#shows.store?.change(highlight(found[this.active]?.id ?? null));
        break;
      }
      case 'Enter': {
        const region = found[Math.max(0, this.active)];
        if (region) this.#choose(region);
        break;
      }
      case 'Escape':
        if (!this.open && this.query === '') return;
        this.query = '';
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #choose({ name, choose }: MorePart.Found): void {
    this.query = name;
    this.#close();
    // Closes the on-screen keyboard of a phone, which would cover the chosen region.
    if (matchMedia('(hover: none)').matches) this.renderRoot.querySelector('input')?.blur();
    this.#shows.store?.change(choose);
  }

  #close(): void {
    this.open = false;
    this.active = -1;
    this.#shows.store?.change(highlight(null));
  }
}
