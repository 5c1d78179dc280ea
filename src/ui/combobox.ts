/** A text field with a list of matching options. It works by pointer, by arrow keys and Enter, and with screen readers. */
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { optionId } from './option-id.ts';

export interface ComboboxOption {
  readonly id: string;
  /** The text of the option in the list. */
  readonly optionName: string;
}

export interface ComboboxWords {
  /** The accessible name of the field. */
  readonly name: string;
  readonly placeholder: string;
  readonly found: (count: number) => string;
  readonly nothing: (query: string) => string;
}

export const comboboxStyles = css`
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
`;

/** The base class of comboboxes. A subclass finds the options for a text, handles a choice, and renders `fieldTemplate`. */
export abstract class Combobox<T extends ComboboxOption> extends LitElement {
  static override properties: PropertyDeclarations = { query: { state: true }, active: { state: true }, open: { state: true } };

  declare protected query: string;
  declare protected active: number;
  declare protected open: boolean;

  constructor() {
    super();
    this.query = '';
    this.active = -1;
    this.open = false;
  }

  /**
   * Handles the choice of an option.
   *
   * @returns the new text of the field
   */
  protected abstract choose(option: T): string;

  /** Called with the option that the arrow keys have reached; null if there is none. */
  protected pointAt(_option: T | null): void {}

  protected focused(): void {}

  /** @param found - the matching options; empty while the list is closed */
  protected fieldTemplate(found: readonly T[], words: ComboboxWords): TemplateResult {
    const active = found[this.active];
    return html`<input
        type="search"
        class="field"
        role="combobox"
        autocomplete="off"
        aria-label=${words.name}
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="results"
        aria-autocomplete="list"
        aria-activedescendant=${active ? optionId('result', active.id) : nothing}
        placeholder=${words.placeholder}
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
        aria-label=${words.name}
        ?hidden=${!this.open}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${repeat(
          found,
          (option) => option.id,
          (option, i) => html`<div
            id=${optionId('result', option.id)}
            role="option"
            class=${i === this.active ? 'active' : ''}
            aria-selected=${i === this.active ? 'true' : 'false'}
            @click=${() => this.#choose(option)}
          >${option.optionName}</div>`,
        )}
        ${this.open && found.length === 0 ? html`<div class="nothing">${words.nothing(this.query)}</div>` : nothing}
      </div>
      <p class="visually-hidden" aria-live="polite">${this.open ? (found.length > 0 ? words.found(found.length) : words.nothing(this.query)) : ''}</p>`;
  }

  #focused(): void {
    this.open = this.query !== '';
    this.focused();
  }

  #typed(query: string): void {
    this.query = query;
    this.open = query.trim() !== '';
    this.active = this.open ? 0 : -1;
  }

  #key(event: KeyboardEvent, found: readonly T[]): void {
    // While an input method composes text, it handles Enter and the arrow keys.
    if (event.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (found.length === 0) return;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        this.active = (this.active + step + found.length) % found.length;
        this.pointAt(found[this.active] ?? null);
        break;
      }
      case 'Enter': {
        const option = found[Math.max(0, this.active)];
        if (option) this.#choose(option);
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

  #choose(option: T): void {
    this.#close();
    // The focus is removed, because the keyboard of a phone would cover the result of the choice.
    if (matchMedia('(hover: none)').matches) this.renderRoot.querySelector('input')?.blur();
    this.query = this.choose(option);
  }

  #close(): void {
    this.open = false;
    this.active = -1;
    this.pointAt(null);
  }
}
