/** The view of a reader as one immutable value. No field can be derived from the others. */
import type { Language } from '../data/schema.ts';
import { topicIds, type FlowLevel, type LevelChoice } from '../data/vocabulary.ts';
import type { Bounds } from '../geo/projection.ts';
import { noFilters, type Filters } from './filters.ts';

/** The topics, which determine the content of arcs and plots. */
export const topics = topicIds;
/** The topic of arcs and plots. */
export type Topic = (typeof topics)[number];

/** The views of a topic beside the map. */
export const viewNames = ['story', 'compare', 'timeline', 'table', 'report'] as const;
/** A view of a topic beside the map. */
export type ViewName = (typeof viewNames)[number];

/** The report only, or other publishers too. Their records are shown separately by source, and never merged. */
export const sourceChoices = ['report', 'all'] as const;
export type SourceChoice = (typeof sourceChoices)[number];

/** The records that table, print and exports list. They are those of the selection if there is one, or all that pass the filters. */
export const listChoices = ['selection', 'all'] as const;
export type ListChoice = (typeof listChoices)[number];

export const themes = ['auto', 'light', 'dark'] as const;
/** The colours, which are those of the page or the system, light, or dark. */
export type Theme = (typeof themes)[number];

/**
 * The motion of arcs, once on selection, continuously along their direction, or none. If a reader prefers reduced motion, there is none.
 */
export const motions = ['once', 'flow', 'none'] as const;
/** `once`: a selected arc is drawn progressively. `flow`: dashes also move along directed flows. `none`: nothing moves. */
export type Motion = (typeof motions)[number];

/** The scale from values to widths of arcs, in a user's table of flows. */
export const widthScales = ['sqrt', 'linear', 'log'] as const;
export type WidthScale = (typeof widthScales)[number];

/**
 * The direction of the drawn flows. `both`: both directions. `out` and `in`: only flows out of or into a selected place. `net`: the
 * difference of the two directions for each pair of places.
 */
export const flowWays = ['both', 'out', 'in', 'net'] as const;
export type FlowWays = (typeof flowWays)[number];

/** Whether the drawn flows are the largest of those that begin or end in view, or of all flows. */
export const drawnChoices = ['view', 'all'] as const;
export type DrawnChoice = (typeof drawnChoices)[number];

/** The largest number of drawn flows, which is as many as a page holds. It means all flows. */
export const largestTop = 100_000;

export { levelChoices, type LevelChoice } from '../data/vocabulary.ts';

export const renderers = ['auto', 'webgl', 'svg'] as const;
/** The kind of map: `auto` starts with SVG, and continues with WebGL if it works. */
export type RendererChoice = (typeof renderers)[number];

/** The camera's view: `home` (the pairings), `whole` (the country), `pair` (the selected pair), or a box that a reader moved to. */
export type Framing = 'home' | 'whole' | 'pair' | Bounds;

/** The kind of map that is shown. `still` is the first picture, before either map. */
export type SurfaceKind = 'still' | 'webgl' | 'svg';

/** The data of a link: the address of a hosted file, or the packed data themselves. */
export type DataLink = `src:${string}` | `own:${string}`;

export type ComparedPair = readonly [first: string, second: string];

export interface ViewState {
  readonly dataLink: DataLink | null;
  /** The id of the pairing or region that the reader has selected; null if none. */
  readonly selection: string | null;
  readonly topic: Topic;
  /** The open view beside the map. */
  readonly view: ViewName;
  /** The ids of two compared pairings; null if none. Only the view `compare` shows them. */
  readonly compared: ComparedPair | null;
  readonly filters: Filters;
  readonly sources: SourceChoice;
  readonly listed: ListChoice;
  readonly widthScale: WidthScale;
  /** The level at which flows of a user's table are added up. */
  readonly level: LevelChoice;
  /** The level that `auto` stands for at the current zoom; null for the level that the table opens with. */
  readonly autoLevel: FlowLevel | null;
  /** The number of largest flows of a user's table that are drawn, 1 to {@link largestTop}; null for the default of the level. */
  readonly top: number | null;
  readonly ways: FlowWays;
  readonly drawnOf: DrawnChoice;
  /**
   * The threshold of the drawn flows, above 0 and in the unit of the widths; null for none. A selected place shows all of its own flows.
   */
  readonly least: number | null;
  /** The record whose evidence is open. The map highlights its places, and the report panel its sentence. */
  readonly record: string | null;
  /** The current step of the tour; null outside of it. */
  readonly step: string | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly motion: Motion;
  readonly framing: Framing;
  /** The id of a place outside of the pairings that the reader has searched for. Its answer is shown. Not part of a link. */
  readonly place: string | null;
  /** The id of the region, pairing or record under the pointer or the focus. Not part of a link. */
  readonly highlight: string | null;
  /** Whether the times of a table are shown one after the other. Only the reader starts it. Not part of a link. */
  readonly playing: boolean;
  /** Not part of a link. */
  readonly surface: SurfaceKind;
}

export const initialViewState: ViewState = {
  dataLink: null,
  selection: null,
  topic: 'overview',
  view: 'story',
  compared: null,
  filters: noFilters,
  sources: 'report',
  listed: 'selection',
  widthScale: 'sqrt',
  level: 'auto',
  autoLevel: null,
  top: null,
  ways: 'both',
  drawnOf: 'view',
  least: null,
  record: null,
  step: null,
  language: 'zh-Hans',
  theme: 'auto',
  motion: 'once',
  framing: 'home',
  place: null,
  highlight: null,
  playing: false,
  surface: 'still',
};
