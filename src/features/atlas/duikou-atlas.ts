import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { screenScale } from '../../render/screen-scale.ts';
import { isOneOf } from '../../data/parse/objects.ts';
import { reportTopics } from '../../scene/topics/index.ts';
import { offeredTopics } from '../../scene/topics/offered.ts';
import type { Scene } from '../../scene/scene.ts';
import { languageTags } from '../../data/languages.ts';
import { DuikouError, duikouErrorOf } from '../../error.ts';
import { loadPart } from '../../load-part.ts';
import { viewOfPanel } from '../../state/old-links.ts';
import { viewTemplate } from './view-template.ts';
import { chosenCount } from '../../state/filters.ts';
import { changeLanguage, changeTopic, changeSources, changeTheme, openView, resetFilters } from '../../state/transitions.ts';
import {
  viewNames,
  sourceChoices,
  themes,
  topics,
  type ViewName,
  type SourceChoice,
  type Theme,
  type Topic,
  type ViewState,
} from '../../state/view-state.ts';
import { languageName, messagesOf, type Messages } from '../../i18n/messages.ts';
import { isAddressTaken, syncUrl } from '../../app/page/url-sync.ts';
import { atlasStyles } from './atlas.styles.ts';
import { HostElement } from '../../app/elements/host-element.ts';
import { KeepsFocus } from '../../ui/keeps-focus.ts';
import { dots, globe, halfMoon, share, spread, up } from '../../ui/icons.ts';
import { painted } from '../../ui/painted.ts';
import { laterElements } from '../../app/elements/later-elements.ts';
import type { AtlasState } from '../../app/atlas-state.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { tabStyles, tabsTemplate } from '../../ui/tabs.ts';
import { isUsedHere } from '../../ui/used-keys.ts';
import { wayOnStyles } from '../landing/landing.styles.ts';
import type { DuikouMap } from '../map/duikou-map.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import type { ShareDialog } from '../share/share-dialog.ts';
import type { SheetStop } from '../sheet/stops.ts';
import type { DuikouTour } from '../tour/duikou-tour.ts';
import type { Bounds, LonLat, PointPx } from '../../geo/projection.ts';

