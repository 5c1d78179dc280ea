/** The state of an atlas or a map on its own, and the only way to change it. Does not use the DOM. */
import { withAddedTexts } from '../data/added-texts.ts';
import type { Language } from '../data/schema.ts';
import { DuikouError, duikouErrorOf } from '../error.ts';
import { hasWords, loadWords } from '../i18n/messages.ts';
import { reportIfLate, type PartName } from '../load-part.ts';
import { sceneFraming } from '../scene/framing.ts';
import type { ArcBends } from '../scene/marks/arc-bends.ts';
import type { ArcColumns } from '../scene/scene-types.ts';
import { levelOf } from '../state/level-of-view.ts';
import { createStore, until, type Store } from '../state/store.ts';
import { changeLanguage, changeSources, clear, select, type Transition } from '../state/transitions.ts';
import type { RendererChoice, ViewState } from '../state/view-state.ts';
import { differsOnlyInHighlight, initialState, type AtlasState } from './atlas-state.ts';
import { Load, type LoadProgress, type LoadTarget } from './loading/load.ts';
import { NoticeQueue } from './notice-queue.ts';
import { prepareData, type BendsOf, type LoadedData, type PreparedData } from './loading/prepared-data.ts';
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
  /** The pending layout; null if there is none. `shown` settles once its bends are applied, or the default bends if it failed. */
  #layout: { readonly bends: Promise<ArcBends | null>; readonly shown: Promise<void> } | null = null;
  /** The last arcs for which a layout was considered. */
  #lastArcs: ArcColumns | null = null;
  /** The layouts of the data that are shown; null for the report, whose arcs have default bends. */
  #bendsOf: BendsOf | null = null;
  /** The chosen language whose messages are still loading; null if there is none. */
  #pendingLanguage: Language | null = null;

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

  /**
   * Changes the view. A new language is shown once its messages have loaded. Until then, and if they fail to load, the last language stays.
   */
  change(transition: Transition): void {
    this.#update((state) => {
      const view = transition(this.#pendingLanguage === null ? state.view : { ...state.view, language: this.#pendingLanguage });
      const isShown = hasWords(view.language) || !hasWords(state.view.language) || view.language === state.view.language;
      if (!isShown && view.language !== this.#pendingLanguage) void this.#changeWhenLoaded(view.language);
      this.#pendingLanguage = isShown ? null : view.language;
      return withPart(state, 'view', isShown ? view : { ...view, language: state.view.language });
    });
  }

  /** The requested view, whose language may be one whose messages are still loading. */
  get viewWithPendingLanguage(): ViewState {
    const { view } = this.get();
    return this.#pendingLanguage === null ? view : { ...view, language: this.#pendingLanguage };
  }

  async #changeWhenLoaded(language: Language): Promise<void> {
    try {
      await this.awaited('words', loadWords(language));
      // Another language may have been chosen meanwhile.
      if (this.#pendingLanguage === language) this.change(changeLanguage(language));
    } catch (cause) {
      if (this.#pendingLanguage !== language) return;
      this.#pendingLanguage = null;
      this.report(duikouErrorOf(cause).withRetry(() => this.change(changeLanguage(language))));
    }
  }

  /** Selects a pairing or region by its id or name; an unknown one is reported and changes nothing. */
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
    let failure: DuikouError | null = null;
    this.#store.set((state) => {
      const changed = withResumeStep(this.#data.resolve(next(state)), state);
      const isSameData =
        changed.index === state.index && changed.theme === state.theme && changed.tour === state.tour && changed.bends === state.bends;
      if (isSameData && changed.view === state.view) return changed;
      if (isSameData && differsOnlyInHighlight(changed.view, state.view)) return changed;
      try {
        return {
          ...changed,
          scene: this.#data.setOf(changed.view)?.sceneOf(changed.view, changed.theme, subjectOf(changed), changed.bends) ?? null,
        };
      } catch (cause) {
        failure = duikouErrorOf(cause);
        return state;
      }
    });
    if (failure) this.report(failure);
    this.#layOut();
    if (this.get().view.sources === 'all') this.#fetchOtherSources();
  }

  /** Starts the layout of the arcs if they need one. Until it is done, and if it fails, they have default bends. */
  #layOut(): void {
    const { scene, index, bends } = this.get();
    if (!scene || !index || scene.arcs === this.#lastArcs) return;
    this.#lastArcs = scene.arcs;
    const home = sceneFraming('home', scene.regions, scene.emphasis, index.dataSet.bounds);
    const bendsOf = this.#data.loaded?.bendsOf ?? null;
    if (bendsOf !== this.#bendsOf) this.#bendsOf?.cancel();
    this.#bendsOf = bendsOf;
    const next = bendsOf?.(scene.arcs, home, (cause) => this.reportOfLoad(duikouErrorOf(cause))) ?? null;
    if (next instanceof Promise) {
      if (next !== this.#layout?.bends) this.#layout = { bends: next, shown: this.#bendWhenLaidOut(next) };
      return;
    }
    this.#layout = null;
    if (next !== bends) this.#update((state) => withPart(state, 'bends', next));
  }

  async #bendWhenLaidOut(layout: Promise<ArcBends | null>): Promise<void> {
    // `bendsOf` has reported the failure, and the arcs keep default bends.
    const bends = await layout.catch(() => null);
    if (this.#layout?.bends !== layout) return;
    this.#layout = null;
    this.#update((state) => withPart(state, 'bends', bends));
  }

  /** Settles once no layout is pending. */
  async laidOut(): Promise<void> {
    this.resumeLayout();
    while (this.#layout) await this.#layout.shown;
  }

  /** Ends the pending layout while the arcs are not visible. {@link resumeLayout} and {@link laidOut} start it again. */
  cancelLayout(): void {
    this.#bendsOf?.cancel();
    if (this.#layout) this.#lastArcs = null;
    this.#layout = null;
  }

  /** Starts a layout that {@link cancelLayout} has ended again. */
  resumeLayout(): void {
    this.#layOut();
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

/** The state with a changed part. Returns the same object if the part is the same, so that nothing is rendered again. */
function withPart<K extends keyof AtlasState>(state: AtlasState, key: K, part: AtlasState[K]): AtlasState {
  return state[key] === part ? state : { ...state, [key]: part };
}
