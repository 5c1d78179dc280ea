import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { languages } from '../state/fragment.ts';
import { changeLanguage, changeTheme } from '../state/transitions.ts';
import { panelNames, themes, type PanelName, type Theme } from '../state/view-state.ts';
import { messagesOf, type Messages } from '../text/messages.ts';
import { tieToAddress } from './address.ts';
import { atlasStyles } from './atlas-styles.ts';
import { HostElement } from './host-element.ts';
import { sharedStyles } from './styles.ts';
import type { DuikouMap } from './duikou-map.ts';
import type { Language } from '../data/schema.ts';
import type { LonLat, PointPx } from '../geo/projection.ts';

/**
 * Everything: map, search, panels, language and theme.
 *
 * @element duikou-atlas
 * @attr {string} src - address of a data set; without it the built-in report
 * @attr {string} select - a pairing's id or a region's adcode; reflected, its property is `selection`
 * @attr {string} lens - what the arcs show
 * @attr {'zh-Hans'|'zh-Hant'|'en'} lang - language; else the page's, else the browser's
 * @attr {'auto'|'light'|'dark'} theme - colours; `auto` follows the system
 * @attr {'auto'|'webgl'|'svg'} renderer - which map
 * @attr {string} panels - names of the panels, separated by spaces, or `none`
 * @attr {boolean} address - the page's address holds the view, and the back button steps through it
 * @fires duikou-select - `{ region, partner, pairing }`; nulls when cleared
 * @fires duikou-error - `{ code, message }`
 * @slot - a `<duikou-map>` with its first picture; without one the atlas makes its own
 * @csspart header - title, search and choices
 * @csspart panel - the panels beside the map
 */
export class DuikouAtlas extends HostElement {
  static override properties: PropertyDeclarations = {
    panels: { type: String },
    address: { type: Boolean },
    isSheetOpen: { state: true },
  };
  static override styles = [sharedStyles, atlasStyles];

  declare panels: string | null;
  declare address: boolean;
  protected declare isSheetOpen: boolean;
  #untie: (() => void) | null = null;

  constructor() {
    super();
    this.panels = null;
    this.address = false;
    this.isSheetOpen = false;
  }

  /** Resolved when the map has drawn its first complete picture; see `<duikou-map>`. */
  get ready(): DuikouMap['ready'] {
    return this.updateComplete.then(() => {
      const map = this.#map;
      if (!map) throw new Error('<duikou-map> is not defined on this page');
      return map.ready;
    });
  }

  /** See `<duikou-map>`; CSS pixels of the atlas. */
  project(place: LonLat): PointPx | null {
    const map = this.#map;
    const point = map?.project(place);
    if (!map || !point) return null;
    const [inner, outer] = [map.getBoundingClientRect(), this.getBoundingClientRect()];
    return [point[0] + inner.left - outer.left, point[1] + inner.top - outer.top];
  }

  /** See `<duikou-map>`. */
  async toSVG(): Promise<string> {
    await this.ready;
    const map = this.#map;
    if (!map) throw new Error('<duikou-map> is not defined on this page');
    return map.toSVG();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#untie?.();
    this.#untie = null;
  }

  protected override updated(): void {
    if (this.address && this.isConnected) this.#untie ??= tieToAddress(this.ownModel);
  }

  /** The map that is shown: a child of the page's, else the atlas's own. */
  get #map(): DuikouMap | undefined {
    const map = this.#childMap ?? this.renderRoot.querySelector('duikou-map');
    return map instanceof HTMLElement && 'ready' in map ? map : undefined;
  }

  get #childMap(): DuikouMap | null {
    return this.querySelector<DuikouMap>(':scope > duikou-map:not([slot])');
  }

  #panelNames(): readonly PanelName[] {
    if (this.panels === null) return panelNames;
    const wished = this.panels.split(/\s+/).filter((name) => name !== '' && name !== 'none');
    const unknown = wished.find((name) => !(panelNames as readonly string[]).includes(name));
    // Told after this rendering, for a report renders again.
    if (unknown !== undefined) queueMicrotask(() => this.#reportPanel(unknown));
    return panelNames.filter((name) => wished.includes(name));
  }

  #reportedPanel: string | null = null;
  #reportPanel(value: string): void {
    if (this.#reportedPanel === value) return;
    this.#reportedPanel = value;
    this.report('unknown-panel', { value, known: panelNames.join(', ') });
  }

  protected override render(): TemplateResult {
    const { view } = this.ownModel.get();
    const words = messagesOf(view.language);
    const panels = this.#panelNames();
    return html`
      <div class="atlas ${panels.length === 0 ? 'bare' : ''}" lang=${view.language}>
        ${this.#header(words, view.language, view.theme)}
        <div class="map-area">
          <slot @slotchange=${() => this.requestUpdate()}></slot>
          ${this.#childMap ? nothing : html`<duikou-map></duikou-map>`}
        </div>
        ${panels.length === 0 ? nothing : this.#panelArea(words, panels)}
      </div>
    `;
  }

  #header(words: Messages, language: Language, theme: Theme): TemplateResult {
    const themeWords: Readonly<Record<Theme, string>> = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark };
    return html`<header part="header">
      <h1><span class="mark">${words.productName}</span> <span class="title">${words.atlasTitle}</span></h1>
      <duikou-region-search></duikou-region-search>
      <div class="choices">
        <select aria-label=${words.languageChoice} @change=${(event: Event) => this.#chosen(event, (value) => this.ownModel.change(changeLanguage(value as Language)))}>
          ${languages.map((option) => html`<option value=${option} lang=${option} ?selected=${option === language}>${messagesOf(option).languageName}</option>`)}
        </select>
        <select aria-label=${words.themeChoice} @change=${(event: Event) => this.#chosen(event, (value) => this.ownModel.change(changeTheme(value as Theme)))}>
          ${themes.map((option) => html`<option value=${option} ?selected=${option === theme}>${themeWords[option]}</option>`)}
        </select>
      </div>
    </header>`;
  }

  #chosen(event: Event, take: (value: string) => void): void {
    if (event.target instanceof HTMLSelectElement) take(event.target.value);
  }

  #panelArea(words: Messages, panels: readonly PanelName[]): TemplateResult {
    return html`<aside part="panel" class=${this.isSheetOpen ? 'open' : ''} aria-label=${words.panels}>
      <button
        type="button"
        class="handle"
        aria-expanded=${this.isSheetOpen ? 'true' : 'false'}
        aria-label=${this.isSheetOpen ? words.sheetClose : words.sheetOpen}
        @click=${() => (this.isSheetOpen = !this.isSheetOpen)}
      ></button>
      <div class="panels">${panels.includes('pairing') ? html`<duikou-pairing></duikou-pairing>` : nothing}</div>
    </aside>`;
  }
}
