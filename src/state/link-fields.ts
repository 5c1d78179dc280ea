/** The table of the fields in an address. For each field of the view, it has the keys and how the field is written and read. */
import { languageTags } from '../data/languages.ts';
import { recordOf } from '../data/parse/objects.ts';
import { plainText } from '../data/parse/plain-text.ts';
import { facetKeys, flowLevels, type FlowLevel } from '../data/vocabulary.ts';
import { compareTimes } from '../data/time-id.ts';
import { webAddress } from '../data/parse/web-address.ts';
import type { Bounds } from '../geo/projection.ts';
import { sameFilters, sameSets, type Filters, type PlaceSets, type TimeRange } from './filters.ts';
import {
  drawnChoices,
  flowWays,
  largestTop,
  levelChoices,
  listChoices,
  viewNames,
  sourceChoices,
  motions,
  themes,
  topics,
  widthScales,
  type ComparedPair,
  type DataLink,
  type Framing,
  type ViewState,
} from './view-state.ts';

/** The part of a view that a link restores: everything except the highlight, the kind of map, the answer for a place, and the playing. */
export type LinkedView = Omit<ViewState, 'highlight' | 'surface' | 'place' | 'playing'>;

export type LinkPair = readonly [key: string, text: string];

/** The value of a link for a field. `unknown` is the pair that can't be read. A field of several keys may have both. */
export type ParsedField<T> =
  | { readonly value: T; readonly isAltered: boolean; readonly unknown?: UnknownPart }
  | { readonly unknown: UnknownPart };

/** Writes and reads one field of the view in an address. */
export interface LinkField<T> {
  readonly keys: readonly string[];
  /**
   * Returns the pairs of a value.
   *
   * @param expected - the value that a link without these pairs shows. If it equals the value, there are no pairs. If it is undefined, they
   *   are always written
   */
  readonly format: (value: T, expected: T | undefined) => readonly LinkPair[];
  /**
   * Returns the value of the pairs; null if there are none. A changed value is read if its original is clear, and is reported as altered.
   *
   * @param usual - the page's default, used for parts of a field that the pairs leave out
   */
  readonly parse: (pairs: URLSearchParams, usual: T) => ParsedField<T> | null;
  /** The possible values, for the error message of an unknown one, if they can be listed. */
  readonly known?: () => string;
  /** Whether the field is written even if it has the default of the page. */
  readonly isAlwaysWritten?: (view: LinkedView) => boolean;
  /** The parts of the view that follow from this value if the link does not name them. */
  readonly implies?: (value: T) => Partial<LinkedView>;
}

/** A value in a fragment that can't be read. Whether a selection names something is decided by the data set. */
export interface UnknownPart {
  readonly key:
    | 'topic'
    | 'view'
    | 'compare'
    | 'sources'
    | 'records'
    | 'width'
    | 'level'
    | 'top'
    | 'auto'
    | 'ways'
    | 'drawn'
    | 'least'
    | 'times'
    | 'lang'
    | 'theme'
    | 'motion'
    | 'bounds'
    | 'src';
  readonly value: string;
}

/** Searches the text of the records. */
const textKey = 'q';
/** The first and the last of a range of times. */
const timesKey = 'times';
/** The keys of two sets of places and of their direction. `from` is not used, because messengers add a parameter of that name to links. */
const [fromKey, toKey, oneWayKey] = ['between', 'and', 'oneway'] as const;
const setKeys = [fromKey, toKey, oneWayKey] as const;

/** The camera's view if a link does not name it. */
export function impliedFraming(selection: string | null): Framing {
  return selection === null ? 'home' : 'pair';
}

