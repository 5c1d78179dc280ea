/** The flows between places, with one arc for each pair of ends and direction. Arcs have widths by magnitude if one unit has magnitudes. */
import { isOfSeveral, type DataIndex } from '../../data/data-set.ts';
import { isDirected, figureValues, hasNumber } from '../../data/figure.ts';
import type { Pairing, RegionId, ReportRecord } from '../../data/schema.ts';
import type { Topic } from '../../state/view-state.ts';
import { cityBendFactor, type TopicArc } from '../marks/arcs.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import { topicsOf } from '../records.ts';
import { statementsOfPairings } from '../statements.ts';
import { arcStyle } from '../scene-types.ts';
import { endPlaces, mapPairing, type TopicContent, type TopicDescriptor, type TopicInput, type TopicPlace } from './topic.ts';
import { pairingArc, pairingArcWidthPx } from './pairings.ts';

/** Narrowest and widest stroke of an arc with a magnitude, in CSS px. */
export const magnitudeWidthPx = [1.5, 14] as const;
const notReportedWidthPx = 1.25;

/**
 * The content of a topic of flows. Widths show the magnitudes of the topic's unit. Every other figure is a label on an arc of constant
 * width.
 */
export function flowContent({ id: topic, width }: TopicDescriptor, { index, shown, pairings }: TopicInput): TopicContent {
  const widthUnit = width === null || width === 'scaled' ? null : width.unit;
  const records = shown.filter((record) => topicsOf(record).includes(topic));
  const widthOf = magnitudeScale(records, widthUnit);
  const measuredWidthPx = (record: ReportRecord): number | null => {
    const n = magnitudeOf(record, widthUnit);
    return n === null || widthOf === null ? null : widthOf(n);
  };
  const arcs = flowArcs(
    index,
    records.filter(({ type }) => type !== 'route'),
    measuredWidthPx,
  );
  const flowing = new Set(arcs.map(({ pairing }) => pairing));
  const others = index.officialPairings
    .filter(({ id }) => pairings.has(id) && !flowing.has(id))
    .flatMap((pairing) => arcWithoutFlow(index, topic, records, pairing) ?? []);
  return {
    arcs: [...arcs, ...others],
    places: [...sites(index, records), ...flowEnds(index, records)],
    routes: records.filter(isDrawnRoute),
    widthUnit: widthOf === null ? null : widthUnit,
  };
}

/**
 * The arc of a pairing without a flow. If the pairing has records at a place, it is the arc of any pairing. If the topic has no record of
 * the pairing itself, the arc means "only in a total", "said of all in words" or "not reported". If filters hide its records, there is no
 * arc.
 */
function arcWithoutFlow(index: DataIndex, topic: Topic, records: readonly ReportRecord[], pairing: Pairing): TopicArc | null {
  const said = statementsOfPairings(index, topic).get(pairing.id);
  if (said === undefined) return { ...pairingArc(index, pairing, arcStyle.notReported), widthPx: notReportedWidthPx };
  if (said !== 'reported') {
    const isShown = records.some((record) => record.state === said && record.appliesTo?.includes(pairing.id));
    const style = said === 'group' ? arcStyle.group : arcStyle.saidOfAll;
    return isShown ? { ...pairingArc(index, pairing, style), widthPx: notReportedWidthPx } : null;
  }
  const own = records.filter(
    (record) =>
      (record.state === 'reported' || record.state === 'zero') &&
      !isDrawnRoute(record) &&
      mapPairing(index, record.nested ?? record.pairing) === pairing.id,
  );
  return own.length === 0 ? null : { ...pairingArc(index, pairing), records: own.map(({ id }) => id) };
}

function isDrawnRoute({ type, path }: ReportRecord): boolean {
  return type === 'route' && path !== undefined;
}

/** Whether a record is drawn at its place, with its figures. */
export function isAtSite(index: DataIndex, { place, type }: ReportRecord): boolean {
  return place !== undefined && type !== 'flow' && drawnPlaceOf(index, index.region(place)) !== null;
}

/**
 * A square root scale from zero to the largest value, so that the area of an arc on screen is proportional to its value. Null if there is
 * no value.
 */
export function magnitudeScale(records: readonly ReportRecord[], unit: string | null): ((n: number) => number) | null {
  // A loop instead of spread arguments, because there may be more flows than a call can take.
  const largest = records.reduce((most, record) => Math.max(most, magnitudeOf(record, unit) ?? 0), 0);
  if (largest <= 0) return null;
  // d3's `scaleSqrt` would add its ticks and formats to the code before the first interaction.
  return (n) => Math.max(magnitudeWidthPx[0], magnitudeWidthPx[1] * Math.sqrt(n / largest));
}

