import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { DuikouError, duikouErrorOf } from '../../error.ts';
import { pointOnCurve } from '../../geo/curve.ts';
import { pointPxOf, screenTransform, cameraFraming, type LonLat, type PointPx, type SizePx } from '../../geo/projection.ts';
import type { MapSurface, Picked } from '../../render/surface.ts';
import { screenScale } from '../../render/screen-scale.ts';
import { announcement } from '../../scene/announcement.ts';
import { keyOf } from '../../scene/arc-names.ts';
import { arcOf } from '../../scene/arcs.ts';
import type { Language } from '../../data/schema.ts';
import { pictureSizePx, printSizePx } from '../../export/picture-size.ts';
import type { ExportOptions } from '../../export/making.ts';
import type { ArcEntry, Scene } from '../../scene/scene.ts';
import { frame, highlight, openRecord, select, toggle, clear } from '../../state/transitions.ts';
import { curveOfArc, shownInSvg } from '../../render/svg/arcs.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { loadPart } from '../../load-part.ts';
import { isolatedText } from '../../i18n/isolated-text.ts';
import { loadMessages, errorSentence, messagesOf, type Messages } from '../../i18n/messages.ts';
import type { ArcAction, arcListTemplate } from './arc-list.ts';
import { HostElement } from '../../app/host-element.ts';
import { idle } from '../../ui/idle.ts';
import { KeepsFocus } from '../../ui/keeps-focus.ts';
import type { KeysDialog } from './keys-dialog.ts';
import { mapStyles } from './map.styles.ts';
import { moveNotes, notePlaces, noteStyles, notesTemplate, type NotePlaces } from './map-notes.ts';
import type { DuikouFigure } from '../figure/duikou-figure.ts';
import { Printing } from '../../ui/printing.ts';
import { providerAppeared, StoreController } from '../../app/store-context.ts';
import { intersectionObserver, mediaQuery, resizeObserver } from '../../ui/observers.ts';
import { noticeKey, type AtlasStore, type AtlasState } from '../../app/atlas-store.ts';
import { computedPalette } from '../../app/computed-palette.ts';
import { sharedStyles } from '../../app/styles.ts';
import { showTheme } from '../../app/theme-of-page.ts';
import { RendererController } from './renderer-controller.ts';
import { extent, house, minus, plus, questionMark } from '../../ui/icons.ts';
import { laterElements } from '../../app/later-elements.ts';
import { legendTemplate, legendStyles } from '../legend/template.ts';
import type { exportDrawing } from '../../render/svg/export-drawing.ts';
import { insetDrawing } from '../../render/svg/inset.ts';
import { cssPalette, lightPalette } from '../../scene/palette.ts';
import { optionId } from '../../ui/option-id.ts';
import { helpKey, keyAction } from './region-keys.ts';
import { overviewOnce } from '../../app/geography.ts';
import type { Geography } from '../../geo/features.ts';

/** A camera that has not moved for so long rests. */
const restMs = 120;

/** A share of the map's height. */
const mostCovered = 0.75;

/** So near to the view a map makes itself ready: in the page, and in whatever scrolls within it. */
const nearness = { rootMargin: '200px', scrollMargin: '200px' };

interface Tip {
  readonly id: string;
  readonly at: PointPx;
}

