/** What an atlas or a lone map shows, and the only way to change it. Knows no DOM. */
import { withAddedTexts } from '../data/added-texts.ts';
import { indexDataSet, resolveSelection, type DataIndex } from '../data/data-set.ts';
import { plainText } from '../data/plain-text.ts';
import type { DataSet } from '../data/schema.ts';
import { recordIdOf, selectionIdOf } from '../data/selection-id.ts';
import type { Tour, TourStep } from '../data/tour.ts';
import { DuikouError, duikouErrorOf, type ErrorCode } from '../error.ts';
import { sceneBuilder, type Scene, type SceneSources } from '../scene/scene.ts';
import { createStore } from '../state/store.ts';
import { bringSentences, canSay } from '../text/messages.ts';
import { withIsolatedTexts } from '../text/isolated-text.ts';
import { changeSources, clear, leaveTour, openRecord, select, showStep, type Transition } from '../state/transitions.ts';
import type { RendererChoice, SourceChoice, ViewState } from '../state/view-state.ts';

export interface Shown {
  readonly view: ViewState;
  /** The theme that `auto` has come to. */
  readonly theme: 'light' | 'dark';
  /** Which map was wished for: the atlas's wish is its map's. */
  readonly renderer: RendererChoice;
  /** Null until the data set has come. */
  readonly index: DataIndex | null;
  /** Whether the host brought the data set; the report is ours. */
  readonly isOwn: boolean;
  readonly scene: Scene | null;
  /** Whether other sources can be asked for. */
  readonly hasOtherSources: boolean;
  /** Null until it has been asked for. */
  readonly tour: Tour | null;
  /** Whether there is one to ask for. */
  readonly hasTour: boolean;
  /** The step that the reader left to explore: the way back to the tour leads there. */
  readonly leftStep: string | null;
  /** Whether the page's address holds the view, so that a view has a link. */
  readonly isLinked: boolean;
  /** Whether a data set is on its way. */
  readonly isWaiting: boolean;
  /** What went wrong and has not been dismissed, oldest first, one of a {@link noticeKey}. */
  readonly notices: readonly DuikouError[];
}

/** The places and the attribution of the boundary layer: all a scene needs beside the data set. */
export type Surroundings = Omit<SceneSources, 'index'>;

export class AtlasModel {
  readonly #store;
  #given: Given | null = null;
  /** Each set that is given has a number: one that comes later is too late. */
  #givings = 0;
  #sets: { readonly report: ShownSet; readonly all: ShownSet | null } | null = null;
  #more: (() => Promise<ShownSet>) | null = null;
  #fetching: Promise<void> | null = null;
  #tourSource: (() => Promise<Tour>) | null = null;
  #hasOwnTour = false;
  #noDataReason: DuikouError | null = null;
  #wishedStep: string | null = null;
  readonly #onError: (error: DuikouError) => void;
  /** What waits for its sentence. */
  readonly #unsaid = new Map<ErrorCode, DuikouError>();
  /** Sentences come at different times; notices stand in the order in which things happened. */
  readonly #happened = new WeakMap<DuikouError, number>();
  #happenings = 0;

  /** @param onError - is told of each error once, as it happens */
  constructor(view: ViewState, theme: 'light' | 'dark', onError: (error: DuikouError) => void) {
    this.#store = createStore<Shown>({ view, theme, renderer: 'auto', index: null, isOwn: false, scene: null, hasOtherSources: false, tour: null, hasTour: false, leftStep: null, isLinked: false, isWaiting: false, notices: [] });
    this.#onError = onError;
  }

  get(): Shown {
    return this.#store.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  change(transition: Transition): void {
    this.#update((shown) => ({ ...shown, view: transition(shown.view) }));
  }

  /** Selects a pairing or region by its id or name; what names nothing is reported and changes nothing. */
  select(id: string): void {
    const { index } = this.get();
    // Before the data have come any id may be right; `setData` looks again.
    if (index && selectionIdOf(index, id) === null) this.report(new DuikouError('unknown-select', { value: id }));
    else this.change(select(id));
  }