/** The value shown by the width of a flow; null for a total of a group and for a value in another unit. */
function magnitudeOf(record: ReportRecord, unit: string | null): number | null {
  if (unit === null || record.type !== 'flow' || record.state !== 'reported') return null;
  return figureValues(record).find((value) => value.unit === unit)?.n ?? null;
}

export interface Ends {
  readonly origin: RegionId;
  readonly destination: RegionId;
  readonly isDirected: boolean;
}

/** The ends of a record: its own, otherwise those of its pairing; null for a total and for a record at one place. */
export function endsOf(index: DataIndex, record: ReportRecord): Ends | null {
  if (isOfSeveral(record) || record.state === 'not-reported') return null;
  if (record.from !== undefined && record.to != null)
    return { origin: record.from, destination: record.to, isDirected: isDirected(record) };
  if (record.place !== undefined) return null;
  const pairing = index.pairing(record.nested ?? record.pairing ?? '');
  return pairing ? { origin: pairing.a, destination: pairing.b, isDirected: false } : null;
}

function flowArcs(
  index: DataIndex,
  records: readonly ReportRecord[],
  measuredWidthPx: (record: ReportRecord) => number | null,
): readonly TopicArc[] {
  const byEnds = new Map<string, { readonly ends: Ends; readonly records: ReportRecord[] }>();
  for (const record of records) {
    const ends = endsOf(index, record);
    if (!ends) continue;
    const key = `${ends.origin} ${ends.destination} ${ends.isDirected}`;
    const known = byEnds.get(key);
    if (known) known.records.push(record);
    else byEnds.set(key, { ends, records: [record] });
  }
  for (const [key, { ends, records: undirected }] of byEnds) {
    // A record without a direction joins the arc of a flow between the same two regions.
    if (ends.isDirected || undirected.some(hasNumber)) continue;
    const flow = byEnds.get(`${ends.origin} ${ends.destination} true`) ?? byEnds.get(`${ends.destination} ${ends.origin} true`);
    if (!flow) continue;
    flow.records.push(...undirected);
    byEnds.delete(key);
  }
  return [...byEnds.values()].flatMap(({ ends, records: flowing }) => flowArc(index, ends, flowing, measuredWidthPx) ?? []);
}

/** Ends that are not regions of the map's pairings. They get a dot and a name of their own. */
function flowEnds(index: DataIndex, records: readonly ReportRecord[]): readonly TopicPlace[] {
  return records.flatMap((record) => {
    const ends = endsOf(index, record);
    return (ends ? [ends.origin, ends.destination] : []).flatMap((id) =>
      endPlaces(index, index.region(id), mapPairing(index, record.nested ?? record.pairing)),
    );
  });
}

function flowArc(
  index: DataIndex,
  ends: Ends,
  records: readonly ReportRecord[],
  measuredWidthPx: (record: ReportRecord) => number | null,
): TopicArc | null {
  const [from, to] = [index.region(ends.origin), index.region(ends.destination)];
  const [origin, destination] = [drawnPlaceOf(index, from), drawnPlaceOf(index, to)];
  // Records with figures come first, because others are less important.
  const [main, ...others] = [...records].sort((a, b) => Number(hasNumber(b)) - Number(hasNumber(a)));
  if (!main || !origin || !destination) return null;
  const isCity = from.level !== 'province' || to.level !== 'province';
  const widths = records.map(measuredWidthPx).filter((width) => width !== null);
  const constant = isCity ? pairingArcWidthPx.city : pairingArcWidthPx.province;
  return {
    id: main.id,
    pairing: mapPairing(index, main.nested ?? main.pairing),
    records: [main.id, ...others.map(({ id }) => id)],
    origin,
    destination,
    widthPx: widths.length > 0 ? Math.max(...widths) : constant,
    style: (ends.isDirected ? arcStyle.directed : 0) | (from.role === 'b' ? arcStyle.fromSideB : 0) | (isCity ? arcStyle.city : 0),
    bendFactor: isCity ? cityBendFactor : 1,
  };
}

/** The records at each place. */
function sites(index: DataIndex, records: readonly ReportRecord[]): readonly TopicPlace[] {
  const byPlace = new Map<RegionId, ReportRecord[]>();
  for (const record of records) {
    if (record.place === undefined || record.type === 'flow') continue;
    const known = byPlace.get(record.place);
    if (known) known.push(record);
    else byPlace.set(record.place, [record]);
  }
  return Array.from(byPlace, ([id, at]): TopicPlace | null => {
    const region = index.region(id);
    const place = drawnPlaceOf(index, region);
    return (
      place && {
        region,
        at: place,
        pairing: mapPairing(index, at.find(({ pairing }) => pairing !== null)?.pairing ?? null),
        kind: 'site',
        records: at,
      }
    );
  }).filter((site) => site !== null);
}
