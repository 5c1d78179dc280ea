/** What an atlas and a lone map have in common: the public attributes, the data set, the events, the link. */
import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { FeatureCollection } from 'geojson';
import type { ExportOptions } from '../export/making.ts';
import { indexDataSet, resolveSelection, type DataIndex } from '../data/data-set.ts';
import type { DataSet, Language } from '../data/schema.ts';
import { DuikouError, duikouErrorOf, type ErrorCode } from '../error.ts';
import type { Scene } from '../scene/scene.ts';
import { loadPart } from '../load-part.ts';
import { isLanguage, languageNearest, languageTags } from '../data/languages.ts';
import { changeLanguage, changeTopic, changeTheme, clear, leaveTour } from '../state/transitions.ts';
import { initialViewState, topics, renderers, themes, type Topic, type RendererChoice, type Theme } from '../state/view-state.ts';
import { errorSentence } from '../i18n/messages.ts';
import { onWordsChanged } from '../i18n/message-tables.ts';
import { request, type Requested } from './loading.ts';
import { AtlasStore, type AtlasState } from './atlas-store.ts';
import { storeContext, providerAppeared } from './store-context.ts';
import { onThemeOfPageChanged, showTheme, themeOfPage, themeOfSystem } from './theme-of-page.ts';
import { keepUsedKeys } from '../ui/used-keys.ts';

/** The detail of `duikou-select`: the selection. All fields are null when it was cleared. */
export interface SelectDetail {
  /** The selected region's id; null if a pairing was selected. */
  readonly region: string | null;
  /** The id of the region that it is paired with; null if a pairing was selected. */
  readonly partner: string | null;
  /** The pairing's id, of a region with several pairings the first. */
  readonly pairing: string | null;
}

/** The detail of `duikou-topic`: what the map shows now. */
export interface TopicDetail {
  /** One of the ids of the attribute `topic`. */
  readonly topic: Topic;
}

/** The detail of `duikou-step`: the step of the tour. `step` and `number` are null when the tour was left. */
export interface StepDetail {
  /** The step's id. */
  readonly step: string | null;
  /** The step's number, from 1. */
  readonly number: number | null;
  /** How many steps the tour has. */
  readonly count: number;
}

/** The detail of `duikou-error`. */
export interface ErrorDetail {
  /** One of {@link errorCodes}. */
  readonly code: ErrorCode;
  /** A sentence for the reader, in the language that is shown. */
  readonly message: string;
}

/**
 * What an atlas and a map have in common: properties, methods and events.
 *
 * @fires {CustomEvent<SelectDetail>} duikou-select - `{ region, partner, pairing }`: the selection; `region` and `partner` are null if a pairing was selected, all are null if it was cleared
 * @fires {CustomEvent<TopicDetail>} duikou-topic - `{ topic }`: what is shown now
 * @fires {CustomEvent<StepDetail>} duikou-step - `{ step, number, count }`: the step of the tour; `step` and `number` are null when the tour is left
 * @fires {CustomEvent<ErrorDetail>} duikou-error - `{ code, message }`: an error code, and a sentence for the reader
 */
