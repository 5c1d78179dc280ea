import { ArcLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { isAt, rowsOf, type OriginDestination } from './drawer.ts';
import { MapLibreDrawer } from './maplibre-drawer.ts';

export class DeckDrawer extends MapLibreDrawer {
  #overlay: MapLibreOverlay | null = null;
  #rows: readonly OriginDestination[] = [];

  draw(arcs: ArcColumns): void {
    this.#rows = rowsOf(arcs);
    this.#overlay = new MapLibreOverlay({ interleaved: true, layers: [this.#layer(null)] });
    this.map.addControl(this.#overlay);
  }

  select(place: LonLat): void {
    this.#overlay?.setProps({ layers: [this.#layer(place)] });
  }

  #layer(selected: LonLat | null): ArcLayer<OriginDestination> {
    const opacityOf = (row: OriginDestination): number => (selected === null || isAt(row, selected) ? 255 : 40);
    return new ArcLayer<OriginDestination>({
      id: 'arcs',
      data: this.#rows,
      pickable: true,
      getSourcePosition: (row) => row.from,
      getTargetPosition: (row) => row.to,
      getWidth: (row) => row.width,
      getSourceColor: (row) => [29, 92, 158, opacityOf(row)],
      getTargetColor: (row) => [173, 60, 23, opacityOf(row)],
      updateTriggers: { getSourceColor: selected, getTargetColor: selected },
      getHeight: 0.3,
      numSegments: 32,
    });
  }

  find(at: LonLat): boolean | undefined {
    const { x, y } = this.map.project([...at]);
    return this.#overlay?.pickObject({ x, y, radius: 12 }) != null;
  }
}
