/** Measures the box of a map, loads and creates its renderer once it has a scene and a size, and destroys it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createRef, type Ref } from 'lit/directives/ref.js';
import type { AtlasStore } from '../../app/atlas-store.ts';
import {
  boundsInSight,
  cameraFraming,
  pointInBox,
  screenTransform,
  type Bounds,
  type LonLat,
  type PointPx,
  type SizePx,
} from '../../geo/projection.ts';
import { uncovered, type Covered } from '../../render/lettering/overlays.ts';
import { screenScale } from '../../render/screen-scale.ts';
import type { MapSurface } from '../../render/surface.ts';
import { intersectionObserver, mediaQuery, resizeObserver } from '../../ui/observers.ts';
import { boundsOfPicture } from './live-picture.ts';
import type { RendererHost } from './renderer/mounted-surface.ts';
import type { AnnotationPlacement } from './annotations/annotation-placement.ts';
import type { RendererController } from './renderer/renderer-controller.ts';
import { rendererPart } from './renderer/renderer-part.ts';

/** The largest share of the map's height that a sheet may cover for the camera to make room. */
const maxCoveredShare = 0.75;

/**
 * Width and height in px below which a map is compact. A compact map has only one line of captions, and an atlas shows the rest in its
 * panel.
 */
const compactBelowPx = 240;
/** Width and height in px up to which a map outside an atlas is compact too. */
const compactAlone = { widthPx: 360, heightPx: 300 } as const;

/** The distance from the visible area at which a map is created, in the page and in scrolling elements within it. */
const preloadMargins = { rootMargin: '200px', scrollMargin: '200px' };

/** The code of the renderer; null until it is loaded. */
let part: Awaited<ReturnType<typeof rendererPart>> | null = null;

interface StageHost extends Pick<RendererHost, 'palette' | 'recreate' | 'pointed' | 'moving' | 'lettered' | 'rested'> {
  readonly element: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  store(): AtlasStore;
  cooperativeGestures(): boolean;
  /** Whether the map is not inside an atlas. */
  isAlone(): boolean;
  /** Called when the size of the box has changed. */
  resized(): void;
  /** Called when the first complete picture is drawn. */
  drawn(kind: MapSurface['kind']): void;
  /** Called when neither renderer can draw. */
  failed(cause: unknown): void;
}

export class MapStage implements ReactiveController {
  /** The element that contains the surfaces. */
  readonly container: Ref<HTMLElement> = createRef();
  readonly #host: StageHost;
  readonly #reducedMotion = mediaQuery('(prefers-reduced-motion: reduce)');
  readonly #resizes = resizeObserver(() => this.#resized());
  readonly #views = intersectionObserver((entries) => this.#viewed(entries.at(-1)?.isIntersecting ?? false), preloadMargins);
  /** Whether the box is in view; null until the browser has reported it. */
  #isInView: boolean | null = null;
  #isObserving = false;
  #renderer: RendererController | null = null;
  #annotations: AnnotationPlacement | null = null;
  /** Whether the code of the renderer is being loaded, or could not be. The map is created again after a failure. */
  #isWaiting = false;
  #isDrawn = false;
  #isSmall = false;
  #size: SizePx = { width: 0, height: 0 };
  /** Whether the box had a size in the browser's last report. */
  #hadBox = false;
  #covered: Covered = uncovered;