/** The fields in the order of a link. A field that implies another comes before it. */
export const linkFields: { readonly [F in keyof LinkedView]: LinkField<LinkedView[F]> } = {
  selection: { ...idField('select'), implies: (selection) => ({ framing: impliedFraming(selection) }) },
  topic: {
    ...listField('topic', () => topics),
    // The default topic of the page does not apply to other data.
    isAlwaysWritten: ({ dataLink }) => dataLink !== null,
  },
  // Before `view`, which it implies.
  compared: {
    ...textField('compare', comparedText, readCompared),
    known: () => 'ID,ID',
    implies: (compared) => (compared === null ? {} : { view: 'compare' }),
  },
  view: listField('view', () => viewNames),
  record: idField('record'),
  step: idField('step'),
  sources: listField('sources', () => sourceChoices),
  listed: listField('records', () => listChoices),
  widthScale: listField('width', () => widthScales),
  level: listField('level', () => levelChoices),
  autoLevel: {
    ...textField<FlowLevel | null>(
      'auto',
      (level) => level ?? '',
      (text) => (text === '' ? null : flowLevels.find((level) => level === text)),
    ),
    known: () => flowLevels.join(', '),
  },
  top: { ...textField('top', topText, readTop), known: () => `1 – ${largestTop}` },
  ways: listField('ways', () => flowWays),
  drawnOf: listField('drawn', () => drawnChoices),
  least: { ...textField('least', leastText, readLeast), known: () => '> 0' },
  filters: { keys: [...facetKeys, timesKey, ...setKeys, textKey], format: filterPairs, parse: readFilters, known: () => '2015,2019' },
  language: listField('lang', languageTags),
  theme: listField('theme', () => themes),
  motion: listField('motion', () => motions),
  framing: textField('bounds', framingText, readFraming),
  dataLink: {
    keys: ['own', 'src'],
    format: (link, expected) => (link === expected ? [] : [[link?.slice(0, 3) ?? 'own', link?.slice(4) ?? '']]),
    parse: (pairs) => {
      if (!pairs.has('src') && pairs.get('own') === '') return { value: null, isAltered: false };
      return pairs.has('src') ? parsedText(pairs, 'src', 'src', readSource) : parsedText(pairs, 'own', 'src', readPacked);
    },
  },
};

/** A field with one key and a text as value. */
function textField<T>(key: UnknownPart['key'], write: (value: T) => string, read: (text: string) => T | undefined): LinkField<T> {
  return {
    keys: [key],
    format: (value, expected) => (expected !== undefined && write(value) === write(expected) ? [] : [[key, write(value)]]),
    parse: (pairs) => parsedText(pairs, key, key, read),
  };
}

/** A field with a value of a closed list, in any case. */
function listField<T extends string>(key: UnknownPart['key'], values: () => readonly T[]): LinkField<T> {
  const exact = (text: string): T | undefined => values().find((value) => value === text);
  const anyCase = (text: string): T | undefined => values().find((value) => value.toLowerCase() === text.toLowerCase());
  return {
    ...textField<T>(key, (value) => value, exact),
    parse: (pairs) => parsedText(pairs, key, key, exact, anyCase),
    known: () => values().join(', '),
  };
}

/** A field with an id, which is looked up in the data set or the tour. An empty id clears the default of the page. */
function idField(key: string): LinkField<string | null> {
  return {
    keys: [key],
    format: (id, expected) => (id === expected ? [] : [[key, id ?? '']]),
    parse: (pairs) => {
      const id = pairs.get(key);
      return id === null ? null : { value: id === '' ? null : id, isAltered: false };
    },
  };
}

/** Parses a value as written. If that fails, parses it as plain text. */
function parsedText<T>(
  pairs: URLSearchParams,
  key: string,
  reportedAs: UnknownPart['key'],
  read: (text: string) => T | undefined,
  readAltered = read,
): ParsedField<T> | null {
  const text = pairs.get(key);
  if (text === null) return null;
  const exact = read(text);
  if (exact !== undefined) return { value: exact, isAltered: false };
  const altered = readAltered(plainText(text));
  return altered === undefined ? { unknown: { key: reportedAs, value: text } } : { value: altered, isAltered: true };
}

/** An empty text stands for the default number of the level, and overrides a number of the page. */
function topText(top: number | null): string {
  return top === null ? '' : String(top);
}

function readTop(text: string): number | null | undefined {
  if (text === '') return null;
  return /^[1-9]\d{0,5}$/u.test(text) && Number(text) <= largestTop ? Number(text) : undefined;
}

/** An empty text stands for no threshold, and overrides a threshold of the page. */
function leastText(least: number | null): string {
  return least === null ? '' : String(least);
}

function readLeast(text: string): number | null | undefined {
  if (text === '') return null;
  const least = /^\d/u.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(least) && least > 0 ? least : undefined;
}

function comparedText(compared: ComparedPair | null): string {
  return compared?.join(',') ?? '';
}

/** Reads two ids or names. Whether they name pairings is decided by the data set. */
function readCompared(text: string): ComparedPair | null | undefined {
  if (text === '') return null;
  const [first, second, ...more] = text.split(',').map((id) => id.trim());
  return first && second && more.length === 0 ? [first, second] : undefined;
}

