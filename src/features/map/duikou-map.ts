import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { AtlasState } from '../../app/atlas-state.ts';
import type { AtlasStore } from '../../app/atlas-store.ts';
import { computedPalette } from '../../app/page/computed-palette.ts';
import { withErrorCode } from '../../app/exported.ts';
import { HostElement } from '../../app/elements/host-element.ts';
import type { BoundsDetail } from '../../app/elements/host-events.ts';
import { providerAppeared, StoreController } from '../../app/elements/store-context.ts';
import { sharedStyles } from '../../app/elements/styles.ts';
import { showTheme } from '../../app/page/theme-of-page.ts';
import type { Language } from '../../data/schema.ts';
import { DuikouError, duikouErrorOf } from '../../error.ts';
import type { ExportOptions } from '../../export/export-options.ts';
import type { Bounds, LonLat, PointPx } from '../../geo/projection.ts';
import { fontStack } from '../../i18n/font-stack.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { loadPart } from '../../load-part.ts';
import type { MapSurface } from '../../render/surface.ts';
import type { Scene } from '../../scene/scene.ts';
import { toggle } from '../../state/transitions.ts';
import { KeepsFocus } from '../../ui/keeps-focus.ts';
import { legendStyles, legendTemplate } from '../legend/template.ts';
import { Announcements } from './announcements.ts';
import { captionsTemplate } from './captions.ts';
import { LaterParts } from './later-parts.ts';
import { LivePicture } from './live-picture.ts';
import type { MapContext } from './map-context.ts';
import { isLongLegend } from '../../render/lettering/overlays.ts';
import { MapControls } from './map-controls.ts';
import { annotationStyles } from './annotations/annotation.styles.ts';
import { MapStage } from './map-stage.ts';
import { mapStyles } from './map.styles.ts';
import { MarksSlot } from './marks-slot.ts';
import { noticesTemplate } from './notices.ts';
import { PlaceAnswer } from './place-answer-part.ts';
import { PrintedMap } from './printed-map.ts';
import { Readiness } from './readiness.ts';
import { RegionList } from './lists/region-list.ts';
import { Tooltip } from './tooltip.ts';

const mapExport = () => loadPart('exports', () => import('./map-export.ts'));

/**
 * The map on its own: China, the pairings as arcs, and a list box of the regions for keyboards and screen readers.
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
 * @attr {'zh-Hans'|'zh-Hant'|'en'} lang - language; default: the nearest ancestor's `lang`, then the browser's language, then English
 * @attr {'auto'|'light'|'dark'} theme - colours; `auto` follows the page's `color-scheme`, or the system if the page has none; reflected
 * @attr {'once'|'flow'|'none'} motion - how arcs move: once when they are selected, all the time along their direction, or never
 * @attr {'auto'|'place'|'near-1km'|'near-3km'|'near-10km'|'near-30km'|'near-100km'|'near-300km'|'near-900km'|'prefecture'|'province'|'region'} level - the areas that the flows of a user's table are added up by; `auto` is the finest level whose largest flows carry most of the total
 * @attr {'auto'|'webgl'|'svg'} renderer - `auto` draws SVG at once and then switches to WebGL if it works
 * @attr {string} step - the step of the tour whose view the map shows: its id, or its number from 1
 * @attr {boolean} cooperative - leaves the wheel and one-finger drags to the page
 * @slot - the first picture: shown until the map is drawn, and permanently if it can't be
 * @slot mark - marks of the page, each with the attributes `lon` and `lat` in degrees; the middle of each mark stays at its place
 * @fires {CustomEvent<BoundsDetail>} duikou-bounds - `{ bounds }`: `[west, south, east, north]` of the visible area, each time the camera comes to rest
 * @csspart map - the box with the map and its overlays
 * @csspart regions - the list box of the regions, which covers the map and shows the focus
 * @csspart controls - the zoom buttons
 * @csspart annotations - the figures beside their arcs
 * @csspart legend - the legend
 * @csspart inset - the South China Sea inset
 * @csspart captions - the lines below the map
 * @csspart notice - a message
 * @csspart tooltip - the name under the pointer
 */
export class DuikouMap extends HostElement {
  static override properties: PropertyDeclarations = { cooperative: { type: Boolean } };
  static override styles = [sharedStyles, mapStyles, legendStyles, annotationStyles];
  /** @internal */
  protected readonly leastHeightPx = 320;

  /** Leaves the wheel and one-finger drags to the page. Set it before the map is drawn. */
  declare cooperative: boolean;

