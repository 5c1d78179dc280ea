import { mercatorOf, worldWidthPx, type LonLat } from '../../../src/geo/projection.ts';
import { arcIndex, type ArcIndex } from '../../../src/map/picker.ts';
import { ArcLayer } from '../../../src/map/webgl/arc-layer.ts';
import { lightPalette } from '../../../src/scene/palette.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { MapLibreDrawer } from './maplibre-drawer.ts';

export class DuikouDrawer extends MapLibreDrawer {
  #index: ArcIndex | null = null;

  draw(arcs: ArcColumns): void {
    this.map.addLayer(new ArcLayer(arcs, { selected: null, partner: null, pairing: null, pairings: null, lit: null }, lightPalette));
    this.#index = arcIndex({ arcs });
  }

  find(at: LonLat): boolean | undefined {
    return this.#index?.nearest(mercatorOf(at), 12 / worldWidthPx(this.map.getZoom())) != null;
  }
}
