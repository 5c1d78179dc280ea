/** The SVG map, a complete alternative to WebGL. d3-zoom reads the gestures, Lit draws, and the camera behaves like MapLibre's. */
import { easeCubicOut } from 'd3';
import { nothing, render } from 'lit';
import type { Geography } from '../../geo/features.ts';
import {
  boundsInSight,
  cameraFraming,
  pointInBox,
  screenTransform,
  type Bounds,
  type LonLat,
  type PointPx,
  type ScreenTransform,
  type SizePx,
} from '../../geo/projection.ts';
import { markedUpTo } from '../../scene/marks/arcs.ts';
import { memoizeLast } from '../../scene/memo.ts';
import { cssPalette, type Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import { marksInMotion, marksOnScreen, type PlacedMarks } from '../lettering/layout.ts';
import type { Covered } from '../lettering/overlays.ts';
import { mapDrawing } from '../svg/map-drawing.ts';
import { byImportance, type ArcsByImportance } from '../arc-picture/importance.ts';
import { flight, type Flight } from './flight.ts';
import { createPicker, picksOtherwise, type Picker } from '../picker.ts';
import { lastPointer, type Pointer } from '../pointer.ts';
import { pointIn } from '../screen-scale.ts';
import {
  prefecturesFromZoom,
  type CreateSurface,
  type MapSurface,
  type Picked,
  type SurfaceOptions,
  type SurfaceCallbacks,
} from '../surface.ts';
import { crossFade, drawIn, runFlows } from './arc-motion.ts';
import { ArcsBeneath } from './arcs-beneath.ts';
import { cameraOf, resized, viewsBetween, within, zoomed } from './camera.ts';
import { clickTolerancePx, gesturesOn, type Gestures } from './gestures.ts';
import { hintOver, type Hint } from './hint.ts';

/** Number of maps created so far. It is part of the ids of gradients, because a page may contain several maps. */
let drawings = 0;

/** Maximum distance in px that a finger may move during a tap. Browsers send no click after a longer movement. */
const tapTolerancePx = 15;

/**
 * Creates an SVG map. Its colours are custom properties, so that the page's style sheets apply to it. Only a picture of arcs is painted in
 * the colours of the palette.
 */
export const createSvgMap: CreateSurface = async (container, scene, palette, options, reports) => {
  const map = new SvgMap(container, scene, palette, options, reports);
  const { signal } = options;
  // A caller that no longer needs the map destroys it, and need not wait for the picture.
  const aborted = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
  if (!signal?.aborted) await Promise.race([map.whole(), aborted]);
  return map;
};

class SvgMap implements MapSurface {
  readonly kind = 'svg';
  /** The element of the drawing and its listeners, so that the container is not changed. */
  readonly #wrapper = document.createElement('div');
  readonly #reports: SurfaceCallbacks;
  readonly #reducedMotion: boolean;
  readonly #drawing = mapDrawing(`duikou-${drawings++}`);
  readonly #hint: Hint;
  readonly #gestures: Gestures;
  readonly #ending = new AbortController();
  readonly #arcsOf = memoizeLast((arcs: Scene['arcs'], emphasis: Scene['emphasis']) => byImportance(arcs, emphasis, markedUpTo));
  readonly #beneath: ArcsBeneath;
  #scene: Scene;
  #palette: Palette;
  #geography: Geography;
  #picker: Picker;
  #size: SizePx;
  #covered: Covered;
  #transform: ScreenTransform;
  #highlight: string | null = null;
  #flight: Flight | null = null;
  /** The view of the camera, or the view to which it is moving. */
  #target: ScreenTransform;
  /** The scene whose arcs fade out, and its marks; null if there is none. */
  #outgoing: { readonly scene: Scene; readonly marked: Uint32Array } | null = null;
  /** Resolves when the arcs selected last have drawn themselves. */
  #drawnIn = Promise.resolve();
  #runs = false;
  #running: { readonly marked: Uint32Array; readonly animations: readonly Animation[] } | null = null;
  #frameRequest = 0;
  /** Whether a gesture or a flight is moving the camera. */
  #isMoving = false;
  #pressed: PointPx | null = null;
  #released: PointPx | null = null;
  readonly #pointer: () => Pointer;

  constructor(container: HTMLElement, scene: Scene, palette: Palette, options: SurfaceOptions, reports: SurfaceCallbacks) {
    this.#reports = reports;
    this.#palette = palette;
    this.#beneath = new ArcsBeneath(this.#wrapper);
    this.#reducedMotion = options.reducedMotion;
    this.#scene = scene;
    this.#geography = options.geography;
    this.#picker = createPicker(scene, options.geography);
    this.#size = options.size;
    this.#covered = options.covered;
    this.#transform = this.#framing(options.bounds);
    this.#target = this.#transform;
    Object.assign(this.#wrapper.style, {
      position: 'relative',
      overflow: 'hidden',
      // The sea is opaque, because a WebGL map may be drawn behind, with the camera of a moment ago.
      background: cssPalette.sea,
      userSelect: 'none',
      webkitUserSelect: 'none',
    } satisfies Partial<CSSStyleDeclaration>);
    container.append(this.#wrapper);
    this.#hint = hintOver(container, options.words, cssPalette);
    this.#gestures = gesturesOn(
      this.#wrapper,
      { cooperative: options.cooperativeGestures, size: () => this.#size },
      {
        moved: (transform) => this.#gestureMoved(transform),
        ended: () => {
          this.#isMoving = false;
          this.#requestRender();
          reports.moved(this.#bounds());
        },
        stepped: (steps, about) => void this.#zoomAbout(steps, about, 'fly'),
        refused: (kind) => this.#hint.show(kind),
      },
    );
    this.#gestures.follow(this.#transform);
    const { signal } = this.#ending;
    this.#pointer = lastPointer(this.#wrapper, signal);
    this.#wrapper.addEventListener('pointermove', (event) => this.#pointed(event), { signal });
    this.#wrapper.addEventListener('pointerleave', () => reports.pointed(null, [0, 0]), { signal });
    this.#wrapper.addEventListener(
      'pointerdown',
      (event) => {
        this.#pressed = pointIn(this.#wrapper, event);
        this.#released = null;
      },
      { signal },
    );
    this.#wrapper.addEventListener('pointerup', (event) => (this.#released = pointIn(this.#wrapper, event)), { signal });
    this.#wrapper.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.#render();
  }

  draw(scene: Scene, palette: Palette): void {
    const before = this.#scene;
    const { top } = this.#arcs();
    if (picksOtherwise(scene, before)) this.#picker = createPicker(scene, this.#geography);
    this.#scene = scene;
    this.#palette = palette;
    if (scene.topic !== before.topic && !this.#reducedMotion) void this.#giveWay({ scene: before, marked: top });
    else this.#requestRender();
  }

  highlight(id: string | null): void {
    if (id === this.#highlight) return;
    this.#highlight = id;
    this.#requestRender();
  }

  drawIn(): void {
    // The camera may be moving.
    this.#render();
    this.#drawnIn = drawIn(this.#wrapper, this.#scene, this.#arcs().top, this.#target.scale / this.#transform.scale);
  }

  flow(runs: boolean): void {
    this.#runs = runs;
    this.#requestRender();
  }

  refine(geography: Geography): void {
    this.#geography = geography;
    this.#picker = createPicker(this.#scene, geography);
    this.#requestRender();
  }

  frame(bounds: Bounds, motion: 'fly' | 'cut'): Promise<void> {
    return this.#go(this.#framing(bounds), motion);
  }

  zoomBy(steps: number, motion: 'fly' | 'cut'): void {
    void this.#zoomAbout(steps, [this.#size.width / 2, this.#size.height / 2], motion);
  }

  screen(): ScreenTransform {
    return this.#transform;
  }

  marks(): PlacedMarks {
    return (this.#isMoving ? marksInMotion : marksOnScreen)(this.#scene, this.#transform, this.#size, this.#covered);
  }

  async settled(): Promise<void> {
    await this.#gestures.settled();
    await this.#flight?.ended;
    await this.#drawnIn;
    if (this.#frameRequest !== 0) this.#render();
    await this.whole();
  }

  /** Resolves when the picture of arcs is whole, or if none is needed. */
  whole(): Promise<void> {
    return this.#beneath.whole();
  }

  project(place: LonLat): PointPx | null {
    return pointInBox(place, this.#transform, this.#size);
  }

  pick([x, y]: PointPx, pointer: Pointer): Picked | null {
    const { scale, x: left, y: top } = this.#transform;
    return this.#picker.pick([(x - left) / scale, (y - top) / scale], 1 / scale, pointer);
  }

  resize(size: SizePx): void {
    this.#transform = within(resized(this.#transform, this.#size, size), size);
    this.#target = this.#transform;
    this.#size = size;
    this.#gestures.follow(this.#transform);
    this.#render();
  }

  cover(covered: Covered): void {
    this.#covered = covered;
    this.#requestRender();
  }

  destroy(): void {
    this.#flight?.stop();
    cancelAnimationFrame(this.#frameRequest);
    this.#outgoing = null;
    this.#runs = false;
    this.#followFlows();
    this.#beneath.end();
    this.#ending.abort();
    this.#gestures.destroy();
    this.#hint.remove();
    this.#wrapper.remove();
  }

  #framing(bounds: Bounds): ScreenTransform {
    return within(screenTransform(cameraFraming(bounds, this.#size), this.#size), this.#size);
  }

  #bounds(): Bounds {
    return boundsInSight(this.#transform, this.#size);
  }

  #zoomAbout(steps: number, about: PointPx, motion: 'fly' | 'cut'): Promise<void> {
    return this.#goForReader(within(zoomed(this.#transform, 2 ** steps, about), this.#size), motion);
  }

  async #goForReader(target: ScreenTransform, motion: 'fly' | 'cut'): Promise<void> {
    const arrived = this.#go(target, motion);
    const startedFlight = this.#flight;
    await arrived;
    // If another flight or a gesture has taken over, it reports its end itself.
    if (this.#flight === startedFlight && !this.#ending.signal.aborted) this.#reports.moved(this.#bounds());
  }

  /** Moves the camera. Resolves when the flight has arrived or was stopped. */
  #go(target: ScreenTransform, motion: 'fly' | 'cut'): Promise<void> {
    this.#flight?.stop();
    const viewAt = viewsBetween(this.#transform, target, () => this.#size);
    this.#target = target;
    this.#flight = flight(motion === 'cut' || this.#reducedMotion ? 0 : undefined, easeCubicOut, (t) => {
      this.#transform = viewAt(t);
      this.#isMoving = t < 1;
      this.#gestures.follow(this.#transform);
      this.#reports.moving();
      this.#render();
    });
    return this.#flight.ended;
  }

  #gestureMoved(transform: ScreenTransform): void {
    this.#flight?.stop();
    this.#flight = null;
    this.#transform = transform;
    this.#target = transform;
    this.#isMoving = true;
    this.#reports.moving();
    this.#requestRender();
  }

  #pointed(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const at = pointIn(this.#wrapper, event);
    const picked = this.pick(at, 'mouse');
    this.#wrapper.style.cursor = picked ? 'pointer' : '';
    this.#reports.pointed(picked, at);
  }

  #clicked(event: MouseEvent): void {
    const pointer = this.#pointer();
    // A browser moves the click of a tap to its presumed target, by up to the width of a finger. On a dense map that can be the wrong
    // place.
    const at = (pointer === 'finger' ? this.#released : null) ?? pointIn(this.#wrapper, event);
    const pressed = this.#pressed ?? at;
    if (Math.hypot(at[0] - pressed[0], at[1] - pressed[1]) > (pointer === 'finger' ? tapTolerancePx : clickTolerancePx)) return;
    this.#reports.chosen(this.pick(at, pointer));
  }

  #requestRender(): void {
    if (this.#frameRequest === 0) this.#frameRequest = requestAnimationFrame(() => this.#render());
  }

  #render(): void {
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    const showsPrefectures = cameraOf(this.#transform, this.#size).zoom >= prefecturesFromZoom;
    const arcs = this.#arcs();
    const options = {
      size: this.#size,
      transform: this.#transform,
      covered: this.#covered,
      isMoving: this.#isMoving,
      showsPrefectures,
      highlight: this.#highlight,
      arcs,
      outgoing: this.#outgoing,
    };
    const { map, over } = this.#drawing(this.#scene, this.#geography, cssPalette, options);
    render(map, this.#wrapper);
    render(over ?? nothing, this.#beneath.over);
    this.#beneath.follow({
      arcs: this.#scene.arcs,
      totals: this.#scene.totals,
      emphasis: this.#scene.emphasis,
      palette: this.#palette,
      beneath: arcs.beneath,
      transform: this.#transform,
      size: this.#size,
      pixelRatio: window.devicePixelRatio,
      isMoving: this.#isMoving,
    });
    this.#followFlows();
  }

  #arcs(): ArcsByImportance {
    return this.#arcsOf(this.#scene.arcs, this.#scene.emphasis);
  }

  async #giveWay(outgoing: { readonly scene: Scene; readonly marked: Uint32Array }): Promise<void> {
    this.#outgoing = outgoing;
    this.#render();
    await crossFade(this.#wrapper);
    if (this.#outgoing !== outgoing) return;
    this.#outgoing = null;
    this.#requestRender();
  }

  /** Restarts the animation of flows if other arcs have elements. */
  #followFlows(): void {
    const marked = this.#runs ? this.#arcs().top : null;
    if (marked === (this.#running?.marked ?? null)) return;
    for (const animation of this.#running?.animations ?? []) animation.cancel();
    this.#running = marked && { marked, animations: runFlows(this.#wrapper, this.#scene, marked) };
  }
}