  /**
   * Resolves once the first complete picture is drawn, with the renderer that drew it. Unless WebGL is chosen, that is the SVG map, which
   * the WebGL map replaces without a movement when the page is idle.
   *
   * @throws DuikouError `not-displayed`: the map is on no page or has no box (`display: none`); once it has a box, `ready` is another promise.
   *   `report-unreachable`, `newer-version`, `data-unusable`: there are no data. `svg-unreachable`, `geography-unreachable`, `unexpected`:
   * neither
   *   renderer can draw
   * @example
   * ```js
   * const { renderer } = await document.querySelector('duikou-map').ready; // 'svg' or 'webgl'
   * ```
   */
  get ready(): Promise<{ renderer: 'webgl' | 'svg' }> {
    return this.#readiness.promise;
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
  readonly #readiness = new Readiness(() => this.#requireDrawable());
  readonly #controls = new MapControls(this.#context);
  readonly #regions = new RegionList(this.#context);
  readonly #later = new LaterParts(this.#context, () => this.#regions.focus());
  readonly #answer = new PlaceAnswer(this.#context);
  readonly #picture = new LivePicture(this.#context);
  readonly #marks = new MarksSlot(this.#context, () => this.#stage.size);
  readonly #printed: PrintedMap = new PrintedMap(this, () => {
    if (this.isUpdatePending) this.performUpdate();
    if (this.#printed.isWithoutDrawing) this.#stage.surface?.drawNow?.();
  });

  constructor() {
    super();
    this.cooperative = false;
    this.addEventListener('keydown', this.#controls.pressed);
  }

  /** @throws DuikouError that says why the map can't draw in its current state */
  async #requireDrawable(): Promise<void> {
    await this.renderedOnPage();
    await this.settledScene();
    if (!this.#stage.hasBox) throw new DuikouError('not-displayed');
  }

  #createStage(): MapStage {
    return new MapStage({
      element: this,
      store: () => this.store,
      cooperativeGestures: () => this.cooperative,
      isAlone: () => this.store === this.ownStore,
      palette: () => computedPalette(this),
      recreate: () => this.#recreate(),
      pointed: (picked, at) => (picked ? this.#tooltip.show(picked.id, at) : this.#tooltip.hide()),
      moving: () => {
        this.#tooltip.hide();
        this.#stage.annotations?.move();
        this.#marks.move();
      },
      lettered: () => this.#stage.annotations?.lettered(),
      rested: () => this.#rested(),
      resized: () => this.#placeOverlays(),
      drawn: (kind) => void this.#drawn(kind),
      failed: (cause) => {
        const error = duikouErrorOf(cause);
        this.store.report(error.withRetry(() => this.#recreate()));
        this.#readiness.failed(error);
      },
    });
  }

  #recreate(): void {
    this.#readiness.renew();
    this.#stage.destroy();
    this.requestUpdate();
  }

  async #drawn(renderer: MapSurface['kind']): Promise<void> {
    await this.#later.loadInset();
    await this.store.laidOut();
    // Arcs that have been laid out are drawn again.
    if (this.store.get().bends) await this.#stage.surface?.settled();
    // The map may have been removed from its page meanwhile.
    if (!this.#stage.isDrawn) return;
    this.#readiness.drawn(renderer);
    await this.#later.loadRest(this.#printed);
  }

  /**
   * The store of the atlas around the map, or that of the map on its own.
   *
   * @internal
   */
  override get store(): AtlasStore {
    return this.#atlas.store ?? this.ownStore;
  }

  /**
   * The position of a place, for marks that the page draws.
   *
   * @param place - degrees in WGS 84, longitude first
   * @returns x and y in CSS pixels from the element's top left corner; null if the place is not visible
   * @example
   * ```js
   * const [x, y] = map.project([126.64, 45.76]) ?? []; // Harbin
   * ```
   */
  project(place: LonLat): PointPx | null {
    return this.#stage.project(place);
  }

  /**
   * The map as a standalone SVG document with legend, inset and sources, made only of vectors.
   *
   * @param exportOptions - `signal` stops the export
   * @returns the text of the file, once the data are loaded; the map need not be drawn
   * @throws DuikouError `not-displayed`: the map is on no page, from which a picture takes its colours and type; `report-unreachable`, `newer-version`,
   *   `data-unusable`: there are no data; `geography-unreachable`, `part-unreachable`: a file did not load; `unexpected`. If `signal` is
   * aborted,
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
      const { scene } = await this.laidOutScene();
      return (await mapExport()).svgOf(scene, computedPalette(this), this.#fontFamily(scene.language), exportOptions);
    });
  }

  /**
   * The map as a PNG picture, drawn from the same SVG.
   *
   * @param options - `scale`: pixels per CSS pixel, 1 to 4, default 2; `signal` stops the export; `progress` is called with the share that is done, from 0 to 1
   * @returns the file, of type `image/png`
   * @throws DuikouError as {@link toSVG}, or `picture-too-large`: the browser has no canvas of that size. If `signal` is aborted, its reason
   * @example
   * ```js
   * const png = await map.toPNG({ scale: 3 });
   * image.src = URL.createObjectURL(png);
   * ```
   */
  async toPNG({ scale = 2, ...exportOptions }: { readonly scale?: number } & ExportOptions = {}): Promise<Blob> {
    return withErrorCode(exportOptions, async () => (await mapExport()).pngOfSvg(this.toSVG(exportOptions), scale, exportOptions));
  }

  /** The font of the host, or that of the system for the language. */
  #fontFamily(language: Language): string {
    return getComputedStyle(this).getPropertyValue('--duikou-font').trim() || fontStack(language);
  }

  /** @internal */
  focusRegions(): void {
    this.#regions.focus();
  }

  /**
   * Keeps the framing of the camera above an overlay that covers the map from a height of the viewport down.
   *
   * @internal
   */
  cover(topY: number): void {
    this.#stage.cover(topY);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const state = this.store.get();
    this.#announcements.follow(state);
    this.#answer.follow(state.view);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#readiness.check();
  }

  /** @internal */
  protected override async load(): Promise<void> {
    if (this.store === this.ownStore) await super.load();
  }

  protected override updated(): void {
    // Inside an atlas, the map has the colours of the atlas, and its overlays get the store of the atlas.
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
    this.#stage.annotations?.place();
    this.#marks.move();
  }

  /** @internal */
  protected override boundsInSight(): Bounds | null {
    return this.#stage.bounds;
  }

  #rested(): void {
    const { bounds } = this;
    if (bounds) this.dispatchEvent(new CustomEvent<BoundsDetail>('duikou-bounds', { detail: { bounds }, bubbles: true, composed: true }));
  }

