/** The SVG map: the complete alternative to WebGL. d3-zoom reads the gestures, Lit draws, the camera is MapLibre's own. */
import { easeCubicOut, interpolateNumber, select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from 'd3';
import { render } from 'lit';
import type { Geography } from '../geo/features.ts';
import {
  cameraFraming,
  placeAt,
  pointPxOf,
  screenTransform,
  worldWidthPx,
  type Bounds,
  type Camera,
  type LonLat,
  type PointPx,
  type ScreenTransform,
  type SizePx,
} from '../geo/projection.ts';
import { cssPalette, type Palette } from '../scene/palette.ts';
import type { Scene } from '../scene/scene-types.ts';
import { mapDrawing } from '../svg/map-drawing.ts';
import { flight, type Flight } from './flight.ts';
import { createPicker, type Picker } from './picker.ts';
import { maxZoom, minZoom, prefecturesFromZoom } from './zoom-range.ts';
import type { CreateSurface, MapSurface, Picked, SurfaceOptions, SurfaceReports } from './surface.ts';
import { cooperativeHint } from './cooperative-hint.ts';

/** Px that a press may travel and still be a click. */
const clickTolerancePx = 5;
let drawings = 0;

export const createSvgMap: CreateSurface = async (container, scene, palette, options, reports) => new SvgMap(container, scene, palette, options, reports);

class SvgMap implements MapSurface {
  readonly kind = 'svg';
  readonly #container: HTMLElement;
  readonly #reports: SurfaceReports;
  readonly #drawing = mapDrawing(`duikou-${drawings++}`);
  readonly #zoom;
  readonly #hint;
  readonly #ending = new AbortController();
  #scene: Scene;
  #geography: Geography;
  #picker: Picker;
  #size: SizePx;
  #transform: ScreenTransform;
  #highlight: string | null = null;
  #flight: Flight | null = null;
  #frameRequest = 0;
  #pressed: PointPx | null = null;

  constructor(container: HTMLElement, scene: Scene, _palette: Palette, options: SurfaceOptions, reports: SurfaceReports) {
    this.#container = container;
    this.#reports = reports;
    this.#scene = scene;
    this.#geography = options.geography;
    this.#picker = createPicker(scene, options.geography);
    this.#size = options.size;
    this.#transform = screenTransform(cameraFraming(options.bounds, options.size), options.size);
    this.#hint = cooperativeHint(container, options.words);
    this.#zoom = zoom<HTMLElement, unknown>()
      .scaleExtent([worldWidthPx(minZoom), worldWidthPx(maxZoom)])
      .clickDistance(clickTolerancePx)
      .filter((event: Event) => this.#isOurs(event, options.cooperativeGestures))
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => this.#zoomed(event.transform))
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent) this.#reports.moved(this.#bounds());
      });
    const gestures = select(container).call(this.#zoom);
    this.#sync();
    container.style.touchAction = options.cooperativeGestures ? 'pan-x pan-y' : 'none';
    const { signal } = this.#ending;
    container.addEventListener('pointermove', (event) => this.#pointed(event), { signal });
    container.addEventListener('pointerleave', () => reports.pointed(null, [0, 0]), { signal });
    container.addEventListener('pointerdown', (event) => (this.#pressed = this.#at(event)), { signal });
    container.addEventListener('click', (event) => this.#clicked(event), { signal });
    signal.addEventListener('abort', () => gestures.on('.zoom', null));
    this.#render();
  }

  draw(scene: Scene): void {
    if (scene.regions !== this.#scene.regions || scene.arcs !== this.#scene.arcs) this.#picker = createPicker(scene, this.#geography);
    this.#scene = scene;
    this.#requestRender();
  }

  highlight(id: string | null): void {
    this.#highlight = id;
    this.#requestRender();
  }

  refine(geography: Geography): void {
    this.#geography = geography;
    this.#picker = createPicker(this.#scene, geography);
    this.#requestRender();
  }

  frame(bounds: Bounds, motion: 'fly' | 'cut'): Promise<void> {
    return this.#go(screenTransform(cameraFraming(bounds, this.#size), this.#size), motion, false);
  }

  zoomBy(steps: number, motion: 'fly' | 'cut'): void {
    const factor = 2 ** steps;
    const { width, height } = this.#size;
    const [low, high] = [worldWidthPx(minZoom), worldWidthPx(maxZoom)];
    const scale = Math.min(high, Math.max(low, this.#transform.scale * factor));
    const grown = scale / this.#transform.scale;
    const about = (offset: number, middle: number): number => middle - (middle - offset) * grown;
    void this.#go({ scale, x: about(this.#transform.x, width / 2), y: about(this.#transform.y, height / 2) }, motion, true);
  }

  panBy([dx, dy]: PointPx, motion: 'fly' | 'cut'): void {
    const { scale, x, y } = this.#transform;
    void this.#go({ scale, x: x - dx, y: y - dy }, motion, true);
  }

  project(place: LonLat): PointPx | null {
    const [x, y] = pointPxOf(place, this.#transform);
    return x < 0 || y < 0 || x > this.#size.width || y > this.#size.height ? null : [x, y];
  }

  pick([x, y]: PointPx): Picked | null {
    const { scale, x: left, y: top } = this.#transform;
    return this.#picker.pick([(x - left) / scale, (y - top) / scale], 1 / scale);
  }

  resize(size: SizePx): void {
    const center = placeAt([this.#size.width / 2, this.#size.height / 2], this.#transform);
    this.#size = size;
    this.#transform = screenTransform({ center, zoom: this.#camera().zoom }, size);
    this.#sync();
    this.#render();
  }

  destroy(): void {
    this.#flight?.stop();
    cancelAnimationFrame(this.#frameRequest);
    this.#ending.abort();
    this.#hint.remove();
    render(null, this.#container);
    this.#container.replaceChildren();
  }

  #camera(): Camera {
    return { center: placeAt([this.#size.width / 2, this.#size.height / 2], this.#transform), zoom: Math.log2(this.#transform.scale / worldWidthPx(0)) };
  }

  #bounds(): Bounds {
    const [west, north] = placeAt([0, 0], this.#transform);
    const [east, south] = placeAt([this.#size.width, this.#size.height], this.#transform);
    return [west, south, east, north];
  }

  #go(target: ScreenTransform, motion: 'fly' | 'cut', isReaders: boolean): Promise<void> {
    this.#flight?.stop();
    const from = this.#transform;
    // The centre of the box and the zoom go evenly; the scale is a power, so it goes by its logarithm.
    const zoomAt = interpolateNumber(Math.log2(from.scale), Math.log2(target.scale));
    const centerOf = ({ scale, x, y }: ScreenTransform): PointPx => [(this.#size.width / 2 - x) / scale, (this.#size.height / 2 - y) / scale];
    const [fromX, fromY] = centerOf(from);
    const [toX, toY] = centerOf(target);
    const flying = flight(motion === 'cut' ? 0 : undefined, easeCubicOut, (t) => {
      const scale = t === 1 ? target.scale : 2 ** zoomAt(t);
      const x = this.#size.width / 2 - (fromX + (toX - fromX) * t) * scale;
      const y = this.#size.height / 2 - (fromY + (toY - fromY) * t) * scale;
      this.#transform = { scale, x, y };
      this.#sync();
      this.#reports.moving();
      this.#render();
    });
    this.#flight = flying;
    return flying.ended.then(() => {
      if (this.#flight !== flying) return;
      this.#flight = null;
      if (isReaders) this.#reports.moved(this.#bounds());
    });
  }

  #isOurs(event: Event, cooperative: boolean): boolean {
    if (event instanceof MouseEvent && event.button !== 0) return false;
    if (!cooperative) return true;
    if (event instanceof WheelEvent) {
      const meant = event.ctrlKey || event.metaKey;
      if (!meant) this.#hint.show('scroll');
      return meant;
    }
    if (window.TouchEvent && event instanceof TouchEvent) {
      const meant = event.touches.length > 1;
      if (!meant && event.type === 'touchmove') this.#hint.show('touch');
      return meant;
    }
    return true;
  }

  #zoomed({ k, x, y }: ZoomTransform): void {
    if (k === this.#transform.scale && x === this.#transform.x && y === this.#transform.y) return;
    this.#flight?.stop();
    this.#transform = { scale: k, x, y };
    this.#reports.moving();
    this.#requestRender();
  }

  /** Tells d3-zoom where the camera is, without a gesture. */
  #sync(): void {
    const { scale, x, y } = this.#transform;
    const known = zoomTransform(this.#container);
    if (known.k === scale && known.x === x && known.y === y) return;
    // d3-zoom keeps its transform on the element; this is its documented way to set it silently.
    Object.assign(this.#container, { __zoom: zoomIdentity.translate(x, y).scale(scale) });
  }

  #at(event: MouseEvent): PointPx {
    const box = this.#container.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  }

  #pointed(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const at = this.#at(event);
    const picked = this.pick(at);
    this.#container.style.cursor = picked ? 'pointer' : '';
    this.#reports.pointed(picked, at);
  }

  #clicked(event: MouseEvent): void {
    const at = this.#at(event);
    const pressed = this.#pressed ?? at;
    if (Math.hypot(at[0] - pressed[0], at[1] - pressed[1]) > clickTolerancePx) return;
    this.#reports.chosen(this.pick(at));
  }

  #requestRender(): void {
    if (this.#frameRequest !== 0) return;
    this.#frameRequest = requestAnimationFrame(() => this.#render());
  }

  #render(): void {
    cancelAnimationFrame(this.#frameRequest);
    this.#frameRequest = 0;
    render(
      this.#drawing(this.#scene, this.#geography, cssPalette, {
        size: this.#size,
        transform: this.#transform,
        showsPrefectures: this.#camera().zoom >= prefecturesFromZoom,
        highlight: this.#highlight,
      }),
      this.#container,
    );
  }
}
