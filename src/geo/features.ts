/** Converts the topology to features: areas by code, and borders as lines, each of them once. */
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as MultiPolygonObject,
  Polygon as PolygonObject,
  Topology,
} from 'topojson-specification';
import type { InsetPaths } from './inset-frame.ts';

/**
 * What `npm run geo` writes, in degrees of WGS 84: ids are ISO 3166-1 alpha-2 codes for countries, GB/T 2260 adcodes (`"210000"`) for
 * Chinese areas and `dash-1` to `dash-10` for the strokes. Rings run as d3-geo reads them: exteriors clockwise.
 */
export type BareTopology = Topology<{
  countries: GeometryCollection;
  provinces: GeometryCollection;
  prefectures: GeometryCollection;
  districts: GeometryCollection;
  dashes: GeometryCollection;
}>;

/** With what the South China Sea inset draws of it. */
export type AtlasTopology = BareTopology & { readonly inset: InsetPaths };

export type AreaFeature = Feature<Polygon | MultiPolygon> & { readonly id: string };

/** Lines in degrees; every stretch of border is in exactly one of them. */
export interface Borders {
  /** Where China meets the sea. */
  readonly coast: MultiLineString;
  /** Where China meets a neighbour. */
  readonly national: MultiLineString;
  /** Between provinces. */
  readonly province: MultiLineString;
  /** Within a province: between prefectures, or in the overview around a paired city. */
  readonly prefecture: MultiLineString;
  /** Between neighbours. */
  readonly neighbour: MultiLineString;
  /** Where a neighbour meets the sea, or the edge of the layer. */
  readonly neighbourCoast: MultiLineString;
}

export interface Geography {
  /** The detail holds every prefecture, the overview only the paired cities. */
  readonly level: 'overview' | 'detail';
  /** The neighbours, with what China covers cut out of them. */
  readonly countries: readonly AreaFeature[];
  /** All 34, by adcode. */
  readonly provinces: ReadonlyMap<string, AreaFeature>;
  readonly prefectures: ReadonlyMap<string, AreaFeature>;
  /** 浦东新区 in the detail, none in the overview: the source has no other that a pairing names. */
  readonly districts: ReadonlyMap<string, AreaFeature>;
  readonly borders: Borders;
  /** The ten strokes of the dashed line, true to place. */
  readonly dashes: MultiLineString;
  /** All of China as one area. */
  readonly outline: MultiPolygon;
  /** What the South China Sea inset draws. */
  readonly inset: InsetPaths;
}

/** The overview has the paired cities and nothing else of their level. */
const prefecturesOfOverview = 5;

/** Everything that a map draws of a topology; some 50 ms for the detail, so make it once. */
export function geographyOf(topology: AtlasTopology): Geography {
  return { ...shapesOf(topology), inset: topology.inset };
}

/** All but what the build makes of them. */
export function shapesOf(topology: BareTopology): Omit<Geography, 'inset'> {
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

function bordersOf(topology: BareTopology): Borders {
  const { countries, provinces } = topology.objects;
  const chinese = new Set<GeometryObject>(provinces.geometries);
  const land: GeometryCollection = { type: 'GeometryCollection', geometries: [...countries.geometries, ...provinces.geometries] };
  const isChinese = (geometry: GeometryObject): boolean => chinese.has(geometry);
  return {
    coast: mesh(topology, land, (a, b) => a === b && isChinese(a)),
    national: mesh(topology, land, (a, b) => a !== b && isChinese(a) !== isChinese(b)),
    province: mesh(topology, provinces, (a, b) => a !== b),
    prefecture: innerLines(topology),
    neighbour: mesh(topology, countries, (a, b) => a !== b),
    neighbourCoast: mesh(topology, land, (a, b) => a === b && !isChinese(a)),
  };
}

/**
 * Arcs of prefectures that are not in a province's outline: all others are a coast, a frontier or a border of provinces already. Comparing
 * the two objects of an arc, as `mesh` does, can't distinguish a coast from the edge of the one city that the overview cuts out of a province.
 */
function innerLines(topology: BareTopology): MultiLineString {
  const outer = arcsOf(topology.objects.provinces);
  const inner = [...arcsOf(topology.objects.prefectures)].filter((arc) => !outer.has(arc));
  return mesh(topology, { type: 'MultiLineString', arcs: inner.map((arc) => [arc]) });
}

/** Arcs by index; a negative one is the same arc walked the other way. */
function arcsOf(object: GeometryCollection): Set<number> {
  const rings = areaObjects(object).flatMap((area) => (area.type === 'Polygon' ? area.arcs : area.arcs.flat()));
  return new Set(rings.flat().map((arc) => (arc < 0 ? ~arc : arc)));
}

function areas(topology: BareTopology, object: GeometryCollection): AreaFeature[] {
  const collection = feature(topology, object);
  // The build writes only areas with ids; `geo/check.ts` checks it.
  return collection.features as unknown as AreaFeature[];
}

function areaObjects({ geometries }: GeometryCollection): (PolygonObject | MultiPolygonObject)[] {
  return geometries.filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
}

function byId(features: readonly AreaFeature[]): ReadonlyMap<string, AreaFeature> {
  return new Map(features.map((area) => [area.id, area]));
}
