/** The state of an atlas or a map on its own, as one immutable value. */
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
  /** The theme in use; never `auto`. */
  readonly theme: 'light' | 'dark';
  /** The requested renderer. A map inside an atlas uses the renderer of the atlas. */
  readonly renderer: RendererChoice;
  /** Null until a data set is loaded. */
  readonly index: DataIndex | null;
  /** Whether the data set comes from the host or the reader instead of being the built-in report. */
  readonly isUserData: boolean;
  readonly scene: Scene | null;
  /** The bends that a layout has chosen for the arcs of the scene; null before that, and for arcs with default bends. */
  readonly bends: ArcBends | null;
  /** The number of records that the other sources of the data set add, fetched or not; null if it has no other sources. */
  readonly added: AddedRecords | null;
  /** Null until the tour is fetched. */
  readonly tour: Tour | null;
  /** Whether there is a tour to fetch. */
  readonly hasTour: boolean;
  /** The step at which the reader left the tour, to which the button back to the tour leads; null if there is none. */
  readonly resumeStep: string | null;
  /** Whether the page's address contains the view, so that the view has a link. */
  readonly syncsUrl: boolean;
  /** The progress of the data set that was requested last; null if none is loading. */
  readonly progress: LoadProgress | null;
  /** Parts that have been loading for some seconds. */
  readonly late: readonly PartName[];
  /** Errors that have not been dismissed, the oldest first, with at most one of each `noticeKey`. */
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

/**
 * Whether a reload of the page is certain to restore the data, because they are built in or named by the page's address. A host may set its
 * data again, but data that a reader has opened are lost.
 */
export function areDataKept({ isUserData, syncsUrl, view }: Pick<AtlasState, 'isUserData' | 'syncsUrl' | 'view'>): boolean {
  return !isUserData || (syncsUrl && view.dataLink !== null);
}

/** Whether two views differ in nothing but the highlight, which needs no new scene. */
export function differsOnlyInHighlight(a: ViewState, b: ViewState): boolean {
  return isSameExcept(a, b, ['highlight']);
}

/**
 * Whether panels look the same in both states. The highlight is marked without a rendering, notices and late parts are shown by the map,
 * and of the progress a panel shows only that there is one.
 */
export function isSameInPanels(a: AtlasState, b: AtlasState): boolean {
  return (
    isSameExcept(a, b, ['view', 'progress', 'late', 'notices']) &&
    (a.progress === null) === (b.progress === null) &&
    differsOnlyInHighlight(a.view, b.view)
  );
}
