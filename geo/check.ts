/** What must hold of a built topology; a failing check stops the build and says what was found. */
import { geoArea, geoContains } from 'd3';
import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as MultiPolygonObject, Polygon as PolygonObject, Topology } from 'topojson-specification';
import { areaKm2, ringKm2 } from './compare.ts';
import { crossingCount } from './crossings.ts';

export interface Finding {
  readonly check: string;
  readonly found: string | number;
}

type Region = Feature<Polygon | MultiPolygon>;

const insideChina = {
  Taipei: [121.56, 25.04],
  Tawang: [91.87, 27.59],
  'Aksai Chin': [79.5, 35.2],
  'Yongxing Dao': [112.338, 16.834],
  'Meiji Jiao': [115.53, 9.9],
  'Diaoyu Dao': [123.474, 25.7443],
  'Chiwei Yu': [124.559, 25.922],
  Kinmen: [118.37, 24.45],
  'Heixiazi Dao': [134.9, 48.35],
} as const;

const outsideChina = {
  Vladivostok: [131.9, 43.12],
  Zarubino: [131.09, 42.65],
  Seoul: [126.98, 37.57],
  Hanoi: [105.85, 21.03],
} as const;

/** Holes smaller than a grid cell of the source are rounding, not gaps. */
const holeFromKm2 = 0.5;

/** @throws Error that names the check and what was found */
export function checkedTopology(topology: Topology, level: 'overview' | 'detail'): readonly Finding[] {
  const provinces = regions(topology, 'provinces');
  const prefectures = regions(topology, 'prefectures');
  const countries = regions(topology, 'countries');
  const all = [...provinces, ...prefectures, ...countries, ...regions(topology, 'districts')];
  const findings: Finding[] = [];
  const hold = (check: string, found: string | number, holds: boolean): void => {
    if (!holds) throw new Error(`geo ${level}: ${check}: found ${found}`);
    findings.push({ check, found });
  };
  hold('34 provinces', provinces.length, provinces.length === 34);
  hold(
    'ids of six digits',
    provinces.map(({ id }) => id).join(' '),
    [...provinces, ...prefectures].every(({ id }) => /^\d{6}$/.test(String(id))),
  );
  hold('ids are unique', all.length, new Set(all.map(({ id }) => id)).size === all.length);
  const nameless = countries.map(({ id }) => String(id)).filter((id) => !/^[A-Z]{2}$/.test(id));
  hold(
    'countries without an ISO code, at most the Siachen Glacier',
    nameless.join(', ') || 'none',
    nameless.every((id) => id === 'Siachen Glacier'),
  );
  hold('prefectures', prefectures.length, level === 'overview' ? prefectures.length === 5 : prefectures.length >= prefectureCount);
  const widest = Math.max(...all.map((region) => geoArea(region)));
  hold('largest feature in steradians, under 2π', Number(widest.toFixed(4)), widest < 2 * Math.PI);
  for (const [name, place] of Object.entries(insideChina))
    hold(`${name} is inside`, contains(provinces, place) ?? 'outside', contains(provinces, place) !== null);
  for (const [name, place] of Object.entries(outsideChina))
    hold(`${name} is outside`, contains(provinces, place) ?? 'outside', contains(provinces, place) === null);
  hold('strokes of the dashed line', geometriesOf(topology, 'dashes').length, geometriesOf(topology, 'dashes').length === 10);
  const crossings = crossingCount(plainArcs(topology));
  hold('edges that cross, fewer than 10', crossings, crossings < 10);
  const holes = interiorHolesKm2(topology, ['provinces', 'countries']);
  hold(`holes in the union of China and its neighbours over ${holeFromKm2} km²`, holes.join(', ') || 0, holes.length === 0);
  if (level === 'detail') {
    const worst = worstProvinceDifferenceKm2(topology, provinces);
    hold('largest difference of a province and its prefectures in km²', Number(worst.toFixed(6)), worst < 1e-3);
  }
  return findings;
}

/** Prefecture-level units of GB/T 2260; what is administered directly by a province comes on top. */
const prefectureCount = 333;

function regions(topology: Topology, name: string): Region[] {
  const object = topology.objects[name];
  if (!object) return [];
  return (feature(topology, object) as unknown as FeatureCollection<Polygon | MultiPolygon>).features;
}

function geometriesOf(topology: Topology, name: string): GeometryCollection<GeoJsonProperties>['geometries'] {
  const object = topology.objects[name];
  return object?.type === 'GeometryCollection' ? object.geometries : [];
}

/** Arcs as steps of the grid, their deltas summed up. */
function plainArcs({ arcs }: Topology): Position[][] {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
  });
}

function contains(provinces: readonly Region[], place: readonly [number, number]): string | null {
  return provinces.find((province) => geoContains(province, [...place]))?.id?.toString() ?? null;
}

/** Areas of the holes in the union that no sea can be: inland, enclosed by land on all sides. */
function interiorHolesKm2(topology: Topology, names: readonly string[]): number[] {
  const geometries = names.flatMap((name) => geometriesOf(topology, name)) as (PolygonObject | MultiPolygonObject)[];
  const union = merge(topology as Parameters<typeof merge>[0], geometries as Parameters<typeof merge>[1]);
  return union.coordinates
    .flatMap((polygon) => polygon.slice(1))
    .filter((hole) => !isKnownWater(hole))
    .map(ringKm2)
    .filter((km2) => km2 > holeFromKm2);
}

/** The Caspian Sea is cut by the edge of the layer and looks like a hole. */
function isKnownWater(ring: readonly Position[]): boolean {
  return ring.every(([lon = 0]) => lon < 56);
}

function worstProvinceDifferenceKm2(topology: Topology, provinces: readonly Region[]): number {
  const prefectures = regions(topology, 'prefectures');
  return Math.max(
    ...provinces.map((province) => {
      const parts = prefectures.filter(({ id }) => String(id).slice(0, 2) === String(province.id).slice(0, 2));
      if (parts.length === 0) return 0;
      return Math.abs(areaKm2(province.geometry) - parts.reduce((sum, part) => sum + areaKm2(part.geometry), 0));
    }),
  );
}
