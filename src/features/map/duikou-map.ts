import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { AtlasState } from '../../app/atlas-state.ts';
import type { AtlasStore } from '../../app/atlas-store.ts';
import { computedPalette } from '../../app/page/computed-palette.ts';
import { withErrorCode } from '../../app/exported.ts';
import { overviewOnce } from '../../app/loading/geography.ts';
import { HostElement } from '../../app/elements/host-element.ts';
import type { BoundsDetail } from '../../app/elements/host-events.ts';
import { loadOrReport } from '../../app/loading/load-or-report.ts';
import { providerAppeared, StoreController } from '../../app/elements/store-context.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { showTheme } from '../../app/page/theme-of-page.ts';
import type { Language } from '../../data/schema.ts';
import { DuikouError, duikouErrorOf } from '../../error.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import type { Geography } from '../../geo/features.ts';
import type { Bounds, LonLat, PointPx } from '../../geo/projection.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { loadMessages, messagesOf } from '../../i18n/messages.ts';
import { loadPart } from '../../load-part.ts';
import type { MapSurface } from '../../render/surface.ts';
import { insetDrawing } from '../../render/svg/inset.ts';
import { cssPalette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene.ts';
import { toggle } from '../../state/transitions.ts';
import { idle } from '../../ui/idle.ts';
import { KeepsFocus } from '../../ui/keeps-focus.ts';
import { legendStyles, legendTemplate } from '../legend/template.ts';
import { Announcements } from './announcements.ts';
import type { ArcList } from './lists/arc-list.ts';
import type { HostMarks } from './host-marks.ts';
import { captionsTemplate } from './captions.ts';
import { LivePicture } from './live-picture.ts';
import type { MapContext } from './map-context.ts';
import { MapControls } from './map-controls.ts';
import { noteStyles, notesTemplate } from './notes/map-notes.ts';
import { MapStage } from './map-stage.ts';
import { mapStyles } from './map.styles.ts';
import { NotePlacement } from './notes/note-placement.ts';
import { noticesTemplate } from './notices.ts';
import { PlaceAnswer } from './place-answer-part.ts';
import { PrintedMap } from './printed-map.ts';
import { RegionList } from './lists/region-list.ts';
import { Tooltip } from './tooltip.ts';

const mapExport = () => loadPart('exports', () => import('./map-export.ts'));

/** A lower map has one line of captions. */
const lowBelowPx = 240;

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
 * @attr {'overview'|'projects'|'tourism'|'grain'|'people'|'reforms'|'platforms'|'flows'} topic - what the arcs show; reflected
 * @attr {'zh-Hans'|'zh-Hant'|'en'} lang - language; else that of the nearest `lang` around it, else the browser's, else English
 * @attr {'auto'|'light'|'dark'} theme - colours; `auto` follows the page's `color-scheme`, else the system; reflected
 * @attr {'once'|'flow'|'none'} motion - how arcs move: once when they are selected, all the time along their direction, or never
 * @attr {'auto'|'webgl'|'svg'} renderer - `auto` draws SVG at once, and goes on with WebGL where it works
 * @attr {string} step - a step of the tour, by id or number from 1; the map shows the view of that step
 * @attr {boolean} cooperative - leaves the wheel and one-finger drags to the page
 * @slot - the first picture: shown until the map has rendered, and permanently where it can't
 * @slot mark - marks of the page's own, each with the attributes `lon` and `lat` in degrees; the middle of each stays on its place
 * @fires {CustomEvent<BoundsDetail>} duikou-bounds - `{ bounds }`: `[west, south, east, north]` of what is in view, whenever the camera rests
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
  static override properties: PropertyDeclarations = { cooperative: { type: Boolean } };
  static override styles = [sharedStyles, mapStyles, legendStyles, noteStyles];
  /** @internal */
  protected readonly leastHeightPx = 320;

  /** Leaves the wheel and one-finger drags to the page. Set it before the map is drawn. */
  declare cooperative: boolean;

  /**
   * Resolves when the first complete picture is drawn, with the renderer that drew it: unless WebGL is chosen, that is the SVG map, and WebGL
   * follows without a movement when the page is idle.
   *
   * @throws DuikouError `not-displayed`: the map is on no page, or has no box (`display: none`); once it has one, `ready` is another promise.
   *   `report-unreachable`, `newer-version`, `data-unusable`: there are no data. `svg-unreachable`, `geography-unreachable`, `unexpected`: neither
   *   renderer can draw
   * @example
   * ```js
   * const { renderer } = await document.querySelector('duikou-map').ready; // 'svg' or 'webgl'
   * ```
   */
  get ready(): Promise<{ renderer: 'webgl' | 'svg' }> {
    const ready = this.#ready;
    if (this.#isExpected) void this.#rejectUndrawable();
    return ready;
  }

  readonly #atlas = new StoreController<AtlasState>(this, (state) => state);
  /** @internal */
  protected readonly keepsFocus = new KeepsFocus(this, () => this.#regions.element);
  readonly #announcements = new Announcements();
  readonly #tooltip = new Tooltip(this);
  readonly #stage = this.#createStage();
  readonly #context: MapContext = {
    host: this,
    tooltip: this.#tooltip,
    store: () => this.store,
    surface: () => this.#stage.surface,
    zoomBy: (steps) => this.#stage.zoomBy(steps),
  };
  readonly #controls = new MapControls(this.#context);
  readonly #regions = new RegionList(this.#context);
  readonly #answer = new PlaceAnswer(this.#context);
  readonly #picture = new LivePicture(this.#context);
  /** Loaded after the map: nobody has passed the regions by then. */
  #arcs: ArcList | null = null;
  readonly #notes = new NotePlacement(
    this,
    () => this.#stage.surface,
    () => this.#stage.size,
  );
  readonly #printed: PrintedMap = new PrintedMap(this, () => {
    if (this.isUpdatePending) this.performUpdate();
    if (this.#printed.isWithoutDrawing) this.#stage.surface?.drawNow?.();
  });
  /** Loaded with the first mark of the page's. */
  #marks: HostMarks | null = null;
  #isLow = false;
  /** Of the inset. */
  #geography: Geography | null = null;
  #ready!: Promise<{ renderer: MapSurface['kind'] }>;
  /** Whether that promise is still to settle. */
  #isExpected = false;
  #resolveReady!: (drawn: { renderer: MapSurface['kind'] }) => void;
  #rejectReady!: (error: DuikouError) => void;

  constructor() {
    super();
    this.cooperative = false;
    this.addEventListener('keydown', this.#controls.pressed);
    this.#expectPicture();
  }

  #expectPicture(): void {
    this.#isExpected = true;
    this.#ready = new Promise((resolve, reject) => {
      this.#resolveReady = (drawn) => {
        this.#isExpected = false;
        resolve(drawn);
      };
      this.#rejectReady = (error) => {
        this.#isExpected = false;
        reject(error);
      };
    });
    // A host that does not await it must not see an unhandled rejection: the event and the notice report the error.
    this.#ready.catch(() => {});
  }

  /** Who waits for the picture of a map that has no box, or no data, is told so; the next who asks waits for the next picture. */
  async #rejectUndrawable(): Promise<void> {
    const reject = this.#rejectReady;
    try {
      await this.renderedOnPage();
      await this.settledScene();
      if (!this.#stage.hasBox) throw new DuikouError('not-displayed');
    } catch (cause) {
      if (reject !== this.#rejectReady || !this.#isExpected) return;
      reject(duikouErrorOf(cause));
      this.#expectPicture();
    }
  }

  #createStage(): MapStage {
    return new MapStage({
      element: this,
      store: () => this.store,
      cooperativeGestures: () => this.cooperative,
      palette: () => computedPalette(this.#root),
      recreate: () => this.#recreate(),
      pointed: (picked, at) => (picked ? this.#tooltip.show(picked.id, at) : this.#tooltip.hide()),
      moving: () => {
        this.#tooltip.hide();
        this.#notes.move();
        this.#marks?.move();
      },
      rested: () => this.#rested(),
      resized: () => {
        const isLow = this.clientHeight < lowBelowPx;
        if (isLow !== this.#isLow) this.requestUpdate();
        this.#isLow = isLow;
        this.#placeOverlays();
      },
      drawn: (kind) => void this.#drawn(kind),
      failed: (cause) => {
        const error = duikouErrorOf(cause);
        this.store.report(error.withRetry(() => this.#recreate()));
        this.#rejectReady(error);
      },
    });
  }

  #recreate(): void {
    this.#expectPicture();
    this.#stage.destroy();
    this.requestUpdate();
  }

  /** What the map can do without comes after it; if one part is missing, the others go on. */
  async #drawn(renderer: MapSurface['kind']): Promise<void> {
    const load = (part: () => Promise<void>): Promise<void> => loadOrReport(this.#context.store, part);
    await load(async () => {
      this.#geography = await overviewOnce();
      this.requestUpdate();
    });
    this.#resolveReady({ renderer });
    // A page may be printed at any moment.
    await load(() => this.#printed.load());
    await idle(1000);
    void loadMessages();
    await load(async () => {
      const { ArcList } = await loadPart('arcList', () => import('./lists/arc-list.ts'));
      this.#arcs ??= new ArcList(this.#context, () => this.#regions.focus());
      this.requestUpdate();
    });
  }

  /**
   * The store of the atlas around the map, else this map's.
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
    return this.#stage.project(place);
  }

  /**
   * The map as a standalone SVG document: vectors only, with legend, inset and sources.
   *
   * @param exportOptions - `signal` stops the export
   * @returns the text of the file, once the data are loaded; the map need not be drawn
   * @throws DuikouError `not-displayed`: the map is on no page, whose colours and type a picture has; `report-unreachable`, `newer-version`,
   *   `data-unusable`: there are no data; `geography-unreachable`, `part-unreachable`: a file did not load; `unexpected`. If `signal` is aborted,
   *   its reason
   * @example
   * ```js
   * const svg = await map.toSVG();
   * const file = new Blob([svg], { type: 'image/svg+xml' });
   * ```
   */
  async toSVG(exportOptions: ExportOptions = {}): Promise<string> {
    return withErrorCode(exportOptions, async () => {
      await this.renderedOnPage();
      const { scene } = await this.settledScene();
      return (await mapExport()).svgOf(scene, computedPalette(this.#root), this.#fontFamily(scene.language), exportOptions);
    });
  }

  /**
   * The map as a PNG picture, drawn from the same SVG.
   *
   * @param options - `scale`: pixels per CSS pixel, 1 to 4, default 2; `signal` stops the export; `progress` gets the share that is done, 0 to 1
   * @returns the file, of type `image/png`
   * @throws DuikouError as {@link toSVG} does, or `picture-too-large`: the browser has no canvas of that size. If `signal` is aborted, its reason
   * @example
   * ```js
   * const png = await map.toPNG({ scale: 3 });
   * image.src = URL.createObjectURL(png);
   * ```
   */
  async toPNG({ scale = 2, ...exportOptions }: { readonly scale?: number } & ExportOptions = {}): Promise<Blob> {
    return withErrorCode(exportOptions, async () => (await mapExport()).pngOfSvg(this.toSVG(exportOptions), scale, exportOptions));
  }

  /** The host's, else the system's for the language. */
  #fontFamily(language: Language): string {
    return getComputedStyle(this).getPropertyValue('--duikou-font').trim() || fontStack(language);
  }

  get #root(): ShadowRoot {
    // Lit's render root is the shadow root that it has attached.
    return this.renderRoot as ShadowRoot;
  }

  /**
   * Brings the focus to the list of regions.
   *
   * @internal
   */
  focusRegions(): void {
    this.#regions.focus();
  }

  /**
   * Something lies over the map from a height of the viewport down: the camera keeps what it was requested to hold above it.
   *
   * @internal
   */
  cover(topY: number): void {
    this.#stage.cover(topY);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#announcements.follow(this.store.get());
  }

  /** @internal */
  protected override async load(): Promise<void> {
    if (this.store === this.ownStore) await super.load();
  }

  protected override updated(): void {
    // Inside an atlas the colours are the atlas's, and what lies on the map asks for the atlas's data.
    if (this.store !== this.ownStore) showTheme(this, null);
    if (this.provider.value !== this.store) {
      this.provider.setValue(this.store);
      this.dispatchEvent(new Event(providerAppeared, { bubbles: true, composed: true }));
    }
    this.#stage.follow();
    this.#picture.light(this, this.#stage.isDrawn);
    this.#placeOverlays();
  }

  #placeOverlays(): void {
    this.#notes.place();
    this.#marks?.move();
  }

  /** @internal */
  protected override boundsInSight(): Bounds | null {
    return this.#stage.bounds;
  }

  #rested(): void {
    const { bounds } = this;
    if (bounds) this.dispatchEvent(new CustomEvent<BoundsDetail>('duikou-bounds', { detail: { bounds }, bubbles: true, composed: true }));
  }

  async #marksChanged({ target }: Event): Promise<void> {
    if (this.#marks || !(target instanceof HTMLSlotElement) || target.assignedElements().length === 0) return;
    await loadOrReport(this.#context.store, async () => {
      const { HostMarks } = await loadPart('marks', () => import('./host-marks.ts'));
      this.#marks ??= new HostMarks({
        element: this,
        root: this.#root,
        view: () => {
          const { surface, size } = this.#stage;
          return surface && { screen: surface.screen(), size };
        },
        report: (error) => this.store.report(error),
      });
    });
  }

  /** A picture to begin with, which marks are none of. */
  get #hasStill(): boolean {
    return this.querySelector(':scope > :not([slot=mark])') !== null;
  }

  protected override render(): TemplateResult {
    const { scene, view, notices } = this.store.get();
    const { isDrawn } = this.#stage;
    const words = messagesOf(view.language);
    const printed = this.#printed.render(scene, this.#geography, ({ language }) => this.#fontFamily(language));
    const isBare = this.#printed.isWithoutDrawing;
    const { width, height } = this.#stage.size;
    return html`
      ${isBare && scene ? html`<h2 class="print title">${scene.captions.title}</h2>` : nothing}
      <div class="map ${printed ? 'replaced' : ''} ${this.#isLow ? 'low' : ''}" part="map" lang=${view.language} role="region" aria-label=${words.mapName} aria-describedby="summary">
        <p id="summary" class="visually-hidden">${scene?.description.summary ?? ''}</p>
        <div class="box" .style=${isBare && width > 0 ? `--_w:${width}px;--_h:${height}px;--_z:${Math.min(1, 1040 / width, 600 / height)}` : ''}>
          ${this.#picture.render(isDrawn)}
          <div class="surfaces" ${ref(this.#stage.container)} aria-hidden="true" tabindex="-1" @keydown=${this.#controls.pressedOnSurface}></div>
          ${scene ? this.#lists(scene) : nothing}
          ${isDrawn && scene ? this.#overlays(scene) : nothing}
          <div class="marks"><slot name="mark" @slotchange=${this.#marksChanged}></slot></div>
          ${!isDrawn && !this.#hasStill && notices.length === 0 ? html`<p class="waiting" role="status">${scene ? words.drawing : words.fetching}</p>` : nothing}
          ${this.#answer.render()}
          ${noticesTemplate(this.store, !isDrawn && this.#hasStill)}
        </div>
        ${scene ? captionsTemplate(scene, view.surface) : html`<slot name="captions"></slot>`}
        ${this.#announcements.render()}
      </div>
      ${printed ? html`<div class="print">${printed}</div>` : nothing}
    `;
  }

  #lists(scene: Scene): TemplateResult {
    return html`${this.#regions.render(scene)}${this.#arcs?.render(scene, this.#regions.active ?? scene.emphasis.selected)}`;
  }

  #overlays(scene: Scene): TemplateResult {
    const { store } = this;
    return html`
      ${this.#controls.render(scene)}
      <div class="legend ${scene.emphasis.subject ? 'guided' : ''}" part="legend">${legendTemplate(scene.legend)}</div>
      ${this.#geography ? html`<div class="inset" part="inset">${insetDrawing(scene, this.#geography, cssPalette)}</div>` : nothing}
      ${notesTemplate(scene, (pairing) => store.change(toggle(pairing)))} ${this.#tooltip.render(scene, this.#stage.size)}
      ${this.#arcs?.renderEvidence()}
    `;
  }
}
