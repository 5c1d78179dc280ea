/**
 * Converts the view to an address and back, such as `#select=jilin-zhejiang&lang=en`, without defaults. The functions use strings only. An
 * element reads and writes `location`.
 */
import { keysOf } from '../data/parse/objects.ts';
import { noFilters, type Filters } from './filters.ts';
import { impliedFraming, linkFields, type LinkedView, type LinkPair, type UnknownPart } from './link-fields.ts';
import { linkPairs } from './link-pairs.ts';
import { initialViewState } from './view-state.ts';

export interface ReadFragment {
  readonly view: Partial<LinkedView>;
  readonly unknown: readonly UnknownPart[];
  /**
   * Whether the link names a step and no view of its own. Such a link shows the step. Any other link shows its view, with a way back to the
   * step.
   */
  readonly isStepAlone: boolean;
  /** Whether the link differs from the output of `fragmentOf`, because it was changed on its way or written by hand. */
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
 * Writes a view as query pairs, without defaults.
 *
 * @param defaults - the view of the same page with an empty fragment
 * @returns the fragment without its `#`; empty if nothing differs from the defaults
 */
export function fragmentOf(view: LinkedView, defaults: LinkedView): string {
  const pairs = new URLSearchParams();
  /** The view that a link with the pairs so far shows. */
  const expected: LinkedView = { ...defaults, framing: impliedFraming(defaults.selection) };
  for (const field of linkedKeys) for (const [key, text] of writtenField(field, view, expected)) pairs.append(key, text);
  // Commas and colons are allowed in a fragment, and are easier to read than `%2C`.
  return pairs.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

function writtenField<F extends keyof LinkedView>(field: F, view: LinkedView, expected: LinkedView): readonly LinkPair[] {
  const { format, implies, isAlwaysWritten } = linkFields[field];
  const pairs = format(view[field], isAlwaysWritten?.(view) ? undefined : expected[field]);
  if (pairs.length > 0) Object.assign(expected, implies?.(view[field]));
  return pairs;
}

/**
 * Reads a fragment, with or without its `#`, even if it was changed on its way (see `link-pairs.ts`). Unknown keys belong to other programs
 * and are ignored. Whether `select`, `record` and `step` name something is decided by the data set and the tour.
 *
 * @param defaultFilters - the page's filters, which apply to facets that the fragment does not name
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
  const unknown = parsed.unknown ? [parsed.unknown] : [];
  if (!('value' in parsed)) return { view: {}, unknown, isAltered: false };
  return { view: { ...implies?.(parsed.value), [field]: parsed.value }, unknown, isAltered: parsed.isAltered };
}