/** Accepts web addresses only, because a link must not make a page read files of the reader's own machine. */
function readSource(src: string): DataLink | undefined {
  return webAddress(src) ? `src:${src}` : undefined;
}

function readPacked(packed: string): DataLink | undefined {
  return /^[\w-]+$/u.test(packed) ? `own:${packed}` : undefined;
}

/** One pair for each choice. A facet without a choice is written with an empty value if the page has choices for it. */
function filterPairs(filters: Filters, expected: Filters | undefined): readonly LinkPair[] {
  if (expected && sameFilters(filters, expected)) return [];
  const facets = facetKeys.flatMap((key): readonly LinkPair[] => {
    const chosen = filters.facets[key];
    const usual = expected?.facets[key] ?? [];
    if (chosen.length === usual.length && chosen.every((id, i) => id === usual[i])) return [];
    return (chosen.length === 0 ? [''] : chosen).map((id) => [key, id]);
  });
  const [times, usualTimes] = [timesText(filters.times), timesText(expected?.times ?? null)];
  return [
    ...facets,
    ...(times === usualTimes ? [] : [[timesKey, times] as const]),
    ...setPairs(filters, expected),
    ...(filters.text === (expected?.text ?? '') ? [] : [[textKey, filters.text] as const]),
  ];
}

function readFilters(pairs: URLSearchParams, usual: Filters): ParsedField<Filters> | null {
  if (![...facetKeys, timesKey, ...setKeys, textKey].some((key) => pairs.has(key))) return null;
  const facets = recordOf(facetKeys, (key) => (pairs.has(key) ? pairs.getAll(key).filter((id) => id !== '') : usual.facets[key]));
  const times = parsedText(pairs, timesKey, 'times', readTimes);
  const known = times === null || !('value' in times) ? { value: usual.times, isAltered: false } : times;
  return {
    value: { facets, times: known.value, between: readSets(pairs, usual.between), text: pairs.get(textKey) ?? usual.text },
    isAltered: known.isAltered,
    ...(times !== null && !('value' in times) ? { unknown: times.unknown } : {}),
  };
}

/** Writes both sets completely if they differ from the page's, because a link replaces the sets of the page. */
function setPairs({ between }: Filters, expected: Filters | undefined): readonly LinkPair[] {
  if (sameSets(between, expected?.between ?? null)) return [];
  if (between === null) return [[fromKey, '']];
  return [
    ...between.from.map((id): LinkPair => [fromKey, id]),
    ...between.to.map((id): LinkPair => [toKey, id]),
    ...(between.isOneWay ? [[oneWayKey, '1'] as const] : []),
  ];
}

function readSets(pairs: URLSearchParams, usual: PlaceSets | null): PlaceSets | null {
  if (!setKeys.some((key) => pairs.has(key))) return usual;
  const [from = [], to = []] = [fromKey, toKey].map((key) => pairs.getAll(key).filter((id) => id !== ''));
  const isOneWay = pairs.get(oneWayKey) === '1';
  return from.length + to.length === 0 ? null : { from, to, isOneWay };
}

function timesText(times: TimeRange | null): string {
  return times?.join(',') ?? '';
}

/** Reads two ids of times, the earlier one first. Whether the table has these times is decided by the data set. */
function readTimes(text: string): TimeRange | null | undefined {
  if (text === '') return null;
  const [first, last, ...more] = text.split(',').map((id) => id.trim());
  return first && last && more.length === 0 && compareTimes(first, last) <= 0 ? [first, last] : undefined;
}

/** Three decimals of a degree are about 100 m, which is less than a pixel at the closest zoom. */
const boundsDecimals = 3;

function framingText(framing: Framing): string {
  return typeof framing === 'string' ? framing : framing.map((degrees) => String(rounded(degrees))).join(',');
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(boundsDecimals));
}

/** Reads a name of a framing, or a box in degrees. */
export function readFraming(text: string): Framing | undefined {
  if (text === 'home' || text === 'whole' || text === 'pair') return text;
  // Numbers are rounded as in a written link, because bounds that become empty by rounding can't be linked to.
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : rounded(Number(part))));
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  if (!numbers.every(Number.isFinite)) return undefined;
  const inside = west >= -180 && east <= 180 && south >= -85 && north <= 85;
  const bounds: Bounds = [west, south, east, north];
  return inside && west < east && south < north ? bounds : undefined;
}
