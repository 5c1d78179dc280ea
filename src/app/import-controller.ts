/** Reads the reader's own data from a file and applies the reader's decisions. Uses no DOM except for the worker. */
import { corrected, noCorrections, type Corrections } from '../import/corrections.ts';
import { roles } from '../import/columns/column-names.ts';
import type { Mapping } from '../import/columns/columns.ts';
import type { GazetteerFile } from '../import/places/gazetteer.ts';
import type { Settings } from '../import/settings.ts';
import type { FileProblem } from '../import/files/json-table.ts';
import type { FileChoices, Progress } from '../import/files/read-file.ts';
import { consequenceOf, type Fix, type Problem, type ReadingCode } from '../import/report.ts';
import type { Interpreted, Opened } from '../import/worker/session.ts';
import type { DataSet } from '../data/schema.ts';
import type { Load } from './loading/load.ts';
import { mayBePacked, packed } from '../import/files/packed-link.ts';
import { missingPart } from '../load-part.ts';
import { openSession } from '../import/worker/open-session.ts';
import type { ImportSession } from '../import/worker/session.ts';

export type OpenedTable = Opened & { readonly kind: 'table' };

export interface ReadTable {
  readonly phase: 'table';
  readonly title: string;
  readonly opened: OpenedTable;
  readonly settings: Settings;
  readonly interpreted: Interpreted;
  /** Whether a changed answer is being applied or the result is being drawn. */
  readonly isWorking: boolean;
  readonly canUndo: boolean;
}

export type ReadingState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly title: string; readonly progress: Progress | null }
  | { readonly phase: 'fault'; readonly title: string; readonly problem: FileProblem }
  /** A file in Duikou's own schema; `showDataSet` loads it and reports its errors. */
  | { readonly phase: 'data-set'; readonly title: string; readonly isWorking: boolean }
  | ReadTable;

/** Options for opening a file. */
export interface OpenOptions {
  readonly mapping?: Mapping;
  readonly unit?: string;
  /** Whether the view that the link or the page has set is kept. */
  readonly keepsView?: boolean;
  /** A second file with the positions of the places of the first one. */
  readonly places?: Blob;
}

/** The reason why a set is shown: a file was opened, a link names it, or its rows were corrected. */
export type LoadReason = 'opened' | 'linked' | 'corrected';

/** Receives the data that have been read. */
export interface ReadingTarget {
  /** Carries out a new request for each file that the reader opens and each correction. */
  readonly request: (carryOut: (load: Load) => Promise<void>) => Promise<void>;
  /** Shows the data set of the table, each time it changes. */
  readonly showTable: (dataSet: DataSet, reason: LoadReason, load: Load) => Promise<void>;
  readonly showDataSet: (input: unknown, load: Load) => Promise<void>;
}

/** The shortest time between two texts of the progress, which nobody could read any faster. */
const progressEveryMs = 200;

export class ImportController {
  readonly #listeners = new Set<() => void>();
  readonly #gazetteer: () => Promise<GazetteerFile>;
  readonly #target: ReadingTarget;
  #state: ReadingState = { phase: 'idle' };
  #session: Promise<ImportSession> | null = null;
  #file: Blob | null = null;
  #choices: FileChoices = { hasHeader: null };
  #history: Corrections[] = [];
  /** The last table that was drawn, to which a failed correction returns; null if there is none. */
  #lastDrawn: { readonly state: ReadTable; readonly history: readonly Corrections[] } | null = null;
  /** The load that the controller is working for; null while it is idle. */
  #load: Load | null = null;

  constructor(gazetteer: () => Promise<GazetteerFile>, target: ReadingTarget) {
    this.#gazetteer = gazetteer;
    this.#target = target;
  }

  /** Whether the controller is idle. */
  get isAtRest(): boolean {
    return this.#load === null;
  }

  get state(): ReadingState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Reads a file and draws its valid rows. A reading in progress is stopped.
   *
   * @param load - the request that the file belongs to; undefined if the reader has opened it
   */
  async open(file: Blob, title: string, options: OpenOptions = {}, load?: Load): Promise<void> {
    this.#file = file;
    this.#choices = { hasHeader: null, asRows: options.mapping !== undefined, places: options.places };
    if (load) await this.#read(load, title, options);
    else await this.#request((request) => this.#read(request, title, options));
  }

  /** Reads the same file again with another header, encoding or shape than was detected. */
  async setChoices(choices: Partial<FileChoices>): Promise<void> {
    const state = this.#state;
    this.#choices = { ...this.#choices, ...choices };
    if (state.phase === 'table') await this.#request((load) => this.#read(load, state.title, {}));
  }

