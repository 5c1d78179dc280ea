/** The state of an atlas or a map on its own, and the only way to change it. Does not use the DOM. */
import { withAddedTexts } from '../data/added-texts.ts';
import { DuikouError, duikouErrorOf } from '../error.ts';
import { reportIfLate, type PartName } from '../load-part.ts';
import type { Scene } from '../scene/scene.ts';
import { levelOf } from '../state/level-of-view.ts';
import { createStore, until, type Store } from '../state/store.ts';
import { changeSources, clear, select, type Transition } from '../state/transitions.ts';
import type { RendererChoice, ViewState } from '../state/view-state.ts';
import { differsOnlyInHighlight, initialState, type AtlasState } from './atlas-state.ts';
import { Load, type LoadProgress, type LoadTarget } from './loading/load.ts';
import { ArcLayouts } from './layout/arc-layouts.ts';
import { NoticeQueue } from './notice-queue.ts';
import { PendingLanguage } from './pending-language.ts';
import { prepareData, type LoadedData, type PreparedData } from './loading/prepared-data.ts';
import { ShownData, withoutUnknown } from './shown-data.ts';
import { TourLoader, subjectOf, withResumeStep, type TourSource } from './loading/tour-loader.ts';

export class AtlasStore implements LoadTarget {
  readonly #store: Store<AtlasState>;
  readonly #data = new ShownData();
  readonly #tour: TourLoader;
  readonly #notices: NoticeQueue;
  #load: Load;
  /** The errors of the current load. Their notices are removed when another load starts. */
  #reportedByLoad = new Set<DuikouError>();
  #noDataReason: DuikouError | null = null;
  readonly #language = new PendingLanguage(this);
  readonly #layouts = new ArcLayouts({
    get: () => this.get(),
    bendsOf: () => this.#data.loaded?.bendsOf ?? null,
    setBends: (bends) => this.#update((state) => withPart(state, 'bends', bends)),
    failed: (cause) => this.reportOfLoad(duikouErrorOf(cause)),
  });

  /** @param onError - called once for each error */
  constructor(view: ViewState, theme: 'light' | 'dark', onError: (error: DuikouError) => void) {
    this.#store = createStore(initialState(view, theme));
    this.#tour = new TourLoader({
      get: () => this.get(),
      update: (part) => this.#update((state) => ({ ...state, ...part })),
      change: (transition) => this.change(transition),
      report: (error) => this.report(error),
      awaited: (part, work) => this.awaited(part, work),
    });
    this.#notices = new NoticeQueue((next) => this.#update((state) => withPart(state, 'notices', next(state.notices))), onError);
    this.#load = new Load(this, () => {});
    this.#load.end();
  }

  get(): AtlasState {
    return this.#store.get();
  }

  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** Changes the view. A new language is shown once its words have loaded, see {@link PendingLanguage}. */
  change(transition: Transition): void {
    const { view } = this.get();
    const next = this.#language.take(transition(this.#language.requestedView(view)), view);
    this.#update((state) => withPart(state, 'view', next));
  }

  /** The requested view, whose language may be one whose messages are still loading. */
  get viewWithPendingLanguage(): ViewState {
    return this.#language.requestedView(this.get().view);
  }

  /** Selects a pairing or region by its id or name. An unknown one is reported and changes nothing. */
  select(id: string): void {
    const { index } = this.get();
    // Any id may be valid before the data are loaded, so `show` checks it again.
    const found = index && this.#data.selectionOf(this.get().view, id);
    if (index && found === null) this.report(new DuikouError('unknown-select', { value: id }));
    else this.change(select(found ?? id));
  }

  /** Sets whether the page's address follows the view. */
  setSyncsUrl(syncsUrl: boolean): void {
    this.#update((state) => withPart(state, 'syncsUrl', syncsUrl));
  }

  setProgress(progress: LoadProgress | null): void {
    this.#update((state) => withPart(state, 'progress', progress));
  }

  /**
   * Returns the result of `work`, which loads `part`. If that takes more than some seconds, the map shows a notice until it ends.
   *
   * @throws the error of `work`
   */
  awaited<T>(part: PartName, work: Promise<T>): Promise<T> {
    return reportIfLate(work, (isLate) => {
      const { late } = this.get();
      const at = late.indexOf(part);
      this.#update((state) => withPart(state, 'late', isLate ? [...late, part] : late.filter((_, i) => i !== at)));
    });
  }

  setRenderer(renderer: RendererChoice): void {
    this.#update((state) => withPart(state, 'renderer', renderer));
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#update((state) => withPart(state, 'theme', theme));
  }

  /** The current request for data, or the last one. */
  get load(): Load {
    return this.#load;
  }

  /**
   * Starts a load. The current load is aborted, and its progress and notices are removed.
   *
   * @param cancelled - called if the reader cancels the load, to show other data
   */
  startLoad(cancelled: () => void = () => {}): Load {
    const superseded = this.#load;
    const reported = this.#reportedByLoad;
    this.#load = new Load(this, cancelled);
    this.#reportedByLoad = new Set();
    superseded.abort();
    this.setProgress(null);
    this.#notices.withdraw(reported);
    return this.#load;
  }

  /** Resolves once the last request has been shown or refused, and there is a data set or a reason why there is none. */
  async settled(): Promise<void> {
    let load: Load | null = null;
    while (load !== this.#load) {
      load = this.#load;
      await load.ended;
      await until(this.#store, ({ index }) => index !== null || this.#noDataReason !== null);
    }
  }

  /**
   * Shows a data set. A selection or record that it does not have is removed and reported.
   *
   * @param initialTransition - changes the view together with the data
   */
  show(set: PreparedData, loaded: LoadedData, initialTransition: Transition): void {
    const { more, added = null } = loaded;
    const initial = initialTransition(this.get().view);
    // A set without a valid scene throws here, before anything is shown.
    const { index, sceneOf } = set.at(levelOf(initial));
    sceneOf(clear(initial), this.get().theme);
    const { view, errors } = withoutUnknown(initial, this.#data.requestedView ?? this.get().view, set, more !== null);
    this.#data.show(set, loaded);
    this.#noDataReason = null;
    this.#update((state) => ({ ...state, index, isUserData: more === null, added, view }));
    this.#tour.dataArrived();
    for (const error of errors) this.#load.report(error);
  }

  /**
   * Shows a data set while another is loading. The view and the address stay as they were requested for the other set.
   * The parts of the view that this set has are applied to it.
   */
  showMeanwhile(set: PreparedData, loaded: LoadedData): void {
    this.#data.showMeanwhile(set, loaded, this.#data.requestedView ?? this.get().view);
    this.#noDataReason = null;
    this.#update((state) => ({ ...state, index: set.at('place').index, isUserData: false, added: null }));
  }

  /** Prepares the data and the tour again after messages or languages have changed. */
  relocalize(): void {
    const { loaded, requestedView } = this.#data;
    if (loaded && requestedView) this.showMeanwhile(prepareData(loaded), loaded);
    else if (loaded) this.show(prepareData(loaded), loaded, (view) => view);
    this.#update((state) => ({ ...state, tour: state.tour && withAddedTexts(state.tour) }));
  }

  /** Whether the data set that was requested is shown. False if there is none, or if another one is shown meanwhile. */
  get showsRequested(): boolean {
    return this.get().index !== null && this.#data.requestedView === null;
  }

  /** The reason why there is no data set; null if there is one or none has failed yet. */
  get noDataReason(): DuikouError | null {
    return this.#noDataReason;
  }

  /** Reports that the current load can show nothing, not even the report. The data that are shown stay. */
  reportNoData(error: DuikouError): void {
    this.#noDataReason = error;
    this.reportOfLoad(error);
  }

  /** Reports an error of the current load. Its notice is removed when another load starts. */
  reportOfLoad(error: DuikouError): void {
    this.#reportedByLoad.add(error);
    this.report(error);
  }

  report(error: DuikouError): void {
    this.#notices.report(error);
  }

  /** @param key - the `noticeKey` of the error, which for most errors is the code */
  dismiss(key: string): void {
    this.#notices.dismiss(key);
  }

  /** See {@link TourLoader.setSource}. */
  setTourSource(source: TourSource | null, isUserTour = false): void {
    this.#tour.setSource(source, isUserTour);
  }

  /** See {@link TourLoader.goToStep}. */
  goToStep(id: string): void {
    this.#tour.goToStep(id);
  }

  get pendingStep(): string | null {
    return this.#tour.pendingStep;
  }

  #update(next: (state: AtlasState) => AtlasState): void {
    const state = this.get();
    const changed = withResumeStep(this.#data.resolve(next(state)), state);
    const scene = needsNewScene(changed, state) ? this.#sceneOf(changed) : changed.scene;
    if (scene instanceof DuikouError) this.report(scene);
    else {
      this.#data.settle(changed);
      this.#store.set(() => withPart(changed, 'scene', scene));
    }
    this.#layouts.follow();
    if (this.get().view.sources === 'all') this.#fetchOtherSources();
  }

  /** @returns the error if the scene can't be computed, in which case the last state is still shown */
  #sceneOf(state: AtlasState): Scene | null | DuikouError {
    try {
      return this.#data.setOf(state.view)?.sceneOf(state.view, state.theme, subjectOf(state), state.bends) ?? null;
    } catch (cause) {
      return duikouErrorOf(cause);
    }
  }

  /** Resolves once all arcs have been laid out. */
  laidOut(): Promise<void> {
    return this.#layouts.settled();
  }

  /** See {@link ArcLayouts.cancel}. */
  cancelLayout(): void {
    this.#layouts.cancel();
  }

  /** Starts the layout again that {@link cancelLayout} has ended. */
  resumeLayout(): void {
    this.#layouts.follow();
  }

  #fetchOtherSources(): void {
    const fetching = this.#data.fetchOtherSources();
    if (!fetching) return;
    this.awaited('otherSources', fetching).then(
      () => this.#update((state) => state),
      (cause: unknown) => {
        this.change(changeSources('report'));
        this.#load.report(duikouErrorOf(cause).withRetry(() => this.change(changeSources('all'))));
      },
    );
  }
}

function needsNewScene(state: AtlasState, last: AtlasState): boolean {
  return (
    state.index !== last.index ||
    state.theme !== last.theme ||
    state.tour !== last.tour ||
    state.bends !== last.bends ||
    !differsOnlyInHighlight(state.view, last.view)
  );
}

/** The state with a changed part. Returns the same object if the part is the same, so that nothing is rendered again. */
function withPart<K extends keyof AtlasState>(state: AtlasState, key: K, part: AtlasState[K]): AtlasState {
  return state[key] === part ? state : { ...state, [key]: part };
}
