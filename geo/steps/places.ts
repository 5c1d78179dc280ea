/** Names in three scripts, pinyin and label points, from the table of names and the countries' chosen label points. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import countries from '../sources/country-labels.json';

export interface PlaceRow {
  readonly adcode: string;
  readonly iso?: string;
  readonly names: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly short: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en', string>>;
  readonly pinyin: string;
  readonly label: readonly [number, number];
}

export interface PlaceTable {
  readonly provinces: readonly PlaceRow[];
  readonly prefectures: readonly PlaceRow[];
  readonly countries: readonly { readonly id: string; readonly label: readonly number[] }[];
}

const traditional = OpenCC.Converter({ from: 'cn', to: 't' });

/** @param drawn - adcodes of the prefectures that the topology holds */
export function placeTable(drawn: ReadonlySet<string>): PlaceTable {
  const rows = csvParse(readFileSync(new URL('../sources/names.csv', import.meta.url), 'utf8'));
  const place = (row: Readonly<Record<string, string | undefined>>): PlaceRow => {
    const name = row['name_zh'] ?? '';
    const short = row['short_zh'] ?? '';
    const en = row['name_en'] ?? '';
    const iso = row['iso_3166_2'];
    return {
      adcode: row['adcode'] ?? '',
      ...(iso ? { iso } : {}),
      names: { 'zh-Hans': name, 'zh-Hant': traditional(name), en },
      short: { 'zh-Hans': short, 'zh-Hant': traditional(short), en },
      pinyin: pinyinOf(short),
      label: [Number(row['label_lon']), Number(row['label_lat'])],
    };
  };
  return {
    provinces: rows.filter(({ level }) => level === 'province').map(place),
    prefectures: rows.filter(({ level, adcode }) => level === 'prefecture' && drawn.has(adcode ?? '')).map(place),
    countries,
  };
}

/** 陕西 and 山西 differ only in tone; the usual spelling of the first is a convention that no table of readings knows. */
function pinyinOf(short: string): string {
  if (short === '陕西') return 'shaanxi';
  return pinyin(short, { toneType: 'none', type: 'array', v: true }).join('');
}
