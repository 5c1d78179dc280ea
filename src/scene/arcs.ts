import type { DataIndex } from '../data/data-set.ts';
import { bendBetween } from '../geo/curve.ts';
import { placeOf } from './regions.ts';
import { arcStyle, type ArcColumns } from './scene-types.ts';

/** Stroke of an arc that carries no magnitude, as `--duikou` draws it: provinces stand before cities. */
export const pairingArcWidthPx = { province: 2.5, city: 1.75 } as const;

/** Cities' arcs bow a little more: 哈尔滨–深圳 parts from 黑龙江–广东, and 长春–天津 clears 沈阳's end by 14 px at home. */
const cityBend = 1.25;

/** The pairings as arcs without direction or width: the report gives no measure of a pairing as such. */
export function pairingArcs(index: DataIndex): ArcColumns {
  const pairings = index.officialPairings;
  const arcs = emptyArcs(pairings.length);
  const ids: string[] = [];
  pairings.forEach((pairing, i) => {
    const origin = placeOf(index.region(pairing.northeast));
    const destination = placeOf(index.region(pairing.east));
    const city = index.region(pairing.northeast).level !== 'province';
    ids.push(pairing.id);
    [arcs.originLon[i], arcs.originLat[i]] = origin;
    [arcs.destinationLon[i], arcs.destinationLat[i]] = destination;
    arcs.bend[i] = bendBetween(origin, destination) * (city ? cityBend : 1);
    arcs.widthPx[i] = city ? pairingArcWidthPx.city : pairingArcWidthPx.province;
    arcs.style[i] = city ? arcStyle.city : 0;
  });
  // Later pairings first, so that provinces, which come first in the report, lie on top.
  return { ...arcs, ids, shown: Uint32Array.from(pairings, (_, i) => pairings.length - 1 - i) };
}

/** Columns of the given length, filled with zeros. */
export function emptyArcs(count: number): Omit<ArcColumns, 'ids' | 'shown'> {
  return {
    count,
    originLon: new Float64Array(count),
    originLat: new Float64Array(count),
    destinationLon: new Float64Array(count),
    destinationLat: new Float64Array(count),
    bend: new Float32Array(count),
    widthPx: new Float32Array(count),
    style: new Uint8Array(count),
  };
}
