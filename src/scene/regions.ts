import type { DataIndex } from '../data/data-set.ts';
import type { Language, Pairing } from '../data/schema.ts';
import { messagesOf } from '../text/messages.ts';
import { mapPlaceOf } from './place-of.ts';
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
    place: mapPlaceOf(region),
    pairing: pairing.id,
    partner: partner.id,
    name,
    optionName: messagesOf(language).regionOption(name, partner.short[language]),
  };
}
