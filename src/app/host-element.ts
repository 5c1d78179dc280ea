/** What an atlas and a lone map have in common: the public attributes, the data set, the events, the link. */
import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { FeatureCollection } from 'geojson';
import type { Making } from '../export/making.ts';
import { indexDataSet, resolveSelection, type DataIndex } from '../data/data-set.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { DuikouError, duikouErrorOf, type ErrorCode } from '../error.ts';
import type { Scene } from '../scene/scene.ts';
import { loadPart } from '../load-part.ts';
import { isLanguage, languageNearest, languageTags } from '../data/languages.ts';
import { changeLanguage, changeLens, changeTheme, clear, leaveTour } from '../state/transitions.ts';
import { initialViewState, lenses, renderers, themes, type Lens, type RendererChoice, type Theme } from '../state/view-state.ts';
import { errorSentence } from '../i18n/messages.ts';
import { onWordsChanged } from '../i18n/message-tables.ts';
import { request, type Requested } from './loading.ts';
import { AtlasModel, type Shown } from './atlas-store.ts';
import { modelContext, providerAppeared } from './store-context.ts';
import { onThemeOfPageChanged, showTheme, themeOfPage, themeOfSystem } from './theme-of-page.ts';
import { keepUsedKeys } from '../ui/used-keys.ts';

/** `duikou-select`: who is selected; nulls when the selection was cleared. */
export interface SelectDetail {
  readonly region: string | null;
  readonly partner: string | null;
  readonly pairing: string | null;
}

/** `duikou-lens`: what the map shows now. */
export interface LensDetail {
  readonly lens: Lens;
}

/** `duikou-step`: the step of the tour that is told; nulls when it is left. */
export interface StepDetail {
  readonly step: string | null;
  /** From 1. */
  readonly number: number | null;
  readonly count: number;
}

