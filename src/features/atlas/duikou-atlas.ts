import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { screenScale } from '../../render/screen-scale.ts';
import { isOneOf } from '../../data/parse/objects.ts';
import type { Scene } from '../../scene/scene.ts';
import { DuikouError, duikouErrorOf } from '../../error.ts';
import { viewOfPanel } from '../../state/old-links.ts';
import { viewTemplate } from './view-template.ts';
import { chosenCount } from '../../state/filters.ts';
import { openView, resetFilters } from '../../state/transitions.ts';
import { viewNames, type ViewName, type ViewState } from '../../state/view-state.ts';
import { messagesOf, type Messages } from '../../i18n/messages.ts';
import { isAddressTaken, syncUrl } from '../../app/page/url-sync.ts';
import type { AtlasContext } from './atlas-context.ts';
import { AtlasHeader } from './atlas-header.ts';
import { atlasStyles } from './atlas.styles.ts';
import { TopicRow } from './topic-row.ts';
import { hostContext } from '../../app/elements/host-context.ts';
import { HostElement } from '../../app/elements/host-element.ts';
import { KeepsFocus } from '../../ui/keeps-focus.ts';
import { spread, up } from '../../ui/icons.ts';
import { setUserTour } from '../../app/loading/user-tour-source.ts';
import { laterElements } from '../../app/elements/later-elements.ts';
import type { AtlasState } from '../../app/atlas-state.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { tabStyles, tabsTemplate } from '../../ui/tabs.ts';
import { isUsedHere } from '../../ui/used-keys.ts';
import { wayOnStyles } from '../landing/landing.styles.ts';
import type { DuikouMap } from '../map/duikou-map.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import type { SheetStop } from '../sheet/stops.ts';
import type { UserData } from '../import/duikou-user-data.ts';
import { openDroppedFiles } from '../import/dropped-files.ts';
import type { DuikouTour } from '../tour/duikou-tour.ts';
import type { Bounds, LonLat, PointPx } from '../../geo/projection.ts';

/** CSS parts of the map that the atlas exports, so that a page can style them as those of a `<duikou-map>` of its own. */
const mapParts = 'map, regions, controls, annotations, legend, inset, captions, notice, tooltip';

/**
 * The whole atlas: map, search, panels, tour, language and theme.
 *
 * @example
 * ```html
 * <duikou-atlas select="shenyang-beijing" panels="story table" address></duikou-atlas>
 * ```
 *
 * @element duikou-atlas
 * @attr {string} src - address of a data set or table, or `#id` of an element with a data set as JSON; default: the built-in report
 * @attr {string} select - a pairing's id, or a region's adcode or name; reflected, its property is `selection`
 * @attr {'overview'|'projects'|'tourism'|'grain'|'people'|'reforms'|'platforms'|'flows'} topic - what the arcs show; reflected
 * @attr {'story'|'compare'|'timeline'|'table'|'report'} view - how the topic is read beside the map; reflected
 * @attr {'zh-Hans'|'zh-Hant'|'en'} lang - language; default: the nearest ancestor's `lang`, then the browser's language, then English
 * @attr {'auto'|'light'|'dark'} theme - colours; `auto` follows the page's `color-scheme`, or the system if the page has none; reflected
 * @attr {'once'|'flow'|'none'} motion - how arcs move: once when they are selected, all the time along their direction, or never
 * @attr {'auto'|'place'|'near-1km'|'near-3km'|'near-10km'|'near-30km'|'near-100km'|'near-300km'|'near-900km'|'prefecture'|'province'|'region'} level - the areas that the flows of a user's table are added up by; `auto` is the finest level whose largest flows carry most of the total
 * @attr {'auto'|'webgl'|'svg'} renderer - `auto` draws SVG at once and then switches to WebGL if it works
 * @attr {string} panels - the views that are offered: their names, separated by spaces, or `none`
 * @attr {boolean} address - keeps the view in the page's address, so that the back button steps through views
 * @attr {boolean} present - for a talk: map and tour only, in large type
 * @attr {string} step - the step of the tour: its id, or its number from 1
 * @attr {string} tour - address of a custom tour
 * @attr {boolean} cooperative - leaves the wheel and one-finger drags to the page; for the map that the atlas creates
 * @fires {CustomEvent<BoundsDetail>} duikou-bounds - `{ bounds }`: `[west, south, east, north]` of the visible area, each time the camera comes to rest
 * @fires {CustomEvent<ViewDetail>} duikou-view - `{ view }`: how the topic is read now
 * @slot - a `<duikou-map>` with its first picture; without one the atlas creates its own
 * @slot peek - content of the closed sheet on narrow screens, shown until the sheet's script is loaded
 * @csspart header - title, search and choices
 * @csspart topics - the row of topics over the map
 * @csspart panel - the view beside the map
 * @csspart map - the box with the map and its overlays
 * @csspart regions - the list box of the regions, which covers the map and shows the focus
 * @csspart controls - the zoom buttons
 * @csspart annotations - the figures beside their arcs
 * @csspart legend - the legend
 * @csspart inset - the South China Sea inset
 * @csspart captions - the lines below the map
 * @csspart notice - a message
 * @csspart tooltip - the name under the pointer
 * @csspart tour - the caption and its buttons
 */