  /** Stops the reading. The data that are shown stay. */
  cancel(): void {
    if (this.#state.phase === 'reading') this.#load?.cancel();
  }

  setMapping(mapping: Mapping): Promise<void> {
    return this.#interpretAgain((settings) => ({ ...settings, mapping }));
  }

  setUnit(unit: string): Promise<void> {
    return this.#interpretAgain((settings) => ({ ...settings, unit }));
  }

  /** @param rows - the rows to fix; null for all rows with the same problem */
  fix(problem: Problem, fix: Fix, rows: Iterable<number> | null): Promise<void> {
    return this.#correct((corrections) => corrected(corrections, problem, fix, rows));
  }

  /** Applies every certain suggestion. Ambiguous values, and names that are only spelt alike, are left to the reader. */
  acceptAll(): Promise<void> {
    return this.#accept(suggestedProblems(this.#state));
  }

  /** Applies the suggestions for one kind of problem. */
  acceptOfKind(code: ReadingCode): Promise<void> {
    return this.#accept(fixesOfKind(this.#state, code));
  }

  undo(): Promise<void> {
    const corrections = this.#history.pop();
    return corrections === undefined ? Promise.resolve() : this.#interpretAgain((settings) => ({ ...settings, corrections }));
  }

  async correctedFile(): Promise<Blob | null> {
    const state = this.#state;
    return state.phase === 'table' ? ((await this.#session)?.corrected(state.settings.corrections) ?? null) : null;
  }

  /** The shown rows, packed as text for a link; null if there are too many. */
  async packed(): Promise<string | null> {
    const state = this.#state;
    const session = await this.#session;
    if (state.phase !== 'table' || !session) return null;
    if (!mayBePacked(state.interpreted.report.rowsShown)) return null;
    const { mapping, unit } = state.settings;
    return packed({
      title: state.title,
      unit,
      isDirected: mapping.isDirected,
      asksDirection: mapping.asksDirection,
      confirmedCodes: mapping.confirmedCodes,
      levels: mapping.levels,
      decimalSign: mapping.decimalSign,
      columns: roles.filter((role) => mapping.columns[role] !== null),
      text: await session.shared(state.settings),
    });
  }

  /** Discards the file and ends the worker. */
  close(): void {
    this.#load?.cancel();
    this.#load = null;
    this.#file = null;
    this.#history = [];
    this.#lastDrawn = null;
    this.#set({ phase: 'idle' });
    this.#session?.then((session) => session.close()).catch(() => {});
    this.#session = null;
  }

  /** The session that reads every file. After a failure, the next file opens another one. */
  async #openedSession(): Promise<ImportSession> {
    const opening = (this.#session ??= this.#gazetteer().then(openSession));
    try {
      return await opening;
    } catch (cause) {
      if (this.#session === opening) this.#session = null;
      throw cause;
    }
  }

  /** Carries out a request of the reader. */
  async #request(carryOut: (load: Load) => Promise<void>): Promise<void> {
    // The current work must not return to the previous state when the new request aborts its load.
    this.#load = null;
    await this.#target.request(carryOut);
  }

  /**
   * Works for a load until it ends or is superseded.
   *
   * @param goBack - restores the previous state if the work fails, or if a request from outside this controller supersedes the load
   */
  async #workFor(load: Load, goBack: () => void, work: () => Promise<void>): Promise<void> {
    if (!load.isCurrent) return;
    this.#load = load;
    const undo = (): void => {
      if (this.#load !== load) return;
      this.#load = null;
      goBack();
    };
    load.signal.addEventListener('abort', undo);
    try {
      await work();
    } catch (cause) {
      // An error of a superseded load is the expected result of its abort.
      if (!load.isCurrent) return;
      goBack();
      throw cause;
    } finally {
      load.signal.removeEventListener('abort', undo);
      if (this.#load === load) this.#load = null;
    }
  }

  async #read(load: Load, title: string, options: OpenOptions): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.#lastDrawn = null;
    let percent = -1;
    let shownAt = -Infinity;
    let stage: Progress['stage'] | null = null;
    const progress = (step: Progress | null): void => {
      if (!load.isCurrent) return;
      // Each new text makes the page draw, on a processor that the worker needs.
      if (step?.stage === stage && performance.now() - shownAt < progressEveryMs) return;
      shownAt = performance.now();
      stage = step?.stage ?? null;
      this.#set({ phase: 'reading', title, progress: step });
      const now = step && step.of > 0 ? Math.floor((step.done / step.of) * 100) : 0;
      if (now !== percent) load.setProgress({ stage: 'reading', name: title, percent: now });
      percent = now;
    };
    await this.#workFor(
      load,
      () => this.#set({ phase: 'idle' }),
      async () => {
        progress(null);
        const session = await this.#openedSession();
        if (!load.isCurrent) return;
        const stop = (): void => session.cancel();
        load.signal.addEventListener('abort', stop);
        try {
          const opened = await session.open(file, this.#choices, progress);
          if (!load.isCurrent) return;
          if (opened.kind === 'fault') this.#set({ phase: 'fault', title, problem: opened.problem });
          else if (opened.kind === 'missing-part') {
            // A worker caches a failed script, so that only a new worker fetches it again.
            session.cancel();
            throw await missingPart('userData', new TypeError('a part of the reading did not come'));
          } else if (opened.kind === 'data-set') await this.#showDataSet(load, title, opened.input);
          else await this.#first(load, session, title, opened, options, progress);
        } finally {
          load.signal.removeEventListener('abort', stop);
        }
      },
    );
  }

  async #showDataSet(load: Load, title: string, input: unknown): Promise<void> {
    this.#set({ phase: 'data-set', title, isWorking: true });
    await this.#target.showDataSet(input, load);
    if (load.isCurrent) this.#set({ phase: 'data-set', title, isWorking: false });
  }

  async #first(
    load: Load,
    session: ImportSession,
    title: string,
    opened: OpenedTable,
    { mapping = opened.guess, unit = '', keepsView = false }: OpenOptions,
    progress: (step: Progress) => void,
  ): Promise<void> {
    this.#history = [];
    const settings: Settings = { mapping, unit, corrections: noCorrections };
    const interpreted = await session.interpret(settings, title, progress);
    if (!load.isCurrent) return;
    await this.#showTable(load, { phase: 'table', title, opened, settings, interpreted, canUndo: false }, keepsView ? 'linked' : 'opened');
  }

  #accept(suggested: readonly Suggestion[]): Promise<void> {
    return this.#correct((corrections) => suggested.reduce((so, { problem, fix }) => corrected(so, problem, fix, null), corrections));
  }

