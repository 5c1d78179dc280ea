import { MapLibreOverlay } from '@deck.gl/maplibre';
import { FlowmapLayer } from '@flowmap.gl/layers';
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { rowsOf, type OriginDestination } from './drawer.ts';
import { MapLibreDrawer } from './maplibre-drawer.ts';

interface Location {
  readonly id: string;
  readonly place: readonly [number, number];
}

/**
 * Draws every flow, although the default limit is 5 000. Clusters and totals are off, because Duikou's layer does not draw them. flowmap.gl
 * adds up flows between equal pairs.
 */
export class FlowmapDrawer extends MapLibreDrawer {
  #overlay: MapLibreOverlay | null = null;

  draw(arcs: ArcColumns): void {
    const flows = rowsOf(arcs);
    const locations = new Map<string, Location>(
      flows.flatMap(({ from, to }) => [from, to].map((place) => [place.join(), { id: place.join(), place }] as const)),
    );
    this.#overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [
        new FlowmapLayer<Location, OriginDestination>({
          id: 'flows',
          data: { locations: [...locations.values()], flows },
          getLocationId: ({ id }) => id,
          getLocationLon: ({ place }) => place[0],
          getLocationLat: ({ place }) => place[1],
          getLocationName: ({ id }) => id,
          getFlowOriginId: ({ from }) => from.join(),
          getFlowDestId: ({ to }) => to.join(),
          getFlowMagnitude: ({ width }) => width,
          flowLinesRenderingMode: 'curved',
          maxTopFlowsDisplayNum: flows.length,
          clusteringEnabled: false,
          locationsEnabled: false,
          pickable: true,
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
