/** The arcs, places and ways of a scene as GeoJSON (RFC 7946), in WGS 84 degrees. */
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import type { DataIndex } from '../data/data-set.ts';
import { figuresOf } from '../data/figure.ts';
import { pointOnCurve } from '../geo/curve.ts';
import { lonLatOf, mercatorOf, type LonLat } from '../geo/projection.ts';
import { arcStyle, type Scene } from '../scene/scene-types.ts';
import { curveOfArc } from '../svg/arcs.ts';

/** Pieces of a curve. */
const pieces = 32;
/** About a metre. */
const decimals = 5;

export type SceneFeature = Feature<LineString | Point>;

/** What is shown, with the evidence of each figure among a feature's properties. The geometry of an arc is the drawn curve, not a way. */
export function geoJsonOf(index: DataIndex, scene: Scene): FeatureCollection<LineString | Point> {
  return { type: 'FeatureCollection', features: [...scene.regions.map((region) => pointFeature(region.id, region.place, { kind: 'region', name: region.name, side: region.side, pairing: region.pairing, partner: region.partner })), ...pointFeatures(scene), ...arcFeatures(index, scene), ...routeFeatures(index, scene)] };
}

function pointFeatures({ points }: Scene): readonly SceneFeature[] {
  return points.map(({ id, place, kind, name, side, pairing, spoken, isBuilt }) => pointFeature(id, place, { kind, name: name ?? spoken, side, pairing, ...(kind === 'site' ? { isBuilt } : {}) }));
}

function arcFeatures(index: DataIndex, scene: Scene): readonly SceneFeature[] {
  const { arcs } = scene;
  return Array.from(arcs.shown).toSorted((a, b) => a - b).map((i) => {
    const curve = curveOfArc(arcs, i, mercatorOf);
    const style = arcs.style[i] ?? 0;
    const coordinates = Array.from({ length: pieces + 1 }, (_, k) => positionOf(lonLatOf(pointOnCurve(curve, k / pieces))));
    return {
      type: 'Feature',
      id: arcs.ids[i] ?? '',
      geometry: { type: 'LineString', coordinates },
      properties: {
        kind: 'arc',
        name: scene.arcNames[i] ?? null,
        pairing: arcs.pairings[i] ?? null,
        isDirected: (style & arcStyle.directed) !== 0,
        state: style & arcStyle.silent ? 'not-reported' : style & arcStyle.group ? 'group' : 'reported',
        records: (arcs.records[i] ?? []).flatMap((id) => recordProperties(index, id)),
      },
    };
  });
}

function routeFeatures(index: DataIndex, { routes }: Scene): readonly SceneFeature[] {
  return routes.flatMap(({ id, pairing, text, legs }) =>
    legs.map(({ mode, path }, leg): SceneFeature => ({
      type: 'Feature',
      id: `${id} ${leg}`,
      geometry: { type: 'LineString', coordinates: path.map(positionOf) },
      properties: { kind: 'route', isSchematic: true, mode, name: text, pairing, records: recordProperties(index, id) },
    })),
  );
}

/** A record's figures with their states, and the words that back them. */
function recordProperties(index: DataIndex, id: string): readonly Record<string, unknown>[] {
  const record = index.record(id);
  if (!record) return [];
  const source = index.source(record.source.source);
  return [
    {
      id,
      figures: figuresOf(record),
      quote: record.source.quote,
      paragraph: record.source.p ?? null,
      publisher: source?.publisher ?? null,
      date: source?.date ?? null,
    },
  ];
}

function pointFeature(id: string, place: LonLat, properties: Record<string, unknown>): SceneFeature {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: positionOf(place) }, properties };
}

function positionOf([lon, lat]: LonLat): Position {
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))];
}
