import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { readsChinese } from '../../data/languages.ts';
import type { Language } from '../../data/schema.ts';
import { captionParts } from '../../data/caption.ts';
import type { Tour, TourStep } from '../../data/tour.ts';
import { DuikouError } from '../../error.ts';
import { panelStyles } from '../../app/elements/panel.styles.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { linkOf, startTemplate, tourTemplate, type TourView } from './template.ts';
import { tourStyles } from './tour.styles.ts';
import { describeStep, writtenCaption } from './words-of-step.ts';
import { isAtStep, leaveTour } from '../../state/transitions.ts';
import { tourWords } from './messages.ts';
import { Autoplay } from './autoplay.ts';
import type { AtlasStore } from '../../app/atlas-store.ts';
import { selectionOfStep } from '../../app/loading/tour-loader.ts';
import { setUserTour } from '../../app/loading/user-tour-source.ts';
import type { NotesContent } from './notes-channel.ts';
import { NotesWindow } from './notes-window.ts';
import { PanelElement } from '../../app/elements/panel-element.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { copyText } from '../../ui/copy-text.ts';
import { indexAfterKey } from '../../ui/roving-focus.ts';
import { swipesOn } from '../../ui/swipes.ts';
import { isUsedHere } from '../../ui/used-keys.ts';

/** Reading and speaking times, by which a step stays while the tour is playing. */
const msPerCharacter = { read: { Han: 180, other: 60 }, heard: { Han: 110, other: 45 } } as const;
/** Time for a look at the map. */
const lookMs = 4000;
/** Stands for a figure, with a typical number of characters. */
const someFigure = '000000';
/** Delay of an announcement. A live region announces changes only, so it must exist and be empty before. */
const beforeSpeakingMs = 150;

/**
 * The tour, one step at a time: a view of the map, a caption whose figures open their sources, and notes for the presenter. Arrow keys,
 * Page keys, Home, End and swipes change the step. Esc leaves the tour, and a button leads back to the step. Keys that would go beyond
 * the first or the last step are left to the page.
 *
 * @example
 * ```html
 * <duikou-map id="map"></duikou-map>
 * <duikou-tour for="map" src="tour.json"></duikou-tour>
 * ```
 *
 * @element duikou-tour
 * @attr {string} for - id of the map or atlas that it shows; not needed inside an atlas
 * @attr {string} src - address of a custom tour
 * @attr {boolean} present - large type, for a talk
 * @csspart tour - the caption and its buttons
 */
