/** What a reader looks at, as one immutable value. Nothing in it can be derived from the rest. */
import type { Language } from '../data/schema.ts';
import { topicIds, type FlowLevel, type LevelChoice } from '../data/vocabulary.ts';
import type { Bounds } from '../geo/projection.ts';
import { noFilters, type Filters } from './filters.ts';

/** What arcs and plots show. */
export const topics = topicIds;
/** What arcs and plots show. */
export type Topic = (typeof topics)[number];

/** How a topic can be read beside the map. */
export const viewNames = ['story', 'compare', 'timeline', 'table', 'report'] as const;
/** How a topic is read beside the map. */
export type ViewName = (typeof viewNames)[number];

/** The report alone, or other publishers too: shown apart by source, never merged. */
export const sourceChoices = ['report', 'all'] as const;
export type SourceChoice = (typeof sourceChoices)[number];

/** Which records table, print and exports list: those of the selection, where there is one, or all that the filters leave. */
export const listChoices = ['selection', 'all'] as const;
export type ListChoice = (typeof listChoices)[number];

export const themes = ['auto', 'light', 'dark'] as const;
/** The colours: those of the page or the system, light or dark ones. */
export type Theme = (typeof themes)[number];

/** How arcs move: once when they are selected, along their direction all the time, or never. A reader who wants less motion sees none. */
export const motions = ['once', 'flow', 'none'] as const;
/** `once`: a selected arc draws itself; `flow`: dashes run along directed flows too; `none`. */
export type Motion = (typeof motions)[number];

/** How an arc's width goes with what it carries, in a user's table of flows. */
export const widthScales = ['sqrt', 'linear', 'log'] as const;
export type WidthScale = (typeof widthScales)[number];

/**
 * Which way flows run that are drawn: `both`; of a selected place those `out` of it or `in` to it; `net`, of each two places the difference of what
 * runs one way and the other.
 */
export const flowWays = ['both', 'out', 'in', 'net'] as const;
export type FlowWays = (typeof flowWays)[number];

/** Of what the largest flows are drawn: of those that begin or end in view, or of all. */
export const drawnChoices = ['view', 'all'] as const;
export type DrawnChoice = (typeof drawnChoices)[number];

/** The number of flows that a page holds: it means all. */
export const largestTop = 100_000;

export { levelChoices, type LevelChoice } from '../data/vocabulary.ts';

export const renderers = ['auto', 'webgl', 'svg'] as const;
/** Which map draws: `auto` begins with SVG, and goes on with WebGL where it works. */
export type RendererChoice = (typeof renderers)[number];

/** What the camera should hold: home (the pairings), the whole country, the selected pair, or a box that a reader moved to. */
export type Framing = 'home' | 'whole' | 'pair' | Bounds;

/** Which map is shown: `still` is the first picture, before either map. */
export type SurfaceKind = 'still' | 'webgl' | 'svg';

/** The data of a link: the address of a hosted file, or the data themselves, packed. */
export type DataLink = `src:${string}` | `own:${string}`;

export type ComparedPair = readonly [first: string, second: string];

export interface ViewState {
  readonly dataLink: DataLink | null;
  /** A pairing's id or a region's id, as the reader chose it. */
  readonly selection: string | null;
  readonly topic: Topic;
  /** What is open beside the map. */
  readonly view: ViewName;
  /** Two pairings side by side, by their ids; null: none. Only the view `compare` shows them. */
  readonly compared: ComparedPair | null;
  readonly filters: Filters;
  readonly sources: SourceChoice;
  readonly listed: ListChoice;
  readonly widthScale: WidthScale;
  /** By what flows of a user's table are added up. */
  readonly level: LevelChoice;
  /** What `auto` is where the camera rests: it follows the zoom; null: the level that the table opens with. */
  readonly autoLevel: FlowLevel | null;
  /** Of a user's table so many of the largest flows are drawn, 1 to {@link largestTop}; null: as many as suit the level. */
  readonly top: number | null;
  readonly ways: FlowWays;
  readonly drawnOf: DrawnChoice;
  /** The least value of a flow that is drawn, above 0, in the unit of the widths; null: any. A selected place has all of its own. */
  readonly least: number | null;
  /** The record whose evidence is looked at: the map highlights its places, the report panel its sentence. */
  readonly record: string | null;
  /** The current step of the tour; null outside of it. */
  readonly step: string | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly motion: Motion;
  readonly framing: Framing;
  /** The id of a place outside of the pairings that the reader has asked for; an answer is shown. Not in the link. */
  readonly place: string | null;
  /** The id of the region, pairing or record under the pointer or the focus. Not in the link. */
  readonly highlight: string | null;
  /** Not in the link. */
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
  surface: 'still',
};
