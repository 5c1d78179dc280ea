/** From what a cell says to a place: never a guess, what can be meant by several is asked. */
import { distance } from 'fastest-levenshtein';
import { cleaned } from './clean.ts';
import { isHanText, isWithin, nameKey, parentCode, tonedKey, type Gazetteer, type GazetteerLevel, type GazetteerPlace } from './gazetteer.ts';
import { isSilence } from './printed-value.ts';

export type PlaceFault = 'empty-place' | 'ambiguous-place' | 'unknown-place' | 'unknown-code' | 'former-code';

export type PlaceReading =
  | { readonly kind: 'place'; readonly place: GazetteerPlace }
  /** Written as "121.5,31.2" or "name@121.5,31.2". */
  | { readonly kind: 'point'; readonly name: string; readonly lon: string; readonly lat: string }
  /** What may be meant, the likeliest first. */
  | { readonly kind: 'fault'; readonly code: PlaceFault; readonly candidates: readonly GazetteerPlace[] };

const degrees = /^(?:(.*)@)?\s*(-?\d+(?:\.\d+)?)\s*[,;，；\s]\s*(-?\d+(?:\.\d+)?)$/su;

/**
 * @param wantsSuggestions - false: an unknown name comes without candidates, which takes no time
 */
export function readPlace(gazetteer: Gazetteer, cell: string, wantsSuggestions = true): PlaceReading {
  const text = cleaned(cell);
  if (text === '' || isSilence(text)) return fault('empty-place');
  const point = degrees.exec(text);
  if (point) return { kind: 'point', name: point[1]?.trim() ?? '', lon: point[2] ?? '', lat: point[3] ?? '' };
  const digits = /^(\d+)(?:\.0+)?$/u.exec(text)?.[1];
  if (digits !== undefined) return byCode(gazetteer, digits);
  const iso = /^CN-?([A-Z]{2}|\d{2})$/iu.exec(text)?.[1]?.toUpperCase();
  if (iso !== undefined) {
    const province = gazetteer.byIso(`CN-${iso}`) ?? gazetteer.byCode(`${iso}0000`);
    return province ? { kind: 'place', place: province } : fault('unknown-code');
  }
  const found = named(gazetteer, text);
  const [only] = found;
  if (only && found.length === 1) return { kind: 'place', place: only };
  if (found.length > 1) return fault('ambiguous-place', found.toSorted(byLevel));
  const former = gazetteer.named('full', nameKey(gazetteer, text.replace(/地区$/u, '市')));
  if (former.length === 1) return fault('unknown-place', former);
  return fault('unknown-place', wantsSuggestions ? suggestions(gazetteer, text) : []);
}

/** GB/T 2260 in 6 digits, its first 2 or 4, or a division code of 9 or 12 digits that begins with it. */
function byCode(gazetteer: Gazetteer, digits: string): PlaceReading {
  if (![2, 4, 6, 9, 12].includes(digits.length)) return fault('unknown-code');
  const code = digits.slice(0, 6).padEnd(6, '0');
  // "市辖区" of a municipality is the municipality.
  const place = gazetteer.byCode(code) ?? (/^(?:11|12|31|50)0[12]00$/u.test(code) ? gazetteer.byCode(`${code.slice(0, 2)}0000`) : undefined);
  if (place) return { kind: 'place', place };
  const former = gazetteer.former(code);
  if (former) return fault('former-code', [former.today]);
  const around = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].flatMap((each) => gazetteer.byCode(each) ?? []);
  return fault('unknown-code', around.slice(0, 1));
}

function named(gazetteer: Gazetteer, text: string): readonly GazetteerPlace[] {
  const whole = wholeName(gazetteer, text);
  return whole.length > 0 ? whole : within(gazetteer, text);
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
  const plain = text.normalize('NFC');
  const toneless = Array.from(plain, (letter) => letter.normalize('NFD').replace(/\p{Mark}/gu, '')).join('');
  for (const [kind, levels] of kinds) {
    const bare = toneless.replace(kind, '');
    if (bare === toneless || bare === '') continue;
    // Letter for letter the same, with its tones.
    const name = plain.slice(0, bare.length);
    const tonedName = isToned ? gazetteer.named('toned', tonedKey(name)) : [];
    const matching = (tonedName.length > 0 ? tonedName : gazetteer.named('short', nameKey(gazetteer, name))).filter(({ level }) => levels.includes(level));
    if (matching.length > 0) return matching;
  }
  return [];
}

/** Words for a kind of unit behind a name: they say which level is meant. */
const kinds: readonly (readonly [RegExp, readonly GazetteerLevel[]])[] = [
  [/\s+(?:province|autonomous region|sar|zizhiqu)$/iu, ['province', 'municipality']],
  [/\s*sheng$/iu, ['province']],
  [/\s+(?:municipality)$/iu, ['municipality', 'province']],
  [/\s+city$/iu, ['municipality', 'prefecture', 'county']],
  [/\s*shi$/iu, ['municipality', 'prefecture', 'county']],
  [/\s+(?:autonomous prefecture|prefecture|league)$/iu, ['prefecture']],
  [/\s+(?:diqu|zhou|meng|zizhizhou)$/iu, ['prefecture']],
  [/\s+(?:new )?(?:district|county|autonomous county|banner)$/iu, ['county']],
  [/\s*(?:xian|qu)$/iu, ['county']],
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
    (place) => place.level === 'county' && !isPlain && !larger.some((city) => isWithin(place, city)) && (isHan || larger.some(({ short }) => short['zh-Hans'] === place.short['zh-Hans'])),
  );
  return [...larger, ...counties];
}

/** "上海市闵行区", "Chaoyang, Liaoning", "辽宁 朝阳": a place said with what it lies in. */
function within(gazetteer: Gazetteer, text: string): readonly GazetteerPlace[] {
  const parts = text.split(/[\s,，、/>|·]+/u).filter((part) => part !== '');
  if (parts.length > 1) {
    for (let cut = 1; cut < parts.length; cut++) {
      const [head, tail] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
      const found = [...inside(gazetteer, head, tail), ...inside(gazetteer, tail, head)];
      if (found.length > 0) return [...new Set(found)];
    }
  }
  if (!isHanText(text)) return [];
  const letters = Array.from(text);
  for (let cut = letters.length - 1; cut >= 2; cut--) {
    const found = inside(gazetteer, letters.slice(0, cut).join(''), letters.slice(cut).join(''));
    if (found.length > 0) return found;
  }
  return [];
}

function inside(gazetteer: Gazetteer, outer: string, inner: string): readonly GazetteerPlace[] {
  const outers = wholeName(gazetteer, outer).filter(({ level }) => level !== 'county');
  if (outers.length === 0) return [];
  return named(gazetteer, inner).filter((place) => outers.some((other) => isWithin(place, other)));
}

const mostSuggestions = 4;

/** By edit distance, among names of the text's own script; ties go to larger units, then to the order of codes. */
function suggestions(gazetteer: Gazetteer, text: string): readonly GazetteerPlace[] {
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
    .toSorted(([a, aSteps], [b, bSteps]) => aSteps - bSteps || byLevel(a, b))
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

function fault(code: PlaceFault, candidates: readonly GazetteerPlace[] = []): PlaceReading {
  return { kind: 'fault', code, candidates };
}
