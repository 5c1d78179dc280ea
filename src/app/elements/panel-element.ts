import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import type { DataSet, Language } from '../../data/schema.ts';
import { viewsOf } from '../../data/views.ts';
import { DuikouError } from '../../error.ts';
import { pause } from '../../import/worker/pause.ts';
import type { PanelInput } from './panel-input.ts';
import { linkedWith } from '../../scene/marks/linked.ts';
import { highlight, openRecord, toggle } from '../../state/transitions.ts';
import { errorSentence, messagesOf, type Messages } from '../../i18n/messages.ts';
import { KeepsFocus } from '../../ui/keeps-focus.ts';
import { StoreController } from './store-context.ts';
import { isSameInPanels, type AtlasState } from '../atlas-state.ts';
import type { AtlasStore } from '../atlas-store.ts';
import { resizeObserver } from '../../ui/observers.ts';
import { ContextRelay } from './context-relay.ts';
import { showTheme, themeOfPage } from '../page/theme-of-page.ts';
import { unboundTemplate } from './unbound-template.ts';
import { keepUsedKeys } from '../../ui/used-keys.ts';

/** The width of the panels of an atlas, assumed until the panel is measured. */
const usualWidthPx = 368;
const usualTextPx = 14;

/** The largest number of records that a panel renders in the same task as the map. */
const renderedAtOnce = 5000;

interface PanelSize {
  readonly widthPx: number;
  /** The reader's text size as a multiple of the default size. */
  readonly textScale: number;
}

/**
 * Sizes of panels that were removed in this task, by their parent. A panel that replaces one has the same width, so that no layout is
 * needed.
 */
const sizesOfBoxes = new WeakMap<Node, PanelSize>();

/**
 * The base class of panels. A panel inside an atlas shows the state of the atlas; elsewhere `for` names an atlas or a map by its id.
 *
 * Elements of a panel with `data-record`, `data-pairing` or `data-region` are linked with the map and the other panels. Under the pointer
 * or the focus they are highlighted everywhere. In the panel they get the attribute `data-highlighted` without a rendering. A click on a
 * record opens its evidence, and a click on a pairing or region selects it. Buttons and links within them keep their clicks.
 */
export abstract class PanelElement extends LitElement {
  static override properties: PropertyDeclarations = {
    for: { type: String, reflect: true },
    widthPx: { state: true },
    textScale: { state: true },
  };
  /** The id of the map or atlas that the panel belongs to. */
  declare for: string | null;
  declare protected widthPx: number;
  /** The reader's text size as a multiple of the default size. */
  declare protected textScale: number;
  protected readonly storeController = new StoreController<AtlasState>(this, (shown) => this.#withoutHighlight(shown));
  /** Answers the context requests of figures in the panel, which `for` may tie to a map that is not an ancestor. */
  protected readonly passes = new ContextRelay(this, () => this.storeController.store);
  protected readonly keepsFocus = new KeepsFocus(this, () => this.renderRoot.querySelector<HTMLElement>('h2, article'));
  /** Observes the content box, which larger text changes too because the padding grows with it. */
  readonly #sizes = resizeObserver(([entry]) => {
    // The size is measured here, where the layout is done, and set in the next frame, because a rendering in this one would change the
    // measured size.
    const size = this.#measured(entry?.contentRect.width ?? 0);
    requestAnimationFrame(() => this.#setSize(size));
  });
  #box: Node | null = null;
  /** Whether the panel depends on its width or the reader's text size. Other panels are not measured. */
  protected readonly isLaidOutBySize: boolean = false;
  #read: AtlasState | null = null;
  /** The data of the last scheduled rendering. */
  #scheduled: DataSet | null = null;
  #highlighted: string | null = null;
  #failure: string | null = null;

