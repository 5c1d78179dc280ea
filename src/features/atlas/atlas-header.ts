/** The first row of an atlas: title, search and choices. On a phone in landscape the choices are in a box that a button opens. */
import { html, type TemplateResult } from 'lit';
import { isOneOf } from '../../data/parse/objects.ts';
import { languageTags } from '../../data/languages.ts';
import { languageName, messagesOf } from '../../i18n/messages.ts';
import { changeLanguage, changeTheme } from '../../state/transitions.ts';
import { themes, type Theme } from '../../state/view-state.ts';
import { dots, globe, halfMoon, share } from '../../ui/icons.ts';
import type { ShareDialog } from '../share/share-dialog.ts';
import { chosen, type AtlasContext } from './atlas-context.ts';
import { sourcesChoice } from './sources-choice.ts';

export class AtlasHeader {
  readonly #atlas: AtlasContext;
  #isMenuOpen = false;

  constructor(atlas: AtlasContext) {
    this.#atlas = atlas;
  }

  render(): TemplateResult {
    const { store, whenLoaded } = this.#atlas;
    const { language, theme } = store.get().view;
    const words = messagesOf(language);
    const themeWords: Readonly<Record<Theme, string>> = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark };
    return html`<header part="header">
      <h1><span class="mark">${words.productName}</span> <span class="title">${words.atlasTitle}</span></h1>
      <duikou-region-search></duikou-region-search>
      <button type="button" class="menu-button button icon-button" aria-expanded=${this.#isMenuOpen ? 'true' : 'false'} aria-label=${words.moreChoices} title=${words.moreChoices} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => void this.#toggleMenu()}>${dots}</button>
      <div class="choices ${this.#isMenuOpen ? 'open' : ''}" tabindex="-1" @focusout=${(event: FocusEvent) => this.#leftMenu(event)} @keydown=${(event: KeyboardEvent) => this.#menuKey(event)}>
        <span class="choice" title=${words.languageChoice}>${globe}<select class="field" aria-label=${words.languageChoice} @change=${(event: Event) => this.#languageChosen(event)}>
          ${languageTags().map((option) => html`<option value=${option} lang=${option} .selected=${option === language}>${languageName(option)}</option>`)}
        </select></span>
        <span class="choice" title=${words.themeChoice}>${halfMoon}<select class="field" aria-label=${words.themeChoice} @change=${(event: Event) => chosen(event, themes, (option) => store.change(changeTheme(option)))}>
          ${themes.map((option) => html`<option value=${option} ?selected=${option === theme}>${themeWords[option]}</option>`)}
        </select></span>
        ${sourcesChoice(this.#atlas)}
        <duikou-user-data></duikou-user-data>
        <button type="button" class="share button icon-button" aria-label=${words.share} title=${words.share} @click=${() => void whenLoaded(() => this.#share())}>${share}</button>
        <duikou-share-dialog></duikou-share-dialog>
      </div>
    </header>`;
  }

  #showMenu(isOpen: boolean): void {
    this.#isMenuOpen = isOpen;
    this.#atlas.host.requestUpdate();
  }

  /** Some browsers focus a pressed button, others blur the active element. `mousedown` prevents both, so that the focus moves only here. */
  async #toggleMenu(): Promise<void> {
    const { host } = this.#atlas;
    this.#showMenu(!this.#isMenuOpen);
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(this.#isMenuOpen ? '.choices' : '.menu-button')?.focus();
  }

  #leftMenu({ currentTarget, relatedTarget }: FocusEvent): void {
    const isInside = relatedTarget instanceof Node && currentTarget instanceof Element && currentTarget.contains(relatedTarget);
    if (!isInside && this.#isMenuOpen) this.#showMenu(false);
  }

  #menuKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isMenuOpen) return;
    event.stopPropagation();
    void this.#toggleMenu();
  }

  #share(): void {
    const dialog = this.#atlas.host.renderRoot.querySelector<ShareDialog>('duikou-share-dialog');
    if (dialog && 'open' in dialog) void dialog.open();
  }

  /** The list keeps showing the current language, because the chosen one may have to be loaded first, and loading can fail. */
  #languageChosen({ target: list }: Event): void {
    const { store } = this.#atlas;
    if (!(list instanceof HTMLSelectElement)) return;
    if (isOneOf(languageTags(), list.value)) store.change(changeLanguage(list.value));
    list.value = store.get().view.language;
  }
}
