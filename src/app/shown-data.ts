/** The data set that is shown, with the report's sources alone and with all, and which of both a view asks for. */
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
import { selectionAtLevel, viewAtLevel } from './units-of-level.ts';

interface SetsBySources {
  readonly report: PreparedData;
  /** Null until the other sources have come. */
  readonly all: PreparedData | null;
}

export class ShownData {
  #loaded: LoadedData | null = null;
  #requestedView: ViewState | null = null;
  #sets: SetsBySources | null = null;
  #isFetching = false;
  /** The set of the last state. */
  #resolved: PreparedData | null = null;

  /** As it came, before its texts were prepared for the page. */
  get loaded(): LoadedData | null {
    return this.#loaded;
  }

  /** The view that was requested of data still to come; null where what is shown is what was requested. */
  get requestedView(): ViewState | null {
    return this.#requestedView;
  }

  show(set: PreparedData, loaded: LoadedData): void {
    this.#loaded = loaded;
    this.#requestedView = null;
    this.#sets = { report: set, all: null };
  }

  /** Shows a set until another has come: the view stays as it was requested of that other one. */
  showMeanwhile(set: PreparedData, loaded: LoadedData, requested: ViewState): void {
    this.#loaded = loaded;
    this.#requestedView = requested;
    const { index, sceneOf } = set.at('place');
    const meanwhile: PreparedLevel = { index, sceneOf: (view, theme) => sceneOf(knownPart(view, requested, index), theme) };
    this.#sets = { report: { levels: null, at: () => meanwhile }, all: null };
  }

  /** The set of the view's sources, at its level; until the other sources have come, the report. */
  setOf(view: ViewState): PreparedLevel | null {
    return this.#setOf(view)?.at(levelOf(view)) ?? null;
  }

  /** What a text selects in the set that is shown; null where it names nothing. */
  selectionOf(view: ViewState, text: string): string | null {
    const set = this.#setOf(view);
    return set && selectionAtLevel(set, levelOf(view), text);
  }

  #setOf({ sources }: ViewState): PreparedData | null {
    return (sources === 'all' ? this.#sets?.all : null) ?? this.#sets?.report ?? null;
  }

  /** The state with the index of the sources that its view asks for, and with the ids of that index. */
  resolve(state: AtlasState): AtlasState {
    return this.#withSetIds(this.#withIndex(this.#withLevelInView(state)));
  }

  /** What `auto` is where the camera rests now. */
  #withLevelInView(state: AtlasState): AtlasState {
    const set = this.#setOf(state.view);
    if (!set?.levels) return state;
    const home = set.at('auto').index.dataSet.bounds ?? homeBounds;
    const view = followingZoom(state.view, set.levels, home);
    return view === state.view ? state : { ...state, view };
  }

  /**
   * Fetches the other sources of the set, once.
   *
   * @returns null where there is nothing to fetch. Rejects only while the set is still shown.
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
      // Another data set may have come meanwhile.
      if (this.#sets === sets) this.#sets = { ...sets, all };
    } catch (cause) {
      if (this.#sets === sets) throw cause;
    } finally {
      this.#isFetching = false;
    }
  }

  /** A record that the requested sources do not have is let go. */
  #withIndex(state: AtlasState): AtlasState {
    const set = this.#setOf(state.view);
    const index = set?.at(levelOf(state.view)).index ?? null;
    const isSameSet = set === this.#resolved;
    this.#resolved = set;
    if (index === state.index) return state;
    if (set && isSameSet) return { ...state, index, view: viewAtLevel(state.view, set) };
    const { record } = state.view;
    const isLost = record !== null && index !== null && recordIdOf(index, record) === null && !this.#isFetching;
    return { ...state, index, view: isLost ? openRecord(null)(state.view) : state.view };
  }

  /** A selection or record that was requested in another case or by a name gets the set's id; a set that is shown meanwhile gives none. */
  #withSetIds(state: AtlasState): AtlasState {
    const { index, view } = state;
    if (!index || this.#requestedView) return state;
    const selection = view.selection === null ? null : (this.selectionOf(view, view.selection) ?? view.selection);
    const record = view.record === null ? null : (recordIdOf(index, view.record) ?? view.record);
    return selection === view.selection && record === view.record ? state : { ...state, view: { ...view, selection, record } };
  }
}

/** The part of a view requested of other data that this set has; what a reader has chosen since stays. */
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
 * A view of a set that has just come, without the selection and the record that the set does not have.
 *
 * @param requested - what was requested of this set: what a reader has selected meanwhile in other data is no error
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
  // A record of another source is known once that has come.
  const canCome = hasOtherSources && view.sources === 'all';
  if (record !== null && !canCome && recordIdOf(index, record) === null) {
    known = openRecord(null)(known);
    if (record === requested.record) errors.push(new DuikouError('unknown-record', { value: record }));
  }
  return { view: known, errors };
}
