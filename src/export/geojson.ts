/** Writes the arcs, places and routes of a scene as GeoJSON (RFC 7946), in WGS 84 degrees. */
import type { Feature, FeatureCollection, LineString, Point, Position } from 'geojson';
import type { DataIndex } from '../data/data-set.ts';
import { inferencesOf } from '../data/inference.ts';
import { figuresOf } from '../data/figure.ts';
import type { Evidence, PairingId } from '../data/schema.ts';
import { pointOnCurve } from '../geo/curve.ts';
import { lonLatOf, mercatorOf, type LonLat } from '../geo/projection.ts';
import { arcStyle, type Scene, type SceneTotals } from '../scene/scene-types.ts';
import { curveOfArc } from '../render/svg/arc-marks.ts';
import { mapInSlices, type ExportOptions } from './export-options.ts';
import { selectedPairings, type ListView } from '../scene/listed.ts';
import { withOriginalTexts } from './original-texts.ts';

/** The number of segments of a curve. */
const pieces = 32;
/** Five decimals of a degree are about a metre. */
const decimals = 5;

export type SceneFeature = Feature<LineString | Point>;

/** Foreign members of the collection, which RFC 7946 allows: the content and the data of the view. */
export interface SceneCollection extends FeatureCollection<LineString | Point> {
  readonly title: string;
  readonly subject: string;
  readonly dataVersion: string;
  readonly attribution: string;
  /** The note that the data come from a link or another site and have not been checked. */
  readonly unchecked?: string;
}

/** Writes the features of the view: those of the selection, if there is one and the reader does not list all. */
export async function geoJsonOfView(
  index: DataIndex,
  scene: Scene,
  view: ListView,
  exportOptions: ExportOptions,
): Promise<SceneCollection> {
  return geoJsonOf(index, scene, exportOptions, view.listed === 'all' ? null : selectedPairings(index, view));
}

/**
 * Writes features with the evidence of each figure among their properties. The geometry of an arc is the drawn curve, not a route.
 *
 * @param pairings - the pairings whose features are written; null for all
 */
export async function geoJsonOf(
  shown: DataIndex,
  scene: Scene,
  exportOptions: ExportOptions = {},
  pairings: ReadonlySet<PairingId> | null = null,
): Promise<SceneCollection> {
  const index = withOriginalTexts(shown);
  const { title, subject, attribution, unchecked } = scene.captions;
  const isOf = (pairing: string | null): boolean => pairings === null || (pairing !== null && pairings.has(pairing));
  const ends = pairings && new Set([...pairings].flatMap((id) => [index.pairing(id)?.a, index.pairing(id)?.b]));
  const arcs = await mapInSlices(
    Array.from(scene.arcs.shown)
      .filter((i) => isOf(scene.arcs.pairings[i] ?? null))
      .sort((a, b) => a - b),
    (i) => arcFeature(index, scene, i),
    exportOptions,
  );
  return {
    type: 'FeatureCollection',
    title,
    subject,
    dataVersion: index.dataSet.dataVersion,
    attribution,
    ...(unchecked === null ? {} : { unchecked }),
    features: [
      ...regionFeatures(
        index,
        scene.regions.filter(({ id }) => ends === null || ends.has(id)),
        scene.totals,
      ),
      ...pointFeatures(
        index,
        scene.points.filter(({ pairing }) => isOf(pairing)),
      ),
      ...arcs,
      ...routeFeatures(
        index,
        scene.routes.filter(({ pairing }) => isOf(pairing)),
      ),
    ],
  };
}

function regionFeatures(index: DataIndex, regions: Scene['regions'], totals: SceneTotals | null): readonly SceneFeature[] {
  const byId = new Map(totals?.places.map((at) => [at.id, at]));
  return regions.map(({ id, place, name, side, pairing, partner }) => {
    const at = byId.get(id);
    return pointFeature(id, place, {
      kind: 'region',
      name,
      side,
      pairing,
      partner,
      pairedBy: pairedBy(index, pairing),
      // The totals of all flows of the place, drawn or not.
      ...(totals && at ? { totals: { unit: totals.unit, out: at.out, in: at.in, between: at.between, within: at.within } } : {}),
      records: [],
    });
  });
}

