/** Pairings nested in the pairings of the map. They are drawn when the map is zoomed in. Those of the selected pairing are always drawn. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Pairing, PairingId } from '../../data/schema.ts';
import type { Bounds } from '../../geo/projection.ts';
import type { Framing } from '../../state/view-state.ts';
import { cityBendFactor, type TopicArc } from '../marks/arcs.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import { arcStyle } from '../scene-types.ts';
import { endPlaces, mapPairing, type TopicPlace } from './topic.ts';

export const nestedWidthPx = 1.25;
/** The height in degrees of latitude below which a view shows all of them. */
const closeBelowDegrees = 18;

/** Whether the map is zoomed in beyond the view of all pairings. */
export function isClose(framing: Framing): boolean {
  if (typeof framing === 'string') return false;
  const [, south, , north]: Bounds = framing;
  return north - south < closeBelowDegrees;
}

export interface NestedContent {
  readonly arcs: readonly TopicArc[];
  readonly places: readonly TopicPlace[];
}

/**
 * The nested pairings as such. In a topic of records, pairings with a record have arcs of the topic. The others are drawn as not reported.
 * Pairings of other sources are not drawn there.
 *
 * @param within - the pairing whose nested pairings are returned; null for all
 * @param drawn - the pairs of ends that the topic draws itself, in the form "a b"
 * @param ofRecords - whether the topic's arcs stand for records
 */
export function nestedPairings(index: DataIndex, within: PairingId | null, drawn: ReadonlySet<string>, ofRecords: boolean): NestedContent {
  const nested = index.dataSet.pairings.filter(
    (pairing) =>
      !index.isOnMap(pairing) &&
      !(ofRecords && index.isFromElsewhere(pairing)) &&
      mapPairing(index, pairing.id) !== null &&
      (within === null || mapPairing(index, pairing.id) === within),
  );
  const arcs = nested.flatMap((pairing) => (drawn.has(`${pairing.a} ${pairing.b}`) ? [] : (nestedArc(index, pairing, ofRecords) ?? [])));
  return {
    arcs,
    places: nested.flatMap((pairing) =>
      [pairing.a, pairing.b].flatMap((id) => endPlaces(index, index.region(id), mapPairing(index, pairing.id))),
    ),
  };
}

function nestedArc(index: DataIndex, pairing: Pairing, ofRecords: boolean): TopicArc | null {
  const origin = drawnPlaceOf(index, index.region(pairing.a));
  const destination = drawnPlaceOf(index, index.region(pairing.b));
  if (!origin || !destination) return null;
  return {
    id: pairing.id,
    pairing: mapPairing(index, pairing.id),
    records: [],
    origin,
    destination,
    widthPx: nestedWidthPx,
    style:
      arcStyle.city |
      arcStyle.nested |
      (ofRecords ? arcStyle.notReported : 0) |
      (index.isFromElsewhere(pairing) ? arcStyle.otherSource : 0),
    bendFactor: cityBendFactor,
  };
}