/** A page styles them of the atlas as of a map of its own. */
const mapParts = 'map, regions, controls, notes, legend, inset, captions, notice, tooltip';

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
 * @attr {'zh-Hans'|'zh-Hant'|'en'} lang - language; else that of the nearest `lang` around it, else the browser's, else English
 * @attr {'auto'|'light'|'dark'} theme - colours; `auto` follows the page's `color-scheme`, else the system; reflected
 * @attr {'once'|'flow'|'none'} motion - how arcs move: once when they are selected, all the time along their direction, or never
 * @attr {'auto'|'place'|'prefecture'|'province'|'region'} level - by what flows of a user's table are added up; `auto` is the finest level whose largest flows carry most of the whole
 * @attr {'auto'|'webgl'|'svg'} renderer - `auto` draws SVG at once, and goes on with WebGL where it works
 * @attr {string} panels - which views are offered: their names, separated by spaces, or `none`
 * @attr {boolean} address - the page's address keeps the view, and the back button goes through it
 * @attr {boolean} present - for a talk: map and tour only, in large type
 * @attr {string} step - the step of the tour: its id, or its number from 1
 * @attr {string} tour - address of a tour of your own
 * @attr {boolean} cooperative - leaves the wheel and one-finger drags to the page; for the map that the atlas creates
 * @fires {CustomEvent<BoundsDetail>} duikou-bounds - `{ bounds }`: `[west, south, east, north]` of what is in view, whenever the camera rests
 * @fires {CustomEvent<ViewDetail>} duikou-view - `{ view }`: how the topic is read now
 * @slot - a `<duikou-map>` with its first picture; without one the atlas creates its own
 * @slot peek - what the sheet of a narrow screen shows until its script has come
 * @csspart header - title, search and choices
 * @csspart topics - the row of topics over the map
 * @csspart panel - the view beside the map
 * @csspart map - the box with the map and what lies on it
 * @csspart regions - the list box of the regions, which covers the map and shows the focus
 * @csspart controls - the zoom buttons
 * @csspart notes - the figures beside their arcs
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
    isMenuOpen: { state: true },
  };
  static override styles = [sharedStyles, tabStyles, atlasStyles, wayOnStyles];
  protected readonly leastHeightPx = 480;

  /** Names of the views that are offered, separated by spaces, or `none`; null offers all. An unknown name is reported by `duikou-error` (`unknown-view`). */
  declare panels: string | null;
  /** Whether the page's address keeps the view. */
  declare address: boolean;
  /** Leaves the wheel and one-finger drags to the page; for the map that the atlas creates. */
  declare cooperative: boolean;
  /** For a talk: map and tour only, in large type. */
  declare present: boolean;
  /** Address of a tour of your own, relative to the page; null takes the built-in tour. */
  declare tour: string | null;
  /** How far the sheet of narrow screens is open: only the reader changes it. */
  declare protected stop: SheetStop;
  declare protected isSpread: boolean;
  /** The choices of a phone held sideways, which others have in the header. */
  declare protected isMenuOpen: boolean;
  protected readonly keepsFocus = new KeepsFocus(this, () => this.renderRoot.querySelector<HTMLElement>('.panels'));
  #dispose: (() => void) | null = null;

  constructor() {
    super();
    this.panels = null;
    this.address = false;
    this.cooperative = false;
    this.present = false;
    this.tour = null;
    this.addEventListener('keydown', (event) => this.#pageKey(event));
    this.stop = 'peek';
    this.isSpread = false;
    this.isMenuOpen = false;
  }

  /**
   * Resolves when the map has drawn its first complete picture; see `<duikou-map>`.
   *
   * @throws DuikouError as `ready` of `<duikou-map>`; `unexpected` also where `<duikou-map>` is not defined
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
   * The position of a place, for marks of your own.
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
   * @throws DuikouError as `toSVG` of `<duikou-map>`; `unexpected` also where `<duikou-map>` is not defined
   */
  async toSVG(exportOptions?: ExportOptions): Promise<string> {
    return (await this.#mapWithScene()).toSVG(exportOptions);
  }

  /**
   * The map as a PNG picture; see `<duikou-map>`.
   *
   * @throws DuikouError as `toPNG` of `<duikou-map>`; `unexpected` also where `<duikou-map>` is not defined
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
    // One that was moved follows the address again.
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
    if (changed.has('tour') && this.tour !== null) {
      const src = new URL(this.tour, this.baseURI);
      this.ownStore.setTourSource(
        async () => (await loadPart('userTour', () => import('../../app/loading/user-tour.ts'))).loadUserTour(src, this.ownStore),
        true,
      );
    }
  }

  /** The page's own peek stands until the head of the sheet has come, and has its height already. */
  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    const heightPx = this.querySelector(':scope > [slot="peek"]')?.getBoundingClientRect().height ?? 0;
    if (heightPx > 0) this.renderRoot.querySelector<HTMLElement>('.atlas')?.style.setProperty('--_peek', `${heightPx + 1}px`);
  }

  protected override updated(): void {
    this.#openLinkedView();
    if (this.address && this.isConnected) this.#dispose ??= syncUrl(this.ownStore, { openData: () => void this.loadAgain() });
    this.#showTopicTab();
    const tour = this.#wantsCaption ? this.renderRoot.querySelector<DuikouTour>('duikou-tour') : null;
    if (tour && 'focusCaption' in tour) {
      this.#wantsCaption = false;
      tour.focusCaption();
    }
    // Who presents begins with the first step, unless the page or its link names another.
    if (this.present && !this.#hasPresented && this.ownStore.get().hasTour) {
      this.#hasPresented = true;
      if (this.ownStore.get().view.step === null && this.ownStore.pendingStep === null) this.ownStore.goToStep('1');
    }
  }

  #tabInSight: string | null = null;
  /** Where the row of topics is too long, the chosen one is in sight; the page itself does not scroll. */
  #showTopicTab(): void {
    const { view, added, hasTour } = this.ownStore.get();
    const { topic, language } = view;
    // Words of another length move it, and the choices beside it when they come.
    const shown = [topic, language, added?.records, hasTour].join(' ');
    const tab = this.renderRoot.querySelector<HTMLElement>(`#topic-${topic}`);
    const row = tab?.closest('.topics');
    if (!tab || !row || shown === this.#tabInSight) return;
    const isFirst = this.#tabInSight === null;
    this.#tabInSight = shown;
    const scroll = (): void => {
      // One that is not displayed is scrolled to when it is.
      if (tab.offsetWidth === 0) this.#tabInSight = null;
      else row.scrollTo({ left: tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2 });
    };
    // The page begins with the right tab in sight; later the layout of the frame is not forced for it.
    if (isFirst) scroll();
    else void painted().then(scroll);
  }

  /** The map that is shown: a child of the page's, else the atlas's own. */
  get #map(): DuikouMap | undefined {
    const map = this.#childMap ?? this.renderRoot.querySelector('duikou-map');
    return map instanceof HTMLElement && 'ready' in map ? map : undefined;
  }

  get #childMap(): DuikouMap | null {
    return this.querySelector<DuikouMap>(':scope > duikou-map:not([slot])');
  }

  /** Views that a table of flows can't fill are not there: it has no kinds to compare, and no report. */
  #offeredViews(): readonly ViewName[] {
    const dataSet = this.ownStore.get().index?.dataSet;
    return this.#requestedViews().filter(
      (view) => dataSet?.kind !== 'flows' || !(view === 'compare' || (view === 'report' && dataSet.paragraphs.length === 0)),
    );
  }

  #requestedViews(): readonly ViewName[] {
    if (this.panels === null) return viewNames;
    const requested = this.panels
      .split(/\s+/)
      .filter((name) => name !== '' && name !== 'none')
      .map(viewOfPanel);
    const unknown = requested.find((name) => !isOneOf(viewNames, name));
    // Told after this rendering, for a report renders again.
    if (unknown !== undefined) queueMicrotask(() => this.#reportView(unknown));
    return viewNames.filter((name) => requested.includes(name));
  }

  /** The button goes, so the focus goes on to the caption. */
  #startTour(): void {
    this.stop = 'peek';
    this.#wantsCaption = true;
    this.ownStore.goToStep(this.ownStore.get().resumeStep ?? '1');
    void this.#whenLoaded();
  }

  /** What a button opens, and the data that it shows, may still be on their way; where one does not come, that is said, with the way to try again. */
  async #whenLoaded(open: () => void = () => {}): Promise<void> {
    try {
      await this.ownStore.awaited('panels', laterElements());
      await this.settledScene();
      open();
    } catch (cause) {
      const error = duikouErrorOf(cause);
      // What keeps the data from coming knows itself what to load again.
      this.ownStore.report(error.recovery ? error : error.withRetry(() => void this.#whenLoaded(open)));
    }
  }

  #wantsCaption = false;
  #hasPresented = false;

  /** A clicker's keys step the tour wherever the focus is. */
  #pageKey(event: KeyboardEvent): void {
    if ((event.key !== 'PageDown' && event.key !== 'PageUp') || isUsedHere(event)) return;
    this.#tourKey(event);
  }

  /** Who presents need not click into the tour first; keys that are meant for something else are left alone. */
  readonly #roomKey = (event: KeyboardEvent): void => {
    if (this.present && event.target === document.body && !event.defaultPrevented) this.#tourKey(event);
  };

  #tourKey(event: KeyboardEvent): void {
    const tour = this.renderRoot.querySelector<DuikouTour>('duikou-tour');
    if (!tour || !('takeKey' in tour) || !tour.takeKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #reportedView: string | null = null;
  #reportView(value: string): void {
    if (this.#reportedView === value) return;
    this.#reportedView = value;
    this.ownStore.report(new DuikouError('unknown-view', { value, known: viewNames.join(', ') }));
  }

  protected override render(): TemplateResult {
    const shown = this.ownStore.get();
    const { view } = shown;
    const words = messagesOf(view.language);
    const views = this.#offeredViews();
    const isBare = views.length === 0;
    // Who presents, or has left a step with nothing else beside the map, needs the way back.
    const hasTour = view.step !== null || this.present || (isBare && shown.resumeStep !== null);
    return html`
      <div class="atlas ${isBare ? 'bare' : ''} ${hasTour ? 'touring' : ''} ${this.present ? 'present' : ''} ${this.isSpread ? 'spread' : ''} ${view.view === 'compare' ? 'comparing' : ''} ${shown.scene?.emphasis.subject ? `guided ${view.view}` : ''} ${this.stop === 'peek' ? '' : 'sheet-raised'}" lang=${view.language}>
        ${isBare ? nothing : this.#skips(words)} ${this.#header(words, shown)}
        ${isBare ? nothing : this.#topics(words, shown)}
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

  /** The first stops of the Tab key, seen only then: past header and topics, past the map. */
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

  #header(words: Messages, shown: AtlasState): TemplateResult {
    const { language, theme } = shown.view;
    const themeWords: Readonly<Record<Theme, string>> = { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark };
    return html`<header part="header">
      <h1><span class="mark">${words.productName}</span> <span class="title">${words.atlasTitle}</span></h1>
      <duikou-region-search></duikou-region-search>
      <button type="button" class="menu-button button icon-button" aria-expanded=${this.isMenuOpen ? 'true' : 'false'} aria-label=${words.moreChoices} title=${words.moreChoices} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => void this.#toggleMenu()}>${dots}</button>
      <div class="choices ${this.isMenuOpen ? 'open' : ''}" tabindex="-1" @focusout=${(event: FocusEvent) => this.#leftMenu(event)} @keydown=${(event: KeyboardEvent) => this.#menuKey(event)}>
        <span class="choice" title=${words.languageChoice}>${globe}<select class="field" aria-label=${words.languageChoice} @change=${(event: Event) => this.#languageChosen(event)}>
          ${languageTags().map((option) => html`<option value=${option} lang=${option} .selected=${option === language}>${languageName(option)}</option>`)}
        </select></span>
        <span class="choice" title=${words.themeChoice}>${halfMoon}<select class="field" aria-label=${words.themeChoice} @change=${(event: Event) => this.#chosen(event, themes, (option) => this.ownStore.change(changeTheme(option)))}>
          ${themes.map((option) => html`<option value=${option} ?selected=${option === theme}>${themeWords[option]}</option>`)}
        </select></span>
        ${this.#sources(words, shown)}
        <duikou-user-data></duikou-user-data>
        <button type="button" class="share button icon-button" aria-label=${words.share} title=${words.share} @click=${() => void this.#whenLoaded(() => this.#share())}>${share}</button>
        <duikou-share-dialog></duikou-share-dialog>
      </div>
    </header>`;
  }

  /** A press on a button moves the focus in some browsers and takes it away in others: it is kept, and moved here. */
  async #toggleMenu(): Promise<void> {
    this.isMenuOpen = !this.isMenuOpen;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.isMenuOpen ? '.choices' : '.menu-button')?.focus();
  }

  #leftMenu({ currentTarget, relatedTarget }: FocusEvent): void {
    const isInside = relatedTarget instanceof Node && currentTarget instanceof Element && currentTarget.contains(relatedTarget);
    if (!isInside) this.isMenuOpen = false;
  }

  #menuKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isMenuOpen) return;
    event.stopPropagation();
    void this.#toggleMenu();
  }

  #share(): void {
    const dialog = this.renderRoot.querySelector<ShareDialog>('duikou-share-dialog');
    if (dialog && 'open' in dialog) void dialog.open();
  }

  /** The list goes on showing the language that is shown: another may have to be loaded first, and may not come. */
  #languageChosen(event: Event): void {
    const list = event.target;
    if (!(list instanceof HTMLSelectElement)) return;
    if (isOneOf(languageTags(), list.value)) this.ownStore.change(changeLanguage(list.value));
    list.value = this.ownStore.get().view.language;
  }

  #chosen<T extends string>({ target }: Event, options: readonly T[], take: (option: T) => void): void {
    if (target instanceof HTMLSelectElement && isOneOf(options, target.value)) take(target.value);
  }

  #sources(words: Messages, { view: { sources }, added }: AtlasState): TemplateResult | typeof nothing {
    const sourceWords: Readonly<Record<SourceChoice, string>> = { report: words.sourcesReport, all: words.sourcesAll(added?.records ?? 0) };
    if (!added) return nothing;
    return html`<select class="sources field" aria-label=${words.sourcesChoice} @change=${(event: Event) => this.#chosen(event, sourceChoices, (option) => this.ownStore.change(changeSources(option)))}>
      ${sourceChoices.map((option) => html`<option value=${option} ?selected=${option === sources}>${sourceWords[option]}</option>`)}
    </select>`;
  }

  #topics(words: Messages, shown: AtlasState): TemplateResult {
    const { index, scene, view, hasTour, resumeStep } = shown;
    const { step } = view;
    // The topic that a link asks for may be one of data still to come.
    const topic = scene?.topic ?? view.topic;
    const offered = index ? offeredTopics(index) : reportTopics;
    const tabs = (offered.includes(topic) ? offered : [...offered, topic]).map((id) => ({ id, text: words.topicNames[id] }));
    // Without it Firefox gives a scrolling box a tab stop of its own.
    return html`<div class="topics" part="topics" tabindex="-1">
      ${tabsTemplate(words.topicChoice, tabs, topic, (id) => this.#chooseTopic(id), 'topic')}
      <select class="topic-menu field" aria-label=${words.topicChoice} @change=${(event: Event) => this.#chosen(event, topics, (id) => this.#chooseTopic(id))}>
        ${tabs.map(({ id, text }) => html`<option value=${id} .selected=${id === topic}>${text}</option>`)}
      </select>
      <span class="more">
        ${this.#sources(words, shown)}
        ${hasTour && step === null ? html`<button type="button" class="start button" @click=${() => this.#startTour()}>${resumeStep === null ? words.tour : words.tourBack}</button>` : nothing}
      </span>
    </div>`;
  }

  /** The stories of the topics are loaded after that of the landing. */
  #chooseTopic(topic: Topic): void {
    this.ownStore.change(changeTopic(topic));
    if (topic !== 'overview') void this.#whenLoaded();
  }

  #viewArea(words: Messages, { index, view, scene }: AtlasState, views: readonly ViewName[]): TemplateResult {
    const open = views.includes(view.view) ? view.view : (views[0] ?? view.view);
    const tabs = views.map((id) => ({ id, text: words.viewTitles[id] }));
    const choose = (name: ViewName): void => {
      this.#openSheet();
      this.ownStore.change(openView(name));
      // The story of the landing is there from the start.
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

  /** On from the landing, or from the story of a pairing. */
  #ways(words: Messages, choose: (view: ViewName) => void, views: readonly ViewName[]): TemplateResult {
    const { hasTour, view } = this.ownStore.get();
    const isLanding = view.selection === null;
    const tour = isLanding && hasTour && view.step === null;
    return html`${tour ? html`<button type="button" slot="ways" class="way-on first button" @click=${() => this.#startTour()}>${words.takeTour}</button>` : nothing}${
      views.includes('compare')
        ? html`<button type="button" slot="ways" class="way-on button" @click=${() => choose('compare')}>${isLanding ? words.compareTwo : words.compareWith}</button>`
        : nothing
    }`;
  }

  readonly #moveSheet = (stop: SheetStop): void => void (this.stop = stop);
  readonly #coverMap = (topY: number): void => this.#map?.cover(topY);

  /** As far as a panel needs; one that is open farther stays. */
  #openSheet(): void {
    if (this.stop === 'peek') this.stop = 'half';
  }

  /** Opens the sheet at the view that the tour's step is about, and moves the focus there. */
  async #openView(): Promise<void> {
    this.stop = 'full';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.panel-head [aria-selected=true]')?.focus();
  }

  #hasOpenedLink = false;
  /** A link to a view opens the sheet for it. With a selection the closed sheet names the partner, which a link is to show first. */
  #openLinkedView(): void {
    const { scene, view } = this.ownStore.get();
    if (this.#hasOpenedLink || !scene) return;
    this.#hasOpenedLink = true;
    if (view.view !== 'story' && view.selection === null) this.#openSheet();
  }

  /** Whatever panel is open: what the filters leave, what they hide and why, and the way back. */
  #filtered(words: Messages, { records }: Scene): TemplateResult {
    const { shown, read, filteredOut } = records;
    const reasons = filteredOut.map(({ by, count }) => `${words.facetNames[by]} ${count}`).join(', ');
    return html`<p class="filtered split">
      <span>${words.shownRecords(shown.length, read)}${filteredOut.length > 0 ? ` · ${words.filteredOut(read - shown.length, reasons)}` : ''}</span>
      <button type="button" class="button" @click=${() => this.ownStore.change(resetFilters)}>${words.resetFilters}</button>
    </p>`;
  }
}
