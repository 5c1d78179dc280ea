import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { readsChinese } from '../data/languages.ts';
import type { Tour, TourStep } from '../data/tour.ts';
import { captionParts } from '../data/tour.ts';
import { DuikouError } from '../error.ts';
import { figureText } from '../panels/evidence/citation-line.ts';
import { panelStyles } from '../panels/panel.styles.ts';
import type { PanelInput } from '../panels/panel-input.ts';
import { startTemplate, tourTemplate } from '../panels/tour/template.ts';
import { tourStyles } from '../panels/tour/tour.styles.ts';
import { isAtStep, leaveTour } from '../state/transitions.ts';
import { tourWords } from '../text/panel-words/tour.ts';
import { loadOwnTour } from './loading.ts';
import { openNotesWindow, type NotesWindow } from './notes-window.ts';
import { PanelElement } from './panel-element.ts';
import { sharedStyles } from './styles.ts';

/** A step stays as long as its words take to be read, and never less than this. */
const leastStepMs = 6000;
const msPerCharacter = { Han: 180, other: 60 } as const;
const swipePx = 48;

/**
 * The tour: one step at a time, with what the map shows, a caption whose figures open their sources, and notes for the presenter.
 * Arrow keys, Page keys, Home and End step; a swipe does too; Esc leaves it where it is.
 *
 * @element duikou-tour
 * @attr {string} for - id of the map or atlas it speaks of; not needed inside an atlas
 * @attr {string} src - address of a tour of your own
 * @attr {boolean} present - larger words, for a room
 * @csspart tour - the caption and its buttons
 */