/**
 * The map alone: China, the pairings as arcs, and a list box of the regions for keyboard and screen reader.
 *
 * @example
 * ```html
 * <duikou-map select="jilin-zhejiang" topic="tourism" lang="en">
 *   <p>Shown until the map has rendered.</p>
 * </duikou-map>
 * ```
 *
 * @element duikou-map
 * @attr {string} src - address of a data set or table, or `#id` of an element with a data set as JSON; default: the built-in report
 * @attr {string} select - a pairing's id (`jilin-zhejiang`), or a region's adcode (`220000`) or name; reflected, its property is `selection`
 * @attr {'overview'|'projects'|'tourism'|'grain'|'people'|'reforms'|'platforms'|'flows'} topic - what the arcs show
 * @attr {'zh-Hans'|'zh-Hant'|'en'} lang - language; else the page's, else the browser's
 * @attr {'auto'|'light'|'dark'} theme - colours; `auto` follows the page's `color-scheme`, else the system
 * @attr {'auto'|'webgl'|'svg'} renderer - `auto` takes WebGL where it works, else SVG
 * @attr {string} step - a step of the tour, by id or number from 1; the map shows the view of that step
 * @attr {boolean} cooperative - leaves the wheel and one-finger drags to the page
 * @slot - the first picture: shown until the map has rendered, and permanently where it can't
 * @csspart map - the box with the map and what lies on it
 * @csspart regions - the list box of the regions, which covers the map and shows the focus
 * @csspart controls - the zoom buttons
 * @csspart notes - the figures beside their arcs
 * @csspart legend - the legend
 * @csspart inset - the South China Sea inset
 * @csspart captions - the lines below the map
 * @csspart notice - a message
 * @csspart tooltip - the name under the pointer
 */
export class DuikouMap extends HostElement {
  static override properties: PropertyDeclarations = {
    cooperative: { type: Boolean },
    tip: { state: true },
    drawn: { state: true },
    geography: { state: true },
    isPrinting: { state: true },
    asked: { state: true },
  };
  static override styles = [sharedStyles, mapStyles, legendStyles, noteStyles];
  protected readonly leastHeightPx = 320;

  /** Leaves the wheel and one-finger drags to the page. Set it before the map is drawn. */
  declare cooperative: boolean;
  declare protected tip: Tip | null;
  declare protected drawn: boolean;
  /** @internal */
  declare protected geography: Geography | null;
  declare protected isPrinting: boolean;
  /** The arc whose source was asked for by key: it opens where the arc is. */
  declare protected asked: { readonly record: string; readonly name: string; readonly at: PointPx } | null;

  /**
   * Resolves when the first complete picture is drawn, with the renderer that drew it. A map that is not displayed waits until it is.
   *
   * @throws DuikouError where neither renderer can draw: `svg-unreachable`, `geography-unreachable`, `newer-version`, `unexpected`
   * @example
   * ```js
   * const { renderer } = await document.querySelector('duikou-map').ready; // 'webgl' or 'svg'
   * ```
   */
  get ready(): Promise<{ renderer: 'webgl' | 'svg' }> {
    return this.#ready;
  }

  protected readonly keepsFocus = new KeepsFocus(this, () => this.#list('region-list'));
  /** Paper gets the map as SVG, in Albers, with its legend and sources; the screen's map stays as it is. */
  protected readonly printing = new Printing(this, (isPrinting) => {
    this.isPrinting = isPrinting;
    if (this.isUpdatePending) this.performUpdate();
  });
  readonly #surfaces = createRef<HTMLElement>();
  readonly #atlas = new StoreController<AtlasState>(this, (shown) => shown);
  readonly #reducedMotion = mediaQuery('(prefers-reduced-motion: reduce)');
  readonly #resizes = resizeObserver(() => this.#resized());
  readonly #views = intersectionObserver((entries) => this.#viewed(entries.at(-1)?.isIntersecting ?? false), nearness);
  /** Null until the browser has told. */
  #isInView: boolean | null = null;
  #keeper: RendererController | null = null;
  #active: string | null = null;
  #activeArc: string | null = null;
  #heard: AtlasState | null = null;
  #announced = '';
  #size: SizePx = { width: 0, height: 0 };
  #coveredPx = 0;
  #notePlaces: NotePlaces | null = null;
  /** Comes after the map: nobody is past the regions by then. */
  #arcList: typeof arcListTemplate | null = null;
  /** Comes after the map: printing must find it there, for a page being printed waits for nothing. */
  #onPaper: typeof exportDrawing | null = null;
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  #ready!: Promise<{ renderer: MapSurface['kind'] }>;
  #settleReady!: { resolve(value: { renderer: MapSurface['kind'] }): void; reject(error: DuikouError): void };

  constructor() {
    super();
    this.cooperative = false;
    this.tip = null;
    this.drawn = false;
    this.geography = null;
    this.isPrinting = false;
    this.asked = null;
    this.addEventListener('keydown', (event) => this.#helped(event));
    this.#expectPicture();
  }

  #expectPicture(): void {
    this.#ready = new Promise((resolve, reject) => (this.#settleReady = { resolve, reject }));
    // Who does not await it must not see an unhandled rejection: the event and the notice have told.
    this.#ready.catch(() => {});
  }

  #recreate(): void {
    this.#expectPicture();
    this.#lower();
    this.requestUpdate();
  }