  constructor() {
    super();
    this.for = null;
    this.widthPx = usualWidthPx;
    this.textScale = 1;
    this.addEventListener('pointerleave', () => this.#point(null));
    this.addEventListener('focusout', () => this.#point(null));
    this.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('keydown', keepUsedKeys);
  }

  /** Listens at the shadow root as well, because moves of the pointer or the focus within the shadow tree don't reach the host. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of ['pointerover', 'focusin']) root.addEventListener(type, (event) => this.#point(idUnder(event)));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isLaidOutBySize) return;
    // The size is set before the first rendering.
    this.#box = this.parentNode;
    this.#setSize((this.#box && sizesOfBoxes.get(this.#box)) ?? this.#measured(this.clientWidth));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    const box = this.#box;
    this.#box = null;
    if (!box || this.widthPx === 0) return;
    sizesOfBoxes.set(box, { widthPx: this.widthPx, textScale: this.textScale });
    queueMicrotask(() => sizesOfBoxes.delete(box));
  }

  #measured(width: number): PanelSize {
    return { widthPx: Math.round(width), textScale: Number.parseFloat(getComputedStyle(this).fontSize) / usualTextPx };
  }

  /** Sets the size. The last size stays while the panel is not displayed. */
  #setSize(size: PanelSize): void {
    if (size.widthPx === 0) return;
    this.widthPx = size.widthPx;
    this.textScale = size.textScale;
  }

  /** Renders a large data set for the first time in a task of its own, so that the page gets a turn between the map and the panel. */
  protected override scheduleUpdate(): void | Promise<void> {
    const index = this.storeController.value?.index;
    const places = index ? placesOf(index) : null;
    const isFresh = places !== this.#scheduled;
    this.#scheduled = places;
    if (!isFresh || (places?.records.length ?? 0) <= renderedAtOnce) return this.#update();
    return pause().then(() => this.#update());
  }

  #update(): void {
    // The base class returns nothing here. Its type also allows a promise, for the classes that extend it.
    void super.scheduleUpdate();
  }

  protected abstract renderPanel(input: PanelInput): TemplateResult;

  /** The panel before the data are loaded. The notices on the map explain a failure. */
  protected renderWithoutData({ progress }: AtlasState, words: Messages): TemplateResult {
    return progress ? html`<p class="waiting" role="status">${words.fetching}</p>` : html``;
  }

  protected override render(): TemplateResult {
    const shown = this.storeController.value;
    const store = this.storeController.store;
    if (!shown || !store) return unboundTemplate(this);
    const { index, scene, view, added } = shown;
    const words = messagesOf(view.language);
    if (!index || !scene) return this.renderWithoutData(shown, words);
    try {
      const panel = this.renderPanel({
        index,
        scene,
        added,
        view,
        language: view.language,
        words,
        widthPx: this.widthPx,
        change: (transition) => store.change(transition),
      });
      this.#failure = null;
      return panel;
    } catch (cause) {
      return this.#failed(new DuikouError('unexpected', { reason: String(cause) }, { cause }), store, view.language);
    }
  }

  /** The error in place of a panel that can't be rendered. The other panels and the map keep working. */
  #failed(error: DuikouError, store: AtlasStore, language: Language): TemplateResult {
    const reason = String(error.details['reason']);
    // The error is reported once, and after this rendering, because a report renders the panel again.
    if (reason !== this.#failure) queueMicrotask(() => store.report(error));
    this.#failure = reason;
    return html`<p role="status">${errorSentence(error, language)}</p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    showTheme(this, this.storeController.value?.theme ?? themeOfPage(this) ?? 'light');
    if (changed.has('for') && changed.get('for') !== undefined) this.storeController.ask();
    this.#markHighlighted();
  }

  #point(id: string | null): void {
    this.storeController.store?.change(highlight(id));
  }

  #clicked(event: Event): void {
    const path = event.composedPath();
    const inside = path.slice(0, path.indexOf(this));
    if (
      inside.some((target) => target instanceof HTMLElement && target.matches('button, a, input, select, summary, textarea, duikou-figure'))
    )
      return;
    const marked = markedIn(inside);
    if (!marked) return;
    const { record, pairing, region } = marked.dataset;
    if (record !== undefined) this.openEvidence(record);
    else if (pairing !== undefined) this.storeController.store?.change(toggle(pairing));
    else if (region !== undefined) this.storeController.store?.change(toggle(region));
  }

  /** Opens a record in the report and on the map, and its quote at its figure if the panel shows one. */
  protected openEvidence(record: string): void {
    this.storeController.store?.change(openRecord(record));
    const figure = this.renderRoot.querySelector(`duikou-figure[record="${CSS.escape(record)}"]`);
    if (figure && 'open' in figure && typeof figure.open === 'function') figure.open();
  }

  /** The same object while only the highlight has changed, so that hovering renders nothing. */
  #withoutHighlight(shown: AtlasState): AtlasState {
    this.#highlighted = shown.view.highlight;
    const read = this.#read;
    if (read && isSameInPanels(read, shown)) {
      this.#markHighlighted();
      return read;
    }
    this.#read = shown;
    return shown;
  }

  #markHighlighted(): void {
    if (!this.hasUpdated) return;
    for (const marked of this.renderRoot.querySelectorAll('[data-highlighted]')) marked.removeAttribute('data-highlighted');
    const scene = this.#read?.scene;
    if (this.#highlighted === null || !scene) return;
    const { regions, arc } = linkedWith(scene, this.#highlighted);
    for (const linked of new Set([this.#highlighted, ...regions, ...(arc === null ? [] : [arc])])) {
      const id = CSS.escape(linked);
      for (const marked of this.renderRoot.querySelectorAll(`[data-record="${id}"],[data-pairing="${id}"],[data-region="${id}"]`))
        marked.setAttribute('data-highlighted', '');
    }
  }
}

/** The set of all places of a data set, which may be shown at another level. */
function placesOf({ original }: DataIndex): DataSet {
  return viewsOf(original)?.levels?.setAt('place') ?? original;
}

function idUnder(event: Event): string | null {
  const marked = markedIn(event.composedPath());
  return marked ? (marked.dataset['record'] ?? marked.dataset['pairing'] ?? marked.dataset['region'] ?? null) : null;
}

function markedIn(path: readonly EventTarget[]): HTMLElement | SVGElement | null {
  const isMarked = (target: EventTarget): target is HTMLElement | SVGElement =>
    (target instanceof HTMLElement || target instanceof SVGElement) && target.matches('[data-record],[data-pairing],[data-region]');
  return path.find(isMarked) ?? null;
}
