/** The level of the places in a column: a province and a city are called 吉林, and the other names in the column show which one is meant. */
import { headerKey } from '../columns/header-words.ts';
import type { Column } from '../table.ts';
import type { Gazetteer, GazetteerLevel, GazetteerPlace } from './gazetteer.ts';
import { readPlace } from './place.ts';

export const placeLevels = ['province', 'prefecture', 'county'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** So many different cells are looked at. */
const looked = 400;
/** A column is of a level where at least so many of its places, and so large a share of them, are. */
const fewest = 2;
const enough = 0.9;

/** Each place counts once: repeated rows change nothing. */
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
