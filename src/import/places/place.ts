/**
 * Resolves the text of a cell to a place. The code never guesses: for an ambiguous name it returns the candidates, and the reader chooses.
 */
import { distance } from 'fastest-levenshtein';
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { withoutMarks } from '../cells/footnotes.ts';
import {
  isHanText,
  isWithin,
  nameKey,
  parentCode,
  tonedKey,
  type Gazetteer,
  type GazetteerLevel,
  type GazetteerPlace,
} from './gazetteer.ts';
import { isNoValue } from '../cells/printed-value.ts';
import { isOutsideName } from './outside.ts';
import { noPlaceOf } from '../totals.ts';

export type PlaceFault =
  | 'empty-place'
  | 'ambiguous-place'
  | 'unknown-place'
  | 'unknown-code'
  | 'former-code'
  | 'several-places'
  | 'total-place'
  | 'rest-place'
  | 'outside-place'
  | 'long-cell';

export type PlaceReading =
  /** `marks` are the footnote marks after the name; empty if there are none. */
  | { readonly kind: 'place'; readonly place: GazetteerPlace; readonly marks: string }
  /** A point that is written as "121.5,31.2" or "name@121.5,31.2". */
  | { readonly kind: 'point'; readonly name: string; readonly lon: string; readonly lat: string }
  | {
      readonly kind: 'fault';
      readonly code: PlaceFault;
      /** The candidates, the most likely first. */
      readonly candidates: readonly GazetteerPlace[];
      /** Whether a rule identifies the candidate, instead of a similar spelling. */
      readonly isByRule: boolean;
      /** The number in the sentence of the problem, such as that of places or characters. */
      readonly detail: string;
    };

const degrees = /^(?:(.*)@)?\s?(-?\d+(?:\.\d+)?)\s?[,;，；\s]\s?(-?\d+(?:\.\d+)?)$/su;

/**
 * @param wantsSuggestions - whether candidates are searched for an unknown name, which takes time
 */
export function readPlace(gazetteer: Gazetteer, cell: string, wantsSuggestions = true): PlaceReading {
  if (cell.length > maxReadLength) return fault('long-cell', [], String(cell.length));
  const unmarked = withoutMarks(cell);
  const text = cleaned(unmarked.text);
  const noPlace = noPlaceOf(text);
  if (noPlace !== null) return fault(noPlace === 'total' ? 'total-place' : 'rest-place');
  if (text === '' || isNoValue(text)) return fault('empty-place');
  const point = degrees.exec(text);
  if (point) return { kind: 'point', name: point[1]?.trim() ?? '', lon: point[2] ?? '', lat: point[3] ?? '' };
  const digits = digitsOf(text);
  if (digits !== null) return byCode(gazetteer, digits, unmarked.marks);
  const iso = /^CN-?([A-Z]{2}|\d{2})$/iu.exec(text)?.[1]?.toUpperCase();
  if (iso !== undefined) {
    const province = gazetteer.byIso(`CN-${iso}`) ?? gazetteer.byCode(`${iso}0000`);
    return province ? found(province, unmarked.marks) : fault('unknown-code');
  }
  const named = new NameReader(gazetteer);
  const places = named.read(text);
  const [only] = places;
  if (only && places.length === 1) return found(only, unmarked.marks);
  if (places.length > 1) return fault('ambiguous-place', [...places].sort(byLevel));
  const ofTwoLanguages = inTwoLanguages(named, text);
  if (ofTwoLanguages) return found(ofTwoLanguages, unmarked.marks);
  const several = named.countIn(text);
  if (several > 1) return fault('several-places', [], String(several));
  if (isOutsideName(text) || isOutsideName(text.replace(facility, ''))) return fault('outside-place');
  const cityOf = facility.test(text) ? named.read(text.replace(facility, '')).filter(({ level }) => level !== 'county') : [];
  if (cityOf.length === 1) return fault('unknown-place', cityOf, '', true);
  const former = text.length <= maxPathLength ? gazetteer.named('full', nameKey(gazetteer, text.replace(/地区$/u, '市'))) : [];
  if (former.length === 1) return fault('unknown-place', former, '', true);
  if (!wantsSuggestions) return fault('unknown-place');
  const alike = text.length <= maxHanNameLength ? named.read(Array.from(text, (letter) => lookalikes.get(letter) ?? letter).join('')) : [];
  return fault('unknown-place', [...new Set([...alike, ...suggestions(gazetteer, text)])].slice(0, maxSuggestions));
}

