/** From what a cell says to a place: never a guess, what can be meant by several is asked. */
import { distance } from 'fastest-levenshtein';
import { cleaned, longestRead } from '../cells/clean.ts';
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
  /** `marks` are the marks of footnotes behind the name; '' where there are none. */
  | { readonly kind: 'place'; readonly place: GazetteerPlace; readonly marks: string }
  /** Written as "121.5,31.2" or "name@121.5,31.2". */
  | { readonly kind: 'point'; readonly name: string; readonly lon: string; readonly lat: string }
  | {
      readonly kind: 'fault';
      readonly code: PlaceFault;
      /** What may be meant, the likeliest first. */
      readonly candidates: readonly GazetteerPlace[];
      /** Whether a rule says that the candidate is meant; false where it is only spelt like it. */
      readonly isByRule: boolean;
      /** Of what the sentence speaks: how many places, how many letters. */
      readonly detail: string;
    };

const degrees = /^(?:(.*)@)?\s?(-?\d+(?:\.\d+)?)\s?[,;，；\s]\s?(-?\d+(?:\.\d+)?)$/su;

/**
 * @param wantsSuggestions - false: an unknown name comes without candidates, which takes no time
 */
export function readPlace(gazetteer: Gazetteer, cell: string, wantsSuggestions = true): PlaceReading {
  if (cell.length > longestRead) return fault('long-cell', [], String(cell.length));
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
  const former = text.length <= longestPath ? gazetteer.named('full', nameKey(gazetteer, text.replace(/地区$/u, '市'))) : [];
  if (former.length === 1) return fault('unknown-place', former, '', true);
  if (!wantsSuggestions) return fault('unknown-place');
  const alike = text.length <= longestHanName ? named.read(Array.from(text, (letter) => lookalikes.get(letter) ?? letter).join('')) : [];
  return fault('unknown-place', [...new Set([...alike, ...suggestions(gazetteer, text)])].slice(0, mostSuggestions));
}

/** 大连港, 沈阳站: the city stands for it, if somebody says so. */
const facility =
  /(?<=\p{Script=Han})(?:火车站|高铁站|客运站|国际机场|机场|港口|站|港)$|(?<=[a-z]) (?:port|railway station|station|(?:international )?airport)$/iu;