export class DuikouTour extends PanelElement {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    present: { type: Boolean, reflect: true },
    isPlaying: { state: true },
    areNotesInline: { state: true },
  };
  static override styles = [sharedStyles, panelStyles, tourStyles];

  declare src: string | null;
  declare present: boolean;
  protected declare isPlaying: boolean;
  protected declare areNotesInline: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timedFor: string | null = null;
  #notes: NotesWindow | null = null;
  #swipeFrom: number | null = null;
  #toldModel: unknown = null;
  #wantsFocus = false;

  constructor() {
    super();
    this.src = null;
    this.present = false;
    this.isPlaying = false;
    this.areNotesInline = false;
    this.addEventListener('keydown', (event) => this.#keyed(event));
    this.addEventListener('pointerdown', (event) => (this.#swipeFrom = event.pointerType === 'touch' ? event.clientX : null));
    this.addEventListener('pointerup', (event) => this.#swiped(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#notes?.close();
    this.#notes = null;
  }

  /** The step after this one; nothing after the last. */
  next(): void {
    this.#move(1);
  }

  /** The step before this one; nothing before the first. */
  previous(): void {
    this.#move(-1);
  }

  /** Brings the focus to the caption, as soon as there is one. */
  focusCaption(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  /** @param step - its id, or its number from 1 */
  goTo(step: string): void {
    this.shows.model?.goToStep(step);
  }

  protected override renderPanel(input: PanelInput): TemplateResult {
    const told = this.#told;
    const { view, language } = input;
    if (!told) {
      const waits = view.step !== null;
      return html`<article part="tour" lang=${language}>${waits ? html`<p role="status">${tourWords[language].waiting}</p>` : startTemplate(input, () => this.goTo('1'))}</article>`;
    }
    const { tour, step } = told;
    return html`<div part="tour" lang=${language}>
      ${tourTemplate(input, tour, step, {
        isAtStep: isAtStep(view, step),
        isPlaying: this.isPlaying,
        hasAddress: this.#atlas?.hasAttribute('address') ?? false,
        canFillScreen: document.fullscreenEnabled,
        areNotesInline: this.areNotesInline,
        goTo: (id) => this.goTo(id),
        play: (isPlaying) => (this.isPlaying = isPlaying),
        leave: () => this.#leave(),
        fillScreen: () => void this.#fillScreen(),
        openNotes: () => this.#openNotes(),
      })}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#ownTour(changed.has('src'));
    const told = this.#told;
    if (!told) this.#stop();
    else {
      if (this.#wantsFocus) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
      this.#wantsFocus = false;
      this.#writeNotes(told);
      this.#keepTime(told);
    }
  }

  get #told(): { readonly tour: Tour; readonly step: TourStep } | null {
    const { tour, view } = this.shows.model?.get() ?? { tour: null, view: null };
    const step = tour?.steps.find(({ id }) => id === view?.step);
    return tour && step ? { tour, step } : null;
  }

  /** A tour of the host's own takes the built-in one's place, whenever the model comes. */
  #ownTour(hasChanged: boolean): void {
    const { model } = this.shows;
    if (this.src === null || !model || (!hasChanged && this.#toldModel === model)) return;
    this.#toldModel = model;
    const src = new URL(this.src, this.baseURI);
    model.setTourSource(() => loadOwnTour(src), true);
  }

  #move(by: number): void {
    const told = this.#told;
    if (!told) return;
    const { steps } = told.tour;
    const to = steps[Math.min(steps.length - 1, Math.max(0, steps.indexOf(told.step) + by))];
    if (to && to !== told.step) this.goTo(to.id);
  }

  #keyed(event: KeyboardEvent): void {
    if (event.composedPath().some((target) => target instanceof HTMLElement && target.matches('select, input, textarea'))) return;
    if (this.takeKey(event)) event.preventDefault();
  }

  /** The keys of a clicker, and those of a keyboard. @returns whether the tour used it */
  takeKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const told = this.#told;
    if (!told || ctrlKey || metaKey || altKey) return false;
    const { steps } = told.tour;
    switch (key) {
      case 'ArrowRight':
      case 'ArrowDown':
      case 'PageDown':
        this.next();
        return true;
      case 'ArrowLeft':
      case 'ArrowUp':
      case 'PageUp':
        this.previous();
        return true;
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

  #swiped(event: PointerEvent): void {
    const from = this.#swipeFrom;
    this.#swipeFrom = null;
    if (from === null) return;
    const by = event.clientX - from;
    if (Math.abs(by) >= swipePx) this.#move(by < 0 ? 1 : -1);
  }

  /** The atlas that the tour stands in. */
  get #atlas(): Element | null {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  }

  #leave(): void {
    this.isPlaying = false;
    this.shows.model?.change(leaveTour);
  }

  /** Goes on by itself while it plays; a hidden page waits. */
  #keepTime({ tour, step }: { readonly tour: Tour; readonly step: TourStep }): void {
    if (!this.isPlaying) {
      this.#stop();
      return;
    }
    if (this.#timedFor === step.id) return;
    clearTimeout(this.#timer);
    this.#timedFor = step.id;
    if (step === tour.steps.at(-1)) {
      this.isPlaying = false;
      return;
    }
    const language = this.shows.model?.get().view.language ?? 'zh-Hans';
    const words = captionParts(step.caption[language]).map((part) => (part.kind === 'words' ? part.text : '000000')).join('');
    const readMs = words.length * (readsChinese(language) ? msPerCharacter.Han : msPerCharacter.other);
    this.#timer = setTimeout(() => {
      this.#timedFor = null;
      if (document.hidden) this.requestUpdate();
      else this.next();
    }, Math.max(leastStepMs, readMs));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timedFor = null;
  }

  async #fillScreen(): Promise<void> {
    const target = this.#atlas ?? this;
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await target.requestFullscreen();
    } catch {
      // The browser has its own way to fill the screen; nothing is lost.
    }
  }

  #openNotes(): void {
    if (this.#notes?.isOpen()) this.#notes.close();
    this.#notes = openNotesWindow((event) => {
      if (this.takeKey(event)) event.preventDefault();
    });
    if (!this.#notes) {
      this.areNotesInline = true;
      this.shows.model?.report(new DuikouError('window-refused'));
      return;
    }
    const told = this.#told;
    if (told) this.#writeNotes(told);
  }

  #writeNotes({ tour, step }: { readonly tour: Tour; readonly step: TourStep }): void {
    const shown = this.shows.model?.get();
    if (!shown?.index || !this.#notes?.isOpen()) return;
    const { index, view } = shown;
    this.#notes.show(tour, step, view.language, (id, key) => {
      const record = index.record(id);
      const value = record?.values.find((each) => key === null || each.key === key);
      return record && value ? figureText(index, value, view.language) : (record?.label[view.language] ?? id);
    });
  }
}