/** Names of facilities such as 大连港 and 沈阳站, for which the reader may accept the city. */
const facility =
  /(?<=\p{Script=Han})(?:火车站|高铁站|客运站|国际机场|机场|港口|站|港)$|(?<=[a-z]) (?:port|railway station|station|(?:international )?airport)$/iu;

/** The place that is named in two languages, such as 北京 Beijing or Hebei (河北); null if there is none. */
function inTwoLanguages(named: NameReader, text: string): GazetteerPlace | null {
  if (text.length > maxPathLength) return null;
  const bare = text.replace(/[()]/gu, ' ').replace(/\s+/gu, ' ').trim();
  const han = /^[\p{Script=Han} ]+(?= ?[A-Za-z])|(?<=[a-z] ?)[\p{Script=Han} ]+$/iu.exec(bare)?.[0] ?? '';
  if (han.trim() === '') return null;
  const latin = bare.replace(han, '').trim();
  if (!/^[a-z][a-z'’. -]*$/iu.test(latin)) return null;
  const ofLatin = new Set(named.read(latin));
  const [only, ...others] = named.read(han.trim()).filter((place) => ofLatin.has(place));
  return only && others.length === 0 ? only : null;
}

/** The digits of a cell that is only a code, also as spreadsheets may write it (210000.0); null for other cells. */
export function digitsOf(text: string): string | null {
  return /^(\d+)(?:\.0+)?$/u.exec(text)?.[1] ?? null;
}

function found(place: GazetteerPlace, marks: string): PlaceReading {
  return { kind: 'place', place, marks };
}

/** The place of a code of GB/T 2260 with 6 digits, its first 2 or 4, or a division code of 9 or 12 digits that begins with one. */
function byCode(gazetteer: Gazetteer, digits: string, marks: string): PlaceReading {
  if (![2, 4, 6, 9, 12].includes(digits.length)) return fault('unknown-code');
  const code = digits.slice(0, 6).padEnd(6, '0');
  // The code of "市辖区" in a municipality is read as the municipality.
  const place =
    gazetteer.byCode(code) ?? (/^(?:11|12|31|50)0[12]00$/u.test(code) ? gazetteer.byCode(`${code.slice(0, 2)}0000`) : undefined);
  if (place) return found(place, marks);
  const former = gazetteer.former(code);
  if (former) return fault('former-code', [former.today], '', true);
  const around = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].flatMap((each) => gazetteer.byCode(each) ?? []);
  return fault('unknown-code', around.slice(0, 1));
}

function wholeName(gazetteer: Gazetteer, text: string): readonly GazetteerPlace[] {
  const key = nameKey(gazetteer, text);
  const full = gazetteer.named('full', key);
  if (full.length > 0) return full;
  const isToned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/iu.test(text.normalize('NFC'));
  const toned = isToned ? gazetteer.named('toned', tonedKey(text)) : [];
  if (toned.length > 0) return toned;
  const short = likely(gazetteer.named('short', key), isHanText(text));
  if (short.length > 0) return short;
  // Words for kinds of units are Latin, except 州.
  if (!/[a-z]/iu.test(text) && !text.endsWith('州')) return [];
  const plain = text.normalize('NFC');
  const toneless = Array.from(plain, (letter) => letter.normalize('NFD').replace(/\p{Mark}/gu, '')).join('');
  for (const [kind, levels] of kinds) {
    const bare = toneless.replace(kind, '');
    if (bare === toneless || bare === '') continue;
    // The name is compared with its tones.
    const name = plain.slice(0, bare.length);
    const tonedName = isToned ? gazetteer.named('toned', tonedKey(name)) : [];
    const matching = (tonedName.length > 0 ? tonedName : gazetteer.named('short', nameKey(gazetteer, name))).filter(({ level }) =>
      levels.includes(level),
    );
    if (matching.length > 0) return matching;
  }
  return [];
}

/** Words for kinds of units after a name, which state the level. */
const kinds: readonly (readonly [RegExp, readonly GazetteerLevel[]])[] = [
  [/\s(?:province|autonomous region|sar|zizhiqu)$/iu, ['province', 'municipality']],
  [/\s?sheng$/iu, ['province']],
  [/\smunicipality$/iu, ['municipality', 'province']],
  [/\scity$/iu, ['municipality', 'prefecture', 'county']],
  [/\s?shi$/iu, ['municipality', 'prefecture', 'county']],
  [/\s(?:autonomous prefecture|prefecture|league)$/iu, ['prefecture']],
  [/\s(?:diqu|zhou|meng|zizhizhou)$/iu, ['prefecture']],
  [/\s(?:new )?(?:district|county|autonomous county|banner)$/iu, ['county']],
  [/\s?(?:xian|qu)$/iu, ['county']],
  // 延边州 is short for 延边朝鲜族自治州.
  [/州$/u, ['prefecture']],
];

/**
 * The likely meanings of a name. 通化 is the city instead of the county within it, and 西安 the provincial capital, but a county elsewhere with
 * the name of a city is a second meaning. In Latin letters, where many counties are spelt like a city, only those count whose Chinese names
 * are equal too.
 */
function likely(places: readonly GazetteerPlace[], isHan: boolean): readonly GazetteerPlace[] {
  const larger = places.filter(({ level }) => level !== 'county');
  if (larger.length === 0) return places;
  const [only] = larger;
  const isPlain = larger.length === 1 && only !== undefined && (only.adcode.endsWith('0000') || only.adcode.endsWith('0100'));
  const counties = places.filter(
    (place) =>
      place.level === 'county' &&
      !isPlain &&
      !larger.some((city) => isWithin(place, city)) &&
      (isHan || larger.some(({ short }) => short['zh-Hans'] === place.short['zh-Hans'])),
  );
  return [...larger, ...counties];
}

/** The largest length of a place with the units around it. */
const maxPathLength = 120;
const maxWords = 12;
/** The largest number of levels: county, prefecture, province and country, and one more. */
const maxLevels = 5;
/** The largest length of such a path in Han characters without separators. */
const maxHanPathLength = 48;
/** The largest length of the name of a province or prefecture in Han characters. */
const maxHanNameLength = 16;
const levelSeparators = /[,，、/>|·;；\n]+|(?<=\p{Script=Han})\s(?=\p{Script=Han})/u;
const separators = /[\s,，、/>|·;；\n]+/u;
/** Separators of lists, including dashes and words. They are only used if the cell itself is not a place. */
const listSeparators = /[\s,，、/>|·;；\n&+～~—–→-]+|\band\b/iu;
/** Characters for "and", which only separate texts that are not places themselves, because 和 is part of names such as 和田. */
const listWords = /(?<=\p{Script=Han})[和与與及](?=\p{Script=Han})/u;

/**
 * Reads several names in one cell, such as a place with the units around it: "上海市闵行区", "Chaoyang, Liaoning", "辽宁 朝阳". A cell is split once,
 * and each part is looked up once. A cell that is too long for such a path is not searched for one.
 */
class NameReader {
  readonly #gazetteer: Gazetteer;
  readonly #whole = new Map<string, readonly GazetteerPlace[]>();
  readonly #paths = new Map<string, readonly GazetteerPlace[]>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** Returns the places that a text may mean. */
  read(text: string): readonly GazetteerPlace[] {
    if (text.length > maxPathLength) return [];
    const known = this.#paths.get(text);
    if (known) return known;
    const whole = this.#wholeName(text);
    const places = whole.length > 0 ? whole : this.#within(text);
    this.#paths.set(text, places);
    return places;
  }

  /** Returns the number of parts of a list that are places; 0 if fewer than half are. */
  countIn(text: string): number {
    const isPlace = (part: string): boolean => part.length <= maxHanNameLength * 2 && this.#wholeName(part).length > 0;
    const parts = text
      .split(listSeparators)
      .map((part) => part.replace(/等(?:地|市|省)?$/u, ''))
      .flatMap((part) => (isPlace(part) ? part : part.split(listWords)))
      .filter((part) => part !== '');
    if (parts.length < 2) return 0;
    const places = parts.filter(isPlace).length;
    return places * 2 >= parts.length ? places : 0;
  }

  #wholeName(text: string): readonly GazetteerPlace[] {
    const known = this.#whole.get(text);
    if (known) return known;
    const places = wholeName(this.#gazetteer, text);
    this.#whole.set(text, places);
    return places;
  }

  #within(text: string): readonly GazetteerPlace[] {
    const parts = text.split(separators).filter((part) => part !== '');
    if (parts.length > maxWords || text.split(levelSeparators).length > maxLevels) return [];
    for (let cut = 1; cut < parts.length; cut++) {
      const [head, tail] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
      const places = [...this.#inside(head, tail), ...this.#inside(tail, head)];
      if (places.length > 0) return [...new Set(places)];
    }
    if (!isHanText(text)) return [];
    const letters = Array.from(text);
    if (letters.length > maxHanPathLength) return [];
    for (let cut = Math.min(letters.length - 1, maxHanNameLength); cut >= 2; cut--) {
      const places = this.#inside(letters.slice(0, cut).join(''), letters.slice(cut).join(''));
      if (places.length > 0) return places;
    }
    return [];
  }

  #inside(outer: string, inner: string): readonly GazetteerPlace[] {
    const outers = this.#wholeName(outer).filter(({ level }) => level !== 'county');
    if (outers.length === 0) return [];
    return this.read(inner).filter((place) => outers.some((other) => isWithin(place, other)));
  }
}