/** 北京 Beijing, Hebei (河北): the same place said in two languages. */
function inTwoLanguages(named: NameReader, text: string): GazetteerPlace | null {
  if (text.length > longestPath) return null;
  const bare = text.replace(/[()]/gu, ' ').replace(/\s+/gu, ' ').trim();
  const han = /^[\p{Script=Han} ]+(?= ?[A-Za-z])|(?<=[a-z] ?)[\p{Script=Han} ]+$/iu.exec(bare)?.[0] ?? '';
  if (han.trim() === '') return null;
  const latin = bare.replace(han, '').trim();
  if (!/^[a-z][a-z'’. -]*$/iu.test(latin)) return null;
  const ofLatin = new Set(named.read(latin));
  const [only, ...others] = named.read(han.trim()).filter((place) => ofLatin.has(place));
  return only && others.length === 0 ? only : null;
}

/** The digits of a cell that is nothing but a code, as spreadsheets may have written it (210000.0); null where it is something else. */
export function digitsOf(text: string): string | null {
  return /^(\d+)(?:\.0+)?$/u.exec(text)?.[1] ?? null;
}

function found(place: GazetteerPlace, marks: string): PlaceReading {
  return { kind: 'place', place, marks };
}

/** GB/T 2260 in 6 digits, its first 2 or 4, or a division code of 9 or 12 digits that begins with it. */
function byCode(gazetteer: Gazetteer, digits: string, marks: string): PlaceReading {
  if (![2, 4, 6, 9, 12].includes(digits.length)) return fault('unknown-code');
  const code = digits.slice(0, 6).padEnd(6, '0');
  // "市辖区" of a municipality is the municipality.
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
  // The words for a kind are Latin, except 州.
  if (!/[a-z]/iu.test(text) && !text.endsWith('州')) return [];
  const plain = text.normalize('NFC');
  const toneless = Array.from(plain, (letter) => letter.normalize('NFD').replace(/\p{Mark}/gu, '')).join('');
  for (const [kind, levels] of kinds) {
    const bare = toneless.replace(kind, '');
    if (bare === toneless || bare === '') continue;
    // Letter for letter the same, with its tones.
    const name = plain.slice(0, bare.length);
    const tonedName = isToned ? gazetteer.named('toned', tonedKey(name)) : [];
    const matching = (tonedName.length > 0 ? tonedName : gazetteer.named('short', nameKey(gazetteer, name))).filter(({ level }) =>
      levels.includes(level),
    );
    if (matching.length > 0) return matching;
  }
  return [];
}

/** Words for a kind of unit behind a name: they say which level is meant. */
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
  // 延边州 for 延边朝鲜族自治州.
  [/州$/u, ['prefecture']],
];

/**
 * 通化 is the city, not the county within it, and 西安 the capital of a province; a county elsewhere of the name of another city is a second
 * meaning. In Latin letters many counties are spelt like a city: only those count that are written like it too.
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

/** The longest way to say a place with all that it lies in has fewer letters and words. */
const longestPath = 120;
const mostWords = 12;
/** County, prefecture, province and country, and one to spare. */
const mostLevels = 5;
/** In Han letters without a separator; the longest path of real places has fewer. */
const longestHanPath = 48;
/** No name of a province or prefecture has more Han letters. */
const longestHanName = 16;
const levelSeparators = /[,，、/>|·;；\n]+|(?<=\p{Script=Han})\s(?=\p{Script=Han})/u;
const separators = /[\s,，、/>|·;；\n]+/u;
/** A list may use dashes and words too; they are looked at only where the cell is no place as it stands. */
const listSeparators = /[\s,，、/>|·;；\n&+～~—–→-]+|\band\b/iu;
/** A letter of many names (和田), so that it parts only what is no place by itself. */
const listWords = /(?<=\p{Script=Han})[和与與及](?=\p{Script=Han})/u;

/**
 * Names in one cell: "上海市闵行区", "Chaoyang, Liaoning", "辽宁 朝阳" are a place said with what it lies in. A cell is split once, and each part is
 * looked up once; a cell too long for such a path is not searched for one.
 */
class NameReader {
  readonly #gazetteer: Gazetteer;
  readonly #whole = new Map<string, readonly GazetteerPlace[]>();
  readonly #paths = new Map<string, readonly GazetteerPlace[]>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** The places that a text may mean. */
  read(text: string): readonly GazetteerPlace[] {
    if (text.length > longestPath) return [];
    const known = this.#paths.get(text);
    if (known) return known;
    const whole = this.#wholeName(text);
    const places = whole.length > 0 ? whole : this.#within(text);
    this.#paths.set(text, places);
    return places;
  }

  /** How many parts of a list are places; 0 where fewer than half of them are. */
  countIn(text: string): number {
    const isPlace = (part: string): boolean => part.length <= longestHanName * 2 && this.#wholeName(part).length > 0;
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
    if (parts.length > mostWords || text.split(levelSeparators).length > mostLevels) return [];
    for (let cut = 1; cut < parts.length; cut++) {
      const [head, tail] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
      const places = [...this.#inside(head, tail), ...this.#inside(tail, head)];
      if (places.length > 0) return [...new Set(places)];
    }
    if (!isHanText(text)) return [];
    const letters = Array.from(text);
    if (letters.length > longestHanPath) return [];
    for (let cut = Math.min(letters.length - 1, longestHanName); cut >= 2; cut--) {
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

const mostSuggestions = 4;
/** Letters that are taken for those of names which look like them: 毫州 is 亳州, 荷泽 is 菏泽. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ['毫', '亳'],
  ['荷', '菏'],
  ['颖', '颍'],
  ['彬', '郴'],
  ['荣', '荥'],
  ['螺', '漯'],
  ['芦', '泸'],
]);

/** By edit distance, among names of the text's own script; ties go to larger units, then to the order of codes. */
function suggestions(gazetteer: Gazetteer, text: string): readonly GazetteerPlace[] {
  if (text.length > longestPath) return [];
  const key = nameKey(gazetteer, text);
  const isHan = isHanText(key);
  const letters = key.length;
  const most = isHan ? (letters <= 3 ? 1 : 2) : letters <= 4 ? 1 : letters <= 8 ? 2 : 3;
  // One letter of two is no likeness.
  if (letters > 24 || (isHan && letters < 2)) return [];
  const near = new Map<GazetteerPlace, number>();
  for (const { key: name, place } of gazetteer.keys(isHan)) {
    if (Math.abs(name.length - letters) > most || (isHan && name.length <= most)) continue;
    const steps = distance(key, name);
    if (steps <= most && steps < (near.get(place) ?? Infinity)) near.set(place, steps);
  }
  return [...near]
    .sort(([a, aSteps], [b, bSteps]) => aSteps - bSteps || byLevel(a, b))
    .slice(0, mostSuggestions)
    .map(([place]) => place);
}

const rank: Readonly<Record<GazetteerLevel, number>> = { province: 0, municipality: 0, prefecture: 1, county: 2 };

function byLevel(a: GazetteerPlace, b: GazetteerPlace): number {
  return rank[a.level] - rank[b.level] || (a.adcode < b.adcode ? -1 : 1);
}

/** A name that is this place's alone: what a corrected file says. */
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
