/** Pairings within the pairings of the map: drawn closer in, and those of the selected pairing at once. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Pairing, PairingId } from '../../data/schema.ts';
import type { Bounds } from '../../geo/projection.ts';
import type { Framing } from '../../state/view-state.ts';
import { cityBendFactor, type TopicArc } from '../marks/arcs.ts';
import { drawnPlaceOf } from '../marks/place-of.ts';
import { arcStyle } from '../scene-types.ts';
import { mapPairing, type TopicPlace } from './topic.ts';

const nestedWidthPx = 1.25;
/** A view lower than this, in degrees of latitude, is close enough for all of them. */
const closeBelowDegrees = 18;

/** Whether a reader has zoomed in beyond the pairings as a whole. */
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
 * @param within - the pairing whose nested pairings are returned, or null for all
 * @param drawn - pairs of ends, "a b", that the topic draws itself
 */
export function nestedPairings(index: DataIndex, within: PairingId | null, drawn: ReadonlySet<string>): NestedContent {
  const nested = index.dataSet.pairings.filter(
    (pairing) =>
      !index.isOnMap(pairing) && mapPairing(index, pairing.id) !== null && (within === null || mapPairing(index, pairing.id) === within),
  );
  const arcs = nested.flatMap((pairing) => (drawn.has(`${pairing.a} ${pairing.b}`) ? [] : (nestedArc(index, pairing) ?? [])));
  return {
    arcs,
    places: nested.flatMap((pairing) => [pairing.a, pairing.b].flatMap((id) => endPlace(index, pairing, id) ?? [])),
  };
}

function nestedArc(index: DataIndex, pairing: Pairing): TopicArc | null {
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
    style: arcStyle.city | (index.isFromElsewhere(pairing) ? arcStyle.otherSource : 0),
    bendFactor: cityBendFactor,
  };
}

function endPlace(index: DataIndex, pairing: Pairing, id: string): TopicPlace | null {
  const region = index.region(id);
  const at = drawnPlaceOf(index, region);
  // Ends of the map's own pairings have their dot and name already.
  if (!at || index.isMapRegion(id)) return null;
  return { region, at, pairing: mapPairing(index, pairing.id), kind: 'end', records: [] };
}