  constructor(host: StageHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Whether a map is drawn in place of the first picture. */
  get isDrawn(): boolean {
    return this.#isDrawn;
  }

  /** Whether the element had room for only one line of captions when it was last measured. */
  get isSmall(): boolean {
    return this.#isSmall;
  }

  /** The last measured size of the box. */
  get size(): SizePx {
    return this.#size;
  }

  /** Whether the box has a size now. */
  get hasBox(): boolean {
    const { clientWidth = 0, clientHeight = 0 } = this.container.value ?? {};
    return clientWidth > 0 && clientHeight > 0;
  }

  get surface(): MapSurface | null {
    return this.#renderer?.surface ?? null;
  }

  /** The visible area; null while no map is drawn. */
  get bounds(): Bounds | null {
    return this.surface && this.#hadBox ? boundsInSight(this.surface.screen(), this.#size) : null;
  }

  /** Requests an update, after which the box is rendered and can be observed. */
  hostConnected(): void {
    this.#host.element.requestUpdate();
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
    this.#views.disconnect();
    this.#isObserving = false;
    this.#isInView = null;
    this.destroy();
  }

  hostUpdated(): void {
    if (!this.#isObserving && this.#host.element.isConnected) this.#observe();
  }

  /** The annotations on the map; null before the first map. */
  get annotations(): AnnotationPlacement | null {
    return this.#annotations;
  }

  /** Creates the map if needed, and again for another store or renderer. */
  follow(): void {
    const store = this.#host.store();
    if (this.#renderer && (this.#renderer.store !== store || this.#renderer.renderer !== store.get().renderer)) this.destroy();
    this.#createOnce();
  }

  destroy(): void {
    this.#isWaiting = false;
    this.#renderer?.destroy();
    this.#renderer = null;
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    this.#host.element.requestUpdate();
  }

  zoomBy(steps: number): void {
    this.#renderer?.zoomBy(steps);
  }

  /** Keeps the framing of the camera above an overlay that covers the map from a height of the viewport down. */
  cover(topY: number): void {
    const box = this.container.value?.getBoundingClientRect();
    if (!box) return;
    const px = Math.max(0, Math.round((box.bottom - topY) / screenScale(this.#host.element)));
    // Under a larger overlay, the visible part of the map is too small for a framing.
    if (px > this.#size.height * maxCoveredShare) return;
    this.#cover({ ...this.#covered, belowPx: px });
  }

  #cover(covered: Covered): void {
    this.#covered = covered;
    this.#renderer?.cover(covered);
  }

  /** @returns CSS px from the top left corner of the element; null if the place is not visible */
  project(place: LonLat): PointPx | null {
    const container = this.container.value;
    const point = container && this.#pointInContainer(place, { width: container.clientWidth, height: container.clientHeight });
    if (!point) return null;
    const { element } = this.#host;
    const inner = container.getBoundingClientRect();
    const outer = element.getBoundingClientRect();
    const scale = screenScale(element);
    return [point[0] + (inner.left - outer.left) / scale, point[1] + (inner.top - outer.top) / scale];
  }

  /** The position of a place in the box. Before a surface exists, it is the position at which the surface will draw the place. */
  #pointInContainer(place: LonLat, size: SizePx): PointPx | null {
    if (size.width === 0 || size.height === 0) return null;
    if (this.surface) return this.surface.project(place);
    const { scene } = this.#host.store().get();
    return scene && pointInBox(place, screenTransform(cameraFraming(scene.framing, size), size), size);
  }

  #observe(): void {
    const container = this.container.value;
    if (!container) return;
    this.#isObserving = true;
    // The element is measured before the first report of a size, because captions that changed after it would change the observed box.
    this.#hadBox = this.hasBox;
    if (this.#hadBox) this.#measureElement();
    this.#resizes.observe(container);
    this.#views.observe(container);
  }

  #measureElement(): void {
    const { element } = this.#host;
    const { clientWidth, clientHeight } = element;
    const isSmall =
      Math.min(clientWidth, clientHeight) < compactBelowPx ||
      (this.#host.isAlone() && clientWidth <= compactAlone.widthPx && clientHeight <= compactAlone.heightPx);
    if (isSmall !== this.#isSmall) element.requestUpdate();
    this.#isSmall = isSmall;
  }

  #viewed(isInView: boolean): void {
    this.#isInView = isInView;
    if (this.#renderer) this.#renderer.view(isInView);
    else this.#createOnce();
  }

  #resized(): void {
    const container = this.container.value;
    this.#hadBox = this.hasBox;
    if (!container || !this.#hadBox) return;
    // The size is measured only here, because measuring it during changes would force another layout of the page.
    this.#size = { width: container.clientWidth, height: container.clientHeight };
    this.#measureElement();
    this.#cover({ ...this.#covered, textScale: textScale() });
    this.#renderer?.resize(this.#size);
    this.#host.resized();
    if (this.#renderer) return;
    // A box that had no size may be in or out of view now, which the browser reports only for a new observation.
    this.#isInView = null;
    this.#views.unobserve(container);
    this.#views.observe(container);
    this.#createOnce();
  }

  /** Creates the map once it has a box and a scene. WebGL is only used in view. Until then the first picture is shown. */
  #createOnce(): void {
    const host = this.#host;
    const { element } = host;
    const store = host.store();
    const container = this.container.value;
    const { scene, renderer: choice } = store.get();
    if (this.#renderer || !element.isConnected || !container || !scene || !this.hasBox) return;
    // The report decides whether WebGL may be used at once.
    if (this.#isInView === null && choice === 'webgl') return;
    if (!part) {
      void this.#load();
      return;
    }
    const renderer = new part.RendererController({
      container,
      store,
      renderer: choice,
      cooperativeGestures: host.cooperativeGestures(),
      reducedMotion: this.#reducedMotion.matches,
      pictured: boundsOfPicture(element),
      palette: () => host.palette(),
      recreate: () => host.recreate(),
      pointed: (picked, at) => host.pointed(picked, at),
      moving: () => host.moving(),
      lettered: () => host.lettered(),
      rested: () => host.rested(),
    });
    renderer.cover(this.#covered);
    this.#annotations ??= new part.AnnotationPlacement(element, this);
    this.#renderer = renderer;
    renderer.create(scene, this.#isInView ?? false).then(
      (kind) => {
        if (this.#renderer !== renderer) return;
        this.#isDrawn = true;
        element.requestUpdate();
        host.drawn(kind);
      },
      (cause: unknown) => {
        if (this.#renderer === renderer) host.failed(cause);
      },
    );
  }

  /** Loads the code of the renderer, and then creates the map if it is still needed. */
  async #load(): Promise<void> {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    const host = this.#host;
    try {
      part = await host.store().awaited('svgMap', rendererPart());
    } catch (cause) {
      if (this.#isWaiting) host.failed(cause);
      return;
    }
    this.#isWaiting = false;
    this.#createOnce();
  }
}

/** The reader's text size as a multiple of the default of 16 px, which determines the size of the legend. */
function textScale(): number {
  const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return px > 0 ? px / usualTextPx : 1;
}

const usualTextPx = 16;
