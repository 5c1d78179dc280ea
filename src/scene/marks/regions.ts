import type { DataIndex } from '../../data/data-set.ts';
import type { Language, Pairing, Region } from '../../data/schema.ts';
import { formatList } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { mapPlaceOf } from './place-of.ts';
import type { SceneRegion } from '../scene-types.ts';

/** Of a place with more partners than these the first are named. */
const namedPartners = 4;

/** The regions of the shown pairings, each once, pair by pair, side a first: the order of the list box. */
export function sceneRegions(index: DataIndex, language: Language): readonly SceneRegion[] {
  const seen = new Set<string>();
  return index.officialPairings.flatMap((pairing) =>
    (['a', 'b'] as const).flatMap((side) => {
      if (seen.has(pairing[side])) return [];
      seen.add(pairing[side]);
      return [sceneRegion(index, pairing, side, language)];
    }),
  );
}

function sceneRegion(index: DataIndex, pairing: Pairing, side: 'a' | 'b', language: Language): SceneRegion {
  const region = index.region(pairing[side]);
  const partner = index.region(side === 'a' ? pairing.b : pairing.a);
  const words = messagesOf(language);
  return {
    id: region.id,
    side: index.sideOf(region.id),
    level: region.level === 'province' ? 'province' : 'city',
    adcode: region.gb2260 ? region.id : null,
    place: mapPlaceOf(region),
    pairing: pairing.id,
    partner: partner.id,
    name: nameOfEnd(region, words.province, language),
    shortName: region.short[language],
    nameOnMap: nameOfEnd(region, words.provinceOnMap, language),
    optionName: words.regionOption(nameOfEnd(region, words.province, language), partnersText(index, region.id, language)),
  };
}

/**
 * A province's end stands in the middle of its land, where a reader may take a short name for a city's: 吉林 is a city too, and 辽宁's dot is near
 * 沈阳's. So a province is called a province there. Its Chinese name is the short one and 省, one more character; no city is
 * called as an autonomous region is, whose name is longer.
 */
function nameOfEnd({ level, names, short }: Region, asProvince: (name: string) => string, language: Language): string {
  return level === 'province' && names['zh-Hans'].length === short['zh-Hans'].length + 1 ? asProvince(short[language]) : short[language];
}

function partnersText(index: DataIndex, id: string, language: Language): string {
  const partners = new Set<string>();
  for (const pairing of index.pairingsOf(id)) {
    if (index.isOnMap(pairing))
      partners.add(nameOfEnd(index.region(pairing.a === id ? pairing.b : pairing.a), messagesOf(language).province, language));
    // Of hundreds no more are named.
    if (partners.size > namedPartners) break;
  }
  const named = [...partners];
  return named.length <= namedPartners ? formatList(named, language) : `${formatList(named.slice(0, namedPartners), language)}…`;
}