export class DuikouAtlas extends HostElement {
  static override properties: PropertyDeclarations = {
    panels: { type: String },
    view: { type: String, noAccessor: true },
    address: { type: Boolean },
    cooperative: { type: Boolean },
    present: { type: Boolean, reflect: true },
    tour: { type: String },
    stop: { state: true },
    isSpread: { state: true },
  };
  static override styles = [sharedStyles, tabStyles, atlasStyles, wayOnStyles];
  protected readonly leastHeightPx = 480;

  /**
   * Names of the offered views, separated by spaces, or `none`; null offers all. An unknown name is reported by `duikou-error`
   * (`unknown-view`).
   */
  declare panels: string | null;
  /** Whether the view is kept in the page's address. */
  declare address: boolean;
  /** Leaves the wheel and one-finger drags to the page; for the map that the atlas creates. */
  declare cooperative: boolean;
  /** For a talk: map and tour only, in large type. */
  declare present: boolean;
  /** Address of a custom tour, relative to the page; null: the built-in tour. */
  declare tour: string | null;
  /** How far the sheet of narrow screens is open. */
  declare protected stop: SheetStop;
  declare protected isSpread: boolean;
  protected readonly keepsFocus = new KeepsFocus(this, () => this.renderRoot.querySelector<HTMLElement>('.panels'));
  /** @internal */
  protected readonly hostProvider = new ContextProvider(this, { context: hostContext, initialValue: this });
  readonly #context: AtlasContext = { host: this, store: this.ownStore, whenLoaded: (open) => this.#whenLoaded(open) };
  readonly #header = new AtlasHeader(this.#context);
  readonly #topicRow = new TopicRow(this.#context, () => this.#startTour());
  #requested: readonly ViewName[] = viewNames;
  #dispose: (() => void) | null = null;

