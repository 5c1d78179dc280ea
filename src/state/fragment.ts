/** The view in an address: `#select=jilin-zhejiang&lang=en`, defaults left out. Takes and gives strings; an element owns `location`. */
import { languageTags } from '../data/languages.ts';
import { plainText } from '../data/plain-text.ts';
import { webAddress } from '../data/web-address.ts';
import type { Bounds } from '../geo/projection.ts';
import { facetKeys, noFilters, sameFilters, type FacetKey, type Filters } from './filters.ts';
import { linkPairs, textKey } from './link-pairs.ts';
import { panelOfTopic } from './transitions.ts';
import {
  largestTop,
  topics,
  panelNames,
  sourceChoices,
  themes,
  widthScales,
  type DataLink,
  type Framing,
  type ViewState,
} from './view-state.ts';

/** The part of a view that a link brings back. */
export type LinkedView = Pick<
  ViewState,
  | 'selection'
  | 'topic'
  | 'panel'
  | 'filters'
  | 'sources'
  | 'widthScale'
  | 'top'
  | 'record'
  | 'step'
  | 'language'
  | 'theme'
  | 'framing'
  | 'dataLink'
>;

/** An unknown value in a fragment. Only the data set knows whether a selection is unknown. */
export interface UnknownPart {
  readonly key: 'topic' | 'panel' | 'sources' | 'width' | 'top' | 'lang' | 'theme' | 'view' | 'src';
  readonly value: string;
}

export interface ReadFragment {
  readonly view: Partial<LinkedView>;
  readonly unknown: readonly UnknownPart[];
  /** A link to a step alone shows what the step shows; one with a view of its own shows that, with the way back to the step. */
  readonly isStepAlone: boolean;
  /** Whether the link differs from what `fragmentOf` would write: it was changed on its way, or written by hand. */
  readonly isAltered: boolean;
}

/** Three decimals of a degree: about 100 m, finer than any pixel at the closest zoom. */
const boundsDecimals = 3;

/**
 * Writes a view as query pairs and leaves out the defaults.
 *
 * @param defaults - the view of the same page with an empty fragment
 * @returns without the leading `#`; empty when nothing differs
 */
