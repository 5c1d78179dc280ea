/** The places that a file may name: provinces, prefectures and counties, by code or by any form of their names. */
import { aliases } from './aliases.ts';
import { foldForSearch } from '../../data/fold-for-search.ts';
import type { LocalizedText } from '../../data/schema.ts';
import { divisionsOfTaiwan } from './outside.ts';

/** The content of `geo/gazetteer.json`, whose rows are described in `geo/steps/gazetteer.ts`. */
export interface GazetteerFile {
  readonly units: readonly (readonly (string | number)[])[];
  readonly counties: readonly (readonly (string | number)[])[];
  readonly former: readonly (readonly string[])[];
}

export type GazetteerLevel = 'province' | 'municipality' | 'prefecture' | 'county';

export interface GazetteerPlace {
  readonly adcode: string;
  readonly level: GazetteerLevel;
  readonly names: LocalizedText;
  readonly short: LocalizedText;
  /** The name in pinyin without tones and spaces. */
  readonly pinyin: string;
  /** The position; null if no source gives one. */
  readonly lonLat: readonly [number, number] | null;
}

/** The form of a name. A full name is more precise than a short one, and one with tones than one without. */
export type NameForm = 'full' | 'toned' | 'short';

export interface Gazetteer {
  readonly places: readonly GazetteerPlace[];
  byCode(adcode: string): GazetteerPlace | undefined;
  byIso(code: string): GazetteerPlace | undefined;
  /** The places with this name in this form. The key is a {@link nameKey}, or a {@link tonedKey} for names with tones. */
  named(form: NameForm, key: string): readonly GazetteerPlace[];
  /** The former name of a code and the place that it belongs to today. */
  former(code: string): { readonly name: string; readonly today: GazetteerPlace } | undefined;
  /** All keys in a script, for suggestions. */
  keys(isHan: boolean): readonly { readonly key: string; readonly place: GazetteerPlace }[];
  /** Converts traditional characters to simplified ones, for characters that occur in names of places. */
  simplified(text: string): string;
}

const municipalities: ReadonlySet<string> = new Set(['110000', '120000', '310000', '500000']);
const countyKinds: Readonly<Record<string, string>> = { 区: ' District', 县: ' County', 旗: ' Banner', 市: '' };

export function makeGazetteer(file: GazetteerFile): Gazetteer {
  const places = [...file.units.map(unitPlace), ...file.counties.map(countyPlace)];
  const simple = simplifier(places);
  const codes = new Map(places.map((place) => [place.adcode, place]));
  const isoCodes = new Map<string, GazetteerPlace>();
  const byForm: Readonly<Record<NameForm, Map<string, GazetteerPlace[]>>> = { full: new Map(), toned: new Map(), short: new Map() };
  const add = (form: NameForm, key: string, place: GazetteerPlace): void => {
    if (key === '') return;
    const known = byForm[form].get(key);
    if (!known) byForm[form].set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };
  places.forEach((place, i) => {
    const { en } = place.names;
    for (const script of ['zh-Hans', 'zh-Hant'] as const) {
      add('full', foldForSearch(simple(place.names[script])), place);
      add('short', foldForSearch(simple(place.short[script])), place);
    }
    add('short', foldForSearch(en), place);
    add('short', foldForSearch(place.short.en), place);
    for (const spelt of [place.pinyin, place.pinyin.replace(/([ln])v/gu, '$1u'), withV(text(file.units[i]?.[7]))])
      add('short', spelt, place);
    const unit = file.units[i];
    if (!unit) return;
    add('toned', tonedKey(text(unit[7])), place);
    const iso = text(unit[6]);
    if (iso !== '') isoCodes.set(iso, place);
  });
  // Without tones and the conventional double a, 陕西 is spelt like 山西.
  const shaanxi = codes.get('610000');
  if (shaanxi) add('short', 'shanxi', shaanxi);
  for (const place of divisionsOfTaiwan.map(divisionOfTaiwan)) {
    for (const script of ['zh-Hans', 'zh-Hant'] as const) {
      add('full', foldForSearch(simple(place.names[script])), place);
      add('short', foldForSearch(simple(place.short[script])), place);
    }
    add('short', foldForSearch(place.names.en), place);
  }
  const aliasKeys = new Set<string>();
  for (const [adcode, ...names] of aliases) {
    const place = codes.get(adcode);
    if (!place) continue;
    for (const name of names) {
      const key = foldForSearch(simple(name));
      add('short', key, place);
      aliasKeys.add(key);
    }
  }
  const former = new Map(file.former.map(([code = '', name = '', today = '']) => [code, { name, today }]));
  const keysOf = (isHan: boolean) =>
    [...byForm.full, ...byForm.short].flatMap(([key, named]) =>
      // Abbreviations are not suggested for longer names.
      isHanText(key) === isHan && !aliasKeys.has(key) ? named.map((place) => ({ key, place })) : [],
    );
  const keys = new Map<boolean, ReturnType<typeof keysOf>>();
  return {
    places,
    byCode: (adcode) => codes.get(adcode),
    byIso: (code) => isoCodes.get(code),
    named: (form, key) => byForm[form].get(key) ?? [],
    former: (code) => {
      const found = former.get(code);
      const today = found && codes.get(found.today);
      return found && today && { name: found.name, today };
    },
    keys: (isHan) => {
      const result = keys.get(isHan) ?? keysOf(isHan);
      keys.set(isHan, result);
      return result;
    },
    simplified: simple,
  };
}

