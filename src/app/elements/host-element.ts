/** What an atlas and a lone map have in common: the public attributes, the data set, the events, the link. */
import { ContextProvider } from '@lit/context';
import type { FeatureCollection } from 'geojson';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { isLanguage } from '../../data/languages.ts';
import type { DataSet } from '../../data/schema.ts';
import { DuikouError } from '../../error.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import { plainDataSet } from '../../data/views.ts';
import { onWordsChanged } from '../../i18n/message-tables.ts';
import { loadPart } from '../../load-part.ts';
import type { Scene } from '../../scene/scene.ts';
import { changeLanguage, clear, leaveTour } from '../../state/transitions.ts';
import { initialViewState, type RendererChoice, type Theme, type Topic } from '../../state/view-state.ts';
import { keepUsedKeys } from '../../ui/used-keys.ts';
import type { AtlasState } from '../atlas-state.ts';
import { AtlasStore } from '../atlas-store.ts';
import { initialValue, isViewAttribute, rendererOf, transitionOf, type ViewAttributeName } from './enum-attributes.ts';
import { settledState, withErrorCode, type StateWithScene } from '../exported.ts';
import { HostEvents } from './host-events.ts';
import { HostTheme } from '../page/host-theme.ts';
import { request, type Requested } from '../loading/loading.ts';
import { pageLanguage } from '../page/page-language.ts';
import { providerAppeared, storeContext } from './store-context.ts';

