/** What a reader can do, as pure functions from a view to the next. A transition that changes nothing gives the same state back. */
import { keysOf } from '../data/parse/objects.ts';
import type { Language } from '../data/schema.ts';
import type { TourStep } from '../data/tour.ts';
import { noFilters, sameFilters, type FacetKey, type Filters } from './filters.ts';
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

/** Selects a pairing or a region; the camera is to hold the pair. */
export const select =
  (id: string): Transition =>
  (state) =>
    change(state, { selection: id, framing: 'pair', place: null });

/** Selects, or clears the selection if it is selected already. */
export const toggle =
  (id: string): Transition =>
  (state) =>
    state.selection === id ? clear(state) : select(id)(state);

/** Clears the selection; a camera that held the pair goes home. */
export const clear: Transition = (state) =>
  change(state, { selection: null, framing: state.framing === 'pair' ? 'home' : state.framing, place: null });

/** Asks for a place outside of the pairings: what is selected is let go. */
export const askForPlace =
  (place: string): Transition =>
  (state) =>
    change(clear(state), { place });

/** The view stays: every view is one of the topic. */
export const changeTopic =
  (topic: Topic): Transition =>
  (state) =>
    change(state, { topic });

export const openView =
  (view: ViewName): Transition =>
  (state) =>
    change(state, { view });

/** Sets two pairings side by side, the first of which is selected; null goes back to all of them. */
export const compare =
  (compared: ComparedPair | null): Transition =>
  (state) =>
    change(state, compared === null ? { compared } : { compared, view: 'compare', selection: compared[0], framing: 'pair' });

/** Opens a record's evidence; null closes it. */
export const openRecord =
  (record: string | null): Transition =>
  (state) =>
    change(state, { record });

/** How widths go with what the arcs carry. */
export const changeWidthScale =
  (widthScale: WidthScale): Transition =>
  (state) =>
    change(state, { widthScale });

/** How many of the largest flows are drawn; null: as many as suit the level. */
export const changeTop =
  (top: number | null): Transition =>
  (state) =>
    change(state, { top });

/** Which way flows run that are drawn. */
export const changeWays =
  (ways: FlowWays): Transition =>
  (state) =>
    change(state, { ways });

/** Whether the largest of all flows are drawn, or of those in view. */
export const changeDrawnOf =
  (drawnOf: DrawnChoice): Transition =>
  (state) =>
    change(state, { drawnOf });

/** Only flows of this value or more are drawn; null: of all values. */
export const changeLeast =
  (least: number | null): Transition =>
  (state) =>
    change(state, { least });

/** By what flows are added up. As many are drawn as suit the level: a number, or a least value, that was chosen for another one means nothing in it. */
export const changeLevel =
  (level: LevelChoice): Transition =>
  (state) =>
    level === state.level ? state : change(state, { level, autoLevel: null, top: null, least: null });

/** One time alone, by its id; null: all of them. */
export const showTime =
  (id: string | null): Transition =>
  (state) =>
    changeFilters({ ...state.filters, facets: { ...state.filters.facets, time: id === null ? [] : [id] } })(state);

export const changeSources =
  (sources: SourceChoice): Transition =>
  (state) =>
    change(state, { sources });

/** The records of the selection in table, print and exports, or all. */
export const listRecords =
  (listed: ListChoice): Transition =>
  (state) =>
    change(state, { listed });

/** Adds a choice to a facet, or takes it away again. */
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

/** Shows a step of a tour. It clears the filters, because they could hide what the step is about. */
export const showStep =
  (step: TourStep, selection: string | null): Transition =>
  (state) =>
    change(state, { step: step.id, ...viewOfStep(step, selection), record: null, filters: noFilters });

/**
 * Whether the view is still that of the step, or the reader has changed it since.
 *
 * @param selection - what the step could select, as in {@link showStep}
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

/** Ends the tour where it is. */
export const leaveTour: Transition = (state) => change(state, { step: null });

/** Another data set: what was chosen in the one before means nothing in it. How flows are drawn, and the reader's own settings, stay. */
export const resetTo =
  (topic: Topic): Transition =>
  (state) => {
    const { dataLink, language, theme, motion, widthScale, level, drawnOf, surface } = state;
    return change(state, { ...initialViewState, dataLink, language, theme, motion, widthScale, level, drawnOf, surface, topic });
  };

/** The link that brings the data back; null: none does. */
export const linkData =
  (dataLink: DataLink | null): Transition =>
  (state) =>
    change(state, { dataLink });

/** What the camera should hold from now on. */
export const frame =
  (framing: Framing): Transition =>
  (state) =>
    change(state, { framing });

/** The pointer or the focus is on a region, a pairing or a record, or on nothing. */
export const highlight =
  (id: string | null): Transition =>
  (state) =>
    change(state, { highlight: id });

/** Which map is up now. */
export const surfaceIs =
  (surface: SurfaceKind): Transition =>
  (state) =>
    change(state, { surface });

function change(state: ViewState, part: Partial<ViewState>): ViewState {
  const next = { ...state, ...part };
  return keysOf(part).every((key) => sameValue(state[key], next[key])) ? state : next;
}

/** Boxes are compared by their numbers, everything else by identity. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => value === b[i]);
  return Object.is(a, b);
}
