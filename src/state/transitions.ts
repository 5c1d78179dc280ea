/** The actions of a reader, as pure functions from a view to the next one. A transition that changes nothing returns the same state. */
import { keysOf } from '../data/parse/objects.ts';
import type { Language } from '../data/schema.ts';
import type { TourStep } from '../data/tour.ts';
import { compareTimes } from '../data/time-id.ts';
import { noFilters, sameFilters, type FacetKey, type Filters, type PlaceSets, type TimeRange } from './filters.ts';
import {
  initialViewState,
  type ComparedPair,
  type DataLink,
  type DrawnChoice,
  type FlowWays,
  type Framing,
  type LevelChoice,
  type ListChoice,
  type Motion,
  type Topic,
  type ViewName,
  type SourceChoice,
  type SurfaceKind,
  type Theme,
  type ViewState,
  type WidthScale,
} from './view-state.ts';

export type Transition = (state: ViewState) => ViewState;

/** Selects a pairing or a region, and frames the pair. */
export const select =
  (id: string): Transition =>
  (state) =>
    change(state, { selection: id, framing: 'pair', place: null });

/** Selects a pairing or a region, or clears the selection if it is selected already. */
export const toggle =
  (id: string): Transition =>
  (state) =>
    state.selection === id ? clear(state) : select(id)(state);

/** Clears the selection. If the camera framed the pair, it returns to the opening view. */
export const clear: Transition = (state) =>
  change(state, { selection: null, framing: state.framing === 'pair' ? 'home' : state.framing, place: null });

/** Shows the answer for a place outside of the pairings, and clears the selection. */
export const askForPlace =
  (place: string): Transition =>
  (state) =>
    change(clear(state), { place });

/** Changes the topic and keeps the view, which every topic has. */
export const changeTopic =
  (topic: Topic): Transition =>
  (state) =>
    change(state, { topic });

export const openView =
  (view: ViewName): Transition =>
  (state) =>
    change(state, { view });

/** Compares two pairings, the first of which becomes selected; null shows all of them again. */
export const compare =
  (compared: ComparedPair | null): Transition =>
  (state) =>
    change(state, compared === null ? { compared } : { compared, view: 'compare', selection: compared[0], framing: 'pair' });

/** Opens a record's evidence; null closes it. */
export const openRecord =
  (record: string | null): Transition =>
  (state) =>
    change(state, { record });

/** Changes the scale from values to widths. */
export const changeWidthScale =
  (widthScale: WidthScale): Transition =>
  (state) =>
    change(state, { widthScale });

/** Changes the number of largest flows that are drawn; null is the default of the level. */
export const changeTop =
  (top: number | null): Transition =>
  (state) =>
    change(state, { top });

/** Changes the direction of the drawn flows. */
export const changeWays =
  (ways: FlowWays): Transition =>
  (state) =>
    change(state, { ways });

/** Changes whether the largest of all flows or of those in view are drawn. */
export const changeDrawnOf =
  (drawnOf: DrawnChoice): Transition =>
  (state) =>
    change(state, { drawnOf });

/** Changes the threshold of the drawn flows; null removes it. */
export const changeLeast =
  (least: number | null): Transition =>
  (state) =>
    change(state, { least });

/** Changes the level of the sums. The number and the threshold are cleared, because they were chosen for another level. */
export const changeLevel =
  (level: LevelChoice): Transition =>
  (state) =>
    level === state.level ? state : change(state, { level, autoLevel: null, top: null, least: null });

/** Shows a single time by its id; null shows all times. */
export const showTime =
  (id: string | null): Transition =>
  (state) =>
    changeFilters({ ...state.filters, facets: { ...state.filters.facets, time: id === null ? [] : [id] } })(state);

/** Shows a single time as the next step of playing, which continues. */
export const playTime =
  (id: string): Transition =>
  (state) => ({ ...showTime(id)(state), playing: true });

/** Shows the times of a range; null shows all times. Chosen times outside the range are removed. */
export const changeTimes =
  (times: TimeRange | null): Transition =>
  (state) => {
    const { facets } = state.filters;
    const isWithin = (id: string): boolean => times === null || (compareTimes(times[0], id) <= 0 && compareTimes(id, times[1]) <= 0);
    const time = facets.time.every(isWithin) ? facets.time : facets.time.filter(isWithin);
    return changeFilters({ ...state.filters, times, facets: { ...facets, time } })(state);
  };

/** Shows flows between two sets of places, of which one may be empty; null shows all flows. */
export const changeBetween =
  (between: PlaceSets | null): Transition =>
  (state) => {
    const isEmpty = between === null || between.from.length + between.to.length === 0;
    return changeFilters({ ...state.filters, between: isEmpty ? null : between })(state);
  };