  constructor() {
    super();
    this.panels = null;
    this.address = false;
    this.cooperative = false;
    this.present = false;
    this.tour = null;
    this.addEventListener('keydown', (event) => this.#pageKey(event));
    openDroppedFiles(this, (...files) => {
      void this.#whenPanelsLoaded(() => this.renderRoot.querySelector<UserData>('duikou-user-data')?.open(...files));
    });
    this.stop = 'peek';
    this.isSpread = false;
  }

  /**
   * Resolves when the map has drawn its first complete picture; see `<duikou-map>`.
   *
   * @throws DuikouError with the codes of `ready` of `<duikou-map>`, or `unexpected` if `<duikou-map>` is not defined
   */
  get ready(): DuikouMap['ready'] {
    return this.renderedOnPage().then(() => this.#requiredMap().ready);
  }

  /** How the topic is read beside the map. An unknown view is reported by `duikou-error` (`unknown-view`) and changes nothing. */
  get view(): ViewName {
    return this.ownStore.get().view.view;
  }
  set view(view: ViewName) {
    this.setValue('view', view);
  }

  /** @internal */
  protected override reflected(view: ViewState): Readonly<Record<string, string | null>> {
    return { ...super.reflected(view), view: view.view };
  }

  /**
   * The position of a place, for marks that the page draws.
   *
   * @param place - degrees in WGS 84, longitude first
   * @returns x and y in CSS pixels from the atlas's top left corner; null if the place is out of sight
   */
  project(place: LonLat): PointPx | null {
    const map = this.#map;
    const point = map?.project(place);
    if (!map || !point) return null;
    const [inner, outer] = [map.getBoundingClientRect(), this.getBoundingClientRect()];
    const scale = screenScale(this);
    return [point[0] + (inner.left - outer.left) / scale, point[1] + (inner.top - outer.top) / scale];
  }

  /** @internal */
  protected override boundsInSight(): Bounds | null {
    return this.#map?.bounds ?? null;
  }

  /**
   * The map as a standalone SVG document; see `<duikou-map>`.
   *
   * @throws DuikouError with the codes of `toSVG` of `<duikou-map>`, or `unexpected` if `<duikou-map>` is not defined
   */
  async toSVG(exportOptions?: ExportOptions): Promise<string> {
    return (await this.#mapWithScene()).toSVG(exportOptions);
  }

  /**
   * The map as a PNG picture; see `<duikou-map>`.
   *
   * @throws DuikouError with the codes of `toPNG` of `<duikou-map>`, or `unexpected` if `<duikou-map>` is not defined
   */
  async toPNG(options?: { readonly scale?: number } & ExportOptions): Promise<Blob> {
    return (await this.#mapWithScene()).toPNG(options);
  }

  async #mapWithScene(): Promise<DuikouMap> {
    await this.renderedOnPage();
    await this.settledScene();
    return this.#requiredMap();
  }

  #requiredMap(): DuikouMap {
    const map = this.#map;
    if (!map) throw new DuikouError('unexpected', { reason: '<duikou-map> is not defined on this page' });
    return map;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#roomKey);
    // An atlas that was moved in the document follows the address again.
    if (this.address) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#roomKey);
    this.#dispose?.();
    this.#dispose = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.followsAddress ||= this.address && !isAddressTaken(this.ownStore);
    super.willUpdate(changed);
    if (changed.has('panels')) this.#requested = this.#requestedViews();
    if (changed.has('tour') && this.tour !== null) setUserTour(this.ownStore, this.tour, this.baseURI);
  }

  /** The slot `peek` of the page stays until the head of the sheet is loaded, so the closed sheet takes the height of that slot. */
  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    const heightPx = this.querySelector(':scope > [slot="peek"]')?.getBoundingClientRect().height ?? 0;
    if (heightPx > 0) this.renderRoot.querySelector<HTMLElement>('.atlas')?.style.setProperty('--_peek', `${heightPx + 1}px`);
  }

  protected override updated(): void {
    this.#openLinkedView();
    if (this.address && this.isConnected) this.#dispose ??= syncUrl(this.ownStore, { openData: () => void this.loadAgain() });
    this.#topicRow.showChosen();
    const tour = this.#wantsCaption ? this.renderRoot.querySelector<DuikouTour>('duikou-tour') : null;
    if (tour && 'focusCaption' in tour) {
      this.#wantsCaption = false;
      tour.focusCaption();
    }
    // A presentation begins with the first step, unless the page or its link names another.
    if (this.present && !this.#hasPresented && this.ownStore.get().hasTour) {
      this.#hasPresented = true;
      if (this.ownStore.get().view.step === null && this.ownStore.pendingStep === null) this.ownStore.goToStep('1');
    }
  }

  /** The map of the atlas: the child that the page provides, or the one that the atlas creates. */
  get #map(): DuikouMap | undefined {
    const map = this.#childMap ?? this.renderRoot.querySelector('duikou-map');
    return map instanceof HTMLElement && 'ready' in map ? map : undefined;
  }

