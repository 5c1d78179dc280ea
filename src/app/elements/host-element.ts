/** The base class of an atlas and a map: their common attributes, data set, events and exports. */
import { ContextProvider } from '@lit/context';
import type { FeatureCollection } from 'geojson';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { isLanguage } from '../../data/languages.ts';
import type { DataSet } from '../../data/schema.ts';
import { DuikouError } from '../../error.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import { plainDataSet } from '../../data/views.ts';
import type { Bounds } from '../../geo/projection.ts';
import { onWordsChanged } from '../../i18n/message-tables.ts';
import { loadPart } from '../../load-part.ts';
import type { Scene } from '../../scene/scene.ts';
import { readFragment } from '../../state/fragment.ts';
import { readFraming } from '../../state/link-fields.ts';
import { changeLanguage, clear, frame, leaveTour } from '../../state/transitions.ts';
import {
  initialViewState,
  type LevelChoice,
  type Motion,
  type RendererChoice,
  type Theme,
  type Topic,
  type ViewState,
} from '../../state/view-state.ts';
import { keepUsedKeys } from '../../ui/used-keys.ts';
import type { AtlasState } from '../atlas-state.ts';
import { AtlasStore } from '../atlas-store.ts';
import { initialValue, isViewAttribute, rendererOf, transitionOf, type ViewAttributeName } from './enum-attributes.ts';
import { laidOutState, settledState, withErrorCode, type StateWithScene } from '../exported.ts';
import { HostEvents } from './host-events.ts';
import { setHostRules } from '../page/host-rules.ts';
import { HostTheme } from '../page/host-theme.ts';
import { request, type Requested } from '../loading/loading.ts';
import { pageLanguage } from '../page/page-language.ts';
import { providerAppeared, storeContext } from './store-context.ts';

