/** The pairings as such: arcs without direction or width, for the report gives no measure of a pairing. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Pairing } from '../../data/schema.ts';
import { cityBow, type LensArc } from '../arcs.ts';
import { mapPlaceOf } from '../place-of.ts';
import { arcStyle } from '../scene-types.ts';
import type { LensContent, LensInput } from './topic.ts';

/** Stroke of an arc that carries no magnitude: provinces stand before cities. */
export const pairingArcWidthPx = { province: 2.5, city: 1.75 } as const;

export function pairingsLens({ index, pairings }: LensInput): LensContent {
  const arcs = index.officialPairings.filter(({ id }) => pairings.has(id)).map((pairing) => pairingArc(index, pairing));
  return { arcs, places: [], routes: [], widthUnit: null };
}

/** The arc of a pairing of the map, with the style bits of its state. */
export function pairingArc(index: DataIndex, pairing: Pairing, style = 0): LensArc {
  const isCity = index.region(pairing.northeast).level !== 'province';
  return {
    id: pairing.id,
    pairing: pairing.id,
    records: [],
    origin: mapPlaceOf(index.region(pairing.northeast)),
    destination: mapPlaceOf(index.region(pairing.east)),
    widthPx: isCity ? pairingArcWidthPx.city : pairingArcWidthPx.province,
    style: style | (isCity ? arcStyle.city : 0),
    bow: isCity ? cityBow : 1,
  };
}