  protected override render(): TemplateResult {
    const { scene, view, notices } = this.store.get();
    const { isDrawn, isSmall, size } = this.#stage;
    const hasStill = this.#picture.isThere(this);
    const words = messagesOf(view.language);
    const printed = this.#printed.render(scene, this.#later.geography, ({ language }) => this.#fontFamily(language));
    return html`
      ${this.#printed.renderTitle(scene)}
      <div class="map ${printed ? 'replaced' : ''} ${isSmall ? 'small' : ''}" part="map" lang=${view.language} role="region" aria-label=${words.mapName} aria-describedby="summary">
        <p id="summary" class="visually-hidden">${scene?.description.summary ?? ''}</p>
        <div class="box" .style=${this.#printed.boxStyle(size)}>
          ${this.#picture.render(isDrawn)}
          <div class="surfaces ${scene?.theme ?? ''}" ${ref(this.#stage.container)} aria-hidden="true" tabindex="-1" @keydown=${this.#controls.pressedOnSurface}></div>
          ${scene ? this.#regions.render(scene) : nothing}
          ${scene ? this.#later.arcs?.render(scene, this.#regions.active ?? scene.emphasis.selected) : nothing}
          ${isDrawn && scene ? this.#overlays(scene) : nothing}
          ${this.#marks.render()}
          ${!isDrawn && !hasStill && notices.length === 0 ? html`<p class="waiting" role="status">${scene ? words.drawing : words.fetching}</p>` : nothing}
          ${this.#answer.render()}
          ${noticesTemplate(this.store, !isDrawn && hasStill)}
        </div>
        ${scene ? captionsTemplate(scene, isSmall) : html`<slot name="captions"></slot>`}
        ${this.#announcements.render()}
      </div>
      ${printed ? html`<div class="print">${printed}</div>` : nothing}
    `;
  }

  #overlays(scene: Scene): TemplateResult {
    return html`
      ${this.#controls.render(scene)}
      <div class="legend ${scene.emphasis.subject ? 'guided' : ''} ${isLongLegend(scene.legend) ? 'many' : ''}" part="legend">${legendTemplate(scene.legend)}</div>
      ${this.#later.renderInset(scene)}
      ${this.#stage.annotations?.render(scene, (pairing) => this.store.change(toggle(pairing))) ?? nothing} ${this.#tooltip.render(scene, this.#stage.size)}
      ${this.#later.arcs?.renderEvidence()}
    `;
  }
}
