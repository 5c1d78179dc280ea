/** The data set that is shown, in a version with only the sources of the report and one with all sources. The view chooses between them. */
import { resolveSelection, type DataIndex } from '../data/data-set.ts';
import { recordIdOf } from '../data/selection-id.ts';
import type { DataSet } from '../data/schema.ts';
import { DuikouError } from '../error.ts';
import { homeBounds } from '../geo/projection.ts';
import { offeredTopics } from '../scene/topics/offered.ts';
import { noFilters } from '../state/filters.ts';
import { followingZoom, levelOf } from '../state/level-of-view.ts';
import { clear, openRecord } from '../state/transitions.ts';
import type { ViewState } from '../state/view-state.ts';
import type { AtlasState } from './atlas-state.ts';
import { prepareData, type LoadedData, type PreparedData, type PreparedLevel } from './loading/prepared-data.ts';
import { selectionAtLevel, viewAtLevel } from './areas-of-level.ts';

interface SetsBySources {
  readonly report: PreparedData;
  /** Null until the other sources are loaded. */
  readonly all: PreparedData | null;
}

export class ShownData {
  #loaded: LoadedData | null = null;
  #requestedView: ViewState | null = null;
  #sets: SetsBySources | null = null;
  #isFetching = false;
  /** The set of the last state. */
  #lastSet: PreparedData | null = null;

  /** The loaded data, before their texts were prepared for the page. */
  get loaded(): LoadedData | null {
    return this.#loaded;
  }

  /** The view that was requested for data that are still loading; null if the shown data are the requested ones. */
  get requestedView(): ViewState | null {
    return this.#requestedView;
  }

  show(set: PreparedData, loaded: LoadedData): void {
    this.#loaded = loaded;
    this.#requestedView = null;
    this.#sets = { report: set, all: null };
  }

  /** Shows a set until another is loaded. The view stays as it was requested for the other one. */
  showMeanwhile(set: PreparedData, loaded: LoadedData, requested: ViewState): void {
    this.#loaded = loaded;
    this.#requestedView = requested;
    const { index, sceneOf } = set.at('place');
    const meanwhile: PreparedLevel = { index, sceneOf: (view, theme) => sceneOf(knownPart(view, requested, index), theme) };
    this.#sets = { report: { levels: null, at: () => meanwhile }, all: null };
  }

  /** The set with the sources and at the level of the view. Until the other sources are loaded, it is the one without them. */
  setOf(view: ViewState): PreparedLevel | null {
    return this.#setOf(view)?.at(levelOf(view)) ?? null;
  }

  /** The id that a text selects in the shown set; null if it names nothing. */
  selectionOf(view: ViewState, text: string): string | null {
    const set = this.#setOf(view);
    return set && selectionAtLevel(set, levelOf(view), text);
  }

  #setOf({ sources }: ViewState): PreparedData | null {
    return (sources === 'all' ? this.#sets?.all : null) ?? this.#sets?.report ?? null;
  }

  /**
   * The state with the index of the sources that its view asks for, and with the ids of that index. Changes nothing here: {@link settle} is
   * called once the state is shown.
   */
  resolve(state: AtlasState): AtlasState {
    return this.#withSetIds(this.#withIndex(this.#withLevelInView(state)));
  }

  /** Called when the state is shown. */
  settle({ view }: AtlasState): void {
    this.#lastSet = this.#setOf(view);
  }

  /** Sets the level that `auto` means at the current zoom. */
  #withLevelInView(state: AtlasState): AtlasState {
    const set = this.#setOf(state.view);
    if (!set?.levels) return state;
    const home = set.at('auto').index.dataSet.bounds ?? homeBounds;
    const view = followingZoom(state.view, set.levels, home);
    return view === state.view ? state : { ...state, view };
  }

  /**
   * Fetches the other sources of the set once.
   *
   * @returns null if there is nothing to fetch. The promise rejects only if the set is still shown.
   */
  fetchOtherSources(): Promise<void> | null {
    const [sets, loaded] = [this.#sets, this.#loaded];
    const more = this.#requestedView ? null : loaded?.more;
    if (!more || !loaded || !sets || sets.all || this.#isFetching) return null;
    this.#isFetching = true;
    return this.#fetch(sets, loaded, more);
  }

  async #fetch(sets: SetsBySources, loaded: LoadedData, more: () => Promise<DataSet>): Promise<void> {
    try {
      const all = prepareData({ ...loaded, dataSet: await more() });
      // Another data set may be shown by now.
      if (this.#sets === sets) this.#sets = { ...sets, all };
    } catch (cause) {
      if (this.#sets === sets) throw cause;
    } finally {
      this.#isFetching = false;
    }
  }

  /** Sets the index. A record that the requested sources do not have is removed from the view. */
  #withIndex(state: AtlasState): AtlasState {
    const set = this.#setOf(state.view);
    const index = set?.at(levelOf(state.view)).index ?? null;
    if (index === state.index) return state;
    if (set && set === this.#lastSet) return { ...state, index, view: viewAtLevel(state.view, set) };
    const { record } = state.view;
    const isLost = record !== null && index !== null && recordIdOf(index, record) === null && !this.#isFetching;
    return { ...state, index, view: isLost ? openRecord(null)(state.view) : state.view };
  }

  /** Replaces a selection or record that was requested by a name or in another case by its id, unless another set is shown meanwhile. */
  #withSetIds(state: AtlasState): AtlasState {
    const { index, view } = state;
    if (!index || this.#requestedView) return state;
    const selection = view.selection === null ? null : (this.selectionOf(view, view.selection) ?? view.selection);
    const record = view.record === null ? null : (recordIdOf(index, view.record) ?? view.record);
    return selection === view.selection && record === view.record ? state : { ...state, view: { ...view, selection, record } };
  }
}

/** The parts of a view requested for other data that this set has. Filters that the reader has chosen since are kept. */
function knownPart(view: ViewState, requested: ViewState, index: DataIndex): ViewState {
  const known = view.selection === null || resolveSelection(index, view.selection) ? view : clear(view);
  return {
    ...known,
    topic: offeredTopics(index).includes(view.topic) ? view.topic : 'overview',
    filters: view.filters === requested.filters ? noFilters : view.filters,
    record: view.record !== null && index.record(view.record) ? view.record : null,
  };
}

/**
 * The view of a new set, without a selection and a record that the set does not have.
 *
 * @param requested - the view that was requested for this set; a selection that the reader has made meanwhile in other data is not reported
 */
export function withoutUnknown(
  view: ViewState,
  requested: ViewState,
  set: PreparedData,
  hasOtherSources: boolean,
): { readonly view: ViewState; readonly errors: readonly DuikouError[] } {
  const { selection, record } = view;
  const { index } = set.at(levelOf(view));
  const errors: DuikouError[] = [];
  let known = view;
  if (selection !== null && selectionAtLevel(set, levelOf(view), selection) === null) {
    known = clear(known);
    if (selection === requested.selection) errors.push(new DuikouError('unknown-select', { value: selection }));
  }
  // A record of another source may be known once that source is loaded.
  const canCome = hasOtherSources && view.sources === 'all';
  if (record !== null && !canCome && recordIdOf(index, record) === null) {
    known = openRecord(null)(known);
    if (record === requested.record) errors.push(new DuikouError('unknown-record', { value: record }));
  }
  return { view: known, errors };
}