export function fragmentOf(view: LinkedView, defaults: LinkedView): string {
  const pairs = new URLSearchParams();
  if (view.selection !== defaults.selection) pairs.set('select', view.selection ?? '');
  // With other data the page's usual topic is another.
  const isTopicWritten = view.topic !== defaults.topic || view.dataLink !== null;
  if (isTopicWritten) pairs.set('topic', view.topic);
  if (view.panel !== (isTopicWritten ? panelOfTopic(view.topic) : defaults.panel)) pairs.set('panel', view.panel);
  if (view.record !== defaults.record) pairs.set('record', view.record ?? '');
  if (view.step !== defaults.step) pairs.set('step', view.step ?? '');
  if (view.sources !== defaults.sources) pairs.set('sources', view.sources);
  if (view.widthScale !== defaults.widthScale) pairs.set('width', view.widthScale);
  if (view.top !== defaults.top) pairs.set('top', String(view.top));
  if (!sameFilters(view.filters, defaults.filters)) writeFilters(view.filters, defaults.filters, pairs);
  if (view.language !== defaults.language) pairs.set('lang', view.language);
  if (view.theme !== defaults.theme) pairs.set('theme', view.theme);
  const framing = framingText(view.framing);
  if (framing !== framingText(impliedFraming(view.selection))) pairs.set('view', framing);
  if (view.dataLink !== defaults.dataLink) pairs.set(view.dataLink?.slice(0, 3) ?? 'own', view.dataLink?.slice(4) ?? '');
  // Commas and colons are legal in a fragment; `%2C` in a shared link is only noise.
  return pairs.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/**
 * Reads a fragment, with or without its `#`, even if it was changed on its way (`link-pairs.ts`). Unknown keys belong to other programs and are
 * left alone. Only the data set and the tour know whether `select`, `record` and `step` are known.
 *
 * @param defaultFilters - of the page: a facet that the fragment does not name keeps them
 */
export function readFragment(fragment: string, defaultFilters: Filters = noFilters): ReadFragment {
  const { pairs, isAltered: arePairsAltered } = linkPairs(fragment);
  let isAltered = arePairsAltered;
  const view: { -readonly [K in keyof LinkedView]?: LinkedView[K] } = {};
  const unknown: UnknownPart[] = [];
  /** Takes the value of a key as it is or as plain text; if neither can be read, it is unknown. */
  const take = <T>(key: UnknownPart['key'] | 'own', read: (value: string) => T | undefined, set: (value: T) => void): void => {
    const value = pairs.get(key);
    if (value === null) return;
    let found = read(value);
    if (found === undefined) {
      found = read(plainText(value));
      isAltered ||= found !== undefined;
    }
    if (found === undefined) unknown.push({ key: key === 'own' ? 'src' : key, value });
    else set(found);
  };
  /** The same for a value of a closed list, in any case. */
  const takeOneOf = <T extends string>(key: UnknownPart['key'], known: readonly T[], set: (value: T) => void): void =>
    take(
      key,
      (value) => {
        const found = known.find((each) => each.toLowerCase() === value.toLowerCase());
        isAltered ||= found !== undefined && found !== value;
        return found;
      },
      set,
    );
  const select = pairs.get('select');
  if (select !== null) {
    view.selection = select === '' ? null : select;
    view.framing = impliedFraming(view.selection);
  }
  takeOneOf('topic', topics, (topic) => {
    view.topic = topic;
    view.panel = panelOfTopic(topic);
  });
  takeOneOf('panel', panelNames, (panel) => (view.panel = panel));
  const record = pairs.get('record');
  if (record !== null) view.record = record === '' ? null : record;
  const step = pairs.get('step');
  if (step !== null) view.step = step === '' ? null : step;
  takeOneOf('sources', sourceChoices, (sources) => (view.sources = sources));
  takeOneOf('width', widthScales, (width) => (view.widthScale = width));
  take('top', readTop, (top) => (view.top = top));
  if (pairs.has(textKey) || facetKeys.some((key) => pairs.has(key))) view.filters = readFilters(pairs, defaultFilters);
  takeOneOf('lang', languageTags(), (language) => (view.language = language));
  takeOneOf('theme', themes, (theme) => (view.theme = theme));
  take('view', parseFraming, (framing) => (view.framing = framing));
  if (pairs.has('src')) take('src', readSource, (link) => (view.dataLink = link));
  else if (pairs.get('own') === '') view.dataLink = null;
  else take('own', readOwn, (link) => (view.dataLink = link));
  const isStepAlone =
    view.step != null && !['select', 'topic', 'panel', 'view', 'record', textKey, ...facetKeys].some((key) => pairs.has(key));
  return { view, unknown, isStepAlone, isAltered };
}

function readTop(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/u.test(text) && Number(text) <= largestTop ? Number(text) : undefined;
}

/** Only web addresses: a link must not make a page read files of the reader's machine. */
function readSource(src: string): DataLink | undefined {
  return webAddress(src) ? `src:${src}` : undefined;
}

function readOwn(packed: string): DataLink | undefined {
  return /^[\w-]+$/u.test(packed) ? `own:${packed}` : undefined;
}

/** One pair a choice; a facet that is emptied against the page's own choices is written empty. */
function writeFilters(filters: Filters, defaults: Filters, pairs: URLSearchParams): void {
  for (const key of facetKeys) {
    const chosen = filters.facets[key];
    const usual = defaults.facets[key];
    if (chosen.length === usual.length && chosen.every((id, i) => id === usual[i])) continue;
    for (const id of chosen.length === 0 ? [''] : chosen) pairs.append(key, id);
  }
  if (filters.text !== defaults.text) pairs.set(textKey, filters.text);
}

function readFilters(pairs: URLSearchParams, defaults: Filters): Filters {
  const facets = Object.fromEntries(
    facetKeys.map((key) => [key, pairs.has(key) ? pairs.getAll(key).filter((id) => id !== '') : defaults.facets[key]]),
    // Every key is there: the list above is all of them.
  ) as Record<FacetKey, readonly string[]>;
  return { facets, text: pairs.get(textKey) ?? defaults.text };
}

/** What the camera holds if a link has no view. */
export function impliedFraming(selection: string | null): Framing {
  return selection === null ? 'home' : 'pair';
}

function framingText(framing: Framing): string {
  return typeof framing === 'string' ? framing : framing.map((degrees) => String(rounded(degrees))).join(',');
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(boundsDecimals));
}

function parseFraming(text: string): Framing | undefined {
  if (text === 'home' || text === 'whole' || text === 'pair') return text;
  // Checked as they would be written: bounds that are invalid after rounding can't be linked to.
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : rounded(Number(part))));
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  if (!numbers.every(Number.isFinite)) return undefined;
  const inside = west >= -180 && east <= 180 && south >= -85 && north <= 85;
  const bounds: Bounds = [west, south, east, north];
  return inside && west < east && south < north ? bounds : undefined;
}
