/** What an atlas or a lone map shows, and the only way to change it. Knows no DOM. */
import { withAddedTexts } from '../data/added-texts.ts';
import { resolveSelection, type DataIndex } from '../data/data-set.ts';
import { plainText } from '../data/plain-text.ts';
import { recordIdOf, selectionIdOf } from '../data/selection-id.ts';
import type { Language } from '../data/schema.ts';
import type { Tour, TourStep } from '../data/tour.ts';
import { DuikouError, duikouErrorOf } from '../error.ts';
import { offeredTopics } from '../scene/topics/offered.ts';
import type { Scene } from '../scene/scene.ts';
import { noFilters } from '../state/filters.ts';
import { createStore } from '../state/store.ts';
import { hasMessage, hasWords, loadMessages, loadWords } from '../i18n/messages.ts';
import { changeLanguage, changeSources, clear, leaveTour, openRecord, select, showStep, type Transition } from '../state/transitions.ts';
import type { RendererChoice, SourceChoice, ViewState } from '../state/view-state.ts';
import { Load, type LoadProgress, type LoadTarget } from './load.ts';
import { prepareData, type Given, type PreparedData } from './prepared-data.ts';

export interface AtlasState {
  readonly view: ViewState;
  /** The theme that `auto` has come to. */
  readonly theme: 'light' | 'dark';
  /** Which map was wished for: the atlas's wish is its map's. */
  readonly renderer: RendererChoice;
  /** Null until the data set has come. */
  readonly index: DataIndex | null;
  /** Whether the host brought the data set; the report is ours. */
  readonly isUserData: boolean;
  readonly scene: Scene | null;
  /** Whether other sources can be asked for. */
  readonly hasOtherSources: boolean;
  /** Null until it has been asked for. */
  readonly tour: Tour | null;
  /** Whether there is one to ask for. */
  readonly hasTour: boolean;
  /** The step that the reader left to explore: the way back to the tour leads there. */
  readonly resumeStep: string | null;
  /** Whether the page's address holds the view, so that a view has a link. */
  readonly syncsUrl: boolean;
  /** How far the data set that was requested last has come; null when none is on its way. */
  readonly progress: LoadProgress | null;
  /** What went wrong and has not been dismissed, oldest first, one of a {@link noticeKey}. */
  readonly notices: readonly DuikouError[];
}

export class AtlasStore implements LoadTarget {
  readonly #store;
  #load: Load;
  /** What the current load has reported: it goes with the load. */
  #reportedByLoad = new Set<DuikouError>();
  #original: Given | null = null;
  /** The view that was requested of data still to come; null where what is shown is what was requested. */
  #requestedView: ViewState | null = null;
  #sets: { readonly report: PreparedData; readonly all: PreparedData | null } | null = null;
  #more: (() => Promise<PreparedData>) | null = null;
  #fetching: Promise<void> | null = null;
  #tourSource: (() => Promise<Tour>) | null = null;
  #hasUserTour = false;
  #noDataReason: DuikouError | null = null;
  #pendingStep: string | null = null;
  /** A language that was chosen and whose words are being loaded. */
  #pendingLanguage: Language | null = null;
  readonly #onError: (error: DuikouError) => void;
  /** What waits for its sentence. */
  readonly #pendingErrors = new Map<string, DuikouError>();
  /** Sentences come at different times; notices stand in the order in which things happened. */
  readonly #sequenceOf = new WeakMap<DuikouError, number>();
  #sequence = 0;