  /**
   * The atlas's model inside an atlas, else this map's own.
   *
   * @internal
   */
  override get store(): AtlasStore {
    return this.#atlas.store ?? this.ownStore;
  }

  /**
   * The position of a place, for marks of your own.
   *
   * @param place - degrees in WGS 84, longitude first
   * @returns x and y in CSS pixels from the element's top left corner; null if the place is out of sight
   * @example
   * ```js
   * const [x, y] = map.project([126.64, 45.76]) ?? []; // Harbin
   * ```
   */
  project(place: LonLat): PointPx | null {
    const surfaces = this.#surfaces.value;
    if (!surfaces) return null;
    const { scene } = this.store.get();
    const size = { width: surfaces.clientWidth, height: surfaces.clientHeight };
    const surface = this.#keeper?.surface;
    const point = surface
      ? surface.project(place)
      : scene
        ? pointPxOf(place, screenTransform(cameraFraming(scene.framing, size), size))
        : null;
    if (!point) return null;
    const inner = surfaces.getBoundingClientRect();
    const outer = this.getBoundingClientRect();
    const scale = screenScale(this);
    return [point[0] + (inner.left - outer.left) / scale, point[1] + (inner.top - outer.top) / scale];
  }

  /**
   * The map as a standalone SVG document: vectors only, with legend, inset and sources.
   *
   * @param exportOptions - `signal` stops the export
   * @returns the text of the file, once the data are loaded; the map need not be drawn
   * @throws DuikouError `report-unreachable`, `newer-version`, `data-unusable`: there are no data; `geography-unreachable`, `part-unreachable`: a
   *   file did not load; `unexpected`. If `signal` is aborted, its reason
   * @example
   * ```js
   * const svg = await map.toSVG();
   * const file = new Blob([svg], { type: 'image/svg+xml' });
   * ```
   */
  async toSVG(exportOptions: ExportOptions = {}): Promise<string> {
    return this.exported(exportOptions, async () => {
      const { scene } = await this.settledScene();
      exportOptions.signal?.throwIfAborted();
      const [{ drawingInBrowser }, geography] = await Promise.all([
        loadPart('exports', () => import('../../render/svg/serialise.browser.ts')),
        overviewOnce(),
      ]);
      exportOptions.signal?.throwIfAborted();
      return drawingInBrowser(scene, geography, {
        size: pictureSizePx,
        projection: 'albers',
        palette: computedPalette(this.#root),
        fontFamily: this.#fontFamily(scene.language),
      });
    });
  }

  /**
   * The map as a PNG picture, drawn from the same SVG.
   *
   * @param options - `scale`: pixels per CSS pixel, 1 to 4, default 2; `signal` stops the export, `progress` is called with the share that is done,
   *   from 0 to 1
   * @returns the file, of type `image/png`
   * @throws DuikouError as {@link toSVG} does, or `picture-too-large`: the browser has no canvas of that size. If `signal` is aborted, its reason
   * @example
   * ```js
   * const png = await map.toPNG({ scale: 3 });
   * image.src = URL.createObjectURL(png);
   * ```
   */
  async toPNG({ scale = 2, ...exportOptions }: { readonly scale?: number } & ExportOptions = {}): Promise<Blob> {
    return this.exported(exportOptions, async () => {
      const [drawing, { pngOf }] = await Promise.all([
        this.toSVG(exportOptions),
        loadPart('exports', () => import('../../export/png.browser.ts')),
      ]);
      return pngOf(drawing, pictureSizePx, scale, exportOptions);
    });
  }

  /** The host's, else the system's for the language. */
  #fontFamily(language: Language): string {
    return getComputedStyle(this).getPropertyValue('--duikou-font').trim() || fontStack(language);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.#watch();
      this.requestUpdate();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
    this.#views.disconnect();
    this.#isInView = null;
    clearTimeout(this.#noteTimer);
    this.#lower();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#listen();
  }

  /** Says what is new. A step of the tour has its own caption, which is spoken; the words of another language are no news. */
  #listen(): void {
    const shown = this.store.get();
    const { scene, view } = shown;
    if (!scene || scene === this.#heard?.scene) return;
    const before = this.#heard;
    this.#heard = shown;
    if (!before?.scene) return;
    const isReported = view.step !== null && view.step !== before.view.step;
    this.#announced = isReported
      ? ''
      : announcement(before.scene, scene) || (scene.language === before.scene.language ? this.#announced : '');
  }

  protected override firstUpdated(): void {
    this.#watch();
  }

  protected override async load(): Promise<void> {
    if (this.store === this.ownStore) await super.load();
  }

  protected override updated(): void {
    if (this.#keeper && (this.#keeper.store !== this.store || this.#keeper.renderer !== this.store.get().renderer)) this.#lower();
    // Inside an atlas the colours are the atlas's, and what lies on the map asks for the atlas's data.
    if (this.store !== this.ownStore && this.style.colorScheme !== '') showTheme(this, null);
    if (this.provider.value !== this.store) {
      this.provider.setValue(this.store);
      this.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
    }
    this.#createOnce();
    this.#placeNotes();
  }

  /** The notes go with the camera; where they stand is worked out anew when it rests. */
  #moveNotes(): void {
    const surface = this.#keeper?.surface;
    if (!surface || this.#notePlaces === null) return;
    moveNotes(this.renderRoot, this.#notePlaces, surface.screen());
    clearTimeout(this.#noteTimer);
    this.#noteTimer = setTimeout(() => this.#placeNotes(), restMs);
  }

  #placeNotes(): void {
    const surface = this.#keeper?.surface;
    const { scene } = this.store.get();
    if (!surface || !scene) return;
    const screen = surface.screen();
    this.#notePlaces = notePlaces(scene, screen, this.#size);
    moveNotes(this.renderRoot, this.#notePlaces, screen);
  }

  #lower(): void {
    this.#keeper?.destroy();
    this.#keeper = null;
    this.drawn = false;
  }

  get #root(): ShadowRoot {
    // Lit's render root is the shadow root it has made.
    return this.renderRoot as ShadowRoot;
  }

  #watch(): void {
    const surfaces = this.#surfaces.value;
    if (!surfaces) return;
    this.#resizes.observe(surfaces);
    this.#views.observe(surfaces);
  }

  #viewed(isInView: boolean): void {
    this.#isInView = isInView;
    if (this.#keeper) this.#keeper.view(isInView);
    else this.#createOnce();
  }

  #resized(): void {
    const surfaces = this.#surfaces.value;
    if (!surfaces || surfaces.clientWidth === 0 || surfaces.clientHeight === 0) return;
    // Asked for here, once: asking while something changes would lay the page out again.
    this.#size = { width: surfaces.clientWidth, height: surfaces.clientHeight };
    this.#keeper?.resize(this.#size);
    this.#placeNotes();
    if (this.#keeper) return;
    // A box that was none may be in view now, or be still out of it, of which nobody would tell.
    this.#isInView = null;
    this.#views.unobserve(surfaces);
    this.#views.observe(surfaces);
    this.#createOnce();
  }

  /** The map is made once it has a box and a scene, and WebGL only where it is in view; until then the first picture stands. */
  #createOnce(): void {
    const container = this.#surfaces.value;
    const { scene, renderer } = this.store.get();
    if (this.#keeper || !this.isConnected || !container || !scene || container.clientWidth === 0 || container.clientHeight === 0) return;
    if (this.#isInView === null && renderer !== 'svg') return;
    const keeper = new RendererController({
      container,
      store: this.store,
      renderer,
      cooperativeGestures: this.cooperative,
      reducedMotion: this.#reducedMotion.matches,
      palette: () => computedPalette(this.#root),
      again: () => this.#recreate(),
      pointed: (picked, at) => this.#pointed(picked, at),
      moving: () => {
        this.tip = null;
        this.#moveNotes();
      },
    });
    keeper.cover(this.#coveredPx);
    this.#keeper = keeper;
    keeper.raise(scene, this.#isInView ?? false).then(
      async (raised) => {
        if (this.#keeper !== keeper) return;
        this.drawn = true;
        await this.#loadInset();
        this.#settleReady.resolve({ renderer: raised });
        await idle(1000);
        void loadMessages();
        await this.#loadArcList();
        await this.#loadPrintDrawing();
      },
      (cause: unknown) => {
        const error = duikouErrorOf(cause);
        this.store.report(error.withRetry(() => this.#recreate()));
        this.#settleReady.reject(error);
      },
    );
  }

  /** Each of these is missed alone: the map and the others go on. */
  async #loadInset(): Promise<void> {
    await this.#orRetry(async () => {
      this.geography = await overviewOnce();
    });
  }

  async #loadArcList(): Promise<void> {
    await this.#orRetry(async () => {
      this.#arcList = (await loadPart('arcList', () => import('./arc-list.ts'))).arcListTemplate;
      this.requestUpdate();
    });
  }

  async #loadPrintDrawing(): Promise<void> {
    await this.#orRetry(async () => {
      this.#onPaper = (await loadPart('printDrawing', () => import('../../render/svg/export-drawing.ts'))).exportDrawing;
      this.requestUpdate();
    });
  }

  /** Never rejects: what fails is reported, with the way to try it again. */
  async #orRetry(load: () => Promise<void>): Promise<void> {
    try {
      await load();
    } catch (cause) {
      this.store.report(duikouErrorOf(cause).withRetry(() => void this.#orRetry(load)));
    }
  }

  #pointed(picked: Picked | null, at: PointPx): void {
    this.tip = picked ? { id: picked.id, at } : null;
  }

  #key(event: KeyboardEvent, scene: Scene): void {
    const action = keyAction(event, scene.regions, this.#active, scene.emphasis.pairing !== null);
    if (!action) return;
    if (action.do === 'leave') {
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const { store } = this;
    switch (action.do) {
      case 'go':
        this.#activate(action.id, scene);
        return;
      case 'choose':
        store.change(toggle(action.id));
        return;
      case 'clear':
        store.change(clear);
        return;
      case 'zoom':
        this.#keeper?.zoomBy(action.steps);
        return;
      case 'frame':
        store.change(frame(action.framing));
    }
  }

  /** Who has clicked on the map has the focus on it, not in the list of regions. */
  readonly #clickedThenKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.store.get().scene?.emphasis.pairing) return;
    event.preventDefault();
    event.stopPropagation();
    this.store.change(clear);
  };

  #blurred(): void {
    this.store.change(highlight(null));
    this.tip = null;
  }

  /** The focus also comes here when a notice is closed with the mouse: nobody has pointed at a region then. */
  #listFocused({ currentTarget }: FocusEvent, id: string | null, scene: Scene): void {
    if (currentTarget instanceof Element && currentTarget.matches(':focus-visible')) {
      this.#activate(id, scene);
      return;
    }
    this.#active = id;
    this.requestUpdate();
  }

  /** What the list box focuses, the map shows. */
  #activate(id: string | null, scene: Scene): void {
    this.#active = id;
    this.store.change(highlight(id));
    const region = scene.regions.find((candidate) => candidate.id === id);
    const at = region ? (this.#keeper?.surface?.project(region.place) ?? null) : null;
    this.tip = region && at ? { id: region.id, at } : null;
    this.requestUpdate();
  }

  #actOnArc(action: ArcAction, scene: Scene): void {
    switch (action.do) {
      case 'leave':
        this.#list('region-list')?.focus();
        return;
      case 'go':
        this.#activateArc(action.entry, scene);
        return;
      case 'open':
        this.#activateArc(action.entry, scene);
        void this.#openArc(action.entry);
    }
  }

  #activateArc(entry: ArcEntry, { arcs }: Scene): void {
    this.#activeArc = keyOf(entry);
    this.store.change(highlight(entry.arc));
    const screen = this.#keeper?.surface?.screen();
    const arc = arcOf(arcs, entry.arc);
    this.tip =
      screen && arc >= 0
        ? {
            id: entry.arc,
            at: pointOnCurve(
              curveOfArc(arcs, arc, (place) => pointPxOf(place, screen)),
              0.5,
            ),
          }
        : null;
    this.requestUpdate();
  }

  /** Its source at the arc; a pairing as such has it in the panel, which a selection opens. */
  async #openArc({ record, pairing, name }: ArcEntry): Promise<void> {
    const { store, tip } = this;
    if (record === null) {
      if (pairing !== null) store.change(select(pairing));
      return;
    }
    store.change(openRecord(record));
    this.asked = { record, name, at: tip?.at ?? [0, 0] };
    await this.updateComplete;
    const figure = this.renderRoot.querySelector<DuikouFigure>('.asked');
    await figure?.updateComplete;
    figure?.open();
  }

  /**
   * Brings the focus to the list of regions.
   *
   * @internal
   */
  focusRegions(): void {
    this.#list('region-list')?.focus();
  }

  /**
   * Something lies over the map from a height of the viewport down: the camera keeps what it was asked for above it.
   *
   * @internal
   */
  cover(topY: number): void {
    const box = this.#surfaces.value?.getBoundingClientRect();
    if (!box) return;
    const px = Math.max(0, Math.round((box.bottom - topY) / screenScale(this)));
    // Where next to nothing of the map is left there is nothing to keep in sight.
    if (px > this.#size.height * mostCovered) return;
    this.#coveredPx = px;
    this.#keeper?.cover(px);
  }

  #list(name: 'region-list' | 'arc-list'): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`.${name}`);
  }

  #helped(event: KeyboardEvent): void {
    if (event.key !== helpKey || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#help();
  }

  /** The list of keys comes with the panels, after the map. */
  async #help(): Promise<void> {
    await this.#orRetry(async () => {
      await laterElements();
      await customElements.whenDefined('duikou-keys');
      this.renderRoot.querySelector<KeysDialog>('duikou-keys')?.open();
    });
  }

  /** The first picture can be clicked before any map has drawn: its shapes say what they are. */
  #stillChosen(event: Event): void {
    const target = event.target instanceof Element ? event.target.closest('[data-region],[data-arc]') : null;
    const id = target?.getAttribute('data-region') ?? target?.getAttribute('data-arc');
    if (id) this.store.change(toggle(id));
  }

  protected override render(): TemplateResult {
    const shown = this.store.get();
    const { scene, view } = shown;
    const words = messagesOf(view.language);
    const onPaper =
      this.isPrinting && scene && this.geography && this.#onPaper
        ? this.#onPaper(scene, this.geography, {
            size: printSizePx,
            projection: 'albers',
            palette: lightPalette,
            fontFamily: this.#fontFamily(scene.language),
          })
        : null;
    return html`
      <div class="map ${onPaper ? 'replaced' : ''}" part="map" lang=${view.language} role="region" aria-label=${words.mapName} aria-describedby="summary">
        <p id="summary" class="visually-hidden">${scene?.description.summary ?? ''}</p>
        <div class="box">
          <div class="still" ?hidden=${this.drawn} @click=${this.#stillChosen}><slot></slot></div>
          <div class="surfaces" ${ref(this.#surfaces)} aria-hidden="true" tabindex="-1" @keydown=${this.#clickedThenKey}></div>
          ${scene ? this.#listBox(scene) : nothing}
          ${this.drawn && scene ? this.#overlays(scene) : nothing}
          ${!this.drawn && this.childElementCount === 0 && shown.notices.length === 0 ? html`<p class="waiting" role="status">${scene ? words.drawing : words.fetching}</p>` : nothing}
          ${this.#notices(shown)}
        </div>
        ${scene ? this.#captions(scene) : html`<slot name="captions"></slot>`}
        <p class="visually-hidden" aria-live="polite">${this.#announced}</p>
      </div>
      ${onPaper ? html`<div class="print">${onPaper}</div>` : nothing}
    `;
  }

  #listBox(scene: Scene): TemplateResult {
    const words = messagesOf(scene.language);
    const active = this.#active;
    return html`
      <div
        class="region-list"
        part="regions"
        role="listbox"
        tabindex="0"
        aria-label=${words.regionsName}
        aria-describedby="keys"
        aria-activedescendant=${active ? optionId('region', active) : nothing}
        @keydown=${(event: KeyboardEvent) => this.#key(event, scene)}
        @focus=${(event: FocusEvent) => this.#listFocused(event, active ?? scene.emphasis.selected ?? scene.regions[0]?.id ?? null, scene)}
        @blur=${() => this.#blurred()}
      >
        ${repeat(
          scene.regions,
          (region) => region.id,
          (region) => html`<div
            id=${optionId('region', region.id)}
            role="option"
            aria-selected=${scene.emphasis.selected === region.id}
            @click=${() => this.store.change(toggle(region.id))}
          >${region.optionName}</div>`,
        )}
      </div>
      <p id="keys" class="visually-hidden">${words.keyboardHelp}</p>
      ${this.#arcList?.({
        scene,
        region: active ?? scene.emphasis.selected,
        active: this.#activeArc,
        act: (action) => this.#actOnArc(action, scene),
        blurred: () => this.#blurred(),
      })}
    `;
  }

  #overlays(scene: Scene): TemplateResult {
    const words = messagesOf(scene.language);
    const home = this.store.get().index?.dataSet.kind === 'flows' ? words.homePlaces : words.home;
    const { store } = this;
    return html`
      <div class="controls" part="controls" role="group" aria-label=${words.mapControls}>
        <button type="button" title=${words.zoomIn} aria-label=${words.zoomIn} @click=${() => this.#keeper?.zoomBy(1)}>${plus}</button>
        <button type="button" title=${words.zoomOut} aria-label=${words.zoomOut} @click=${() => this.#keeper?.zoomBy(-1)}>${minus}</button>
        <button type="button" title=${home} aria-label=${home} @click=${() => store.change(frame('home'))}>${house}</button>
        <button type="button" title=${words.whole} aria-label=${words.whole} @click=${() => store.change(frame('whole'))}>${extent}</button>
        <button type="button" title="${words.keysName} (${helpKey})" aria-label=${words.keysName} @click=${() => void this.#help()}>${questionMark}</button>
      </div>
      <duikou-keys></duikou-keys>
      <div class="legend" part="legend">${legendTemplate(scene.legend)}</div>
      ${this.geography ? html`<div class="inset" part="inset">${insetDrawing(scene, this.geography, cssPalette)}</div>` : nothing}
      ${notesTemplate(scene, (pairing) => this.store.change(toggle(pairing)))} ${this.#tooltip(scene)}
      ${this.asked ? this.#askedTemplate(this.asked) : nothing}
    `;
  }

  #askedTemplate({ record, name, at: [x, y] }: NonNullable<DuikouMap['asked']>): TemplateResult {
    return html`<duikou-figure class="asked" .style=${`left: ${x}px; top: ${y}px`} record=${record} @close=${() => (this.asked = null)}>${name}</duikou-figure>`;
  }

  #tooltip(scene: Scene): TemplateResult | typeof nothing {
    const tip = this.tip;
    if (!tip) return nothing;
    const text = tipText(scene, tip.id);
    const surfaces = this.#surfaces.value;
    if (text === null || !surfaces) return nothing;
    // Kept inside the box: to the left of the pointer in its right half, above it in its lower half.
    const [x, y] = tip.at;
    const left = x > surfaces.clientWidth / 2;
    const above = y > surfaces.clientHeight / 2;
    const shift = `translate(${left ? 'calc(-100% - 14px)' : '14px'}, ${above ? 'calc(-100% - 10px)' : '10px'})`;
    return html`<div class="tooltip" part="tooltip" .style=${`left: ${x}px; top: ${y}px; transform: ${shift}`}>${text}</div>`;
  }

  #notices(shown: AtlasState): TemplateResult | typeof nothing {
    const { notices, view } = shown;
    const progress = this.#progress(shown);
    if (notices.length === 0 && progress === nothing) return nothing;
    const words = messagesOf(view.language);
    return html`<div class="notices">
      <div class="alerts ${notices.length === 0 ? 'empty' : ''}" role="alert">
        ${repeat(
          notices,
          noticeKey,
          (notice) => html`<p class="notice" part="notice">
            <span>${errorSentence(notice, view.language)}</span>
            ${notice.recovery ? html`<button type="button" @click=${() => this.#goOn(notice)}>${words.recoveries[notice.recovery.kind]}</button>` : nothing}
            <button type="button" @click=${() => this.store.dismiss(noticeKey(notice))}>${words.dismiss}</button>
          </p>`,
        )}
      </div>
      ${progress}
    </div>`;
  }

  #goOn(notice: DuikouError): void {
    this.store.dismiss(noticeKey(notice));
    notice.recovery?.take();
  }

  /** Seen only when it takes long: the style sheet waits. */
  #progress({ progress, notices, view }: AtlasState): TemplateResult | typeof nothing {
    const words = messagesOf(view.language);
    switch (progress?.stage) {
      case 'fetching':
        return this.#stoppable(
          words,
          words.fetchingFile(isolatedText(progress.name), progress.host),
          progress.bytes === 0 ? '' : `${megabytes(progress.bytes, view.language)} MB`,
        );
      case 'reading':
        return this.#stoppable(words, words.readingFile(isolatedText(progress.name)), `${progress.percent}%`);
      case 'waiting':
      case undefined: {
        const text = progress ? words.fetching : words.drawing;
        const isShown = notices.length === 0 && (progress !== null || (!this.drawn && this.childElementCount > 0));
        return isShown ? html`<p class="notice late" role="status">${text}</p>` : nothing;
      }
    }
  }

  /** @param amount - changes often, so it is not read out each time */
  #stoppable(words: Messages, text: string, amount: string): TemplateResult {
    return html`<p class="notice late">
      <span><span role="status">${text}</span> <span class="amount" aria-hidden="true">${amount}</span></span>
      <button type="button" @click=${() => this.store.load.cancel()}>${words.cancel}</button>
    </p>`;
  }

  #captions(scene: Scene): TemplateResult {
    const { captions } = scene;
    return html`<div class="captions" part="captions">
      <p>${this.store.get().view.surface === 'svg' ? shownInSvg(scene) : captions.shown} · ${captions.source}</p>
      <p>${captions.review} · ${captions.attribution}</p>
    </div>`;
  }
}

function megabytes(bytes: number, language: Language): string {
  return (bytes / 1e6).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** For a region what its option says, for an arc or one of its records its name, for a way its label. */
function tipText(scene: Scene, id: string): string | null {
  const region = scene.regions.find((candidate) => candidate.id === id);
  if (region) return region.optionName;
  const arc = arcOf(scene.arcs, id);
  return scene.arcNames[arc] ?? scene.routes.find((route) => route.id === id)?.text ?? null;
}
