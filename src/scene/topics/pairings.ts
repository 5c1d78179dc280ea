/** The arc of a pairing as such. It has no direction and a constant width, because the report gives no measure of a pairing. */
import type { DataIndex } from '../../data/data-set.ts';
import type { Pairing } from '../../data/schema.ts';
import { cityBendFactor, type TopicArc } from '../marks/arcs.ts';
import { mapPlaceOf } from '../marks/place-of.ts';
import { arcStyle } from '../scene-types.ts';

/** Stroke widths of arcs without a magnitude, in px. Arcs of provinces are wider than those of cities. */
export const pairingArcWidthPx = { province: 2.5, city: 1.75 } as const;

/** The arc of a pairing on the map, with the style bits of its state. */
export function pairingArc(index: DataIndex, pairing: Pairing, style = 0): TopicArc {
  const isCity = index.region(pairing.a).level !== 'province';
  return {
    id: pairing.id,
    pairing: pairing.id,
    records: [],
    origin: mapPlaceOf(index.region(pairing.a)),
    destination: mapPlaceOf(index.region(pairing.b)),
    widthPx: isCity ? pairingArcWidthPx.city : pairingArcWidthPx.province,
    style: style | (isCity ? arcStyle.city : 0),
    bendFactor: isCity ? cityBendFactor : 1,
  };
}
