/** Converts the topology to features: areas by code, and borders as lines without duplicates. */
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
 * The output of `npm run geo`, in degrees of WGS 84. Ids are ISO 3166-1 alpha-2 codes for countries, GB/T 2260 adcodes (`"210000"`) for
 * Chinese areas and `dash-1` to `dash-10` for the strokes. Rings have the order of d3-geo: exteriors are clockwise.
 */
export type BareTopology = Topology<{
  countries: GeometryCollection;
  provinces: GeometryCollection;
  prefectures: GeometryCollection;
  districts: GeometryCollection;
  dashes: GeometryCollection;
}>;

/** The topology with the paths of the South China Sea inset. */
export type AtlasTopology = BareTopology & { readonly inset: InsetPaths };

export type AreaFeature = Feature<Polygon | MultiPolygon> & { readonly id: string };

/** Lines in degrees. Every stretch of border is in exactly one of them. */
export interface Borders {
  /** Between China and the sea. */
  readonly coast: MultiLineString;
  /** Between China and its neighbours. */
  readonly national: MultiLineString;
  /** Between provinces. */
  readonly province: MultiLineString;
  /** Within a province: between prefectures; in the overview, around a paired city. */
  readonly prefecture: MultiLineString;
  /** Between neighbours. */
  readonly neighbour: MultiLineString;
  /** Between a neighbour and the sea, or along the edge of the data. */
  readonly neighbourCoast: MultiLineString;
}

export interface Geography {
  /** The detail has every prefecture, the overview only the paired cities. */
  readonly level: 'overview' | 'detail';
  /** The neighbours, clipped where China covers them. */
  readonly countries: readonly AreaFeature[];
  /** All 34 provinces, by adcode. */
  readonly provinces: ReadonlyMap<string, AreaFeature>;
  readonly prefectures: ReadonlyMap<string, AreaFeature>;
  /** 浦东新区 in the detail, none in the overview. No pairing of the report names another district. */
  readonly districts: ReadonlyMap<string, AreaFeature>;
  readonly borders: Borders;
  /** The ten strokes of the dashed line, at their true places. */
  readonly dashes: MultiLineString;
  /** All of China as one area. */
  readonly outline: MultiPolygon;
  /** The paths of the South China Sea inset. */
  readonly inset: InsetPaths;
}

/** The overview has only the paired cities among the prefectures. */
const prefecturesOfOverview = 5;

/** Everything that a map draws of a topology. For the detail this takes about 50 ms, so call it once. */
export function geographyOf(topology: AtlasTopology): Geography {
  return { ...shapesOf(topology), inset: topology.inset };
}

/** The shapes of a topology, without the inset's paths, which the build makes from them. */
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
 * The borders within provinces: arcs of prefectures that are not in the outline of a province, because others are a coast, a frontier or a
 * border between provinces. `mesh` compares the two objects at an arc, which can't distinguish a coast from the edge of the only city that
 * the overview cuts out of a province.
 */
function innerLines(topology: BareTopology): MultiLineString {
  const outer = arcsOf(topology.objects.provinces);
  const inner = [...arcsOf(topology.objects.prefectures)].filter((arc) => !outer.has(arc));
  return mesh(topology, { type: 'MultiLineString', arcs: inner.map((arc) => [arc]) });
}

/** The indices of an object's arcs. A negative index, which means the reversed arc, is replaced by that of the arc. */
function arcsOf(object: GeometryCollection): Set<number> {
  const rings = areaObjects(object).flatMap((area) => (area.type === 'Polygon' ? area.arcs : area.arcs.flat()));
  return new Set(rings.flat().map((arc) => (arc < 0 ? ~arc : arc)));
}

function areas(topology: BareTopology, object: GeometryCollection): AreaFeature[] {
  const collection = feature(topology, object);
  // The build writes only areas with ids, as `geo/check.ts` checks.
  return collection.features as unknown as AreaFeature[];
}

function areaObjects({ geometries }: GeometryCollection): (PolygonObject | MultiPolygonObject)[] {
  return geometries.filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
}

function byId(features: readonly AreaFeature[]): ReadonlyMap<string, AreaFeature> {
  return new Map(features.map((area) => [area.id, area]));
}
