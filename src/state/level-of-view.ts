/** The level at which flows are added up if the reader has chosen none. It follows the zoom. */
import { flowLevels, type FlowLevel, type LevelChoice } from '../data/vocabulary.ts';
import { mercatorOf, type Bounds } from '../geo/projection.ts';
import type { ViewState } from './view-state.ts';

/** The level of the sums in a view; `auto` is the level that the table opens with. */
export function levelOf({ level, autoLevel }: Pick<ViewState, 'level' | 'autoLevel'>): LevelChoice {
  return level === 'auto' ? (autoLevel ?? 'auto') : level;
}

/** The zoom of the next finer level, in doublings of the opening view, and the distance from each level to the one after it. */
const firstStep = 1;
const nextStep = 1.3;
/**
 * A level becomes finer at this distance above a step, and coarser again at that distance below it, so that a reader who zooms back and
 * forth at a step sees one level.
 */
const beyondStep = 0.1;
const belowStep = 0.4;

/** The levels to choose from. */
export interface OfferedLevels {
  /** The levels, the finest first. */
  readonly offered: readonly FlowLevel[];
  readonly opening: FlowLevel;
}

/**
 * The level for a box in view, starting from the current one.
 *
 * @param home - the opening view of the table
 * @returns null for the opening level
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

/** The scale of a box relative to the opening view, if both are shown as large as the map allows. */
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
 * The view with the level for its camera. A box changes the level, and the opening view restores the opening level. During a selection the
 * level stays, because an area can't be split.
 */
export function followingZoom(view: ViewState, levels: OfferedLevels, home: Bounds): ViewState {
  const { level, autoLevel, framing, selection } = view;
  if (level !== 'auto' || selection !== null || framing === 'pair') return view;
  const next = typeof framing === 'string' ? null : levelInView(levels, autoLevel, home, framing);
  // The number and the threshold are cleared, because they were chosen for another level. A reader's choice of a level does the same.
  return next === autoLevel ? view : { ...view, autoLevel: next, top: null, least: null };
}
