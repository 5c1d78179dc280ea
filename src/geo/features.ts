/** From the topology to what is drawn: areas by code, and borders as lines that each stand there once. */
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as MultiPolygonObject,
  Polygon as PolygonObject,
  Topology,
} from 'topojson-specification';

/** What `npm run geo` writes: ids are ISO 3166-1 alpha-2 codes for countries, adcodes for the rest. */
export type AtlasTopology = Topology<{
  countries: GeometryCollection;
  provinces: GeometryCollection;
  prefectures: GeometryCollection;
  districts: GeometryCollection;
  dashes: GeometryCollection;
}>;

export type AreaFeature = Feature<Polygon | MultiPolygon> & { readonly id: string };

export interface Borders {
  /** Where China meets the sea. */
  readonly coast: MultiLineString;
  /** Where China meets a neighbour. */
  readonly national: MultiLineString;
  readonly province: MultiLineString;
  readonly prefecture: MultiLineString;
  /** Between neighbours. */
  readonly neighbour: MultiLineString;
  readonly neighbourCoast: MultiLineString;
}

export interface Geography {
  /** The detail holds every prefecture, the overview only the paired cities. */
  readonly level: 'overview' | 'detail';
  readonly countries: readonly AreaFeature[];
  readonly provinces: ReadonlyMap<string, AreaFeature>;
  readonly prefectures: ReadonlyMap<string, AreaFeature>;
  readonly districts: ReadonlyMap<string, AreaFeature>;
  readonly borders: Borders;
  /** The ten strokes of the dashed line, true to place. */
  readonly dashes: MultiLineString;
  /** All of China as one area. */
  readonly outline: MultiPolygon;
}

/** The overview has the paired cities and nothing else of their level. */
const prefecturesOfOverview = 5;

export function geographyOf(topology: AtlasTopology): Geography {
  const { countries, provinces, prefectures, districts, dashes } = topology.objects;
  return {
    level: prefectures.geometries.length > prefecturesOfOverview ? 'detail' : 'overview',
    countries: areas(topology, countries),
    provinces: byId(areas(topology, provinces)),
    prefectures: byId(areas(topology, prefectures)),
    districts: byId(areas(topology, districts)),
    borders: bordersOf(topology),
    dashes: mesh(topology, dashes),
    outline: merge(topology, areaObjects(provinces)),
  };
}

function bordersOf(topology: AtlasTopology): Borders {
  const { countries, provinces, prefectures } = topology.objects;
  const chinese = new Set<GeometryObject>(provinces.geometries);
  const land: GeometryCollection = { type: 'GeometryCollection', geometries: [...countries.geometries, ...provinces.geometries] };
  const isChinese = (geometry: GeometryObject): boolean => chinese.has(geometry);
  return {
    coast: mesh(topology, land, (a, b) => a === b && isChinese(a)),
    national: mesh(topology, land, (a, b) => a !== b && isChinese(a) !== isChinese(b)),
    province: mesh(topology, provinces, (a, b) => a !== b),
    prefecture: mesh(
      topology,
      { type: 'GeometryCollection', geometries: [...prefectures.geometries, ...provinces.geometries] },
      // A line between two prefectures is two of them in one province, or a paired city's edge in the overview.
      (a, b) => a !== b && (isPrefecture(a) || isPrefecture(b)) && provinceOf(a) === provinceOf(b),
    ),
    neighbour: mesh(topology, countries, (a, b) => a !== b),
    neighbourCoast: mesh(topology, land, (a, b) => a === b && !isChinese(a)),
  };
}

function isPrefecture({ id }: GeometryObject): boolean {
  return !String(id).endsWith('0000');
}

function provinceOf({ id }: GeometryObject): string {
  return String(id).slice(0, 2);
}

function areas(topology: AtlasTopology, object: GeometryCollection): AreaFeature[] {
  const collection = feature(topology, object);
  // The build writes areas with ids only, and `geo/check.ts` says so.
  return collection.features as unknown as AreaFeature[];
}

function areaObjects(object: GeometryCollection): (PolygonObject | MultiPolygonObject)[] {
  return object.geometries as (PolygonObject | MultiPolygonObject)[];
}

function byId(features: readonly AreaFeature[]): ReadonlyMap<string, AreaFeature> {
  return new Map(features.map((area) => [area.id, area]));
}
