/** The shown records that table, print and exports list: those of the selection, unless the reader chooses all. */
import { resolveSelection, type DataIndex } from '../data/data-set.ts';
import { areaOfInnerTotal } from '../data/inner-total.ts';
import type { Language, PairingId, RecordId, RegionId } from '../data/schema.ts';
import { viewsOf } from '../data/views.ts';
import { formatList } from '../i18n/format.ts';
import type { ViewState } from '../state/view-state.ts';
import { comparedPairings, sceneEmphasis } from './emphasis.ts';
import { memoizeLast } from './memo.ts';
import type { SceneRecords } from './records.ts';
import type { Emphasis } from './scene-types.ts';

/** The fields of the view, besides the filters, that the list depends on. */
export type ListView = Pick<ViewState, 'selection' | 'compared' | 'view' | 'listed'>;

export interface ListedRecords extends SceneRecords {
  /** The listed records. For a selection: its own first, then those about several pairings together. */
  readonly shown: readonly RecordId[];
  /** The pairings of the selection; null if all records are listed. */
  readonly pairings: ReadonlySet<PairingId> | null;
  /** The number of records that pass the filters but are outside of the selection. */
  readonly outside: number;
}

/** The selected or compared pairings, even if all records are listed; null if nothing is selected. */
export function selectedPairings(index: DataIndex, view: Omit<ListView, 'listed'>): ReadonlySet<PairingId> | null {
  return emphasisOf(index, view).pairings;
}

function emphasisOf(index: DataIndex, view: Omit<ListView, 'listed'>): Emphasis {
  return sceneEmphasis(index, view.selection, view.view === 'compare' ? view.compared : null);
}

/** The name of the selection: "Jilin–Zhejiang", or that of a region with several partners; null if nothing is selected. */
export function selectionName(index: DataIndex, view: Omit<ListView, 'listed'>, language: Language): string | null {
  const pair = view.view === 'compare' && view.compared ? comparedPairings(index, view.selection, view.compared) : [];
  if (pair.length === 2)
    return formatList(
      pair.map(({ names }) => names[language]),
      language,
    );
  const selected = view.selection === null ? null : resolveSelection(index, view.selection);
  if (!selected) return null;
  const pairings = selectedPairings(index, view);
  return selected.kind === 'region' && (pairings?.size ?? 0) > 1 ? selected.region.short[language] : selected.pairing.names[language];
}

interface Narrowing {
  readonly pairings: ReadonlySet<PairingId>;
  readonly own: ReadonlySet<RecordId>;
  /** Records about several pairings that include one of the selection. */
  readonly ofSeveral: ReadonlySet<RecordId>;
}

/** @returns null if all records are listed */
function narrowing(index: DataIndex, { listed, ...view }: ListView): Narrowing | null {
  if (listed === 'all') return null;
  const { pairings, selected } = emphasisOf(index, view);
  if (pairings === null) return null;
  const ofSeveral =
    // Each row of a table of flows is about two places, so its records are not searched.
    index.dataSet.kind === 'flows' ? [] : index.dataSet.records.filter(({ appliesTo }) => appliesTo?.some((id) => pairings.has(id)));
  return {
    pairings,
    own: new Set([
      ...[...pairings].flatMap((id) => index.recordsOf(id).map((record) => record.id)),
      ...(selected === null ? [] : innerTotals(index, selected)),
    ]),
    ofSeveral: new Set(ofSeveral.map(({ id }) => id)),
  };
}

/** The inner totals of a selected area, which belong to no pairing. */
function innerTotals({ dataSet }: DataIndex, area: RegionId): readonly RecordId[] {
  // A table that is not added up has no inner totals, so its records are not searched.
  if (viewsOf(dataSet)?.parts === null) return [];
  return dataSet.records.flatMap((record) => (areaOfInnerTotal(dataSet, record) === area ? record.id : []));
}

/** The ids that may be listed, before filtering; null for all ids. */
export function listedIds(index: DataIndex, { selection, compared, view, listed }: ListView): ReadonlySet<RecordId> | null {
  const { narrowingOf, idsOf } = knownOf(index);
  return idsOf(narrowingOf(selection, compared, view, listed));
}

export function listedRecords(index: DataIndex, records: SceneRecords, { selection, compared, view, listed }: ListView): ListedRecords {
  const { narrowingOf, listedOf } = knownOf(index);
  return listedOf(records, narrowingOf(selection, compared, view, listed));
}

function narrowed(records: SceneRecords, by: Narrowing | null): ListedRecords {
  if (by === null) return { ...records, pairings: null, outside: 0 };
  const { own, ofSeveral, pairings } = by;
  const shown = [...records.shown.filter((id) => own.has(id)), ...records.shown.filter((id) => ofSeveral.has(id) && !own.has(id))];
  return { ...records, shown, pairings, outside: records.shown.length - shown.length };
}

/** The last results by data set. They are garbage-collected together with it. */
const known = new WeakMap<DataIndex, ReturnType<typeof memos>>();

function knownOf(index: DataIndex): ReturnType<typeof memos> {
  const result = known.get(index) ?? memos(index);
  known.set(index, result);
  return result;
}

function memos(index: DataIndex): {
  readonly narrowingOf: (
    selection: ViewState['selection'],
    compared: ViewState['compared'],
    view: ViewState['view'],
    listed: ViewState['listed'],
  ) => Narrowing | null;
  readonly idsOf: (by: Narrowing | null) => ReadonlySet<RecordId> | null;
  readonly listedOf: typeof narrowed;
} {
  return {
    narrowingOf: memoizeLast((selection, compared, view, listed) => narrowing(index, { selection, compared, view, listed })),
    idsOf: memoizeLast((by) => by && new Set([...by.own, ...by.ofSeveral])),
    listedOf: memoizeLast(narrowed),
  };
}