  #correct(change: (corrections: Corrections) => Corrections): Promise<void> {
    return this.#interpretAgain((settings) => {
      this.#history.push(settings.corrections);
      return { ...settings, corrections: change(settings.corrections) };
    });
  }

  async #interpretAgain(change: (settings: Settings) => Settings): Promise<void> {
    const before = this.#state;
    const session = this.#session;
    if (before.phase !== 'table' || !session) return;
    const settings = change(before.settings);
    const goBack = (): void => {
      this.#history = [...(this.#lastDrawn?.history ?? [])];
      this.#set(this.#lastDrawn?.state ?? { phase: 'idle' });
    };
    await this.#request((load) =>
      this.#workFor(load, goBack, async () => {
        this.#set({ ...before, settings, isWorking: true });
        const interpreted = await (await session).interpret(settings, before.title);
        if (load.isCurrent)
          await this.#showTable(load, { ...before, settings, interpreted, canUndo: this.#history.length > 0 }, 'corrected');
      }),
    );
  }

  /** Publishes the table that was read, and waits until it is drawn. */
  async #showTable(load: Load, table: Omit<ReadTable, 'isWorking'>, reason: LoadReason): Promise<void> {
    const { result } = table.interpreted;
    this.#set({ ...table, isWorking: result !== null });
    if (result) await this.#target.showTable(result.dataSet, reason, load);
    if (!load.isCurrent) return;
    this.#lastDrawn = { state: { ...table, isWorking: false }, history: [...this.#history] };
    if (result) this.#set(this.#lastDrawn.state);
  }

  #set(state: ReadingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export interface Suggestion {
  readonly problem: Problem;
  readonly fix: Fix;
}

/** The problems with one likely fix. */
export function suggestedProblems(state: ReadingState): readonly Suggestion[] {
  return suggestionsIn(state, ({ code }) => consequenceOf(code) === 'skipped' || code === 'invisible-characters');
}

/**
 * Kinds of questions that one answer settles for all rows, because the same rule gives each its only fix. Similar spellings are not among
 * them.
 */
const settledTogether: ReadonlySet<ReadingCode> = new Set(['no-point']);

/** The fixes that can be applied to all problems of a kind at once: the likely fix of each, or leaving its rows out. */
export function fixesOfKind(state: ReadingState, code: ReadingCode): readonly Suggestion[] {
  return suggestionsIn(state, (problem) => problem.code === code, true);
}

function suggestionsIn(state: ReadingState, isMeant: (problem: Problem) => boolean, isOfKind = false): readonly Suggestion[] {
  if (state.phase !== 'table') return [];
  return state.interpreted.report.problems.flatMap((problem) => {
    const [fix, another] = problem.fixes;
    const isSettled = !problem.isQuestion || (isOfKind && another === undefined && settledTogether.has(problem.code));
    return fix && isSettled && (fix.kind === 'replace' || isOfKind) && isMeant(problem) ? [{ problem, fix }] : [];
  });
}
