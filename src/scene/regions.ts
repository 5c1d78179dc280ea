import type { DataIndex } from '../data/data-set.ts';
import type { Language, Pairing, Region } from '../data/schema.ts';
import type { LonLat } from '../geo/projection.ts';
import { messagesOf } from '../text/messages.ts';
import type { SceneRegion, Side } from './scene-types.ts';

/** The regions of the shown pairings, pair by pair, northeast first: the order of the list box. */
export function sceneRegions(index: DataIndex, language: Language): readonly SceneRegion[] {
  return index.officialPairings.flatMap((pairing) => [
    sceneRegion(index, pairing, 'northeast', language),
    sceneRegion(index, pairing, 'east', language),
  ]);
}

function sceneRegion(index: DataIndex, pairing: Pairing, side: Side, language: Language): SceneRegion {
  const region = index.region(pairing[side]);
  const partner = index.region(side === 'northeast' ? pairing.east : pairing.northeast);
  const name = region.short[language];
  return {
    id: region.id,
    side,
    level: region.level === 'province' ? 'province' : 'city',
    adcode: region.gb2260 ? region.id : null,
    place: placeOf(region),
    pairing: pairing.id,
    partner: partner.id,
    name,
    optionName: messagesOf(language).regionOption(name, partner.short[language]),
  };
}

/** Where a region's arc ends: its anchor, for three province seats are paired cities themselves; else its point. */
export function placeOf(region: Region): LonLat {
  if (region.anchor) return [region.anchor[0], region.anchor[1]];
  // The parser lets no region of a pairing through that has neither anchor nor point.
  if (region.lon === null || region.lat === null) throw new Error(`region ${region.id} has no place`);
  return [region.lon, region.lat];
}
