/** Names in three scripts, pinyin and label points, from the table of names, the list of seas and islands and the countries' chosen label points. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import countries from '../sources/country-labels.json';
import waters from '../sources/waters.json';
import type { Box } from './label-areas.ts';

export interface PlaceRow {
  readonly adcode: string;
  /** ISO 3166-2, of provinces. */
  readonly iso?: string;
  readonly level: 'province' | 'prefecture';
  /** The province's adcode; of a province, 100000 for China. */
  readonly parent: string;
  readonly names: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly short: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly pinyin: string;
  readonly label: readonly [number, number];
}

export interface PlaceTable {
  readonly provinces: readonly PlaceRow[];
  readonly prefectures: readonly PlaceRow[];
  readonly countries: readonly { readonly id: string; readonly label: readonly number[]; readonly areas: readonly Box[] }[];
  readonly waters: readonly WaterRow[];
}

/** A sea, a group of islands or a single one. */
export interface WaterRow {
  readonly id: string;
  readonly kind: string;
  readonly names: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly label: readonly number[];
  /** Of a sea: boxes of open water. */
  readonly areas: readonly (readonly number[])[];
}

const traditional = OpenCC.Converter({ from: 'cn', to: 't' });

/**
 * @param drawn - adcodes of the prefectures that the topology holds
 * @param areas - boxes within each country's land
 */
export function placeTable(drawn: ReadonlySet<string>, areas: ReadonlyMap<string, readonly Box[]>): PlaceTable {
  const rows = csvParse(readFileSync(new URL('../sources/names.csv', import.meta.url), 'utf8'));
  const place = (row: Readonly<Record<string, string | undefined>>): PlaceRow => {
    const adcode = row['adcode'] ?? '';
    const level = row['level'] === 'province' ? 'province' : 'prefecture';
    const name = row['name_zh'] ?? '';
    const short = row['short_zh'] ?? '';
    const en = row['name_en'] ?? '';
    const iso = row['iso_3166_2'];
    return {
      adcode,
      ...(iso ? { iso } : {}),
      level,
      parent: level === 'province' ? '100000' : `${adcode.slice(0, 2)}0000`,
      names: { 'zh-Hans': name, 'zh-Hant': traditional(name), en },
      short: { 'zh-Hans': short, 'zh-Hant': traditional(short), en: shortEnglish(en) },
      pinyin: pinyinOf(short),
      label: [Number(row['label_lon']), Number(row['label_lat'])],
    };
  };
  return {
    provinces: rows.filter(({ level }) => level === 'province').map(place),
    prefectures: rows.filter(({ level, adcode }) => level === 'prefecture' && drawn.has(adcode ?? '')).map(place),
    countries: countries.map((country) => ({ ...country, areas: areas.get(country.id) ?? [] })),
    waters,
  };
}

/** Without the kind of unit and the peoples it is named after: “Yanbian Korean Autonomous Prefecture” is Yanbian. */
export function shortEnglish(name: string): string {
  return / Autonomous (?:Prefecture|County)$/.test(name)
    ? name.replace(/ .*/, '')
    : name.replace(/ (?:Prefecture|League|Forestry District|County)$/, '');
}

/** 陕西 and 山西 differ only in tone, and the spelling of the first is a convention; the others have a reading of their own in names. */
export const readings: Readonly<Record<string, { readonly plain: string; readonly toned: string }>> = {
  陕西: { plain: 'shaanxi', toned: 'shǎnxī' },
  昌都: { plain: 'changdu', toned: 'chāngdū' },
  喀什: { plain: 'kashi', toned: 'kāshí' },
};

function pinyinOf(short: string): string {
  return readings[short]?.plain ?? pinyin(short, { toneType: 'none', type: 'array', v: true }).join('');
}
