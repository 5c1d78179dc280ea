import { mercatorOf, worldWidthPx, type LonLat } from '../../../src/geo/projection.ts';
import { arcIndex, type ArcIndex } from '../../../src/render/arc-index.ts';
import { ArcLayer } from '../../../src/render/webgl/arc-layer.ts';
import { lightPalette } from '../../../src/scene/palette.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { emphasisOn, noEmphasis } from './drawer.ts';
import { MapLibreDrawer } from './maplibre-drawer.ts';

export class DuikouDrawer extends MapLibreDrawer {
  #index: ArcIndex | null = null;
  #layerMs = 0;
  #layer: ArcLayer | null = null;
  #arcs: ArcColumns | null = null;

  draw(arcs: ArcColumns): void {
    const layer = new ArcLayer({ arcs, totals: null, emphasis: noEmphasis }, lightPalette, () => this.sizePx);
    const render = layer.render.bind(layer);
    layer.render = (...parameters) => {
      const start = performance.now();
      render(...parameters);
      this.#layerMs += performance.now() - start;
    };
    this.map.addLayer(layer);
    this.#layer = layer;
    this.#arcs = arcs;
    this.#index = arcIndex({ arcs });
  }

  select(place: LonLat): void {
    const arcs = this.#arcs;
    if (arcs) this.#layer?.update({ arcs, totals: null, emphasis: emphasisOn(arcs, place) }, lightPalette);
    this.map.triggerRepaint();
  }

  async whole(): Promise<void> {
    await this.#layer?.whole();
  }

  layerMs(): number {
    return this.#layerMs;
  }

  find(at: LonLat): boolean | undefined {
    return this.#index?.nearest(mercatorOf(at), 12, 1 / worldWidthPx(this.map.getZoom())) != null;
  }
}