  get #childMap(): DuikouMap | null {
    return this.querySelector<DuikouMap>(':scope > duikou-map:not([slot])');
  }

  /** The view `report` is left out for a table of flows, which has no report. */
  #offeredViews(): readonly ViewName[] {
    const dataSet = this.ownStore.get().index?.dataSet;
    return this.#requested.filter((view) => !(dataSet?.kind === 'flows' && view === 'report' && dataSet.paragraphs.length === 0));
  }

  /** The views that `panels` names. An unknown name is reported. */
  #requestedViews(): readonly ViewName[] {
    if (this.panels === null) return viewNames;
    const requested = this.panels
      .split(/\s+/)
      .filter((name) => name !== '' && name !== 'none')
      .map(viewOfPanel);
    const value = requested.find((name) => !isOneOf(viewNames, name));
    if (value !== undefined) this.ownStore.report(new DuikouError('unknown-view', { value, known: viewNames.join(', ') }));
    return viewNames.filter((name) => requested.includes(name));
  }

  /** Moves the focus to the caption, because the button that had it disappears. */
  #startTour(): void {
    this.stop = 'peek';
    this.#wantsCaption = true;
    this.ownStore.goToStep(this.ownStore.get().resumeStep ?? '1');
    void this.#whenLoaded();
  }

  /** Calls `open` once the panels’ script and the data are loaded. If loading fails, the error is reported with a button to retry. */
  #whenLoaded(open: () => void = () => {}): Promise<void> {
    return this.#whenPanelsLoaded(async () => {
      await this.settledScene();
      open();
    });
  }

  /** The same without waiting for the data. */
  async #whenPanelsLoaded(open: () => Promise<void> | void): Promise<void> {
    try {
      await this.ownStore.awaited('panels', laterElements());
      await open();
    } catch (cause) {
      const error = duikouErrorOf(cause);
      // A data error already has its own recovery; keep it.
      this.ownStore.report(error.recovery ? error : error.withRetry(() => void this.#whenPanelsLoaded(open)));
    }
  }

  #wantsCaption = false;
  #hasPresented = false;

  /** The keys of a presentation remote move the tour wherever the focus is. */
  #pageKey(event: KeyboardEvent): void {
    if ((event.key !== 'PageDown' && event.key !== 'PageUp') || isUsedHere(event)) return;
    this.#tourKey(event);
  }

  /** During a presentation, keys without a focused element move the tour, so that the presenter need not click into it first. */
  readonly #roomKey = (event: KeyboardEvent): void => {
    if (this.present && event.target === document.body && !event.defaultPrevented) this.#tourKey(event);
  };

  #tourKey(event: KeyboardEvent): void {
    const tour = this.renderRoot.querySelector<DuikouTour>('duikou-tour');
    if (!tour || !('takeKey' in tour) || !tour.takeKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected override render(): TemplateResult {
    const shown = this.ownStore.get();
    const { view } = shown;
    const words = messagesOf(view.language);
    const views = this.#offeredViews();
    const isBare = views.length === 0;
    // The tour stays during a presentation, and after leaving a step if there is no panel, because it has the way back.
    const hasTour = view.step !== null || this.present || (isBare && shown.resumeStep !== null);
    const isGuided = shown.scene?.emphasis.subject != null;
    const classes = {
      atlas: true,
      bare: isBare,
      touring: hasTour,
      present: this.present,
      spread: this.isSpread,
      comparing: view.view === 'compare' && shown.index?.dataSet.kind !== 'flows',
      guided: isGuided,
      [view.view]: isGuided,
      'sheet-raised': this.stop !== 'peek',
    };
    return html`
      <div class=${classMap(classes)} lang=${view.language}>
        ${isBare ? nothing : this.#skips(words)} ${this.#header.render()}
        ${isBare ? nothing : this.#topicRow.render()}
        <div class="map-area">
          <slot @slotchange=${() => this.requestUpdate()}></slot>
          ${this.#childMap ? nothing : html`<duikou-map exportparts=${mapParts} ?cooperative=${this.cooperative}></duikou-map>`}
        </div>
        ${
          isBare && !hasTour
            ? nothing
            : html`<aside part="panel" role="region" class=${this.stop} aria-label=${isBare ? words.tour : words.panels}>
          ${isBare ? nothing : html`<duikou-sheet-head .stop=${this.stop} ?touring=${hasTour} .moved=${this.#moveSheet} .rested=${this.#coverMap}><slot name="peek"></slot></duikou-sheet-head>`}
          ${hasTour ? html`<duikou-tour exportparts="tour" ?present=${this.present}></duikou-tour>` : nothing}
          ${hasTour && !isBare && view.view !== 'story' && this.stop === 'peek' ? html`<button type="button" class="open-view button" @click=${() => void this.#openView()}>${words.viewTitles[view.view]} ${up}</button>` : nothing}
          ${isBare ? nothing : this.#viewArea(words, shown, views)}
        </aside>`
        }
        <duikou-print-sheet></duikou-print-sheet>
      </div>
    `;
  }

  /** Skip links, visible only with the focus: past header and topics to the map, and past the map to the panel. */
  #skips(words: Messages): TemplateResult {
    return html`<div class="skips">
      <button type="button" class="button" @click=${() => this.#map?.focusRegions()}>${words.skipToRegions}</button>
      <button type="button" class="button" @click=${() => this.#skipToPanel()}>${words.skipToPanel}</button>
    </div>`;
  }

  #skipToPanel(): void {
    this.#openSheet();
    this.renderRoot.querySelector<HTMLElement>('.panels')?.focus();
  }

  #viewArea(words: Messages, { index, view, scene }: AtlasState, views: readonly ViewName[]): TemplateResult {
    const open = views.includes(view.view) ? view.view : (views[0] ?? view.view);
    const tabs = views.map((id) => ({
      id,
      text: id === 'compare' && index?.dataSet.kind === 'flows' ? words.matrixTitle : words.viewTitles[id],
    }));
    const choose = (name: ViewName): void => {
      this.#openSheet();
      this.ownStore.change(openView(name));
      // The story needs no later part, unlike the other views.
      if (name !== 'story') void this.#whenLoaded();
    };
    return html`<div class="panel-head">
        ${tabsTemplate(words.panels, tabs, open, choose, 'panel')}
        <button type="button" class="icon-button" aria-pressed=${this.isSpread ? 'true' : 'false'} title=${words.spreadPanels} aria-label=${words.spreadPanels} @click=${() => (this.isSpread = !this.isSpread)}>${spread}</button>
      </div>
      ${scene?.captions.unchecked ? html`<p class="filtered">${scene.captions.unchecked}</p>` : nothing}
      ${scene && chosenCount(view.filters) > 0 ? this.#filtered(words, scene) : nothing}
      <div class="panels" id="panel" role="tabpanel" tabindex="-1" aria-labelledby="panel-${open}">${viewTemplate(open, index, scene?.topic ?? view.topic, view.selection, this.#ways(words, choose, views))}</div>`;
  }

  /** Buttons that lead on from the landing (tour, compare) or from the story of a pairing (compare). */
  #ways(words: Messages, choose: (view: ViewName) => void, views: readonly ViewName[]): TemplateResult {
    const { index, hasTour, view } = this.ownStore.get();
    const isLanding = view.selection === null;
    const tour = isLanding && hasTour && view.step === null;
    return html`${tour ? html`<button type="button" slot="ways" class="way-on first button" @click=${() => this.#startTour()}>${words.takeTour}</button>` : nothing}${
      views.includes('compare') && index?.dataSet.kind !== 'flows'
        ? html`<button type="button" slot="ways" class="way-on button" @click=${() => choose('compare')}>${isLanding ? words.compareTwo : words.compareWith}</button>`
        : nothing
    }`;
  }

  readonly #moveSheet = (stop: SheetStop): void => void (this.stop = stop);
  readonly #coverMap = (topY: number): void => this.#map?.cover(topY);

  /** Opens a closed sheet halfway. */
  #openSheet(): void {
    if (this.stop === 'peek') this.stop = 'half';
  }

  /** Opens the sheet at the view of the tour's step, and moves the focus to its tab. */
  async #openView(): Promise<void> {
    this.stop = 'full';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.panel-head [aria-selected=true]')?.focus();
  }

  #hasOpenedLink = false;
  /** A link to a view opens the sheet. With a selection the sheet stays closed, because it then shows the partner. */
  #openLinkedView(): void {
    const { scene, view } = this.ownStore.get();
    if (this.#hasOpenedLink || !scene) return;
    this.#hasOpenedLink = true;
    if (view.view !== 'story' && view.selection === null) this.#openSheet();
  }

  /** The line above every panel that counts the records that pass the filters and the hidden ones by facet, with a button to reset. */
  #filtered(words: Messages, { records }: Scene): TemplateResult {
    const { shown, read, filteredOut } = records;
    const reasons = filteredOut.map(({ by, count }) => `${words.facetNames[by]} ${count}`).join(', ');
    return html`<p class="filtered split">
      <span>${words.shownRecords(shown.length, read)}${filteredOut.length > 0 ? ` · ${words.filteredOut(read - shown.length, reasons)}` : ''}</span>
      <button type="button" class="button" @click=${() => this.ownStore.change(resetFilters)}>${words.resetFilters}</button>
    </p>`;
  }
}
