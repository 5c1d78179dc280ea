/** By what flows are added up where that is left to Duikou: it follows the zoom. */
import { flowLevels, type FlowLevel, type LevelChoice } from '../data/vocabulary.ts';
import { mercatorOf, type Bounds } from '../geo/projection.ts';
import type { ViewState } from './view-state.ts';

/** The level that a view asks for; `auto`: the one that the table opens with. */
export function levelOf({ level, autoLevel }: Pick<ViewState, 'level' | 'autoLevel'>): LevelChoice {
  return level === 'auto' ? (autoLevel ?? 'auto') : level;
}

/** Of which zoom, in doublings since home, the next finer level is; and how much farther each one after it. */
const firstStep = 1;
const nextStep = 1.3;
/** Beyond a step before a level becomes finer, and below it before it becomes coarser again: a reader who zooms to and fro at a step sees one level. */
const beyondStep = 0.1;
const belowStep = 0.4;

/** What there is to choose from. */
export interface OfferedLevels {
  /** The finest first. */
  readonly offered: readonly FlowLevel[];
  readonly opening: FlowLevel;
}

/**
 * The level of a box in view, beginning with the one that was shown.
 *
 * @param home - what the table opens with
 * @returns null: the opening level
 */
export function levelInView({ offered, opening }: OfferedLevels, shown: FlowLevel | null, home: Bounds, box: Bounds): FlowLevel | null {
  const rank = (level: FlowLevel): number => flowLevels.indexOf(level);
  const levels = [...offered].filter((level) => rank(level) <= rank(opening)).reverse();
  const doublings = Math.log2(zoomOf(home, box));
  const stepTo = (i: number): number => firstStep + (i - 1) * nextStep;
  let at = Math.max(0, levels.indexOf(shown ?? opening));
  while (at + 1 < levels.length && doublings >= stepTo(at + 1) + beyondStep) at++;
  while (at > 0 && doublings < stepTo(at) - belowStep) at--;
  return at === 0 ? null : (levels[at] ?? null);
}

/** How much larger a map shows a box than the home view: both as large as it allows. */
function zoomOf(home: Bounds, box: Bounds): number {
  const [homeWidth, homeHeight] = extentOf(home);
  const [width, height] = extentOf(box);
  return Math.max(homeWidth / width, homeHeight / height);
}

function extentOf([west, south, east, north]: Bounds): readonly [width: number, height: number] {
  const [left, top] = mercatorOf([west, north]);
  const [right, bottom] = mercatorOf([east, south]);
  return [right - left, bottom - top];
}

/**
 * The view with the level of where its camera rests. A box changes it, home brings the opening one back; while something is selected it stays, for
 * a unit can't be split.
 */
export function followingZoom(view: ViewState, levels: OfferedLevels, home: Bounds): ViewState {
  const { level, autoLevel, framing, selection } = view;
  if (level !== 'auto' || selection !== null || framing === 'pair') return view;
  const next = typeof framing === 'string' ? null : levelInView(levels, autoLevel, home, framing);
  // As a reader’s own choice of a level: numbers that were chosen for another one mean nothing in it.
  return next === autoLevel ? view : { ...view, autoLevel: next, top: null, least: null };
}
