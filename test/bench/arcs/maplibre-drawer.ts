/** The base map of Duikou, deck.gl and flowmap.gl, with the same style and camera. */
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import report from '../../../data/report.json';
import manifest from '../../../geo/manifest.json';
import places from '../../../geo/places.json';
import { indexDataSet } from '../../../src/data/data-set.ts';
import { geographyOf } from '../../../src/geo/features.ts';
import { overviewTopology } from '../../../src/geo/overview.ts';
import type { LonLat, SizePx } from '../../../src/geo/projection.ts';
import { mapStyle } from '../../../src/render/webgl/style.ts';
import { workerUrl } from '../../../src/render/webgl/worker-url.ts';
import { lightPalette } from '../../../src/scene/palette.ts';
import { sceneBuilder, type ArcColumns } from '../../../src/scene/scene.ts';
import { initialViewState } from '../../../src/state/view-state.ts';
import { home, homeZoom, sumOf, type ArcDrawer } from './drawer.ts';

export abstract class MapLibreDrawer implements ArcDrawer {
  #map: MapLibreMap | null = null;
  /** The size of the map's box. */
  protected sizePx: SizePx = { width: 0, height: 0 };

  protected get map(): MapLibreMap {
    if (!this.#map) throw new Error('open() comes first');
    return this.#map;
  }

  async open(container: HTMLElement): Promise<void> {
    const index = indexDataSet(report);
    const scene = sceneBuilder({ index, places, attribution: manifest.attribution })(initialViewState, 'light');
    setWorkerUrl(workerUrl());
    const map = new MapLibreMap({
      container,
      style: mapStyle(scene, geographyOf(overviewTopology), lightPalette, []),
      center: [...home],
      zoom: homeZoom,
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: false },
    });
    this.#map = map;
    this.sizePx = { width: container.clientWidth, height: container.clientHeight };
    await map.once('load');
    if (!map.loaded()) await map.once('idle');
    await this.drainedFrame();
  }

  abstract draw(arcs: ArcColumns): void;
  abstract find(at: LonLat): boolean | undefined;

  moveTo(center: LonLat): void {
    this.map.jumpTo({ center: [...center] });
  }

  async drainedFrame(): Promise<void> {
    this.map.triggerRepaint();
    await this.map.once('render');
    const gl = this.map.getCanvas().getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  async pictureSum(): Promise<number> {
    this.map.triggerRepaint();
    await this.map.once('render');
    const gl = this.map.getCanvas().getContext('webgl2');
    if (!gl) return 0;
    const pixels = new Uint8Array(4 * gl.drawingBufferWidth * gl.drawingBufferHeight);
    gl.readPixels(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    return sumOf(pixels);
  }
}
