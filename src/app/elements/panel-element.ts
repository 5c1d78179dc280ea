import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Language } from '../../data/schema.ts';
import { DuikouError } from '../../error.ts';
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

/** Before the box has been measured: the width of the atlas's panels. */
const usualWidthPx = 368;
const usualTextPx = 14;

interface PanelSize {
  readonly widthPx: number;
  /** How much larger than usual the reader has text. */
  readonly textScale: number;
}

/** Of panels that were removed in this task: one that takes their place is as wide, and the box need not be laid out to know that. */
const sizesOfBoxes = new WeakMap<Node, PanelSize>();

/**
 * What every panel has in common: inside an atlas it shows the atlas's state, elsewhere `for` ties it to one by id.
 *
 * Whatever a panel draws with `data-record`, `data-pairing` or `data-region` is linked to the map and to the other panels by itself: under
 * the pointer or the focus it is highlighted everywhere (here it gets the attribute `data-highlighted`, without a rendering), a click on a
 * record opens its evidence, a click on a pairing or region selects it. Buttons and links within keep their clicks.
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
  /** How much larger than usual the reader has text. */
  declare protected textScale: number;
  protected readonly storeController = new StoreController<AtlasState>(this, (shown) => this.#withoutHighlight(shown));
  /** Figures within ask upward, and where `for` ties the panel to a map nobody further up knows that one. */
  protected readonly passes = new ContextRelay(this, () => this.storeController.store);
  protected readonly keepsFocus = new KeepsFocus(this, () => this.renderRoot.querySelector<HTMLElement>('h2, article'));
  /** Larger text too changes what is within the padding. */
  readonly #sizes = resizeObserver(([entry]) => {
    // Measured here, where all is laid out already, and set in the next frame: a rendering within this one would change what is being measured.
    const size = this.#measured(entry?.contentRect.width ?? 0);
    requestAnimationFrame(() => this.#setSize(size));
  });
  #box: Node | null = null;
  /** Whether what it draws depends on its width or on the size of the reader's text; others are not measured. */
  protected readonly isLaidOutBySize: boolean = false;
  #read: AtlasState | null = null;
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

  /** Moves within one shadow tree never reach the host, so entering is heard at the root; leaving the panel is heard at the host alone. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of ['pointerover', 'focusin']) root.addEventListener(type, (event) => this.#point(idUnder(event)));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isLaidOutBySize) return;
    // The first rendering is for the right width at once.
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

  /** A panel that is not displayed has no size. */
  #setSize(size: PanelSize): void {
    if (size.widthPx === 0) return;
    this.widthPx = size.widthPx;
    this.textScale = size.textScale;
  }

  protected abstract renderPanel(input: PanelInput): TemplateResult;

  /** Shown until there are data; the notices on the map explain why there are none. */
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

  /** A panel that can't be drawn shows the error in its place; the others and the map go on. */
  #failed(error: DuikouError, store: AtlasStore, language: Language): TemplateResult {
    const reason = String(error.details['reason']);
    // Once, and after this rendering: a report renders again.
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

  /** Opens the quote of a record at its figure, where the panel shows one; the reader and the map follow in any case. */
  protected openEvidence(record: string): void {
    this.storeController.store?.change(openRecord(record));
    const figure = this.renderRoot.querySelector(`duikou-figure[record="${CSS.escape(record)}"]`);
    if (figure && 'open' in figure && typeof figure.open === 'function') figure.open();
  }

  /** The very same value while only the highlight has changed, so hover renders nothing. */
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

function idUnder(event: Event): string | null {
  const marked = markedIn(event.composedPath());
  return marked ? (marked.dataset['record'] ?? marked.dataset['pairing'] ?? marked.dataset['region'] ?? null) : null;
}

function markedIn(path: readonly EventTarget[]): HTMLElement | SVGElement | null {
  const isMarked = (target: EventTarget): target is HTMLElement | SVGElement =>
    (target instanceof HTMLElement || target instanceof SVGElement) && target.matches('[data-record],[data-pairing],[data-region]');
  return path.find(isMarked) ?? null;
}