/**
 * What an atlas and a lone map fire alike. What else they share is documented at each, for the wording differs.
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
   * The store of this element. A map inside an atlas shows the atlas's instead.
   *
   * @internal
   */
  protected readonly ownStore: AtlasStore;
  /** @internal */
  protected readonly provider: ContextProvider<typeof storeContext, this>;
  readonly #events = new HostEvents(this);
  readonly #theme: HostTheme;
  /** The value of the attribute `select`. */
  #reflected: string | null = null;
  /** Whether anything has been requested: what the page sets before the first update is not overtaken by the report. */
  #hasRequested = false;
  /** The `src` that `data` has replaced. */
  #earlierSrc: string | null | undefined;
  #unlisten: (() => void) | null = null;

  constructor() {
    super();
    this.src = null;
    this.renderer = 'auto';
    this.ownStore = new AtlasStore(initialViewState, 'light', (error) => this.#events.error(error, this.store.get().view));
    this.#theme = new HostTheme(this, this.ownStore, () => this.store === this.ownStore);
    this.ownStore.subscribe(() => this.#follow());
    this.addEventListener('keydown', keepUsedKeys);
    this.provider = new ContextProvider(this, { context: storeContext, initialValue: this.ownStore });
  }

  /**
   * The store that is shown here.
   *
   * @internal
   */
  get store(): AtlasStore {
    return this.ownStore;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ensureBlock();
    this.#unlisten = onWordsChanged(() => this.#relocalize());
    this.#theme.connect();
    if (!this.hasAttribute('lang')) this.ownStore.change(changeLanguage(pageLanguage(this)));
    this.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
  }

  /**
   * The least height of a box for which the page sets none.
   *
   * @internal
   */
  protected abstract readonly leastHeightPx: number;

  /** A page's `* { all: unset }` takes away what makes this a box; it never means that a map is to stand inline. */
  #ensureBlock(): void {
    if (getComputedStyle(this).display !== 'inline') return;
    Object.assign(this.style, { display: 'block', minHeight: `${this.leastHeightPx}px`, aspectRatio: '4 / 3' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#theme.disconnect();
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
  get topic(): Topic {
    return this.store.get().view.topic;
  }
  set topic(topic: Topic) {
    this.setValue('topic', topic);
  }

  /** The step of the tour that is shown; null outside of it. Takes an id or a number from 1. */
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
  set theme(theme: Theme) {
    this.setValue('theme', theme);
  }

  /** The language that is shown. Setting it writes no attribute. An unknown language is reported (`unknown-lang`) and changes nothing. */
  override get lang(): string {
    return this.store.get().view.language;
  }
  override set lang(lang: string) {
    this.setValue('lang', lang);
  }

  /**
   * Sets what one of a closed list names. An attribute that is removed, and a property that a framework takes back, go to their default.
   *
   * @internal
   */
  protected setValue(name: ViewAttributeName, written: string | null | undefined): void {
    const result = transitionOf(name, written ?? initialValue(name) ?? pageLanguage(this));
    if (result instanceof DuikouError) this.store.report(result);
    else this.store.change(result);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name === 'select') {
      this.#reflected = value;
      this.selection = value;
      this.#reflect(this.ownStore.get());
    } else if (name === 'step') this.step = value;
    // No property writes these attributes, so the page did. One that is removed goes back to its default.
    else if (isViewAttribute(name)) this.setValue(name, value);
    else super.attributeChangedCallback(name, old, value);
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
   * `duikou-error` (`data-skipped`). If nothing is left (`data-unusable`), the previous data are still shown.
   *
   * @example
   * ```js
   * map.data = await (await fetch('pairings.json')).json();
   * console.log(map.data.records.length);
   * ```
   */
  get data(): DataSet | null {
    const { index } = this.store.get();
    return index && plainDataSet(index.original);
  }
  set data(input: unknown) {
    this.#hasRequested = true;
    // An `src` that was set before it, in the same task, is no later request.
    this.#earlierSrc = this.src;
    void request(this.ownStore, { kind: 'object', input });
  }

  /**
   * The records that are shown, as CSV: UTF-8 with a byte order mark, states and qualifiers as tokens, each row with its source.
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
    return withErrorCode(exportOptions, async () => {
      const { index, scene, view } = await this.settledScene();
      const { csvOf } = await loadPart('exports', () => import('../../export/csv.ts'));
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
    return withErrorCode(exportOptions, async () => {
      const { index, scene } = await this.settledScene();
      const { geoJsonOf } = await loadPart('exports', () => import('../../export/geojson.ts'));
      return geoJsonOf(index, scene, exportOptions);
    });
  }

  /**
   * What is shown, once the data that were requested last have come or failed.
   *
   * @internal
   * @throws DuikouError that says why there is nothing to show
   */
  protected async settledScene(): Promise<StateWithScene> {
    await this.updateComplete;
    return settledState(this.store);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('renderer')) {
      const result = rendererOf(this.renderer);
      if (result instanceof DuikouError) this.store.report(result);
      this.renderer = result instanceof DuikouError ? 'auto' : result;
      this.ownStore.setRenderer(this.renderer);
    }
    // In the first update `src` has changed in any case: from nothing at all to what it is.
    if (!this.#hasRequested || (this.hasUpdated && changed.has('src') && this.src !== this.#earlierSrc)) void this.loadAgain();
  }

  /**
   * Shows again what the attributes name: the way back from the reader's data.
   *
   * @internal
   */
  loadAgain(): Promise<void> {
    this.#hasRequested = true;
    this.#earlierSrc = undefined;
    return this.load();
  }

  /**
   * A map inside an atlas leaves it to the atlas.
   *
   * @internal
   */
  protected load(): Promise<void> {
    return request(this.ownStore, this.requested());
  }

  /**
   * What the attributes name.
   *
   * @internal
   */
  protected requested(): Requested {
    const { src } = this;
    if (src === null) return { kind: 'report' };
    if (!src.startsWith('#')) return { kind: 'address', src: new URL(src, this.baseURI) };
    // An element of the page, such as `<script type="application/json" id="…">`.
    return { kind: 'element', src, text: this.ownerDocument.getElementById(src.slice(1))?.textContent ?? null };
  }

  #follow(): void {
    const shown = this.ownStore.get();
    this.#theme.apply();
    this.#reflect(shown);
    this.#events.follow(shown);
    this.requestUpdate();
  }

  #reflect({ view: { selection } }: AtlasState): void {
    // Not what the attribute is now: while an element is upgraded it has not read all of its attributes.
    if (selection === this.#reflected || !this.isConnected) return;
    this.#reflected = selection;
    if (selection === null) this.removeAttribute('select');
    else this.setAttribute('select', selection);
  }

  /** The host has overridden messages, or has added the very language that `lang` names. */
  #relocalize(): void {
    this.ownStore.relocalize();
    this.requestUpdate();
    const requested = this.getAttribute('lang');
    if (requested !== null && !isLanguage(requested)) return;
    this.ownStore.dismiss('unknown-lang');
    if (requested !== null) this.ownStore.change(changeLanguage(requested));
  }
}

/** Frameworks set a property where an element has one of an attribute's name: here it would take the method away. */
const { select } = HostElement.prototype;
Object.defineProperty(HostElement.prototype, 'select', {
  get: () => select,
  set(this: HostElement, id: string | null) {
    this.selection = id;
  },
});