  /**
   * Where the tour comes from when it is first asked for; null takes it away.
   *
   * @param isOwn - the host's own, which goes before the built-in one
   */
  setTourSource(source: (() => Promise<Tour>) | null, isOwn = false): void {
    // A host's own tour stays when the data come.
    if (!isOwn && this.#hasOwnTour) return;
    this.#hasOwnTour = isOwn && source !== null;
    this.#tourSource = source;
    this.#update((shown) => ({ ...shown, tour: null, hasTour: source !== null, leftStep: null }));
    const { step } = this.get().view;
    if (source && (step !== null || this.#wishedStep !== null)) this.#fetchTour(step);
  }

  /**
   * Shows a step of the tour, by its id or by its number from 1. The first call fetches the tour.
   * An unknown step is reported and changes nothing.
   */
  goToStep(id: string): void {
    const { tour, index } = this.get();
    if (!tour || !index) {
      this.#wishedStep = id;
      this.#fetchTour(null);
      return;
    }
    const wanted = plainText(id).toLowerCase();
    const step = tour.steps.find((each) => each.id === id) ?? tour.steps.find((each) => each.id.toLowerCase() === wanted) ?? tour.steps[Number(wanted) - 1];
    if (!step) {
      this.report(new DuikouError('unknown-step', { value: id, known: tour.steps.map((each) => each.id).join(', ') }));
      this.change(leaveTour);
      return;
    }
    this.#wishedStep = null;
    this.change(showStep(step, selectionOfStep(step, index)));
  }

  /** A step that was asked for and waits for its tour or for the data. */
  get wishedStep(): string | null {
    return this.#wishedStep;
  }

  #fetchTour(shownStep: string | null): void {
    const source = this.#tourSource;
    if (!source || this.get().tour) return;
    source().then(
      (tour) => {
        // Another may have been asked for in between.
        if (this.#tourSource !== source) return;
        this.#update((shown) => ({ ...shown, tour: withAddedTexts(tour) }));
        const wished = this.#wishedStep;
        this.#wishedStep = null;
        if (wished !== null) this.goToStep(wished);
        else if (shownStep !== null && !tour.steps.some(({ id }) => id === shownStep)) this.goToStep(shownStep);
      },
      (cause: unknown) => {
        this.change(leaveTour);
        this.report(duikouErrorOf(cause).withRetry(() => this.goToStep(this.#wishedStep ?? shownStep ?? '1')));
      },
    );
  }

  /** The page's address follows the view from now on, or no longer. */
  setLinked(isLinked: boolean): void {
    this.#update((shown) => (shown.isLinked === isLinked ? shown : { ...shown, isLinked }));
  }

  setWaiting(isWaiting: boolean): void {
    this.#update((shown) => (shown.isWaiting === isWaiting ? shown : { ...shown, isWaiting }));
  }

  setRenderer(renderer: RendererChoice): void {
    this.#update((shown) => (shown.renderer === renderer ? shown : { ...shown, renderer }));
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#update((shown) => (shown.theme === theme ? shown : { ...shown, theme }));
  }

  /**
   * Takes a checked data set; a selection that it does not know is let go, with a report.
   *
   * @param more - fetches the same set with what other sources say, when a reader first asks for it
   * @param afresh - what the view becomes with it
   */
  setData(dataSet: DataSet, surroundings: Surroundings, more: (() => Promise<DataSet>) | null = null, afresh: Transition = (view) => view): void {
    this.expectData();
    this.show(shownSet(dataSet, surroundings), { dataSet, surroundings, more }, afresh);
  }

  /**
   * A set is on its way; one that is given meanwhile takes its place.
   *
   * @returns whether none has
   */
  expectData(): () => boolean {
    const giving = ++this.#givings;
    return () => giving === this.#givings;
  }

  /** Shows what {@link setData} makes of a data set. */
  show(set: ShownSet, given: Given, afresh: Transition): void {
    const { surroundings, more } = given;
    // What can't be drawn throws here, before anything of it is shown.
    set.sceneOf(clear(afresh(this.get().view)), this.get().theme);
    this.#given = given;
    this.#noDataReason = null;
    this.#sets = { report: set, all: null };
    this.#more = more && (async () => shownSet(await more(), surroundings));
    const { index } = set;
    const { selection, record } = afresh(this.get().view);
    const unknown = selection !== null && selectionIdOf(index, selection) === null;
    // A record of another source is known once that has come.
    const unknownRecord = record !== null && recordIdOf(index, record) === null && (more === null || this.get().view.sources === 'report');
    this.#update((shown) => {
      const view = afresh(shown.view);
      const selected = unknown ? clear(view) : view;
      return { ...shown, index, isOwn: more === null, hasOtherSources: more !== null, view: unknownRecord ? openRecord(null)(selected) : selected };
    });
    if (this.#wishedStep !== null && this.get().tour) this.goToStep(this.#wishedStep);
    if (unknown) this.report(new DuikouError('unknown-select', { value: selection }));
    if (unknownRecord) this.report(new DuikouError('unknown-record', { value: record }));
  }

  /** Words or languages have changed: what is shown is said in them. */
  sayAnew(): void {
    const given = this.#given;
    if (given) this.setData(given.dataSet, given.surroundings, given.more);
    this.#update((shown) => ({ ...shown, tour: shown.tour && withAddedTexts(shown.tour) }));
  }

  /** Why there is no data set to show; null where there is one, or none has failed yet. */
  get noDataReason(): DuikouError | null {
    return this.#noDataReason;
  }

  /** Settles when there is a data set to show, or a reason why there is none. */
  async untilDataOrReason(): Promise<void> {
    const isSettled = (): boolean => this.get().index !== null || this.#noDataReason !== null;
    if (isSettled()) return;
    await new Promise<void>((resolve) => {
      const unsubscribe = this.subscribe(() => {
        if (!isSettled()) return;
        unsubscribe();
        resolve();
      });
    });
  }

  /** Reports what keeps the data from coming. What is shown stays. */
  reportNoData(error: DuikouError): void {
    this.#noDataReason = error;
    this.report(error);
  }

  report(error: DuikouError): void {
    this.#happened.set(error, ++this.#happenings);
    if (canSay(error.code)) {
      this.#tell(error);
      return;
    }
    this.#unsaid.set(error.code, error);
    void this.#tellWithSentence(error);
  }

  async #tellWithSentence(error: DuikouError): Promise<void> {
    await bringSentences();
    if (this.#unsaid.get(error.code) !== error) return;
    this.#unsaid.delete(error.code);
    this.#tell(error);
  }

  #tell(error: DuikouError): void {
    const since = (notice: DuikouError): number => this.#happened.get(notice) ?? 0;
    this.#update((shown) => ({ ...shown, notices: [...shown.notices.filter((notice) => noticeKey(notice) !== noticeKey(error)), error].sort((a, b) => since(a) - since(b)) }));
    this.#onError(error);
  }

  /** @param key - what {@link noticeKey} gives; of most errors their code */
  dismiss(key: string): void {
    for (const [code, error] of this.#unsaid) if (noticeKey(error) === key) this.#unsaid.delete(code);
    this.#update((shown) => {
      const notices = shown.notices.filter((notice) => noticeKey(notice) !== key);
      return notices.length === shown.notices.length ? shown : { ...shown, notices };
    });
  }

  #update(next: (shown: Shown) => Shown): void {
    let failure: DuikouError | null = null;
    this.#store.set((shown) => {
      const changed = withLeftStep(withIdsOfSet(this.#withSources(next(shown))), shown);
      if (changed.view === shown.view && changed.theme === shown.theme && changed.index === shown.index) {
        return changed;
      }
      const onlyHighlight = changed.index === shown.index && changed.theme === shown.theme && sameButHighlight(changed.view, shown.view);
      try {
        const scene = onlyHighlight ? shown.scene : (this.#setOf(changed.view.sources)?.sceneOf(changed.view, changed.theme) ?? null);
        return { ...changed, scene };
      } catch (cause) {
        failure = duikouErrorOf(cause);
        return shown;
      }
    });
    if (failure) this.report(failure);
    if (this.get().view.sources === 'all') this.#fetchMore();
  }

  /** The set of the sources that are asked for; until others have come, the report. */
  #setOf(sources: SourceChoice): ShownSet | null {
    return (sources === 'all' ? this.#sets?.all : null) ?? this.#sets?.report ?? null;
  }

  /** A record that the sources asked for do not have is let go. */
  #withSources(shown: Shown): Shown {
    const index = this.#setOf(shown.view.sources)?.index ?? null;
    if (index === shown.index) return shown;
    const { record } = shown.view;
    const isLost = record !== null && index !== null && recordIdOf(index, record) === null && this.#fetching === null;
    return { ...shown, index, view: isLost ? openRecord(null)(shown.view) : shown.view };
  }

  #fetchMore(): void {
    const sets = this.#sets;
    if (!this.#more || !sets || sets.all || this.#fetching) return;
    this.#fetching = this.#more().then(
      (all) => {
        this.#fetching = null;
        // Another data set may have come in between.
        if (this.#sets !== sets) return;
        this.#sets = { ...sets, all };
        this.#update((shown) => ({ ...shown }));
      },
      (cause: unknown) => {
        this.#fetching = null;
        this.change(changeSources('report'));
        this.report(duikouErrorOf(cause).withRetry(() => this.change(changeSources('all'))));
      },
    );
  }
}

/** Of each there is one notice: several parts can be missing at once, each with a retry of its own. */
export function noticeKey({ code, details }: DuikouError): string {
  return code === 'part-unreachable' ? `${code} ${details['part']}` : code;
}

/** What a step selects; nothing where the data do not have it. */
export function selectionOfStep({ select: wished }: TourStep, index: DataIndex): string | null {
  return wished !== null && resolveSelection(index, wished) ? wished : null;
}

/** A selection or record that was given in another case or by a name has the set's own id once the set is there. */
function withIdsOfSet(shown: Shown): Shown {
  const { index, view } = shown;
  if (!index) return shown;
  const selection = view.selection === null ? null : (selectionIdOf(index, view.selection) ?? view.selection);
  const record = view.record === null ? null : (recordIdOf(index, view.record) ?? view.record);
  return selection === view.selection && record === view.record ? shown : { ...shown, view: { ...view, selection, record } };
}

/** Who leaves a step can come back to it. */
function withLeftStep(shown: Shown, { view: { step: last } }: Shown): Shown {
  const { step } = shown.view;
  if (step === last) return shown;
  const leftStep = step === null && shown.tour ? last : null;
  return leftStep === shown.leftStep ? shown : { ...shown, leftStep };
}

/** What the host gave. */
export interface Given {
  readonly dataSet: DataSet;
  readonly surroundings: Surroundings;
  readonly more: (() => Promise<DataSet>) | null;
}

/** A data set with all that is asked of it. */
export interface ShownSet {
  readonly index: DataIndex;
  readonly sceneOf: (view: ViewState, theme: 'light' | 'dark') => Scene;
}

function shownSet(dataSet: DataSet, surroundings: Surroundings): ShownSet {
  const index = indexDataSet(withAddedTexts(withIsolatedTexts(dataSet)), dataSet);
  return { index, sceneOf: sceneBuilder({ index, ...withAddedTexts(surroundings) }) };
}

/** Hover is no new scene. */
export function sameButHighlight(a: ViewState, b: ViewState): boolean {
  // A view has the keys of every view.
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => key === 'highlight' || a[key] === b[key]);
}