const maxSuggestions = 4;
/** Characters that are mistaken for similar ones: 毫州 is 亳州, 荷泽 is 菏泽. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['毫', '亳'],
  ['荷', '菏'],
  ['颖', '颍'],
  ['彬', '郴'],
  ['荣', '荥'],
  ['螺', '漯'],
  ['芦', '泸'],
]);

/** Places with similar names in the same script, by edit distance. Ties are ordered by level, then by code. */
function suggestions(gazetteer: Gazetteer, text: string): readonly GazetteerPlace[] {
  if (text.length > maxPathLength) return [];
  const key = nameKey(gazetteer, text);
  const isHan = isHanText(key);
  const letters = key.length;
  const maxDistance = isHan ? (letters <= 3 ? 1 : 2) : letters <= 4 ? 1 : letters <= 8 ? 2 : 3;
  // Two characters of which one differs are not similar.
  if (letters > 24 || (isHan && letters < 2)) return [];
  const near = new Map<GazetteerPlace, number>();
  for (const { key: name, place } of gazetteer.keys(isHan)) {
    if (Math.abs(name.length - letters) > maxDistance || (isHan && name.length <= maxDistance)) continue;
    const steps = distance(key, name);
    if (steps <= maxDistance && steps < (near.get(place) ?? Infinity)) near.set(place, steps);
  }
  return [...near]
    .sort(([a, aSteps], [b, bSteps]) => aSteps - bSteps || byLevel(a, b))
    .slice(0, maxSuggestions)
    .map(([place]) => place);
}

const rank: Readonly<Record<GazetteerLevel, number>> = { province: 0, municipality: 0, prefecture: 1, county: 2 };

function byLevel(a: GazetteerPlace, b: GazetteerPlace): number {
  return rank[a.level] - rank[b.level] || (a.adcode < b.adcode ? -1 : 1);
}

/** A unique name of a place, for corrected files. */
export function unmistakableName(gazetteer: Gazetteer, place: GazetteerPlace): string {
  const name = place.names['zh-Hans'];
  if (gazetteer.named('full', nameKey(gazetteer, name)).length === 1) return name;
  const parent = parentCode(place, gazetteer);
  const around = parent === null ? undefined : gazetteer.byCode(parent);
  const long = `${around?.names['zh-Hans'] ?? ''}${name}`;
  const read = readPlace(gazetteer, long, false);
  return read.kind === 'place' && read.place === place ? long : place.adcode;
}

function fault(code: PlaceFault, candidates: readonly GazetteerPlace[] = [], detail = '', isByRule = false): PlaceReading {
  return { kind: 'fault', code, candidates, isByRule, detail };
}