export abstract class HostElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: { type: String },
    selection: { type: String, attribute: 'select', noAccessor: true },
    topic: { type: String, noAccessor: true },
    lang: { type: String, noAccessor: true },
    step: { type: String, noAccessor: true },
    theme: { type: String, noAccessor: true },
    renderer: { type: String },
  };

  /** Address of a data set or table, relative to the page, or `#id` of an element with a data set as JSON; null shows the built-in report. */
  declare src: string | null;
  /** Which renderer to use: `auto` takes WebGL where it works, else SVG. */
  declare renderer: RendererChoice;

  /**
   * The model this element owns. A map inside an atlas shows the atlas's instead.
   *
   * @internal
   */
  protected readonly ownStore: AtlasStore;
  /** @internal */
  protected readonly provider: ContextProvider<typeof storeContext, this>;
  /** What `auto` means: what the page says, else the system. */
  #themeOfPage: 'light' | 'dark' = 'light';
  #endTheme: (() => void) | null = null;
  /** What the attribute `select` says. */
  #reflected: string | null = null;
  #told: SelectDetail = { region: null, partner: null, pairing: null };
  #lastEmittedStep: string | null = null;
  #lastEmittedTopic: Topic = initialViewState.topic;
  /** Whether anything has been requested: what the page sets before the first update is not overtaken by the report. */
  #hasRequested = false;
  /** The `src` that `data` has taken the place of. */
  #earlierSrc: string | null | undefined;
  #unlisten: (() => void) | null = null;

  constructor() {
    super();
    this.src = null;
    this.renderer = 'auto';
    this.ownStore = new AtlasStore(initialViewState, 'light', (error) => this.#emitError(error));
    this.ownStore.subscribe(() => this.#follow());
    this.addEventListener('keydown', keepUsedKeys);
    this.provider = new ContextProvider(this, { context: storeContext, initialValue: this.ownStore });
  }

  /**
   * The model that is shown here.
   *
   * @internal
   */
  get store(): AtlasStore {
    return this.ownStore;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ensureBlock();
    this.#endTheme = onThemeOfPageChanged(() => this.#readTheme());
    this.#unlisten = onWordsChanged(() => this.#relocalize());
    this.#readTheme();
    if (!this.hasAttribute('lang')) this.ownStore.change(changeLanguage(this.#pageLanguage()));
    this.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
  }

  /** The least height of a box that the page gives none. */
  protected abstract readonly leastHeightPx: number;

  /** A page's `* { all: unset }` takes away what makes this a box; it never means that a map is to be a word in a line. */
  #ensureBlock(): void {
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

  /**
   * A pairing's id or a region's id; null while nothing is selected. Takes a region's name too. An unknown id is reported by `duikou-error`
   * (`unknown-select`) and changes nothing.
   */
  get selection(): string | null {
    return this.store.get().view.selection;
  }
  set selection(id: string | null) {
    if (id === this.selection) return;
    if (id === null || id === '') this.store.change(clear);
    else this.store.select(id);
  }

  /** What arcs and plots show. An unknown topic is reported by `duikou-error` (`unknown-topic`) and changes nothing. */
  get topic(): string {
    return this.store.get().view.topic;
  }
  set topic(topic: string) {
    const known = matchIgnoreCase(topic, topics);
    if (known) this.store.change(changeTopic(known));
    else this.report('unknown-topic', { value: topic, known: topics.join(', ') });
  }

  /** The step of the tour, by id; null outside of the tour. Takes an id or a number from 1. */
  get step(): string | null {
    return this.store.get().view.step;
  }
  set step(step: string | null) {
    if (step === null || step === '') this.store.change(leaveTour);
    else this.store.goToStep(step);
  }

  /** The colours: `auto` follows the page's `color-scheme`, else the system. An unknown theme is reported (`unknown-theme`) and changes nothing. */
  get theme(): Theme {
    return this.store.get().view.theme;
  }
  set theme(theme: string) {
    const known = matchIgnoreCase(theme, themes);
    if (known) this.store.change(changeTheme(known));
    else this.report('unknown-theme', { value: theme, known: themes.join(', ') });
  }

  /** The language that is shown. Setting it writes no attribute. An unknown language is reported (`unknown-lang`) and changes nothing. */
  override get lang(): string {
    return this.store.get().view.language;
  }
  override set lang(lang: string) {
    const language = matchIgnoreCase(lang, languageTags());
    if (language) this.store.change(changeLanguage(language));
    else this.report('unknown-lang', { value: lang, known: languageTags().join(', ') });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // Removing an attribute goes back to its default rather than reporting an empty value.
    switch (name) {
      case 'select':
        this.#reflected = value;
        this.selection = value;
        this.#reflect(this.ownStore.get());
        return;
      case 'topic':
        this.topic = value ?? initialViewState.topic;
        return;
      case 'step':
        this.step = value;
        return;
      case 'theme':
        this.theme = value ?? 'auto';
        return;
      case 'lang':
        // The property writes no attribute, so what comes here was written by the page.
        if (value === null) this.store.change(changeLanguage(this.#pageLanguage()));
        else this.lang = value;
        return;
      default:
        super.attributeChangedCallback(name, old, value);
    }
  }

  /**
   * Selects a pairing or a region. An unknown id is reported by `duikou-error` (`unknown-select`) and changes nothing.
   *
   * @param id - a pairing's id, or a region's code or name
   * @example
   * ```js
   * const map = document.querySelector('duikou-map');
   * map.select('jilin-zhejiang'); // a pairing
   * map.select('220000'); // Jilin by its code
   * map.select('吉林'); // Jilin by its name
   * ```
   */
  select(id: string): void {
    this.store.select(id);
  }

  /** Clears the selection. */
  clear(): void {
    this.store.change(clear);
  }

  /** What is shown, as plain data; null until the data are loaded. It is read only: a change makes a new scene. */
  get scene(): Scene | null {
    return this.store.get().scene;
  }

  /**
   * The data set that is shown; null until it is loaded. A data set that you set is validated first: invalid parts are skipped and reported by
   * `duikou-error` (`data-skipped`). If nothing is left (`data-unusable`), the data shown before stay.
   *
   * @example
   * ```js
   * map.data = await (await fetch('pairings.json')).json();
   * console.log(map.data.records.length);
   * ```
   */
  get data(): DataSet | null {
    return this.store.get().index?.original ?? null;
  }
  set data(input: unknown) {
    this.#hasRequested = true;
    // An `src` that was set before it, in the same task, is no later request.
    this.#earlierSrc = this.src;
    void request(this.ownStore, { kind: 'object', input });
  }

  /**
   * The records that are shown, as CSV: UTF-8 with a byte order mark, states and comparators as tokens, each row with its source.
   *
   * @param exportOptions - `signal` stops the export, `progress` is called with the share that is done, from 0 to 1
   * @returns the text of the file, once the data are loaded
   * @throws DuikouError `report-unreachable`, `newer-version`, `data-unusable`: there are no data; `part-unreachable`: a script did not load;
   *   `unexpected`. If `signal` is aborted, its reason
   * @example
   * ```js
   * const csv = await map.toCSV({ progress: (share) => (bar.value = share) });
   * ```
   */
  async toCSV(exportOptions: ExportOptions = {}): Promise<string> {
    return this.exported(exportOptions, async () => {
      const { index, scene, view } = await this.#settledStore();
      const { csvOf } = await loadPart('exports', () => import('../export/csv.ts'));
      return csvOf(index, scene.records, view.language, exportOptions);
    });
  }

  /**
   * What the map shows, as GeoJSON in WGS 84: ends, sites, drawn arcs and routes, each with its evidence.
   *
   * @param exportOptions - `signal` stops the export, `progress` is called with the share that is done, from 0 to 1
   * @returns a feature collection, once the data are loaded
   * @throws DuikouError `report-unreachable`, `newer-version`, `data-unusable`: there are no data; `part-unreachable`: a script did not load;
   *   `unexpected`. If `signal` is aborted, its reason
   * @example
   * ```js
   * const { features } = await map.toGeoJSON();
   * const arcs = features.filter(({ geometry }) => geometry.type === 'LineString');
   * ```
   */
  async toGeoJSON(exportOptions: ExportOptions = {}): Promise<FeatureCollection> {
    return this.exported(exportOptions, async () => {
      const { index, scene } = await this.#settledStore();
      const { geoJsonOf } = await loadPart('exports', () => import('../export/geojson.ts'));
      return geoJsonOf(index, scene, exportOptions);
    });
  }

  /**
   * Settles in any case: what is aborted with the signal's reason, whatever else fails with a code.
   *
   * @internal
   */
  protected async exported<T>({ signal }: ExportOptions, make: () => Promise<T>): Promise<T> {
    try {
      return await make();
    } catch (cause) {
      throw signal?.aborted ? cause : duikouErrorOf(cause);
    }
  }

  async #settledStore(): Promise<AtlasState & { readonly index: DataIndex; readonly scene: Scene }> {
    const shown = await this.settledScene();
    const { index } = shown;
    // What leaves the page has its texts as they came.
    return { ...shown, index: index.original === index.dataSet ? index : indexDataSet(index.original) };
  }

  /**
   * What is shown, once the data that were asked for last have come or failed.
   *
   * @throws DuikouError that says why there is nothing to show
   */
  protected async settledScene(): Promise<AtlasState & { readonly index: DataIndex; readonly scene: Scene }> {
    await this.updateComplete;
    await this.store.settled();
    const shown = this.store.get();
    const { index, scene, notices } = shown;
    if (!index || !scene) throw this.store.noDataReason ?? new DuikouError('data-unusable', { problems: notices.length });
    return { ...shown, index, scene };
  }

  protected report(code: ErrorCode, details: Record<string, string | number>): void {
    this.store.report(new DuikouError(code, details));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('renderer')) {
      const known = matchIgnoreCase(this.renderer, renderers);
      if (!known) this.report('unknown-renderer', { value: this.renderer, known: renderers.join(', ') });
      this.renderer = known ?? 'auto';
    }
    if (changed.has('renderer')) this.ownStore.setRenderer(this.renderer);
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
    return request(this.ownStore, this.requested());
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
  protected storeChanged(_shown: AtlasState): void {}

  #follow(): void {
    const shown = this.ownStore.get();
    this.#settleTheme();
    this.#reflect(shown);
    this.#emitSelection(shown);
    this.#emitTopic(shown);
    this.#emitStep(shown);
    this.storeChanged(shown);
    this.requestUpdate();
  }

  #reflect({ view: { selection } }: AtlasState): void {
    // Not what the attribute is now: an element in the making has not read it yet while it reads another.
    if (selection === this.#reflected || !this.isConnected) return;
    this.#reflected = selection;
    if (selection === null) this.removeAttribute('select');
    else this.setAttribute('select', selection);
  }

  #emitSelection({ index, view: { selection } }: AtlasState): void {
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

  #emitTopic({ view: { topic } }: AtlasState): void {
    if (topic === this.#lastEmittedTopic) return;
    this.#lastEmittedTopic = topic;
    this.dispatchEvent(new CustomEvent<TopicDetail>('duikou-topic', { detail: { topic }, bubbles: true, composed: true }));
  }

  #emitStep({ tour, view: { step } }: AtlasState): void {
    if (step === this.#lastEmittedStep || (step !== null && !tour)) return;
    this.#lastEmittedStep = step;
    const steps = tour?.steps ?? [];
    const at = steps.findIndex(({ id }) => id === step);
    const detail: StepDetail = { step, number: at < 0 ? null : at + 1, count: steps.length };
    this.dispatchEvent(new CustomEvent<StepDetail>('duikou-step', { detail, bubbles: true, composed: true }));
  }

  #emitError(error: DuikouError): void {
    const detail: ErrorDetail = { code: error.code, message: errorSentence(error, this.store.get().view.language) };
    this.dispatchEvent(new CustomEvent<ErrorDetail>('duikou-error', { detail, bubbles: true, composed: true }));
  }

  #readTheme(): void {
    this.#themeOfPage = themeOfPage(this) ?? themeOfSystem();
    this.#settleTheme();
  }

  #settleTheme(): void {
    const { view, theme: shown } = this.ownStore.get();
    const theme = view.theme === 'auto' ? this.#themeOfPage : view.theme;
    if (this.store === this.ownStore && (theme !== shown || this.style.colorScheme !== theme)) showTheme(this, theme);
    this.ownStore.setTheme(theme);
  }

  /** A host says something otherwise, or has added the very language that was asked for. */
  #relocalize(): void {
    this.ownStore.relocalize();
    this.requestUpdate();
    const wish = this.getAttribute('lang');
    const language = wish === null ? this.#pageLanguage() : isLanguage(wish) ? wish : null;
    if (language === null) return;
    this.ownStore.dismiss('unknown-lang');
    if (wish !== null) this.ownStore.change(changeLanguage(language));
  }

  /** From the page around, else from the browser. */
  #pageLanguage(): Language {
    const around = this.parentElement?.closest('[lang]')?.getAttribute('lang');
    const linkOptions = around ? [around] : navigator.languages;
    for (const wish of linkOptions) {
      const language = languageNearest(wish);
      if (language) return language;
    }
    return initialViewState.language;
  }
}

/** HTML is written in any case; a value of a closed list means itself in each. */
function matchIgnoreCase<T extends string>(written: string, known: readonly T[]): T | undefined {
  return known.find((value) => value.toLowerCase() === written.toLowerCase());
}
