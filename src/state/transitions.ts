/** What a reader can do, as pure functions from a view to the next. A transition that changes nothing gives the same state back. */
import type { Language } from '../data/schema.ts';
import type { Framing, Lens, SurfaceKind, Theme, ViewState } from './view-state.ts';

export type Transition = (state: ViewState) => ViewState;

/** Selects a pairing or a region; the camera is to hold the pair. */
export const select = (id: string): Transition => (state) => change(state, { selection: id, framing: 'pair' });

/** Selecting again what is selected clears it. */
export const toggle = (id: string): Transition => (state) => (state.selection === id ? clear(state) : select(id)(state));

/** Lets the selection go; a camera that held the pair goes home. */
export const clear: Transition = (state) =>
  change(state, { selection: null, framing: state.framing === 'pair' ? 'home' : state.framing });

export const changeLens = (lens: Lens): Transition => (state) => change(state, { lens });
export const changeLanguage = (language: Language): Transition => (state) => change(state, { language });
export const changeTheme = (theme: Theme): Transition => (state) => change(state, { theme });

/** What the camera should hold from now on. */
export const frame = (framing: Framing): Transition => (state) => change(state, { framing });

/** The pointer or the focus is on a region or a pairing, or on nothing. */
export const highlight = (id: string | null): Transition => (state) => change(state, { highlight: id });

/** Which map is up now. */
export const surfaceIs = (surface: SurfaceKind): Transition => (state) => change(state, { surface });

function change(state: ViewState, part: Partial<ViewState>): ViewState {
  const next = { ...state, ...part };
  const keys = Object.keys(part) as (keyof ViewState)[];
  return keys.every((key) => sameValue(state[key], next[key])) ? state : next;
}

/** Boxes are compared by their numbers, everything else by identity. */
function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => value === b[i]);
  return Object.is(a, b);
}
