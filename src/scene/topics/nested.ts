/** Pairings within the pairings of the map: drawn closer in, and those of the selected pairing at once. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Pairing, PairingId } from '../../data/schema.ts';
import type { Bounds } from '../../geo/projection.ts';
import type { Framing } from '../../state/view-state.ts';
import { cityBow, type LensArc } from '../arcs.ts';
import { drawnPlaceOf } from '../place-of.ts';
import { arcStyle } from '../scene-types.ts';
import { mapPairing, type LensPlace } from './topic.ts';

const nestedWidthPx = 1.25;
/** A view lower than this, in degrees of latitude, is close enough for all of them. */
const closeBelowDegrees = 18;

/** Whether a reader has gone closer in than the pairings as a whole. */
export function isClose(framing: Framing): boolean {
  if (typeof framing === 'string') return false;
  const [, south, , north]: Bounds = framing;
  return north - south < closeBelowDegrees;
}

export interface NestedContent {
  readonly arcs: readonly LensArc[];
  readonly places: readonly LensPlace[];
}

/**
 * @param within - the map's pairing whose nested ones are wanted, or null for all
 * @param drawn - pairs of ends, "northeast east", that the lens draws itself
 */
export function nestedPairings(index: DataIndex, within: PairingId | null, drawn: ReadonlySet<string>): NestedContent {
  const nested = index.dataSet.pairings.filter(
    (pairing) =>
      !index.isOnMap(pairing) && mapPairing(index, pairing.id) !== null && (within === null || mapPairing(index, pairing.id) === within),
  );
  const arcs = nested.flatMap((pairing) => (drawn.has(`${pairing.northeast} ${pairing.east}`) ? [] : (nestedArc(index, pairing) ?? [])));
  return {
    arcs,
    places: nested.flatMap((pairing) => [pairing.northeast, pairing.east].flatMap((id) => endPlace(index, pairing, id) ?? [])),
  };
}

function nestedArc(index: DataIndex, pairing: Pairing): LensArc | null {
  const origin = drawnPlaceOf(index, index.region(pairing.northeast));
  const destination = drawnPlaceOf(index, index.region(pairing.east));
  if (!origin || !destination) return null;
  return {
    id: pairing.id,
    pairing: mapPairing(index, pairing.id),
    records: [],
    origin,
    destination,
    widthPx: nestedWidthPx,
    style: arcStyle.city | (index.isFromElsewhere(pairing) ? arcStyle.otherSource : 0),
    bow: cityBow,
  };
}

function endPlace(index: DataIndex, pairing: Pairing, id: string): LensPlace | null {
  const region = index.region(id);
  const at = drawnPlaceOf(index, region);
  // Ends of the map's own pairings have their dot and name already.
  if (!at || index.isMapRegion(id)) return null;
  return { region, at, pairing: mapPairing(index, pairing.id), kind: 'end', records: [] };
}