/** `duikou-error`: the code of the closed list, and the sentence for the reader. */
export interface ErrorDetail {
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * What an atlas and a lone map fire alike; what else they share stands at each, for its own words.
 *
 * @fires {CustomEvent<SelectDetail>} duikou-select - `{ region, partner, pairing }`: who is selected; nulls when cleared
 * @fires {CustomEvent<LensDetail>} duikou-lens - `{ lens }`: what is shown now
 * @fires {CustomEvent<StepDetail>} duikou-step - `{ step, number, count }`: the step of the tour; nulls when it is left
 * @fires {CustomEvent<ErrorDetail>} duikou-error - `{ code, message }`: a code of the closed list, and the sentence for the reader
 */
export abstract class HostElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    selection: { type: String, attribute: 'select', noAccessor: true },
    lens: { type: String, noAccessor: true },
    lang: { type: String, noAccessor: true },
    step: { type: String, noAccessor: true },
    theme: { type: String, noAccessor: true },
    renderer: { type: String },
  };

  declare src: string | null;
  declare renderer: RendererChoice;

  /**
   * The model this element owns. A map inside an atlas shows the atlas's instead.
   *
   * @internal
   */
  protected readonly ownModel: AtlasModel;
  /** @internal */
  protected readonly provider: ContextProvider<typeof modelContext, this>;
  /** What `auto` means: what the page says, else the system. */
  #themeOfPage: 'light' | 'dark' = 'light';
  #endTheme: (() => void) | null = null;
  /** What the attribute `select` says. */
  #reflected: string | null = null;
  #told: SelectDetail = { region: null, partner: null, pairing: null };
  #toldStep: string | null = null;
  #toldLens: Lens = initialViewState.lens;
  /** Whether anything has been requested: what the page sets before the first update is not overtaken by the report. */
  #hasRequested = false;
  /** The `src` that `data` has taken the place of. */
  #earlierSrc: string | null | undefined;
  #unlisten: (() => void) | null = null;

  constructor() {
    super();
    this.src = null;
    this.renderer = 'auto';
    this.ownModel = new AtlasModel(initialViewState, 'light', (error) => this.#tellError(error));
    this.ownModel.subscribe(() => this.#follow());
    this.addEventListener('keydown', keepUsedKeys);
    this.provider = new ContextProvider(this, { context: modelContext, initialValue: this.ownModel });
  }

  /**
   * The model that is shown here.
   *
   * @internal
   */
  get model(): AtlasModel {
    return this.ownModel;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#standAsBox();
    this.#endTheme = onThemeOfPageChanged(() => this.#readTheme());
    this.#unlisten = onWordsChanged(() => this.#sayAnew());
    this.#readTheme();
    if (!this.hasAttribute('lang')) this.ownModel.change(changeLanguage(this.#pageLanguage()));
    this.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
  }

  /** The least height of a box that the page gives none. */
  protected abstract readonly leastHeightPx: number;

  /** A page's `* { all: unset }` takes away what makes this a box; it never means that a map is to be a word in a line. */
  #standAsBox(): void {
    if (getComputedStyle(this).display !== 'inline') return;
    Object.assign(this.style, { display: 'block', minHeight: `${this.leastHeightPx}px`, aspectRatio: '4 / 3' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endTheme?.();
    this.#endTheme = null;
    this.#unlisten?.();
    this.#unlisten = null;
  }

  /** A pairing's id or a region's id; null while nothing is selected. */
  get selection(): string | null {
    return this.model.get().view.selection;
  }
  set selection(id: string | null) {
    if (id === this.selection) return;
    if (id === null || id === '') this.model.change(clear);
    else this.model.select(id);
  }

  /** What arcs and plots show. */
  get lens(): string {
    return this.model.get().view.lens;
  }
  set lens(lens: string) {
    const known = inOwnCase(lens, lenses);
    if (known) this.model.change(changeLens(known));
    else this.report('unknown-lens', { value: lens, known: lenses.join(', ') });
  }

  /** The step of the tour that is told; null outside of it. Takes an id or a number from 1. */
  get step(): string | null {
    return this.model.get().view.step;
  }
  set step(step: string | null) {
    if (step === null || step === '') this.model.change(leaveTour);
    else this.model.goToStep(step);
  }

  /** `auto` follows the page's `color-scheme`, else the system. */
  get theme(): Theme {
    return this.model.get().view.theme;
  }
  set theme(theme: string) {
    const known = inOwnCase(theme, themes);
    if (known) this.model.change(changeTheme(known));
    else this.report('unknown-theme', { value: theme, known: themes.join(', ') });
  }

  /** The language that is shown; writes no attribute. */
  override get lang(): string {
    return this.model.get().view.language;
  }
  override set lang(lang: string) {
    const language = inOwnCase(lang, languageTags());
    if (language) this.model.change(changeLanguage(language));
    else this.report('unknown-lang', { value: lang, known: languageTags().join(', ') });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // Removing an attribute goes back to its default rather than reporting an empty value.
    switch (name) {
      case 'select':
        this.#reflected = value;
        this.selection = value;
        this.#reflect(this.ownModel.get());
        return;
      case 'lens':
        this.lens = value ?? initialViewState.lens;
        return;
      case 'step':
        this.step = value;
        return;
      case 'theme':
        this.theme = value ?? 'auto';
        return;
      case 'lang':
        // The property writes no attribute, so what comes here was written by the page.
        if (value === null) this.model.change(changeLanguage(this.#pageLanguage()));
        else this.lang = value;
        return;
      default:
        super.attributeChangedCallback(name, old, value);
    }
  }

  /** Selects a pairing or a region; an unknown id is reported and changes nothing. */
  select(id: string): void {
    this.model.select(id);
  }

  /** Lets the selection go. */
  clear(): void {
    this.model.change(clear);
  }

  /** What is being shown, as plain data; null until the data set has come. */
  get scene(): Scene | null {
    return this.model.get().scene;
  }

  /** The data set that is shown. Setting one checks it first; what can't be shown is reported. */
  get data(): DataSet | null {
    return this.model.get().index?.given ?? null;
  }
  set data(input: unknown) {
    this.#hasRequested = true;
    // An `src` that was set before it, in the same task, is no later request.
    this.#earlierSrc = this.src;
    void request(this.ownModel, { kind: 'object', input });
  }

  /**
   * What is shown as CSV: UTF-8 with a byte order mark, states and comparators as tokens, each row with its source.
   *
   * @param making - `signal` stops it, `progress` is told the share that is done
   */
  async toCSV(making: Making = {}): Promise<string> {
    return this.exported(making, async () => {
      const { index, scene, view } = await this.#settledModel();
      const { csvOf } = await loadPart('exports', () => import('../export/csv.ts'));
      return csvOf(index, scene.records, view.language, making);
    });
  }

  /** What the map shows as GeoJSON in WGS 84: ends, sites, drawn arcs and ways, each with its evidence. */
  async toGeoJSON(making: Making = {}): Promise<FeatureCollection> {
    return this.exported(making, async () => {
      const { index, scene } = await this.#settledModel();
      const { geoJsonOf } = await loadPart('exports', () => import('../export/geojson.ts'));
      return geoJsonOf(index, scene, making);
    });
  }

  /**
   * Settles in any case: what is aborted with the signal's reason, whatever else fails with a code.
   *
   * @internal
   */
  protected async exported<T>({ signal }: Making, make: () => Promise<T>): Promise<T> {
    try {
      return await make();
    } catch (cause) {
      throw signal?.aborted ? cause : duikouErrorOf(cause);
    }
  }

  async #settledModel(): Promise<Shown & { readonly index: DataIndex; readonly scene: Scene }> {
    const shown = await this.settledScene();
    const { index } = shown;
    // What leaves the page has its texts as they came.
    return { ...shown, index: index.given === index.dataSet ? index : indexDataSet(index.given) };
  }

  /**
   * What is shown, once the data that were asked for last have come or failed.
   *
   * @throws DuikouError that says why there is nothing to show
   */
  protected async settledScene(): Promise<Shown & { readonly index: DataIndex; readonly scene: Scene }> {
    await this.updateComplete;
    await this.model.settled();
    const shown = this.model.get();
    const { index, scene, notices } = shown;
    if (!index || !scene) throw this.model.noDataReason ?? new DuikouError('data-unusable', { problems: notices.length });
    return { ...shown, index, scene };
  }

  protected report(code: ErrorCode, details: Record<string, string | number>): void {
    this.model.report(new DuikouError(code, details));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('renderer')) {
      const known = inOwnCase(this.renderer, renderers);
      if (!known) this.report('unknown-renderer', { value: this.renderer, known: renderers.join(', ') });
      this.renderer = known ?? 'auto';
    }
    if (changed.has('renderer')) this.ownModel.setRenderer(this.renderer);
    // In the first update `src` has changed in any case: from nothing at all to what it is.
    if (!this.#hasRequested || (this.hasUpdated && changed.has('src') && this.src !== this.#earlierSrc)) void this.loadAgain();
  }

  /**
   * Shows again what the attributes name: the way back from data of the reader's own.
   *
   * @internal
   */
  loadAgain(): Promise<void> {
    this.#hasRequested = true;
    this.#earlierSrc = undefined;
    return this.load();
  }

  /** A map inside an atlas leaves it to the atlas. */
  protected load(): Promise<void> {
    return request(this.ownModel, this.requested());
  }

  /** What the attributes name. */
  protected requested(): Requested {
    const { src } = this;
    if (src === null) return { kind: 'report' };
    return src.startsWith('#')
      ? { kind: 'element', src, text: this.#textOf(src.slice(1)) }
      : { kind: 'address', src: new URL(src, this.baseURI) };
  }

  /** Of an element of the page, such as `<script type="application/json" id="…">`: data that need no fetching. */
  #textOf(id: string): string | null {
    return this.ownerDocument.getElementById(id)?.textContent ?? null;
  }

  /**
   * Hook for elements that follow the model beyond rendering.
   *
   * @internal
   */
  protected modelChanged(_shown: Shown): void {}

  #follow(): void {
    const shown = this.ownModel.get();
    this.#settleTheme();
    this.#reflect(shown);
    this.#tellSelection(shown);
    this.#tellLens(shown);
    this.#tellStep(shown);
    this.modelChanged(shown);
    this.requestUpdate();
  }

  #reflect({ view: { selection } }: Shown): void {
    // Not what the attribute is now: an element in the making has not read it yet while it reads another.
    if (selection === this.#reflected || !this.isConnected) return;
    this.#reflected = selection;
    if (selection === null) this.removeAttribute('select');
    else this.setAttribute('select', selection);
  }

  #tellSelection({ index, view: { selection } }: Shown): void {
    if (!index) return;
    const resolved = selection === null ? null : resolveSelection(index, selection);
    const detail: SelectDetail = {
      region: resolved?.kind === 'region' ? resolved.region.id : null,
      partner: resolved?.kind === 'region' ? resolved.partner.id : null,
      pairing: resolved?.pairing.id ?? null,
    };
    const told = this.#told;
    if (detail.region === told.region && detail.partner === told.partner && detail.pairing === told.pairing) return;
    this.#told = detail;
    this.dispatchEvent(new CustomEvent<SelectDetail>('duikou-select', { detail, bubbles: true, composed: true }));
  }

  #tellLens({ view: { lens } }: Shown): void {
    if (lens === this.#toldLens) return;
    this.#toldLens = lens;
    this.dispatchEvent(new CustomEvent<LensDetail>('duikou-lens', { detail: { lens }, bubbles: true, composed: true }));
  }

  #tellStep({ tour, view: { step } }: Shown): void {
    if (step === this.#toldStep || (step !== null && !tour)) return;
    this.#toldStep = step;
    const steps = tour?.steps ?? [];
    const at = steps.findIndex(({ id }) => id === step);
    const detail: StepDetail = { step, number: at < 0 ? null : at + 1, count: steps.length };
    this.dispatchEvent(new CustomEvent<StepDetail>('duikou-step', { detail, bubbles: true, composed: true }));
  }

  #tellError(error: DuikouError): void {
    const detail: ErrorDetail = { code: error.code, message: errorSentence(error, this.model.get().view.language) };
    this.dispatchEvent(new CustomEvent<ErrorDetail>('duikou-error', { detail, bubbles: true, composed: true }));
  }

  #readTheme(): void {
    this.#themeOfPage = themeOfPage(this) ?? themeOfSystem();
    this.#settleTheme();
  }

  #settleTheme(): void {
    const { view, theme: shown } = this.ownModel.get();
    const theme = view.theme === 'auto' ? this.#themeOfPage : view.theme;
    if (this.model === this.ownModel && (theme !== shown || this.style.colorScheme !== theme)) showTheme(this, theme);
    this.ownModel.setTheme(theme);
  }

  /** A host says something otherwise, or has added the very language that was asked for. */
  #sayAnew(): void {
    this.ownModel.sayAnew();
    this.requestUpdate();
    const wish = this.getAttribute('lang');
    const language = wish === null ? this.#pageLanguage() : isLanguage(wish) ? wish : null;
    if (language === null) return;
    this.ownModel.dismiss('unknown-lang');
    if (wish !== null) this.ownModel.change(changeLanguage(language));
  }

  /** From the page around, else from the browser. */
  #pageLanguage(): Language {
    const around = this.parentElement?.closest('[lang]')?.getAttribute('lang');
    const wishes = around ? [around] : navigator.languages;
    for (const wish of wishes) {
      const language = languageNearest(wish);
      if (language) return language;
    }
    return initialViewState.language;
  }
}

/** HTML is written in any case; a value of a closed list means itself in each. */
function inOwnCase<T extends string>(written: string, known: readonly T[]): T | undefined {
  return known.find((value) => value.toLowerCase() === written.toLowerCase());
}