/** The key by which names are compared: lower case, simplified characters, and no tones, spaces or apostrophes. */
export function nameKey(gazetteer: Pick<Gazetteer, 'simplified'>, name: string): string {
  return foldForSearch(gazetteer.simplified(name));
}

/** The key of a name in pinyin with its tones, which is the same for "Sū zhōu" and "sūzhōu". */
export function tonedKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s'’·-]+/gu, '');
}

export function isHanText(value: string): boolean {
  return /\p{Script=Han}/u.test(value);
}

/** The code of the prefecture or province around a place; null for a province. */
export function parentCode({ adcode }: GazetteerPlace, gazetteer: Pick<Gazetteer, 'byCode'>): string | null {
  if (adcode.endsWith('0000')) return null;
  const prefecture = `${adcode.slice(0, 4)}00`;
  return prefecture !== adcode && gazetteer.byCode(prefecture) ? prefecture : `${adcode.slice(0, 2)}0000`;
}

export function isWithin(place: GazetteerPlace, ancestor: GazetteerPlace): boolean {
  return place !== ancestor && place.adcode.startsWith(ancestor.adcode.replace(/(?:00)+$/, ''));
}

function unitPlace(row: readonly (string | number)[]): GazetteerPlace {
  const [adcode, name, letters, traditional, en, shortEn, , pinyin] = row;
  const code = text(adcode);
  const names = { 'zh-Hans': text(name), 'zh-Hant': text(traditional) || text(name), en: text(en) };
  return {
    adcode: code,
    level: municipalities.has(code) ? 'municipality' : code.endsWith('0000') ? 'province' : 'prefecture',
    names,
    short: shortOf(names, Number(letters), text(shortEn) || text(en)),
    pinyin: foldForSearch(text(pinyin)),
    lonLat: [Number(row[8]), Number(row[9])],
  };
}

function countyPlace([adcode, name, letters, traditional, pinyin, lon, lat]: readonly (string | number)[]): GazetteerPlace {
  const spelt = text(pinyin);
  const shortEn = spelt.slice(0, 1).toUpperCase() + spelt.slice(1);
  const names = {
    'zh-Hans': text(name),
    'zh-Hant': text(traditional) || text(name),
    en: shortEn + (countyKinds[text(name).slice(-1)] ?? ''),
  };
  return {
    adcode: text(adcode),
    level: 'county',
    names,
    short: shortOf(names, Number(letters), shortEn),
    pinyin: foldForSearch(spelt),
    lonLat: lon === undefined || lat === undefined ? null : [Number(lon), Number(lat)],
  };
}

/** A division of Taiwan, which has no code and no position. */
function divisionOfTaiwan([simplified, traditional, en]: (typeof divisionsOfTaiwan)[number]): GazetteerPlace {
  const names = { 'zh-Hans': simplified, 'zh-Hant': traditional, en };
  return { adcode: '71', level: 'prefecture', names, short: shortOf(names, simplified.length - 1, en), pinyin: '', lonLat: null };
}

function shortOf(names: LocalizedText, letters: number, en: string): LocalizedText {
  return { 'zh-Hans': names['zh-Hans'].slice(0, letters), 'zh-Hant': names['zh-Hant'].slice(0, letters), en };
}

/** The spelling with v for ü, as typed on keyboards without ü. */
function withV(toned: string): string {
  return /[üǖǘǚǜ]/u.test(toned) ? foldForSearch(toned.replace(/[üǖǘǚǜ]/gu, 'v')) : '';
}

function text(field: string | number | undefined): string {
  return String(field ?? '');
}

/** A conversion to simplified characters that is derived from the names, character by character, which is enough for names of places. */
function simplifier(places: readonly GazetteerPlace[]): (value: string) => string {
  const simple = new Map<string, string>();
  // A character that is simplified in one name and traditional in another is ambiguous, so such names have their own keys.
  const plain = new Set(places.flatMap(({ names }) => Array.from(names['zh-Hans'])));
  for (const { names } of places) {
    const [from, to] = [Array.from(names['zh-Hant']), Array.from(names['zh-Hans'])];
    from.forEach((letter, i) => {
      const other = to[i];
      if (other !== undefined && other !== letter && !plain.has(letter)) simple.set(letter, other);
    });
  }
  return (value) => Array.from(value, (letter) => simple.get(letter) ?? letter).join('');
}
