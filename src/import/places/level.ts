/** At which level the names in a column are read: 吉林 and 朝阳 are names of several levels, and the rest of the column says which one is meant. */
import { headerKey } from '../columns/header-words.ts';
import type { Column } from '../table.ts';
import type { Gazetteer, GazetteerLevel, GazetteerPlace } from './gazetteer.ts';
import { readPlace } from './place.ts';

export const placeLevels = ['province', 'prefecture', 'county'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** So many different cells are looked at. */
const looked = 400;
/** So many names of one level only make a column of that level; so large a share of them has to be of it. */
const fewest = 2;
const enough = 0.9;

/** Each different name counts once, so that a row that is repeated changes nothing. */
export function levelOfColumn(
  { name, hasName, values }: Pick<Column, 'name' | 'hasName' | 'values'>,
  gazetteer: Gazetteer,
): PlaceLevel | null {
  const counts: Record<PlaceLevel, number> = { province: 0, prefecture: 0, county: 0 };
  const seen = new Set<string>();
  for (const cell of values.slice(0, looked)) {
    const read = readPlace(gazetteer, cell, false);
    // A municipality is of both upper levels.
    if (read.kind !== 'place' || read.place.level === 'municipality' || seen.has(read.place.adcode)) continue;
    seen.add(read.place.adcode);
    counts[read.place.level]++;
  }
  const all = counts.province + counts.prefecture + counts.county;
  const stated = hasName ? levelOfName(name) : null;
  const [largest = 'province'] = [...placeLevels].sort((a, b) => counts[b] - counts[a]);
  if (stated !== null && counts[stated] >= enough * all) return stated;
  return all >= fewest && counts[largest] >= enough * all ? largest : null;
}

/** 调入省, origin_city: the name of a column says the level too. */
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
