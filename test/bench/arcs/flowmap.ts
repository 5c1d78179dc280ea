import { MapLibreOverlay } from '@deck.gl/maplibre';
import { LocationFilterMode, type FlowmapData } from '@flowmap.gl/data';
import { FlowmapLayer } from '@flowmap.gl/layers';
import type { LonLat } from '../../../src/geo/projection.ts';
import type { ArcColumns } from '../../../src/scene/scene.ts';
import { homeZoom, rowsOf, type OriginDestination } from './drawer.ts';
import { MapLibreDrawer } from './maplibre-drawer.ts';

interface Location {
  readonly id: string;
  readonly place: readonly [number, number];
}

/**
 * Draws every flow, or what flowmap.gl draws by itself: clusters by zoom, totals at places, and at most its default number of flows. It
 * adds up flows between equal pairs.
 */
export class FlowmapDrawer extends MapLibreDrawer {
  readonly #draws: 'same arcs' | 'as shipped';
  #overlay: MapLibreOverlay | null = null;
  #data: FlowmapData<Location, OriginDestination> = { locations: [], flows: [] };
  #rows = 0;

  constructor(draws: 'same arcs' | 'as shipped') {
    super();
    this.#draws = draws;
    if (draws === 'as shipped') this.regroup = () => this.map.jumpTo({ zoom: homeZoom + 1 });
  }

  /** Only the version as shipped groups places. */
  regroup?: () => void;

  draw(arcs: ArcColumns): void {
    const flows = rowsOf(arcs);
    const locations = new Map<string, Location>(
      flows.flatMap(({ from, to }) => [from, to].map((place) => [place.join(), { id: place.join(), place }] as const)),
    );
    this.#data = { locations: [...locations.values()], flows };
    this.#rows = flows.length;
    this.#overlay = new MapLibreOverlay({ interleaved: true, layers: [this.#layer([])] });
    this.map.addControl(this.#overlay);
  }

  select(place: LonLat): void {
    this.#overlay?.setProps({ layers: [this.#layer([place.join()])] });
  }

  #layer(selectedLocations: string[]): FlowmapLayer<Location, OriginDestination> {
    return new FlowmapLayer<Location, OriginDestination>({
      id: 'flows',
      data: this.#data,
      getLocationId: ({ id }) => id,
      getLocationLon: ({ place }) => place[0],
      getLocationLat: ({ place }) => place[1],
      getLocationName: ({ id }) => id,
      getFlowOriginId: ({ from }) => from.join(),
      getFlowDestId: ({ to }) => to.join(),
      getFlowMagnitude: ({ width }) => width,
      flowLinesRenderingMode: 'curved',
      pickable: true,
      // The same arcs as the other libraries: no limit, no clusters and no circles at places.
      ...(this.#draws === 'same arcs' ? { maxTopFlowsDisplayNum: this.#rows, clusteringEnabled: false, locationsEnabled: false } : {}),
      ...(selectedLocations.length > 0 ? { filter: { selectedLocations, locationFilterMode: LocationFilterMode.ALL } } : {}),
    });
  }

  find(at: LonLat): boolean | undefined {
    const { x, y } = this.map.project([...at]);
    return this.#overlay?.pickObject({ x, y, radius: 12 }) != null;
  }
}
