/** What an atlas or a lone map shows, as one immutable value. */
import type { AddedRecords } from '../data/added-records.ts';
import type { DataIndex } from '../data/data-set.ts';
import { isSameExcept } from '../data/parse/objects.ts';
import type { Tour } from '../data/tour.ts';
import type { DuikouError } from '../error.ts';
import type { PartName } from '../load-part.ts';
import type { ArcBends } from '../scene/marks/arc-bends.ts';
import type { Scene } from '../scene/scene.ts';
import type { RendererChoice, ViewState } from '../state/view-state.ts';
import type { LoadProgress } from './loading/load.ts';

export interface AtlasState {
  readonly view: ViewState;
  /** The theme that `auto` has come to. */
  readonly theme: 'light' | 'dark';
  /** Which renderer was requested: the map inside an atlas takes the atlas's. */
  readonly renderer: RendererChoice;
  /** Null until the data set has come. */
  readonly index: DataIndex | null;
  /** Whether the data set is the host's or the reader's; else it is the built-in report. */
  readonly isUserData: boolean;
  readonly scene: Scene | null;
  /** The bends that a layout has chosen for the arcs of the scene; null until one has, and for arcs with the usual bends. */
  readonly bends: ArcBends | null;
  /** How much the data set's other sources add, fetched or not; null where it has none. */
  readonly added: AddedRecords | null;
  /** Null until it has been fetched. */
  readonly tour: Tour | null;
  /** Whether there is a tour to fetch. */
  readonly hasTour: boolean;
  /** The step that the reader left to explore: the way back to the tour leads there. */
  readonly resumeStep: string | null;
  /** Whether the page's address holds the view, so that a view has a link. */
  readonly syncsUrl: boolean;
  /** How far the data set that was requested last has come; null when none is on its way. */
  readonly progress: LoadProgress | null;
  /** Parts that the reader has waited some seconds for, and that have neither come nor failed. */
  readonly late: readonly PartName[];
  /** Errors that have not been dismissed, oldest first, at most one of each `noticeKey`. */
  readonly notices: readonly DuikouError[];
}

export function initialState(view: ViewState, theme: 'light' | 'dark'): AtlasState {
  return {
    view,
    theme,
    renderer: 'auto',
    index: null,
    isUserData: false,
    scene: null,
    bends: null,
    added: null,
    tour: null,
    hasTour: false,
    resumeStep: null,
    syncsUrl: false,
    progress: null,
    late: [],
    notices: [],
  };
}

/** Whether a reload brings the data again: they are built in, or the page's address names them. A host's own may come again, a reader's do not. */
export function areDataKept({ isUserData, syncsUrl, view }: Pick<AtlasState, 'isUserData' | 'syncsUrl' | 'view'>): boolean {
  return !isUserData || (syncsUrl && view.dataLink !== null);
}

/** Hover needs no new scene. */
export function differsOnlyInHighlight(a: ViewState, b: ViewState): boolean {
  return isSameExcept(a, b, ['highlight']);
}

/**
 * Whether a panel shows the same of both: the highlight is marked without a rendering, notices and late parts are the map's, and of what is on its
 * way a panel shows only that something is.
 */
export function isSameInPanels(a: AtlasState, b: AtlasState): boolean {
  return (
    isSameExcept(a, b, ['view', 'progress', 'late', 'notices']) &&
    (a.progress === null) === (b.progress === null) &&
    differsOnlyInHighlight(a.view, b.view)
  );
}
