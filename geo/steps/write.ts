/** From areas to a topology: shared borders stored once, provinces dissolved from their parts. */
import type { FeatureCollection, LineString } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { dashes } from './dashes.ts';
import { collected, type Areas } from './mapshaper.ts';
import { wound } from './wind.ts';

export interface Layers {
  /** The unit (a prefecture, a city) that a piece belongs to. */
  readonly prefectureOf: (id: string) => string;
  /** Whether a prefecture is kept as an object of its own. */
  readonly keepsPrefecture: (id: string) => boolean;
  /** Pieces smaller than a prefecture that are kept. */
  readonly districts: readonly string[];
  /** Steps of the grid along the longer side. */
  readonly quantization: number;
}

type AreaGeometry = Polygon | MultiPolygon;

/** Objects `countries`, `provinces`, `prefectures`, `districts`, `dashes`; ids are ISO alpha-2 codes and adcodes. */
export function writtenTopology(areas: Areas, layers: Layers): Topology {
  const isUnit = (id: string): boolean => /^\d{6}$/.test(id);
  const countries = areas.features.filter(({ properties }) => !isUnit(properties.id));
  const pieces = areas.features.filter(({ properties }) => isUnit(properties.id));
  const written = topology(
    {
      countries: collected(countries.map(wound)),
      pieces: collected(pieces.map(wound)),
      dashes: dashCollection(),
    },
    layers.quantization,
  ) as Topology;
  const pieceGeometries = geometriesOf(written, 'pieces');
  const prefectures = dissolved(written, pieceGeometries, layers.prefectureOf);
  const provinces = dissolved(written, pieceGeometries, (id) => `${id.slice(0, 2)}0000`);
  const objects: Record<string, GeometryObject> = {
    countries: collection(geometriesOf(written, 'countries')),
    provinces: collection(provinces),
    prefectures: collection(prefectures.filter(({ id }) => layers.keepsPrefecture(String(id)))),
    districts: collection(pieceGeometries.filter(({ id }) => layers.districts.includes(String(id)))),
    dashes: collection(
      (written.objects['dashes'] as GeometryCollection).geometries.map(({ properties: _none, ...geometry }) => geometry as GeometryObject),
    ),
  };
  const { bbox: _box, ...rest } = written;
  return { ...rest, objects };
}

function dashCollection(): FeatureCollection<LineString> {
  return { type: 'FeatureCollection', features: dashes() };
}

function geometriesOf(written: Topology, name: string): AreaGeometry[] {
  return (written.objects[name] as GeometryCollection<{ id: string }>).geometries.map(
    // The areas were collected with their id as the one property; here it becomes the geometry's own.
    ({ properties, ...geometry }) => ({ ...geometry, id: (properties as { id: string }).id }) as unknown as AreaGeometry,
  );
}

/** Pieces of one code become one area, by arcs: what they shared is gone, what they had outside stays the same line. */
function dissolved(written: Topology, pieces: readonly AreaGeometry[], codeOf: (id: string) => string): AreaGeometry[] {
  const groups = new Map<string, AreaGeometry[]>();
  for (const piece of pieces) {
    const code = codeOf(String(piece.id));
    groups.set(code, [...(groups.get(code) ?? []), piece]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, members]) => ({ ...mergeArcs(written, members), id }));
}

function collection(geometries: readonly GeometryObject[]): GeometryCollection {
  return { type: 'GeometryCollection', geometries: [...geometries] };
}
