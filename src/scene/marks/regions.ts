import type { DataIndex } from '../../data/data-set.ts';
import type { Language, Pairing, Region } from '../../data/schema.ts';
import { formatList } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { mapPlaceOf } from './place-of.ts';
import type { SceneRegion } from '../scene-types.ts';

/** The most partners that are named for a place. */
const namedPartners = 4;

/** The regions of the shown pairings, once each, in the order of the list box: pair by pair, side a first. */
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
 * The name of a province's end. It is in the middle of the province, where a reader may take a short name for a city's: 吉林 is a city too,
 * and the dot of 辽宁 is near that of 沈阳. So a province is named as one. A province is recognised by its Chinese name, which is the short
 * name and 省, one character longer; autonomous regions have longer names, which no city shares.
 */
function nameOfEnd({ level, names, short }: Region, asProvince: (name: string) => string, language: Language): string {
  return level === 'province' && names['zh-Hans'].length === short['zh-Hans'].length + 1 ? asProvince(short[language]) : short[language];
}

function partnersText(index: DataIndex, id: string, language: Language): string {
  const partners = new Set<string>();
  for (const pairing of index.pairingsOf(id)) {
    if (index.isOnMap(pairing))
      partners.add(nameOfEnd(index.region(pairing.a === id ? pairing.b : pairing.a), messagesOf(language).province, language));
    // The names beyond the limit are not needed.
    if (partners.size > namedPartners) break;
  }
  const named = [...partners];
  return named.length <= namedPartners ? formatList(named, language) : `${formatList(named.slice(0, namedPartners), language)}…`;
}
