/** The box in which a map is drawn: measures it, creates the renderer once there is something to draw in sight, and removes it. */
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
import { RendererController } from './renderer/renderer-controller.ts';
import { needsWebgl } from './renderer/upgrade-timing.ts';

/** A share of the map's height. */
const mostCovered = 0.75;

/** A map that is smaller either way, or that stands alone and is small both ways, has one line of captions. In an atlas the panel says the rest. */
const smallBelowPx = 240;
const smallBoth = { widthPx: 360, heightPx: 300 } as const;

/** So near to the view a map is created: in the page, and in whatever scrolls within it. */
const nearness = { rootMargin: '200px', scrollMargin: '200px' };

interface StageHost extends Pick<RendererHost, 'palette' | 'recreate' | 'pointed' | 'moving' | 'lettered' | 'rested'> {
  readonly element: ReactiveControllerHost & HTMLElement;
  store(): AtlasStore;
  cooperativeGestures(): boolean;
  /** Whether no atlas is around it. */
  isAlone(): boolean;
  /** The box has another size. */
  resized(): void;
  /** The first complete picture is drawn. */
  drawn(kind: MapSurface['kind']): void;
  /** No map can draw. */
  failed(cause: unknown): void;
}

export class MapStage implements ReactiveController {
  /** The element that the surfaces are put into. */
  readonly container: Ref<HTMLElement> = createRef();
  readonly #host: StageHost;
  readonly #reducedMotion = mediaQuery('(prefers-reduced-motion: reduce)');
  readonly #resizes = resizeObserver(() => this.#resized());
  readonly #views = intersectionObserver((entries) => this.#viewed(entries.at(-1)?.isIntersecting ?? false), nearness);
  /** Null until the browser has reported it. */
  #isInView: boolean | null = null;
  #isObserving = false;
  #renderer: RendererController | null = null;
  #isDrawn = false;
  #isSmall = false;
  #size: SizePx = { width: 0, height: 0 };
  /** Whether there was a box when the browser reported its size last. */
  #hadBox = false;
  #covered: Covered = uncovered;

  constructor(host: StageHost) {
    this.#host = host;
    host.element.addController(this);
  }

  /** Whether a map has drawn, in place of the first picture. */
  get isDrawn(): boolean {
    return this.#isDrawn;
  }

  /** Whether the element, as it was measured last, has room for one line of captions only. */
  get isSmall(): boolean {
    return this.#isSmall;
  }

  /** Of the box, as it was measured last. */
  get size(): SizePx {
    return this.#size;
  }

  /** Whether there is a box to draw in now. */
  get hasBox(): boolean {
    const { clientWidth = 0, clientHeight = 0 } = this.container.value ?? {};
    return clientWidth > 0 && clientHeight > 0;
  }

  get surface(): MapSurface | null {
    return this.#renderer?.surface ?? null;
  }

  /** What is in sight; null while no map is drawn. */
  get bounds(): Bounds | null {
    return this.surface && this.#hadBox ? boundsInSight(this.surface.screen(), this.#size) : null;
  }

  /** The box is rendered by now, or will be: it is observed after the update. */
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

  /** Another store or another renderer needs another map. */
  follow(): void {
    const store = this.#host.store();
    if (this.#renderer && (this.#renderer.store !== store || this.#renderer.renderer !== store.get().renderer)) this.destroy();
    this.#createOnce();
  }

  destroy(): void {
    this.#renderer?.destroy();
    this.#renderer = null;
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    this.#host.element.requestUpdate();
  }

  zoomBy(steps: number): void {
    this.#renderer?.zoomBy(steps);
  }

  /** Something lies over the map from a height of the viewport down: what the camera was requested to hold stays above it. */
  cover(topY: number): void {
    const box = this.container.value?.getBoundingClientRect();
    if (!box) return;
    const px = Math.max(0, Math.round((box.bottom - topY) / screenScale(this.#host.element)));
    // Where next to nothing of the map is left there is nothing to keep in sight.
    if (px > this.#size.height * mostCovered) return;
    this.#cover({ ...this.#covered, belowPx: px });
  }

  #cover(covered: Covered): void {
    this.#covered = covered;
    this.#renderer?.cover(covered);
  }

  /** @returns CSS pixels from the element's top left corner, or null where the place is out of sight */
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

  /** Before a surface exists: where it will draw the place. */
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
    // Before the first report of a size: captions that changed after it would change the box that is observed.
    this.#hadBox = this.hasBox;
    if (this.#hadBox) this.#measureElement();
    this.#resizes.observe(container);
    this.#views.observe(container);
  }

  #measureElement(): void {
    const { element } = this.#host;
    const { clientWidth, clientHeight } = element;
    const isSmall =
      Math.min(clientWidth, clientHeight) < smallBelowPx ||
      (this.#host.isAlone() && clientWidth <= smallBoth.widthPx && clientHeight <= smallBoth.heightPx);
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
    // Measured here, once: measuring while something changes would lay the page out again.
    this.#size = { width: container.clientWidth, height: container.clientHeight };
    this.#measureElement();
    this.#cover({ ...this.#covered, textScale: textScale() });
    this.#renderer?.resize(this.#size);
    this.#host.resized();
    if (this.#renderer) return;
    // A box that had no size may be in view now, or still be out of it, of which the browser reports nothing by itself.
    this.#isInView = null;
    this.#views.unobserve(container);
    this.#views.observe(container);
    this.#createOnce();
  }

  /** The map is created once it has a box and a scene, and WebGL only where it is in view; until then the first picture is shown. */
  #createOnce(): void {
    const host = this.#host;
    const { element } = host;
    const store = host.store();
    const container = this.container.value;
    const { scene, renderer: choice } = store.get();
    if (this.#renderer || !element.isConnected || !container || !scene || !this.hasBox) return;
    // Whether WebGL may be used at once.
    if (this.#isInView === null && (choice === 'webgl' || needsWebgl(scene))) return;
    const renderer = new RendererController({
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
}

/** The legend's text is as large as the reader has set it. */
function textScale(): number {
  const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return px > 0 ? px / usualTextPx : 1;
}

const usualTextPx = 16;
