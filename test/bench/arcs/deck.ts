import { ArcLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { rowsOf, type OriginDestination } from './drawer.ts';
import { MapLibreDrawer } from './maplibre-drawer.ts';

export class DeckDrawer extends MapLibreDrawer {
  #overlay: MapLibreOverlay | null = null;

  draw(arcs: ArcColumns): void {
    this.#overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [
        new ArcLayer<OriginDestination>({
          id: 'arcs',
          data: rowsOf(arcs),
          pickable: true,
          getSourcePosition: (row) => row.from,
          getTargetPosition: (row) => row.to,
          getWidth: (row) => row.width,
          getSourceColor: [29, 92, 158],
          getTargetColor: [173, 60, 23],
          getHeight: 0.3,
          numSegments: 32,
        }),
      ],
    });
    this.map.addControl(this.#overlay);
  }

  find(at: LonLat): boolean | undefined {
    const { x, y } = this.map.project([...at]);
    return this.#overlay?.pickObject({ x, y, radius: 12 }) != null;
  }
}