function pointFeatures(index: DataIndex, points: Scene['points']): readonly SceneFeature[] {
  return points.map(({ id, place, kind, name, side, pairing, description, isBuilt, entries, records }) =>
    pointFeature(`${kind} ${id}`, place, {
      kind,
      name: name ?? description,
      side,
      pairing,
      pairedBy: pairedBy(index, pairing),
      ...(kind === 'site' ? { isBuilt, statuses: entries.flatMap(({ status }) => status ?? []) } : {}),
      records: records.flatMap(({ record }) => recordProperties(index, record)),
    }),
  );
}

function arcFeature(index: DataIndex, { arcs, arcNames }: Scene, i: number): SceneFeature {
  const curve = curveOfArc(arcs, i, mercatorOf);
  const style = arcs.style[i] ?? 0;
  const pairing = arcs.pairings[i] ?? null;
  return {
    type: 'Feature',
    id: arcs.ids[i] ?? '',
    geometry: {
      type: 'LineString',
      coordinates: Array.from({ length: pieces + 1 }, (_, k) => positionOf(lonLatOf(pointOnCurve(curve, k / pieces)))),
    },
    properties: {
      kind: 'arc',
      name: arcNames[i] ?? null,
      pairing,
      pairedBy: pairedBy(index, index.pairing(arcs.ids[i] ?? '') ? (arcs.ids[i] ?? null) : pairing),
      isDirected: (style & arcStyle.directed) !== 0,
      state: stateOf(style),
      isNested: (style & arcStyle.nested) !== 0,
      records: (arcs.records[i] ?? []).flatMap((id) => recordProperties(index, id)),
    },
  };
}

function stateOf(style: number): string {
  if (style & arcStyle.notReported) return 'not-reported';
  if (style & arcStyle.group) return 'group';
  return style & arcStyle.saidOfAll ? 'said-of-all' : 'reported';
}

function routeFeatures(index: DataIndex, routes: Scene['routes']): readonly SceneFeature[] {
  return routes.flatMap(({ id, pairing, text, legs }) =>
    legs.map(({ mode, path }, leg): SceneFeature => ({
      type: 'Feature',
      id: `${id} ${leg}`,
      geometry: { type: 'LineString', coordinates: path.map(positionOf) },
      properties: {
        kind: 'route',
        isSchematic: true,
        mode,
        name: text,
        pairing,
        pairedBy: pairedBy(index, pairing),
        records: recordProperties(index, id),
      },
    })),
  );
}

/** The figures of a record with their states and evidence; empty if there is no such record. */
function recordProperties(index: DataIndex, id: string): readonly Record<string, unknown>[] {
  const record = index.record(id);
  return record ? [{ id, figures: figuresOf(record), inferred: inferencesOf(record), ...evidenceProperties(index, record.source) }] : [];
}

/** The evidence of the document that established a pairing. */
function pairedBy(index: DataIndex, pairing: string | null): Record<string, unknown> | null {
  const found = pairing === null ? undefined : index.pairing(pairing);
  return found ? evidenceProperties(index, found.source) : null;
}

function evidenceProperties(index: DataIndex, { quote, p, source: id }: Evidence): Record<string, unknown> {
  const source = index.source(id);
  return { quote, paragraph: p ?? null, publisher: source?.publisher ?? null, date: source?.date ?? null, url: source?.url ?? null };
}

function pointFeature(id: string, place: LonLat, properties: Record<string, unknown>): SceneFeature {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: positionOf(place) }, properties };
}

function positionOf([lon, lat]: LonLat): Position {
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))];
}