/**
 * The events that an atlas and a map have in common. Other common members are documented at each element, because the wording differs.
 *
 * @fires {CustomEvent<SelectDetail>} duikou-select - `{ region, partner, pairing }`: the selection; `region` and `partner` are null if a pairing was selected, all are null if it was cleared
 * @fires {CustomEvent<TopicDetail>} duikou-topic - `{ topic }`: the new topic
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
    motion: { type: String, noAccessor: true },
    level: { type: String, noAccessor: true },
    renderer: { type: String },
  };

  /**
   * Address of a data set or table, relative to the page, or `#id` of an element with a data set as JSON; null shows the built-in report.
   */
  declare src: string | null;
  /** The renderer: `auto` draws SVG at once and then switches to WebGL if it works. */
  declare renderer: RendererChoice;

  /**
   * The store of this element. A map inside an atlas shows the store of the atlas instead.
   *
   * @internal
   */
  protected readonly ownStore: AtlasStore;
  /** @internal */
  protected readonly provider: ContextProvider<typeof storeContext, this>;
  readonly #events = new HostEvents(this);
  readonly #theme: HostTheme;
  /** The last values that the page or this element has written into the attributes that follow the view. */
  readonly #written = new Map<string, string | null>();
  /** The `src` at the time of the last request, including requests by `data`; undefined before the first. */
  #srcAtRequest: string | null | undefined;
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
   * The store that this element shows.
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
    this.#takeLanguage();
    this.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
    this.#reflect(this.ownStore.get());
    this.#events.hostConnected();
    this.ownStore.resumeLayout();
  }

  #takeLanguage(): void {
    if (!this.hasAttribute('lang')) this.ownStore.change(changeLanguage(pageLanguage(this)));
  }

  /**
   * The minimum height of the element, in CSS px, if the page sets no height.
   *
   * @internal
   */
  protected abstract readonly leastHeightPx: number;

  /** Makes the element a block again if a rule of the page such as `* { all: unset }` has made it inline. */
  #ensureBlock(): void {
    if (!this.shadowRoot || getComputedStyle(this).display !== 'inline') return;
    const rules = `:host { display: block !important; min-height: ${this.leastHeightPx}px !important; aspect-ratio: 4 / 3 !important }`;
    setHostRules(this.shadowRoot, rules, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#theme.disconnect();
    this.#unlisten?.();
    this.#unlisten = null;
    // An element that is only moved is connected again by then.
    queueMicrotask(() => {
      if (!this.isConnected) this.ownStore.cancelLayout();
    });
  }

  /**
   * The id of the selected pairing or region; null while nothing is selected. Setting it accepts a region's name too. An unknown id is
   * reported by `duikou-error` (`unknown-select`) and changes nothing.
   */
  get selection(): string | null {
    return this.store.get().view.selection;
  }
  set selection(id: string | null) {
    if (id === this.selection) return;
    if (id === null || id === '') this.store.change(clear);
    else this.store.select(id);
  }

  /** The topic that the arcs show. An unknown topic is reported by `duikou-error` (`unknown-topic`) and changes nothing. */
  get topic(): Topic {
    return this.store.get().view.topic;
  }
  set topic(topic: Topic) {
    this.setValue('topic', topic);
  }

  /** The id of the step of the tour; null outside the tour. Setting it accepts an id or a number from 1. */
  get step(): string | null {
    return this.store.get().view.step;
  }
  set step(step: string | null) {
    if (step === null || step === '') this.store.change(leaveTour);
    else this.store.goToStep(step);
  }

  /**
   * West, south, east and north of the visible area, in degrees of WGS 84; null until a map is drawn. Setting it moves the camera until the
   * whole area is visible. Invalid bounds are reported (`unknown-bounds`) and change nothing.
   *
   * @example
   * ```js
   * map.bounds = [118, 38, 132, 47];
   * map.addEventListener('duikou-bounds', ({ detail }) => console.log(detail.bounds));
   * ```
   */
  get bounds(): Bounds | null {
    return this.boundsInSight();
  }
  set bounds(bounds: Bounds) {
    const value = String(bounds);
    const framing = readFraming(value);
    if (framing) this.store.change(frame(framing));
    else this.store.report(new DuikouError('unknown-bounds', { value }));
  }

  /** @internal */
  protected abstract boundsInSight(): Bounds | null;

  /**
   * The colours: `auto` follows the page's `color-scheme`, or the system if the page has none. An unknown theme is reported
   * (`unknown-theme`) and changes nothing.
   */
  get theme(): Theme {
    return this.store.get().view.theme;
  }
  set theme(theme: Theme) {
    this.setValue('theme', theme);
  }

  /**
   * How arcs move: `once` when they are selected, `flow` all the time along their direction, or `none`. An unknown value is reported
   * (`unknown-motion`) and changes nothing.
   */
  get motion(): Motion {
    return this.store.get().view.motion;
  }
  set motion(motion: Motion) {
    this.setValue('motion', motion);
  }

  /**
   * The areas that the flows of a user's table are added up by: `auto`, `place` (not at all), `near-1km`, `near-3km`, `near-10km`,
   * `near-30km`, `near-100km`, `near-300km`, `near-900km` (near places together), `prefecture`, `province`, `region`. An
   * unknown level is reported (`unknown-level`) and changes nothing.
   */
  get level(): LevelChoice {
    return this.store.get().view.level;
  }
  set level(level: LevelChoice) {
    this.setValue('level', level);
  }

  /** The language of the element. Setting it writes no attribute. An unknown language is reported (`unknown-lang`) and changes nothing. */
  override get lang(): string {
    return this.store.get().view.language;
  }
  override set lang(lang: string) {
    this.setValue('lang', lang);
  }

  /**
   * Sets an attribute with a closed list of values. A removed attribute, and a property that a framework resets, get their default.
   *
   * @internal
   */
  protected setValue(name: ViewAttributeName, written: string | null | undefined): void {
    const result = transitionOf(name, written ?? initialValue(name) ?? pageLanguage(this));
    if (result instanceof DuikouError) this.store.report(result);
    else this.store.change(result);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    this.#written.set(name, value);
    if (name === 'select') {
      this.selection = value;
      this.#reflect(this.ownStore.get());
    } else if (name === 'step') this.step = value;
    // No property writes these attributes, so the page has. A removed one gets its default.
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

  /** Everything that is shown, as plain data; null until the data are loaded. It is read-only: each change makes a new scene. */
  get scene(): Scene | null {
    return this.store.get().scene;
  }

  /**
   * The data set that is shown; null until it is loaded. A data set that you set is validated first: invalid parts are skipped and reported
   * by `duikou-error` (`data-skipped`). If nothing is left (`data-unusable`), the previous data are still shown.
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
    // An `src` that was set earlier in the same task must not count as a later request.
    this.#srcAtRequest = this.src;
    void request(this.store, { kind: 'object', input });
  }

  /**
   * The shown records, or those of the selection, as CSV in UTF-8 with a byte order mark. States and qualifiers are tokens, and each row
   * has its source.
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
      const { csvOfView } = await loadPart('exports', () => import('../../export/csv.ts'));
      return csvOfView(index, scene, view, exportOptions);
    });
  }

  /**
   * The ends, sites, drawn arcs and routes of the map, or those of the selection, as GeoJSON in WGS 84. Each feature has its evidence.
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
      const { index, scene, view } = await this.laidOutScene();
      const { geoJsonOfView } = await loadPart('exports', () => import('../../export/geojson.ts'));
      return geoJsonOfView(index, scene, view, exportOptions);
    });
  }

  /**
   * The state, once the data that were requested last have loaded or failed. The element need not be on a page.
   *
   * @internal
   * @throws DuikouError that says why there is nothing to show
   */
  protected async settledScene(): Promise<StateWithScene> {
    await this.#requested();
    return settledState(this.store);
  }

  /**
   * The same state, once its arcs have been laid out.
   *
   * @internal
   * @throws DuikouError that says why there is nothing to show
   */
  protected async laidOutScene(): Promise<StateWithScene> {
    await this.#requested();
    return laidOutState(this.store);
  }

  /** Settles once the data that the attributes name have been requested. */
  async #requested(): Promise<void> {
    if (this.isConnected || this.hasUpdated) await this.updateComplete;
    else {
      this.#takeLanguage();
      this.#loadIfAsked();
    }
  }

  /**
   * Settles once the element has been rendered on a page. It may be added to the page later in the same task.
   *
   * @internal
   * @throws DuikouError `not-displayed`
   */
  protected async renderedOnPage(): Promise<void> {
    if (!this.isConnected) await new Promise((resolve) => setTimeout(resolve));
    if (!this.isConnected) throw new DuikouError('not-displayed');
    await this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('renderer')) {
      const result = rendererOf(this.renderer);
      if (result instanceof DuikouError) this.store.report(result);
      this.renderer = result instanceof DuikouError ? 'auto' : result;
      this.ownStore.setRenderer(this.renderer);
    }
    this.#loadIfAsked();
  }

  #loadIfAsked(): void {
    if (this.src !== this.#srcAtRequest) void this.loadAgain();
  }

  /**
   * Loads the data that the attributes name again, after data of the reader.
   *
   * @internal
   */
  loadAgain(): Promise<void> {
    this.#srcAtRequest = this.src;
    return this.load();
  }

  /**
   * Loads the requested data. A map inside an atlas leaves this to the atlas.
   *
   * @internal
   */
  protected load(): Promise<void> {
    return request(this.ownStore, this.requested());
  }

  /**
   * Whether the page's address names the view and the data.
   *
   * @internal
   */
  followsAddress = false;

  /**
   * The data that the address or the attributes name.
   *
   * @internal
   */
  protected requested(): Requested {
    const { src } = this;
    const otherwise: Requested =
      src === null
        ? { kind: 'report' }
        : src.startsWith('#')
          ? // The id of an element of the page, such as `<script type="application/json" id="…">`.
            { kind: 'element', src, text: this.ownerDocument.getElementById(src.slice(1))?.textContent ?? null }
          : { kind: 'address', src: new URL(src, this.baseURI) };
    // The data of a link take precedence over those of the attributes.
    const { dataLink: link, topic } = this.followsAddress ? readFragment(location.hash).view : {};
    return link ? { kind: 'link', link, hasTopic: topic !== undefined, otherwise } : otherwise;
  }

  #follow(): void {
    const shown = this.ownStore.get();
    this.#theme.apply();
    this.#reflect(shown);
    this.#events.follow(shown);
    this.requestUpdate();
  }

  /**
   * The attributes that follow the view. A default value is written only over an attribute of the page.
   *
   * @internal
   */
  protected reflected({ selection, topic, theme }: ViewState): Readonly<Record<string, string | null>> {
    return { select: selection, topic, theme };
  }

  #reflect({ view }: AtlasState): void {
    if (!this.isConnected) return;
    const usual = this.reflected(initialViewState);
    for (const [name, shown] of Object.entries(this.reflected(view))) {
      // The current attribute can't be compared, because an element that is being upgraded has not read all of its attributes.
      if (shown === (this.#written.get(name) ?? usual[name])) continue;
      this.#written.set(name, shown);
      if (shown === null) this.removeAttribute(name);
      else this.setAttribute(name, shown);
    }
  }

  /** Called when the host has changed messages or added a language, which may be the one that `lang` names. */
  #relocalize(): void {
    this.ownStore.relocalize();
    this.requestUpdate();
    const requested = this.getAttribute('lang');
    if (requested !== null && !isLanguage(requested)) return;
    this.ownStore.dismiss('unknown-lang');
    if (requested !== null) this.ownStore.change(changeLanguage(requested));
  }
}

/**
 * Frameworks set a property instead of an attribute if the element has one of that name. Setting `select` selects instead of replacing the
 * method.
 */
const { select } = HostElement.prototype;
Object.defineProperty(HostElement.prototype, 'select', {
  get: () => select,
  set(this: HostElement, id: string | null) {
    this.selection = id;
  },
});