/** Starts or stops the playing of the times of a table. */
export const play =
  (playing: boolean): Transition =>
  (state) =>
    change(state, { playing });

export const changeSources =
  (sources: SourceChoice): Transition =>
  (state) =>
    change(state, { sources });

/** Chooses whether table, print and exports list the records of the selection, or all. */
export const listRecords =
  (listed: ListChoice): Transition =>
  (state) =>
    change(state, { listed });

/** Adds a choice to a facet, or removes it. */
export const toggleChoice =
  (key: FacetKey, id: string): Transition =>
  (state) => {
    const chosen = state.filters.facets[key];
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    return changeFilters({ ...state.filters, facets: { ...state.filters.facets, [key]: next } })(state);
  };

export const changeText =
  (text: string): Transition =>
  (state) =>
    changeFilters({ ...state.filters, text })(state);

export const resetFilters: Transition = (state) => changeFilters(noFilters)(state);

const changeFilters =
  (filters: Filters): Transition =>
  (state) =>
    sameFilters(filters, state.filters) ? state : change(state, { filters });
export const changeLanguage =
  (language: Language): Transition =>
  (state) =>
    change(state, { language });
export const changeTheme =
  (theme: Theme): Transition =>
  (state) =>
    change(state, { theme });
export const changeMotion =
  (motion: Motion): Transition =>
  (state) =>
    change(state, { motion });

/** Shows a step of a tour. It clears the filters, because they could hide the subject of the step. */
export const showStep =
  (step: TourStep, selection: string | null): Transition =>
  (state) =>
    change(state, { step: step.id, ...viewOfStep(step, selection), record: null, filters: noFilters });

/**
 * Whether the view is still that of the step, without a later change by the reader.
 *
 * @param selection - the id that the step selects, as in {@link showStep}
 */
export function isAtStep(state: ViewState, step: TourStep, selection: string | null): boolean {
  const requested = viewOfStep(step, selection);
  return keysOf(requested).every((key) => sameValue(state[key], requested[key]));
}

function viewOfStep(
  { topic, view, framing }: TourStep,
  selection: string | null,
): Pick<ViewState, 'selection' | 'topic' | 'view' | 'compared' | 'framing'> {
  return { selection, topic, view, compared: null, framing: framing === 'pair' && selection === null ? 'home' : framing };
}

/** Ends the tour and keeps the view. */
export const leaveTour: Transition = (state) => change(state, { step: null });

/**
 * Resets the view for another data set, because choices in the previous one do not apply to it. The way flows are drawn and the reader's own
 * settings stay.
 */
export const resetTo =
  (topic: Topic): Transition =>
  (state) => {
    const { dataLink, language, theme, motion, widthScale, level, drawnOf, surface } = state;
    return change(state, { ...initialViewState, dataLink, language, theme, motion, widthScale, level, drawnOf, surface, topic });
  };

/** Opens the view of a link. Its selection may be a name, so it is looked up first and selected later. Without one, nothing is selected. */
export const openLink =
  ({ selection, ...linked }: Omit<ViewState, 'highlight' | 'surface' | 'place' | 'playing'>): Transition =>
  (state) =>
    change(state, { ...linked, selection: selection === null ? null : state.selection });

/** The framing that a link names with a selection, unless something else is selected. */
export const frameSelected =
  (selection: string, framing: Framing): Transition =>
  (state) =>
    state.selection === selection ? change(state, { framing }) : state;

/** Stores the link that restores the data; null if no link does. */
export const linkData =
  (dataLink: DataLink | null): Transition =>
  (state) =>
    change(state, { dataLink });

/** Moves the camera. */
export const frame =
  (framing: Framing): Transition =>
  (state) =>
    change(state, { framing });

/** Highlights the region, pairing or record under the pointer or the focus; null for none. */
export const highlight =
  (id: string | null): Transition =>
  (state) =>
    change(state, { highlight: id });

/** Stores the kind of map that is shown. */
export const surfaceIs =
  (surface: SurfaceKind): Transition =>
  (state) =>
    change(state, { surface });

/** The fields whose changes don't stop the playing: the highlight and the kind of map. Every other action of the reader stops it. */
const passing: ReadonlySet<string> = new Set<keyof ViewState>(['highlight', 'surface']);

function change(state: ViewState, part: Partial<ViewState>): ViewState {
  const isPassing = keysOf(part).every((key) => passing.has(key) || sameValue(state[key], part[key]));
  const next = { ...state, playing: state.playing && isPassing, ...part };
  return next.playing === state.playing && keysOf(part).every((key) => sameValue(state[key], next[key])) ? state : next;
}

/** Compares arrays by their elements, everything else by identity. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => value === b[i]);
  return Object.is(a, b);
}
