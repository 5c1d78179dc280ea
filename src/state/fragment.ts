/** The view in an address: `#select=jilin-zhejiang&lang=en`, defaults left out. Takes and gives strings; an element owns `location`. */
import { keysOf } from '../data/parse/objects.ts';
import { noFilters, type Filters } from './filters.ts';
import { impliedFraming, linkFields, type LinkedView, type LinkPair, type UnknownPart } from './link-fields.ts';
import { linkPairs } from './link-pairs.ts';
import { initialViewState } from './view-state.ts';

export interface ReadFragment {
  readonly view: Partial<LinkedView>;
  readonly unknown: readonly UnknownPart[];
  /** A link to a step alone shows what the step shows; one with a view of its own shows that, with the way back to the step. */
  readonly isStepAlone: boolean;
  /** Whether the link differs from what `fragmentOf` would write: it was changed on its way, or written by hand. */
  readonly isAltered: boolean;
}

export const linkedKeys = keysOf(linkFields);

/** The fields that a step of the tour sets. */
const shownByStep = [
  'selection',
  'topic',
  'view',
  'compared',
  'framing',
  'record',
  'filters',
] as const satisfies readonly (keyof LinkedView)[];

/**
 * Writes a view as query pairs and leaves out the defaults.
 *
 * @param defaults - the view of the same page with an empty fragment
 * @returns without the leading `#`; empty when nothing differs
 */
export function fragmentOf(view: LinkedView, defaults: LinkedView): string {
  const pairs = new URLSearchParams();
  /** What the link shows with the pairs so far. */
  const expected: LinkedView = { ...defaults, framing: impliedFraming(defaults.selection) };
  for (const field of linkedKeys) for (const [key, text] of writtenField(field, view, expected)) pairs.append(key, text);
  // Commas and colons are legal in a fragment; `%2C` in a shared link is only noise.
  return pairs.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function writtenField<F extends keyof LinkedView>(field: F, view: LinkedView, expected: LinkedView): readonly LinkPair[] {
  const { format, implies, isAlwaysWritten } = linkFields[field];
  const pairs = format(view[field], isAlwaysWritten?.(view) ? undefined : expected[field]);
  if (pairs.length > 0) Object.assign(expected, implies?.(view[field]));
  return pairs;
}

/**
 * Reads a fragment, with or without its `#`, even if it was changed on its way (`link-pairs.ts`). Unknown keys belong to other programs and are
 * left alone. Only the data set and the tour know whether `select`, `record` and `step` are known.
 *
 * @param defaultFilters - of the page: a facet that the fragment does not name keeps them
 */
export function readFragment(fragment: string, defaultFilters: Filters = noFilters): ReadFragment {
  const { pairs, isAltered: arePairsAltered } = linkPairs(fragment);
  const usual: LinkedView = { ...initialViewState, filters: defaultFilters };
  const read = linkedKeys.map((field) => readField(field, pairs, usual));
  const view: Partial<LinkedView> = Object.assign({}, ...read.map((part) => part.view));
  return {
    view,
    unknown: read.flatMap((part) => part.unknown),
    isStepAlone: view.step != null && !shownByStep.some((field) => linkFields[field].keys.some((key) => pairs.has(key))),
    isAltered: arePairsAltered || read.some((part) => part.isAltered),
  };
}

function readField<F extends keyof LinkedView>(
  field: F,
  pairs: URLSearchParams,
  usual: LinkedView,
): { readonly view: Partial<LinkedView>; readonly unknown: readonly UnknownPart[]; readonly isAltered: boolean } {
  const { parse, implies } = linkFields[field];
  const parsed = parse(pairs, usual[field]);
  if (parsed === null) return { view: {}, unknown: [], isAltered: false };
  if ('unknown' in parsed) return { view: {}, unknown: [parsed.unknown], isAltered: false };
  return { view: { ...implies?.(parsed.value), [field]: parsed.value }, unknown: [], isAltered: parsed.isAltered };
}
