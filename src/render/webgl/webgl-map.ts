/** The WebGL map. MapLibre paints the ground and the names, and custom layers paint the arcs and the totals. */
import { easeCubicOut } from 'd3';
import { GPUInitializationError, Map as MapLibreMap, type CameraOptions, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
import css from 'maplibre-gl/dist/maplibre-gl.css?inline';
import { keysOf } from '../../data/parse/objects.ts';
import { DuikouError } from '../../error.ts';
import type { Geography } from '../../geo/features.ts';
import {
  cameraFraming,
  mercatorOf,
  screenTransform,
  worldWidthPx,
  type Bounds,
  type LonLat,
  type PointPx,
  type ScreenTransform,
  type SizePx,
} from '../../geo/projection.ts';
import { linkedWith } from '../../scene/marks/linked.ts';
import type { Palette } from '../../scene/palette.ts';
import type { Scene } from '../../scene/scene-types.ts';
import type { PlacedLabel } from '../lettering/label-layout.ts';
import { marksOnScreen, type PlacedMarks } from '../lettering/layout.ts';
import type { Covered } from '../lettering/overlays.ts';
import { createPicker, picksOtherwise, type Picker } from '../picker.ts';
import { lastPointer, type Pointer } from '../pointer.ts';
import {
  maxZoom,
  minZoom,
  type CreateSurface,
  type MapSurface,
  type Picked,
  type SurfaceOptions,
  type SurfaceCallbacks,
} from '../surface.ts';
import { ArcLayer } from './arc-layer.ts';
import { LabelFeatures } from './label-features.ts';
import { adoptStyles, drawnOnce, gestureWords, isWorkerFailure, removeMap, setWorker } from './maplibre-workarounds.ts';
import { NamesWait } from './names-wait.ts';
import { isPainted } from './painted.ts';
import {
  labelFonts,
  mapStyle,
  regionSources,
  regionState,
  sourceData,
  sourceIds,
  sourceInputs,
  usualState,
  type ShownState,
  type SourceId,
} from './style.ts';
import { TotalsLayer } from './totals-layer.ts';
import { firstFrameOrTimeout } from './watchdog.ts';

const flightMs = 700;
/** The MapLibre layer directly above the arcs. */
const aboveArcs = 'end-halos';

export const createWebglMap: CreateSurface = async (container, scene, palette, options, reports) => {
  options.signal?.throwIfAborted();
  const surface = new WebglMap(container, scene, palette, options, reports);
  try {
    await surface.firstPicture;
  } catch (error) {
    surface.destroy();
    throw error;
  }
  return surface;
};

class WebglMap implements MapSurface {
  readonly kind = 'webgl';
  /** Resolves when the first complete picture is drawn. Rejects if the worker does not respond. */
  readonly firstPicture: Promise<void>;
  readonly #map: MapLibreMap;
  readonly #reports: SurfaceCallbacks;
  readonly #arcLayer: ArcLayer;
  readonly #totalsLayer: TotalsLayer;
  #scene: Scene;
  #palette: Palette;
  #geography: Geography;
  #size: SizePx;
  #covered: Covered;
  #picker: Picker;
  #flight = 0;
  /** Resolve the flights that have not arrived. */
  readonly #underway: (() => void)[] = [];
  #highlighted: string | null = null;
  #isDrawn = false;
  #isDestroyed = false;
  #isLost = false;
  #flows = false;
  readonly #names: LabelFeatures;
  readonly #namesWait = new NamesWait(() => this.#showNames());
  /** The last states by source and id. Null if MapLibre may have kept or lost the state. */
  readonly #sentStates = new Map<string, ShownState | null>();
  readonly #toFill = new Set<SourceId>();
  readonly #ending = new AbortController();
  readonly #reducedMotion: boolean;
  readonly #pointer: () => Pointer;

  constructor(container: HTMLElement, scene: Scene, palette: Palette, options: SurfaceOptions, reports: SurfaceCallbacks) {
    this.#scene = scene;
    this.#palette = palette;
    this.#geography = options.geography;
    this.#size = options.size;
    this.#covered = options.covered;
    this.#reports = reports;
    this.#reducedMotion = options.reducedMotion;
    this.#picker = createPicker(scene, options.geography);
    this.#arcLayer = new ArcLayer(scene, palette, () => this.#size);
    this.#totalsLayer = new TotalsLayer(scene, palette, () => this.#size);
    adoptStyles(container, css);
    const worker = setWorker();
    this.#names = new LabelFeatures(this.#layout(cameraFraming(options.bounds, options.size)));
    this.#map = this.#started(container, options);
    this.#pointer = lastPointer(this.#map.getCanvasContainer(), this.#ending.signal);
    this.#listen();
    const failure = new Promise<never>((_, reject) => {
      this.#map.on('error', ({ error }) => {
        const isWorkers = isWorkerFailure(error);
        // The picture may lack the part that failed, while the SVG map is complete.
        if (this.#isDrawn) reports.lost(isWorkers ? 'worker-silent' : 'unexpected');
        else
          reject(
            isWorkers
              ? new DuikouError('worker-silent', {}, { cause: error })
              : new DuikouError('webgl-unreachable', { reason: error.message }, { cause: error }),
          );
      });
    });
    let hasPainted = false;
    const look = (): void => {
      const gl = this.#map.getCanvas().getContext('webgl2');
      hasPainted = gl !== null && isPainted(gl, this.#palette.sea);
      if (hasPainted) this.#map.off('render', look);
    };
    this.#map.on('render', look);
    const drawn = this.#map.once('load').then(async () => {
      this.#addArcs();
      this.#updateRegions();
      await drawnOnce(this.#map);
      await this.#arcLayer.whole();
      this.#map.off('render', look);
      if (!hasPainted) throw new DuikouError('webgl-unavailable', { reason: 'nothing is painted' });
      this.#isDrawn = true;
    });
    this.firstPicture = firstFrameOrTimeout(Promise.race([drawn, failure]), {
      worker,
      onSign: (heard) => this.#map.on('data', heard),
      signal: options.signal,
    });
  }

  draw(scene: Scene, palette: Palette): void {
    const before = this.#scene;
    const repainted = palette !== this.#palette;
    this.#scene = scene;
    this.#palette = palette;
    if (repainted || picksOtherwise(scene, before)) this.#picker = createPicker(scene, this.#geography);
    if (scene.topic !== before.topic && !this.#reducedMotion && !repainted) this.#arcLayer.replace(scene, palette);
    else this.#arcLayer.update(scene, palette);
    this.#totalsLayer.update(scene, palette);
    // New bends are applied by the layout without a movement of the pointer, so the highlight is set again.
    this.#arcLayer.highlight(linkedWith(scene, this.#highlighted).arc);
    if (repainted) {
      this.#restyle();
      return;
    }
    if (scene.language !== before.language) {
      for (const { layer, fonts } of labelFonts(scene.language)) this.#map.setLayoutProperty(layer, 'text-font', fonts);
    }
    if (scene.emphasis !== before.emphasis) this.#updateRegions();
    for (const id of sourceIds) {
      const inputs = sourceInputs(id, before);
      if (sourceInputs(id, scene).some((input, i) => input !== inputs[i])) this.#fill(id);
    }
  }

  highlight(id: string | null): void {
    this.#highlighted = id;
    this.#arcLayer.highlight(linkedWith(this.#scene, id).arc);
    this.#updateRegions();
  }

  drawIn(): void {
    this.#arcLayer.drawIn();
  }

  flow(runs: boolean): void {
    this.#flows = runs;
    this.#arcLayer.flow(runs);
  }

  refine(geography: Geography): void {
    this.#geography = geography;
    this.#picker = createPicker(this.#scene, geography);
    this.#fill('countries', 'land', 'regions', 'lines');
  }

  async frame(bounds: Bounds, motion: 'fly' | 'cut'): Promise<void> {
    const { center, zoom } = cameraFraming(bounds, this.#size);
    const camera: CameraOptions = { center: [...center], zoom };
    const flight = ++this.#flight;
    if (motion === 'cut') {
      this.#map.jumpTo(camera);
      this.#fill('labels');
      return;
    }
    this.#map.easeTo({ ...camera, duration: flightMs, easing: easeCubicOut });
    // If the reader has turned on reduced motion since, MapLibre is there already. An interrupted flight ends too, because the start of the
    // next flight stops it.
    if (this.#map.isMoving()) await new Promise<void>((resolve) => this.#underway.push(resolve));
    if (flight === this.#flight) this.#fill('labels');
  }

  zoomBy(steps: number, motion: 'fly' | 'cut'): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: motion === 'cut' ? 0 : 250 }, { isReaders: true });
  }

  screen(): ScreenTransform {
    const { lng, lat } = this.#map.getCenter();
    return screenTransform({ center: [lng, lat], zoom: this.#map.getZoom() }, this.#size);
  }

  marks(): PlacedMarks {
    const marks = marksOnScreen(this.#scene, this.screen(), this.#size, this.#covered);
    const hidden = new Set(marks.labels.filter((label) => !this.#names.isInSight(label)).map(({ leader }) => leader));
    return { ...marks, leaders: marks.leaders.filter(({ leader }) => !hidden.has(leader)) };
  }

  async settled(): Promise<void> {
    await this.#drawn();
    if (this.#arcLayer.isWhole) return;
    await this.#arcLayer.whole();
    await this.#drawn();
  }

  /** Resolves when everything requested is drawn. */
  async #drawn(): Promise<void> {
    // MapLibre fires `idle` after every frame that leaves nothing to do.
    this.#map.triggerRepaint();
    if (!this.#flows) {
      await this.#map.once('idle');
      return;
    }
    // While flows are animated, the map is never idle.
    do await this.#map.once('render');
    while (this.#map.isMoving() || !this.#map.loaded());
  }

  project(place: LonLat): PointPx | null {
    const { x, y } = this.#map.project([...place]);
    return x < 0 || y < 0 || x > this.#size.width || y > this.#size.height ? null : [x, y];
  }

  pick(point: PointPx, pointer: Pointer): Picked | null {
    const { lng, lat } = this.#map.unproject([...point]);
    return this.#picker.pick(mercatorOf([lng, lat]), 1 / worldWidthPx(this.#map.getZoom()), pointer);
  }

  resize(size: SizePx): void {
    this.#size = size;
    this.#map.resize();
    this.#fill('labels');
  }

  cover(covered: Covered): void {
    this.#covered = covered;
    this.#fill('labels');
  }

  drawNow(): void {
    this.#map.redraw();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#endWait();
    this.#endFlights();
    this.#ending.abort();
    // MapLibre does not remove its layers with the map, and the layer's picture listens to the document.
    this.#arcLayer.onRemove();
    removeMap(this.#map);
  }

  /** Resolves the flights that are under way. A map that has ended or has lost its context has no further frame in which they could arrive. */
  #endFlights(): void {
    for (const resolve of this.#underway.splice(0)) resolve();
  }

  #started(container: HTMLElement, options: SurfaceOptions): MapLibreMap {
    const { center, zoom } = cameraFraming(options.bounds, options.size);
    const { scrollHint, touchHint } = options.words;
    try {
      return new MapLibreMap({
        container,
        style: mapStyle(this.#scene, options.geography, this.#palette, this.#names.all),
        center: [...center],
        zoom,
        minZoom,
        maxZoom,
        attributionControl: false,
        // The list box handles the keys, because MapLibre's keys would move the map without an announcement.
        keyboard: false,
        dragRotate: false,
        touchPitch: false,
        pitchWithRotate: false,
        rollEnabled: false,
        renderWorldCopies: false,
        fadeDuration: 0,
        cooperativeGestures: options.cooperativeGestures,
        locale: gestureWords(scrollHint, touchHint),
        trackResize: false,
        canvasContextAttributes: { antialias: false },
      });
    } catch (cause) {
      const reason = (cause instanceof GPUInitializationError ? cause.statusMessage : null) ?? String(cause);
      throw new DuikouError('webgl-unavailable', { reason }, { cause });
    }
  }

  #listen(): void {
    const map = this.#map;
    map.touchZoomRotate.disableRotation();
    const canvas = map.getCanvas();
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.removeAttribute('role');
    map.on('mousemove', (event) => this.#pointed(event));
    map.on('mouseout', () => this.#reports.pointed(null, [0, 0]));
    map.on('click', ({ point }) => this.#reports.chosen(this.pick([point.x, point.y], this.#pointer())));
    map.on('move', () => this.#reports.moving());
    map.on('moveend', (event) => {
      this.#endFlights();
      const isReaders = 'isReaders' in event || ('originalEvent' in event && event.originalEvent !== undefined);
      if (!isReaders) return;
      this.#fill('labels');
      this.#reports.moved(this.#bounds());
    });
    map.on('sourcedata', ({ sourceId }) => {
      if (sourceId !== 'labels' || !map.isSourceLoaded('labels')) return;
      if (this.#namesWait.isRunning) this.#showNames();
      this.#names.forgetOthers();
    });
    map.on('webglcontextlost', () => {
      this.#isLost = true;
      this.#endWait();
      this.#endFlights();
      this.#reports.lost('context-lost');
    });
    map.on('webglcontextrestored', () => void this.#restored());
  }

  /**
   * Completes the map after a lost context. MapLibre restores its style but not the custom layers, and the data of the names may be older
   * than the scene.
   */
  async #restored(): Promise<void> {
    const map = this.#map;
    if (!map.isStyleLoaded()) await map.once('styledata');
    this.#addArcs();
    this.#isLost = false;
    const areOthers = this.#names.place(this.#layout());
    this.#setData(...sourceIds);
    this.#forgetStates();
    this.#updateRegions();
    if (areOthers) this.#awaitNames();
    map.triggerRepaint();
    this.#reports.restored();
  }

  /** Adds missing custom layers to the style, with the totals above the arcs. */
  #addArcs(): void {
    for (const layer of [this.#arcLayer, this.#totalsLayer]) if (!this.#map.getLayer(layer.id)) this.#map.addLayer(layer, aboveArcs);
  }

  #pointed({ point, originalEvent }: MapMouseEvent): void {
    if (originalEvent.buttons !== 0) return;
    const at: PointPx = [point.x, point.y];
    const picked = this.pick(at, this.#pointer());
    this.#map.getCanvas().style.cursor = picked ? 'pointer' : '';
    this.#reports.pointed(picked, at);
  }

  #bounds(): Bounds {
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** Sets a style with the new colours, and inserts the custom layers again at their place. */
  #restyle(): void {
    const areOthers = this.#names.place(this.#layout());
    this.#map.setStyle(mapStyle(this.#scene, this.#geography, this.#palette, this.#names.all), { diff: true });
    this.#addArcs();
    this.#forgetStates();
    this.#updateRegions();
    if (areOthers) this.#awaitNames();
  }

  /** Sets the changed states of the regions' features. */
  #updateRegions(): void {
    const stateOf = this.#stateOfRegion();
    for (const { id } of this.#scene.regions) for (const source of regionSources) this.#setState(source, id, stateOf(id));
    this.#updateNames();
  }

  #updateNames(): void {
    const stateOf = this.#stateOfRegion();
    const regions = new Set(this.#scene.regions.map(({ id }) => id));
    for (const [id, label] of this.#names.known) {
      const state = regions.has(label) ? stateOf(label) : usualState;
      this.#setState('labels', id, { ...state, hidden: !this.#names.isVisible(id) });
    }
  }

  #stateOfRegion(): (id: string) => ShownState {
    const scene = this.#scene;
    const highlighted = linkedWith(scene, this.#highlighted).regions;
    return (id) => regionState(id, scene, highlighted);
  }

  /** Marks all states as to be sent again, including default states. A new style keeps the states of the sources that it keeps. */
  #forgetStates(): void {
    for (const key of this.#sentStates.keys()) this.#sentStates.set(key, null);
  }

  #setState(source: SourceId, id: string, state: ShownState): void {
    const key = `${source} ${id}`;
    const sent = this.#sentStates.get(key);
    if (sent !== null && keysOf(state).every((each) => (sent ?? usualState)[each] === state[each])) return;
    this.#sentStates.set(key, state);
    this.#map.setFeatureState({ source, id }, { ...state });
  }

  /**
   * Fills sources with the current content, once for each task. A selection and the following movement of the camera then cause only one
   * layout of the names.
   */
  #fill(...ids: readonly SourceId[]): void {
    if (this.#toFill.size === 0) queueMicrotask(() => this.#fillNow());
    for (const id of ids) this.#toFill.add(id);
  }

  #fillNow(): void {
    const ids = [...this.#toFill];
    this.#toFill.clear();
    // A lost map has no style. It is filled when it is restored.
    if (this.#isDestroyed || this.#isLost) return;
    // Names whose positions did not change need no new tiles, because the camera moves them.
    const areOthers = ids.includes('labels') && this.#names.place(this.#layout());
    this.#setData(...ids.filter((id) => id !== 'labels' || areOthers));
    if (areOthers) this.#awaitNames();
  }

  #setData(...ids: readonly SourceId[]): void {
    for (const id of ids)
      void this.#map.getSource<GeoJSONSource>(id)?.setData(sourceData(id, this.#scene, this.#geography, this.#names.all));
  }

  /**
   * Shows the names of the previous layout until all tiles contain the names of the last one, or until a short wait is over. The two
   * layouts are never shown together.
   */
  #awaitNames(): void {
    this.#updateNames();
    this.#namesWait.restart();
  }

  #showNames(): void {
    this.#endWait();
    this.#updateNames();
    this.#reports.lettered();
  }

  #endWait(): void {
    this.#namesWait.stop();
    this.#names.show();
  }

  /** Lays the names out for a camera, by default the current one, with the same rules as in the SVG map. */
  #layout(camera?: { readonly center: LonLat; readonly zoom: number }): readonly PlacedLabel[] {
    const transform = camera ? screenTransform(camera, this.#size) : this.screen();
    return marksOnScreen(this.#scene, transform, this.#size, this.#covered).labels;
  }
}
