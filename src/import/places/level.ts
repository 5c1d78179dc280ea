/** Finds the level of the places in a column. The other names in it show, for example, whether 吉林 is the province or the city. */
import { headerKey } from '../columns/header-words.ts';
import type { Column } from '../table.ts';
import type { Gazetteer, GazetteerLevel, GazetteerPlace } from './gazetteer.ts';
import { readPlace } from './place.ts';

export const placeLevels = ['province', 'prefecture', 'county'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** The number of different cells that are examined. */
const maxExamined = 400;
/** The number and the share of the places of a column that must be of a level. */
const minPlaces = 2;
const enough = 0.9;

/** The level of a column; null if there is none. Each place counts once, so that repeated rows change nothing. */
export function levelOfColumn(
  { name, hasName, values }: Pick<Column, 'name' | 'hasName' | 'values'>,
  gazetteer: Gazetteer,
): PlaceLevel | null {
  const counts: Record<PlaceLevel, number> = { province: 0, prefecture: 0, county: 0 };
  const seen = new Set<string>();
  for (const cell of values.slice(0, maxExamined)) {
    const read = readPlace(gazetteer, cell, false);
    // A municipality belongs to both upper levels.
    if (read.kind !== 'place' || read.place.level === 'municipality' || seen.has(read.place.adcode)) continue;
    seen.add(read.place.adcode);
    counts[read.place.level]++;
  }
  const all = counts.province + counts.prefecture + counts.county;
  const stated = hasName ? levelOfName(name) : null;
  const [largest = 'province'] = [...placeLevels].sort((a, b) => counts[b] - counts[a]);
  if (stated !== null && counts[stated] >= enough * all) return stated;
  return all >= minPlaces && counts[largest] >= enough * all ? largest : null;
}

/** The number of places that must be in an area, without one outside it. */
const minPlacesInArea = 3;

/**
 * The areas that contain every place of a column, by the first digits of their codes: a prefecture, if there is one, and a province. The
 * names that several places have don't count, because the areas are to decide them. A column with too many different cells has no area,
 * because all of them would have to be examined.
 */
export function areasOfColumn({ values }: Pick<Column, 'values'>, gazetteer: Gazetteer): readonly string[] {
  const codes = new Set<string>();
  if (values.length > maxExamined) return [];
  for (const cell of values) {
    const read = readPlace(gazetteer, cell, false);
    if (read.kind === 'place') codes.add(read.place.adcode);
  }
  const [first = ''] = codes;
  if (codes.size < minPlacesInArea) return [];
  return [first.slice(0, 4), first.slice(0, 2)].filter((area) => !area.endsWith('00') && [...codes].every((code) => code.startsWith(area)));
}

/** The level that the name of a column states, such as 调入省 or origin_city; null if there is none. */
export function levelOfName(header: string): PlaceLevel | null {
  const key = headerKey(header).replace(/(?:名称|名|代码|编码|name|code)$/u, '');
  if (/(?:省|省份|省区|province|prov)$/u.test(key)) return 'province';
  if (/(?:[^省区县]市|^市|城市|地市|地级市|city|prefecture)$/u.test(key)) return 'prefecture';
  return /(?:县|区县|county)$/u.test(key) ? 'county' : null;
}

export function isOfLevel({ level }: Pick<GazetteerPlace, 'level'>, wanted: PlaceLevel): boolean {
  const levels: Readonly<Record<PlaceLevel, readonly GazetteerLevel[]>> = {
    province: ['province', 'municipality'],
    prefecture: ['prefecture', 'municipality'],
    county: ['county'],
  };
  return levels[wanted].includes(level);
}