export class DuikouTour extends PanelElement {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    present: { type: Boolean, reflect: true },
    areNotesInline: { state: true },
    copied: { state: true },
    isMenuOpen: { state: true },
    announcement: { state: true },
  };
  static override styles = [sharedStyles, panelStyles, tourStyles];

  /** Address of a custom tour, relative to the page; null: the built-in tour. A file that can't be read is reported by `duikou-error`. */
  declare src: string | null;
  /** Large type, for a talk. */
  declare present: boolean;
  declare protected areNotesInline: boolean;
  declare protected copied: TourView['copied'];
  declare protected isMenuOpen: boolean;
  /** The text of the live region. */
  declare protected announcement: string;
  readonly #autoplay: Autoplay;
  #notes: NotesWindow | null = null;
  /** The store that was given the host's tour. */
  #storeOfTour: AtlasStore | null = null;
  #wantsFocus = false;
  #announcedFor = '';
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.src = null;
    this.present = false;
    this.areNotesInline = false;
    this.copied = null;
    this.isMenuOpen = false;
    this.announcement = '';
    this.#autoplay = new Autoplay({
      next: () => {
        this.next();
        return this.#current?.step.id ?? null;
      },
      changed: () => this.requestUpdate(),
      stages: () => [this, ...(this.#stage ? [this.#stage] : [])],
    });
    this.addEventListener('keydown', (event) => this.#keyed(event));
    swipesOn(this, (by) => this.#move(by));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.#screenChanged);
    this.#notes = new NotesWindow({
      key: this.for ?? '',
      content: () => this.#notesContent(),
      pressed: (key) => this.#pressedInNotes(key),
      refused: () => {
        this.areNotesInline = true;
        this.isMenuOpen = false;
        this.storeController.store?.report(new DuikouError('window-refused'));
      },
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fullscreenchange', this.#screenChanged);
    clearTimeout(this.#speaking);
    this.#autoplay.pause();
    this.#notes?.disconnect();
    this.#notes = null;
  }

  /** Goes to the next step; does nothing at the last one. */
  next(): void {
    this.#move(1);
  }

  /** Goes to the previous step; does nothing at the first one. */
  previous(): void {
    this.#move(-1);
  }

  /**
   * Moves the focus to the caption as soon as there is one.
   *
   * @internal
   */
  focusCaption(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  /**
   * Goes to a step. An unknown step is reported by `duikou-error` (`unknown-step`) and leaves the tour.
   *
   * @param step - its id, or its number from 1
   * @example
   * ```js
   * document.querySelector('duikou-tour').goTo('grain');
   * ```
   */
  goTo(step: string): void {
    this.storeController.store?.goToStep(step);
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    return html`<div part="tour" lang=${input.language}>${this.#content(input)}</div>
      <p class="visually-hidden" role="status" aria-atomic="true" lang=${input.language}>${this.announcement}</p>`;
  }

  #content(input: PanelInput): TemplateResult {
    const current = this.#current;
    const { language, view } = input;
    if (!current && view.step !== null) return html`<p class="waiting" role="status">${tourWords[language].waiting}</p>`;
    if (!current) return startTemplate(input, this.#leftNumber, (step) => this.#start(step));
    return tourTemplate(input, current.tour, current.step, {
      isAtStep: current.isAtStep,
      isPlaying: this.#autoplay.isPlaying,
      hasLinks: this.storeController.store?.get().syncsUrl ?? false,
      copied: this.copied,
      screen: this.#screen,
      areNotesInline: this.areNotesInline,
      isMenuOpen: this.isMenuOpen,
      goTo: (id) => this.goTo(id),
      choose: (id) => {
        this.isMenuOpen = false;
        this.#start(id);
      },
      toggleMenu: () => void this.#toggleMenu(),
      keyInMenu: (event) => this.#keyInMenu(event),
      play: (isPlaying) => this.#play(isPlaying, current.step),
      leave: () => this.#leave(),
      copyLink: () => void this.#copyLink(current.step),
      fillScreen: () => void this.#fillScreen(),
      openNotes: () => this.#notes?.open(),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#userTour(changed.has('src'));
    const current = this.#current;
    this.#speak();
    this.#notes?.send();
    if (!current) {
      this.#autoplay.pause();
      return;
    }
    if (this.#wantsFocus) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    this.#wantsFocus = false;
    this.#autoplay.keepTime(
      { step: current.step.id, isAtStep: current.isAtStep },
      current.step === current.tour.steps.at(-1) ? null : stayMs(current.step, current.language),
    );
  }

  get #current(): { readonly tour: Tour; readonly step: TourStep; readonly isAtStep: boolean; readonly language: Language } | null {
    const { tour, view, index } = this.storeController.store?.get() ?? { tour: null, view: null, index: null };
    const step = tour?.steps.find(({ id }) => id === view?.step);
    return tour && step && index
      ? { tour, step, isAtStep: isAtStep(view, step, selectionOfStep(step, index)), language: view.language }
      : null;
  }

  /** Number of the step that was left, from 1; null if none was. */
  get #leftNumber(): number | null {
    const { tour, resumeStep } = this.storeController.store?.get() ?? { tour: null, resumeStep: null };
    const at = tour?.steps.findIndex(({ id }) => id === resumeStep) ?? -1;
    return at < 0 ? null : at + 1;
  }

  /** Replaces the built-in tour by the one at `src`, as soon as there is a store. */
  #userTour(hasChanged: boolean): void {
    const { store } = this.storeController;
    if (this.src === null || !store || (!hasChanged && this.#storeOfTour === store)) return;
    this.#storeOfTour = store;
    setUserTour(store, this.src, this.baseURI);
  }

  /** Announces each step once. */
  #speak(): void {
    const current = this.#current;
    const key = current ? `${current.language} ${current.step.id}` : '';
    if (key === this.#announcedFor) return;
    this.#announcedFor = key;
    clearTimeout(this.#speaking);
    if (!current) {
      this.announcement = '';
      return;
    }
    this.copied = null;
    this.isMenuOpen = false;
    this.#speaking = setTimeout(() => {
      const index = this.storeController.store?.get().index;
      if (index) this.announcement = describeStep(index, current.tour, current.step, current.language);
    }, beforeSpeakingMs);
  }

  /** The start button disappears, so the focus moves to the caption. */
  #start(step: string): void {
    this.focusCaption();
    this.goTo(step);
  }

  /** @returns whether there was a step to go to */
  #move(by: number): boolean {
    const current = this.#current;
    if (!current) return false;
    const { steps } = current.tour;
    const to = steps[steps.indexOf(current.step) + by];
    if (to) this.goTo(to.id);
    return to !== undefined;
  }

  #keyed(event: KeyboardEvent): void {
    if (isUsedHere(event) || !this.takeKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Handles the keys of a presentation remote and of a keyboard.
   *
   * @returns whether the tour used the key; false beyond its first and last step
   * @internal
   */
  takeKey({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    const steps = this.#current?.tour.steps;
    if (!steps) return this.present && this.#restore(key);
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
      case 'PageDown':
        return this.#move(1);
      case 'ArrowLeft':
      case 'ArrowUp':
      case 'PageUp':
        return this.#move(-1);
      case 'Home':
        this.goTo(steps[0]?.id ?? '1');
        return true;
      case 'End':
        this.goTo(steps.at(-1)?.id ?? '1');
        return true;
      case 'Escape':
        this.#leave();
        return true;
      default:
        return false;
    }
  }

  /** During a presentation, the keys of the remote return to the step that was left. */
  #restore(key: string): boolean {
    const left = this.#leftNumber;
    if (left === null || (key !== 'PageDown' && key !== 'PageUp')) return false;
    this.goTo(String(left));
    return true;
  }

  async #toggleMenu(): Promise<void> {
    this.isMenuOpen = !this.isMenuOpen;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.isMenuOpen ? '#steps [aria-current]' : '.place')?.focus();
  }

  /** In the menu, the keys that otherwise change the step move between entries. */
  #keyInMenu(event: KeyboardEvent): void {
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('#steps :is(a, button)')];
    const at = entries.findIndex((entry) => entry === event.target);
    const to = indexAfterKey(event, at, { count: entries.length, form: 'column', wraps: true });
    if (event.key === 'Escape') void this.#toggleMenu();
    else if (to === null) return;
    else entries[to]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }

  #pressedInNotes(key: string): void {
    const plain = { key, ctrlKey: false, metaKey: false, altKey: false };
    if (!this.takeKey(plain)) this.#restore(key);
  }

  #notesContent(): NotesContent | null {
    const current = this.#current;
    const { index, theme } = this.storeController.store?.get() ?? { index: null, theme: 'light' };
    if (!current || !index) return null;
    const { tour, step, language } = current;
    const at = tour.steps.indexOf(step);
    return {
      language,
      theme,
      number: at + 1,
      count: tour.steps.length,
      title: step.title[language],
      caption: writtenCaption(index, step, language),
      notes: step.notes?.[language] ?? '',
      nextTitle: tour.steps[at + 1]?.title[language] ?? '',
      isShown: current.isAtStep,
    };
  }

  /** The atlas around the tour; null if there is none. */
  get #atlas(): Element | null {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && root.host.localName === 'duikou-atlas' ? root.host : null;
  }

  /** The atlas or map that the tour belongs to. */
  get #stage(): Element | null {
    const root = this.getRootNode();
    if (this.for !== null) return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(this.for) : null;
    return this.#atlas ?? this.closest('duikou-atlas');
  }

  #play(isPlaying: boolean, { id }: TourStep): void {
    if (!isPlaying) {
      this.#autoplay.pause();
      return;
    }
    // A reader who has left the step returns to it first.
    this.goTo(id);
    this.#autoplay.play(id);
  }

  #leave(): void {
    this.storeController.store?.change(leaveTour);
  }

  /** Copies the link. If the browser denies access to the clipboard, the link is shown and selected instead. */
  async #copyLink(step: TourStep): Promise<void> {
    const isCopied = await copyText(new URL(linkOf(step), location.href).href);
    this.copied = isCopied ? 'done' : 'by-hand';
    if (isCopied) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('input.link')?.select();
  }

  get #screen(): TourView['screen'] {
    // Full screen shows the whole atlas, so it needs one.
    if (!document.fullscreenEnabled || !this.#atlas) return 'not-to-fill';
    return this.#atlas.matches(':fullscreen') ? 'filled' : 'to-fill';
  }

  readonly #screenChanged = (): void => this.requestUpdate();

  async #fillScreen(): Promise<void> {
    try {
      if (this.#screen === 'filled') await document.exitFullscreen();
      else await this.#atlas?.requestFullscreen();
    } catch (cause) {
      this.storeController.store?.report(
        new DuikouError('full-screen-refused', { reason: cause instanceof Error ? cause.message : String(cause) }, { cause }),
      );
    }
  }
}

/** Time that a step stays: long enough to read the caption and look at the map, and to hear its text from a screen reader. */
function stayMs({ caption, description }: TourStep, language: Language): number {
  const script = readsChinese(language) ? 'Han' : 'other';
  const lengthOf = (words: string): number =>
    captionParts(words).reduce((length, part) => length + (part.kind === 'words' ? part.text : someFigure).length, 0);
  return Math.max(
    lookMs + lengthOf(caption[language]) * msPerCharacter.read[script],
    lengthOf((description ?? caption)[language]) * msPerCharacter.heard[script],
  );
}