  /** @param onError - is told of each error once, as it happens */
  constructor(view: ViewState, theme: 'light' | 'dark', onError: (error: DuikouError) => void) {
    this.#store = createStore<AtlasState>({
      view,
      theme,
      renderer: 'auto',
      index: null,
      isUserData: false,
      scene: null,
      hasOtherSources: false,
      tour: null,
      hasTour: false,
      resumeStep: null,
      syncsUrl: false,
      progress: null,
      notices: [],
    });
    this.#onError = onError;
    this.#load = new Load(this, () => {});
    this.#load.end();
  }

  /** The request that is carried out now, or was last. */
  get load(): Load {
    return this.#load;
  }

  /**
   * Takes the place of whatever is being loaded: that is aborted, and its progress and notices go.
   *
   * @param cancelled - what is shown instead when the reader cancels
   */
  startLoad(cancelled: () => void = () => {}): Load {
    const superseded = this.#load;
    const reported = this.#reportedByLoad;
    this.#load = new Load(this, cancelled);
    this.#reportedByLoad = new Set();
    superseded.abort();
    for (const error of reported) if (this.#pendingErrors.get(noticeKey(error)) === error) this.#pendingErrors.delete(noticeKey(error));
    this.#update((shown) => ({ ...shown, progress: null, notices: shown.notices.filter((notice) => !reported.has(notice)) }));
    return this.#load;
  }

  /** Resolves when what was requested last is shown or refused, and there is a data set to show or a reason why there is none. */
  async settled(): Promise<void> {
    let load: Load | null = null;
    while (load !== this.#load) {
      load = this.#load;
      await load.ended;
      await this.#untilDataOrReason();
    }
  }

  get(): AtlasState {
    return this.#store.get();
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  /** A language whose words have not come is shown when they have; until then, and where they do not come, the language stays. */
  change(transition: Transition): void {
    this.#update((shown) => {
      const view = transition(this.#pendingLanguage === null ? shown.view : { ...shown.view, language: this.#pendingLanguage });
      const isShown = hasWords(view.language) || !hasWords(shown.view.language) || view.language === shown.view.language;
      if (!isShown && view.language !== this.#pendingLanguage) void this.#changeWhenLoaded(view.language);
      this.#pendingLanguage = isShown ? null : view.language;
      return { ...shown, view: isShown ? view : { ...view, language: shown.view.language } };
    });
  }

  async #changeWhenLoaded(language: Language): Promise<void> {
    try {
      await loadWords(language);
      // Another may have been chosen since.
      if (this.#pendingLanguage === language) this.change(changeLanguage(language));
    } catch (cause) {
      if (this.#pendingLanguage !== language) return;
      this.#pendingLanguage = null;
      this.report(duikouErrorOf(cause).withRetry(() => this.change(changeLanguage(language))));
    }
  }

  /** Selects a pairing or region by its id or name; what names nothing is reported and changes nothing. */
  select(id: string): void {
    const { index } = this.get();
    // Before the data have come any id may be right; `setData` looks again.
    if (index && selectionIdOf(index, id) === null) this.report(new DuikouError('unknown-select', { value: id }));
    else this.change(select((index && selectionIdOf(index, id)) ?? id));
  }

  /**
   * Where the tour comes from when it is first asked for; null takes it away.
   *
   * @param isOwn - the host's own, which goes before the built-in one
   */
  setTourSource(source: (() => Promise<Tour>) | null, isUserData = false): void {
    // A host's own tour stays when the data come.
    if (!isUserData && this.#hasUserTour) return;
    this.#hasUserTour = isUserData && source !== null;
    this.#tourSource = source;
    this.#update((shown) => ({ ...shown, tour: null, hasTour: source !== null, resumeStep: null }));
    const { step } = this.get().view;
    if (source && (step !== null || this.#pendingStep !== null)) this.#fetchTour(step);
  }

  /**
   * Shows a step of the tour, by its id or by its number from 1. The first call fetches the tour.
   * An unknown step is reported and changes nothing.
   */
  goToStep(id: string): void {
    const { tour, index } = this.get();
    if (!tour || !index) {
      this.#pendingStep = id;
      this.#fetchTour(null);
      return;
    }
    const wanted = plainText(id).toLowerCase();
    const step =
      tour.steps.find((each) => each.id === id) ??
      tour.steps.find((each) => each.id.toLowerCase() === wanted) ??
      tour.steps[Number(wanted) - 1];
    if (!step) {
      this.report(new DuikouError('unknown-step', { value: id, known: tour.steps.map((each) => each.id).join(', ') }));
      this.change(leaveTour);
      return;
    }
    this.#pendingStep = null;
    this.change(showStep(step, selectionOfStep(step, index)));
  }

  /** A step that was asked for and waits for its tour or for the data. */
  get pendingStep(): string | null {
    return this.#pendingStep;
  }

  #fetchTour(shownStep: string | null): void {
    const source = this.#tourSource;
    if (!source || this.get().tour) return;
    source().then(
      (tour) => {
        // Another may have been asked for in between.
        if (this.#tourSource !== source) return;
        this.#update((shown) => ({ ...shown, tour: withAddedTexts(tour) }));
        const requested = this.#pendingStep;
        this.#pendingStep = null;
        if (requested !== null) this.goToStep(requested);
        else if (shownStep !== null && !tour.steps.some(({ id }) => id === shownStep)) this.goToStep(shownStep);
      },
      (cause: unknown) => {
        if (this.#tourSource !== source) return;
        this.change(leaveTour);
        this.report(duikouErrorOf(cause).withRetry(() => this.goToStep(this.#pendingStep ?? shownStep ?? '1')));
      },
    );
  }

  /** The page's address follows the view from now on, or no longer. */
  setSyncsUrl(syncsUrl: boolean): void {
    this.#update((shown) => (shown.syncsUrl === syncsUrl ? shown : { ...shown, syncsUrl }));
  }

  setProgress(progress: LoadProgress | null): void {
    this.#update((shown) => (shown.progress === progress ? shown : { ...shown, progress }));
  }

  setRenderer(renderer: RendererChoice): void {
    this.#update((shown) => (shown.renderer === renderer ? shown : { ...shown, renderer }));
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#update((shown) => (shown.theme === theme ? shown : { ...shown, theme }));
  }

  /**
   * Shows a data set; a selection that it does not know is let go, with a report.
   *
   * @param initialTransition - what the view becomes with it
   */
  show(set: PreparedData, original: Given, initialTransition: Transition): void {
    const { surroundings, more } = original;
    // What can't be drawn throws here, before anything of it is shown.
    set.sceneOf(clear(initialTransition(this.get().view)), this.get().theme);
    const requested = this.#requestedView ?? this.get().view;
    this.#original = original;
    this.#noDataReason = null;
    this.#requestedView = null;
    this.#sets = { report: set, all: null };
    this.#more = more && (async () => prepareData({ ...original, dataSet: await more(), surroundings }));
    const { index } = set;
    const { selection, record } = initialTransition(this.get().view);
    const unknown = selection !== null && selectionIdOf(index, selection) === null;
    // A record of another source is known once that has come.
    const unknownRecord = record !== null && recordIdOf(index, record) === null && (more === null || this.get().view.sources === 'report');
    this.#update((shown) => {
      const view = initialTransition(shown.view);
      const selected = unknown ? clear(view) : view;
      return {
        ...shown,
        index,
        isUserData: more === null,
        hasOtherSources: more !== null,
        view: unknownRecord ? openRecord(null)(selected) : selected,
      };
    });
    if (this.#pendingStep !== null && this.get().tour) this.goToStep(this.#pendingStep);
    // What a reader selected in the data shown meanwhile was right there.
    if (unknown && selection === requested.selection) this.#load.report(new DuikouError('unknown-select', { value: selection }));
    if (unknownRecord && record === requested.record) this.#load.report(new DuikouError('unknown-record', { value: record }));
  }

  /**
   * Shows a data set while another is on its way. The view, and with it the address, stays as it was requested of the other;
   * of this set it shows what this set has.
   */
  showMeanwhile(set: PreparedData, original: Given): void {
    const requested = this.#requestedView ?? this.get().view;
    const sceneOf: PreparedData['sceneOf'] = (view, theme) => set.sceneOf(knownPart(view, requested, set.index), theme);
    this.#original = original;
    this.#requestedView = requested;
    this.#sets = { report: { index: set.index, sceneOf }, all: null };
    this.#more = null;
    this.#noDataReason = null;
    this.#update((shown) => ({ ...shown, index: set.index, isUserData: false, hasOtherSources: false }));
  }

  /** Words or languages have changed: what is shown is said in them. */
  relocalize(): void {
    const original = this.#original;
    if (original && this.#requestedView) this.showMeanwhile(prepareData(original), original);
    else if (original) this.show(prepareData(original), original, (view) => view);
    this.#update((shown) => ({ ...shown, tour: shown.tour && withAddedTexts(shown.tour) }));
  }

  /** Whether a data set is shown, and not only until another has come. */
  get showsRequested(): boolean {
    return this.get().index !== null && this.#requestedView === null;
  }

  /** Why there is no data set to show; null where there is one, or none has failed yet. */
  get noDataReason(): DuikouError | null {
    return this.#noDataReason;
  }

  async #untilDataOrReason(): Promise<void> {
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

  /** Reports that the current load can't show anything, for want of the report too. What is shown stays. */
  reportNoData(error: DuikouError): void {
    this.#noDataReason = error;
    this.reportOfLoad(error);
  }

  /** Reports what is wrong with the data of the current load: the notice goes when another takes its place. */
  reportOfLoad(error: DuikouError): void {
    this.#reportedByLoad.add(error);
    this.report(error);
  }

  report(error: DuikouError): void {
    this.#sequenceOf.set(error, ++this.#sequence);
    if (hasMessage(error.code)) {
      this.#publish(error);
      return;
    }
    this.#pendingErrors.set(noticeKey(error), error);
    void this.#publishWithMessage(error);
  }

  async #publishWithMessage(error: DuikouError): Promise<void> {
    await loadMessages();
    if (this.#pendingErrors.get(noticeKey(error)) !== error) return;
    this.#pendingErrors.delete(noticeKey(error));
    this.#publish(error);
  }

  #publish(error: DuikouError): void {
    const since = (notice: DuikouError): number => this.#sequenceOf.get(notice) ?? 0;
    this.#update((shown) => ({
      ...shown,
      notices: [...shown.notices.filter((notice) => noticeKey(notice) !== noticeKey(error)), error].sort((a, b) => since(a) - since(b)),
    }));
    this.#onError(error);
  }

  /** @param key - what {@link noticeKey} gives; of most errors their code */
  dismiss(key: string): void {
    this.#pendingErrors.delete(key);
    this.#update((shown) => {
      const notices = shown.notices.filter((notice) => noticeKey(notice) !== key);
      return notices.length === shown.notices.length ? shown : { ...shown, notices };
    });
  }

  #update(next: (shown: AtlasState) => AtlasState): void {
    let failure: DuikouError | null = null;
    this.#store.set((shown) => {
      const changed = withResumeStep(this.#withIdsOfSet(this.#withSources(next(shown))), shown);
      if (changed.view === shown.view && changed.theme === shown.theme && changed.index === shown.index) {
        return changed;
      }
      const onlyHighlight =
        changed.index === shown.index && changed.theme === shown.theme && differsOnlyInHighlight(changed.view, shown.view);
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
  #setOf(sources: SourceChoice): PreparedData | null {
    return (sources === 'all' ? this.#sets?.all : null) ?? this.#sets?.report ?? null;
  }

  /** A record that the sources asked for do not have is let go. */
  #withSources(shown: AtlasState): AtlasState {
    const index = this.#setOf(shown.view.sources)?.index ?? null;
    if (index === shown.index) return shown;
    const { record } = shown.view;
    const isLost = record !== null && index !== null && recordIdOf(index, record) === null && this.#fetching === null;
    return { ...shown, index, view: isLost ? openRecord(null)(shown.view) : shown.view };
  }

  /** A selection or record that was given in another case or by a name has the set's own id once the set is there; not that of one that is shown meanwhile. */
  #withIdsOfSet(shown: AtlasState): AtlasState {
    const { index, view } = shown;
    if (!index || this.#requestedView) return shown;
    const selection = view.selection === null ? null : (selectionIdOf(index, view.selection) ?? view.selection);
    const record = view.record === null ? null : (recordIdOf(index, view.record) ?? view.record);
    return selection === view.selection && record === view.record ? shown : { ...shown, view: { ...view, selection, record } };
  }

  #fetchMore(): void {
    const sets = this.#sets;
    if (!this.#more || !sets || sets.all || this.#fetching) return;
    this.#fetching = this.#more().then(
      (all) => {
        this.#fetching = null;
        // Another data set may have come in between; it may have other sources too.
        if (this.#sets === sets) this.#sets = { ...sets, all };
        this.#update((shown) => ({ ...shown }));
      },
      (cause: unknown) => {
        this.#fetching = null;
        if (this.#sets !== sets) {
          this.#update((shown) => ({ ...shown }));
          return;
        }
        this.change(changeSources('report'));
        this.#load.report(duikouErrorOf(cause).withRetry(() => this.change(changeSources('all'))));
      },
    );
  }
}

/** Of each there is one notice: several parts can be missing at once, each with a retry of its own. */
export function noticeKey({ code, details }: DuikouError): string {
  return code === 'part-unreachable' ? `${code} ${details['part']}` : code;
}

/** What a step selects; nothing where the data do not have it. */
export function selectionOfStep({ select: requested }: TourStep, index: DataIndex): string | null {
  return requested !== null && resolveSelection(index, requested) ? requested : null;
}

/** Who leaves a step can come back to it. */
function withResumeStep(shown: AtlasState, { view: { step: last } }: AtlasState): AtlasState {
  const { step } = shown.view;
  if (step === last) return shown;
  const resumeStep = step === null && shown.tour ? last : null;
  return resumeStep === shown.resumeStep ? shown : { ...shown, resumeStep };
}

/** Of a view that was requested of other data what this set has; what a reader has chosen since stays. */
function knownPart(view: ViewState, requested: ViewState, index: DataIndex): ViewState {
  const known = view.selection === null || resolveSelection(index, view.selection) ? view : clear(view);
  return {
    ...known,
    topic: offeredTopics(index).includes(view.topic) ? view.topic : 'overview',
    filters: view.filters === requested.filters ? noFilters : view.filters,
    record: view.record !== null && index.record(view.record) ? view.record : null,
  };
}

/** Hover is no new scene. */
export function differsOnlyInHighlight(a: ViewState, b: ViewState): boolean {
  // A view has the keys of every view.
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => key === 'highlight' || a[key] === b[key]);
}
