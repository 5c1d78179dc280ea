/** One reader's own data, from the file to the map: what has been read, what has been decided, what is shown. Knows no DOM but the worker. */
import { corrected, noCorrections, type Corrections } from '../../data/reading/corrections.ts';
import { roles, type Mapping } from '../../data/reading/columns.ts';
import type { GazetteerFile } from '../../data/reading/gazetteer.ts';
import type { Settings } from '../../data/reading/interpret.ts';
import type { FileProblem } from '../../data/reading/json-table.ts';
import type { Progress } from '../../data/reading/read-file.ts';
import { consequenceOf, type Fix, type Problem } from '../../data/reading/report.ts';
import type { Interpreted, Opened } from '../../data/reading/session.ts';
import type { DataSet } from '../../data/schema.ts';
import { packed } from './packed.ts';
import { openReader, type Reader } from './reader.ts';

export type OpenedTable = Opened & { readonly kind: 'table' };

export interface ReadTable {
  readonly phase: 'table';
  readonly title: string;
  readonly opened: OpenedTable;
  readonly settings: Settings;
  readonly interpreted: Interpreted;
  /** Whether it is being worked out anew, or drawn. */
  readonly isWorking: boolean;
  readonly canUndo: boolean;
}

export type ReadingState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly title: string; readonly progress: Progress | null }
  | { readonly phase: 'fault'; readonly title: string; readonly problem: FileProblem }
  /** A file of our own schema: its own door tells what is the matter. */
  | { readonly phase: 'data-set'; readonly title: string; readonly input: unknown }
  | ReadTable;

/** What a link may say of a file beside its text. */
export interface Wishes {
  readonly mapping?: Mapping;
  readonly unit?: string;
  /** A link says itself what is looked at. */
  readonly isLinked?: boolean;
}

/** How a set comes: another file, what a link names, or the same file corrected. */
export type Coming = 'afresh' | 'linked' | 'corrected';

export class OwnReading {
  readonly #listeners = new Set<() => void>();
  readonly #gazetteer: () => Promise<GazetteerFile>;
  readonly #show: (dataSet: DataSet, coming: Coming) => Promise<void>;
  #state: ReadingState = { phase: 'idle' };
  #reader: Promise<Reader> | null = null;
  #file: Blob | null = null;
  #history: Corrections[] = [];
  /** Each reading and each working out has a number: what comes from an earlier one is too late. */
  #turn = 0;

  /** @param show - takes what can be drawn, each time that it is another */
  constructor(gazetteer: () => Promise<GazetteerFile>, show: (dataSet: DataSet, coming: Coming) => Promise<void>) {
    this.#gazetteer = gazetteer;
    this.#show = show;
  }

  get state(): ReadingState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads a file and draws what can be drawn. A reading that was under way is stopped. */
  async open(file: Blob, title: string, wishes: Wishes = {}): Promise<void> {
    this.cancel();
    this.#file = file;
    await this.#read(title, null, wishes);
  }

  /** Reads the same file again, its first row a header or not. */
  async setHeader(hasHeader: boolean): Promise<void> {
    if (this.#state.phase === 'table') await this.#read(this.#state.title, hasHeader, {});
  }

  /** Stops the reading; what was shown stays. */
  cancel(): void {
    if (this.#state.phase !== 'reading') return;
    this.#turn++;
    this.#set({ phase: 'idle' });
    // Nobody waits for this: one that is still being loaded may never come.
    this.#reader?.then((reader) => reader.cancel()).catch(() => {});
  }

  setMapping(mapping: Mapping): Promise<void> {
    return this.#settle((settings) => ({ ...settings, mapping }));
  }

  setUnit(unit: string): Promise<void> {
    return this.#settle((settings) => ({ ...settings, unit }));
  }

  /** @param rows - null: all that have the same */
  fix(problem: Problem, fix: Fix, rows: Iterable<number> | null): Promise<void> {
    return this.#correct((corrections) => corrected(corrections, problem, fix, rows));
  }

  /** Takes every suggestion that a rule makes certain: of several meanings none is taken, and no name that is only spelt alike. */
  acceptAll(): Promise<void> {
    const suggested = suggestedProblems(this.#state);
    return this.#correct((corrections) => suggested.reduce((so, { problem, fix }) => corrected(so, problem, fix, null), corrections));
  }

  undo(): Promise<void> {
    const corrections = this.#history.pop();
    return corrections === undefined ? Promise.resolve() : this.#settle((settings) => ({ ...settings, corrections }));
  }

  async correctedFile(): Promise<Blob | null> {
    const state = this.#state;
    return state.phase === 'table' ? ((await this.#reader)?.corrected(state.settings.corrections) ?? null) : null;
  }

  /** The shown rows in letters for a link; null where they are too many for one. */
  async packed(): Promise<string | null> {
    const state = this.#state;
    const reader = await this.#reader;
    if (state.phase !== 'table' || !reader) return null;
    const { mapping, unit } = state.settings;
    return packed({
      title: state.title,
      unit,
      isDirected: mapping.isDirected,
      asksDirection: mapping.asksDirection,
      confirmedCodes: mapping.confirmedCodes,
      columns: roles.filter((role) => mapping.columns[role] !== null),
      text: await reader.shared(state.settings),
    });
  }

  /** Forgets the file; the worker goes. */
  close(): void {
    this.#turn++;
    this.#file = null;
    this.#history = [];
    this.#set({ phase: 'idle' });
    this.#reader?.then((reader) => reader.close()).catch(() => {});
    this.#reader = null;
  }

  async #read(title: string, hasHeader: boolean | null, wishes: Wishes): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const turn = ++this.#turn;
    this.#set({ phase: 'reading', title, progress: null });
    try {
      const reader = await this.#openedReader();
      if (turn !== this.#turn) return;
      const opened = await reader.open(file, { hasHeader }, (progress) => {
        if (turn === this.#turn) this.#set({ phase: 'reading', title, progress });
      });
      if (turn !== this.#turn) return;
      if (opened.kind === 'fault') this.#set({ phase: 'fault', title, problem: opened.problem });
      else if (opened.kind === 'data-set') this.#set({ phase: 'data-set', title, input: opened.input });
      else await this.#first(turn, reader, title, opened, wishes);
    } catch (cause) {
      // What was cancelled ends here, as it was meant to.
      if (turn !== this.#turn) return;
      if (this.#state.phase === 'reading') this.#set({ phase: 'idle' });
      throw cause;
    }
  }

  /** The same reader for every file; where it could not be opened the next file opens another. */
  async #openedReader(): Promise<Reader> {
    const opening = (this.#reader ??= this.#gazetteer().then(openReader));
    try {
      return await opening;
    } catch (cause) {
      if (this.#reader === opening) this.#reader = null;
      throw cause;
    }
  }

  async #first(turn: number, reader: Reader, title: string, opened: OpenedTable, { mapping = opened.guess, unit = '', isLinked = false }: Wishes): Promise<void> {
    this.#history = [];
    const settings: Settings = { mapping, unit, corrections: noCorrections };
    const interpreted = await reader.interpret(settings, title, (progress) => {
      if (turn === this.#turn) this.#set({ phase: 'reading', title, progress });
    });
    if (turn !== this.#turn) return;
    await this.#showTable(turn, { phase: 'table', title, opened, settings, interpreted, canUndo: false }, isLinked ? 'linked' : 'afresh');
  }

  #correct(change: (corrections: Corrections) => Corrections): Promise<void> {
    return this.#settle((settings) => {
      this.#history.push(settings.corrections);
      return { ...settings, corrections: change(settings.corrections) };
    });
  }

  async #settle(change: (settings: Settings) => Settings): Promise<void> {
    const before = this.#state;
    const reader = await this.#reader;
    if (before.phase !== 'table' || this.#state.phase !== 'table' || !reader) return;
    const history = [...this.#history];
    const settings = change(this.#state.settings);
    const turn = ++this.#turn;
    this.#set({ ...this.#state, settings, isWorking: true });
    let interpreted: Interpreted;
    try {
      interpreted = await reader.interpret(settings, before.title);
    } catch (cause) {
      if (turn !== this.#turn) return;
      this.#history = history;
      this.#set({ ...before, isWorking: false });
      throw cause;
    }
    const state: ReadingState = this.#state;
    if (turn !== this.#turn || state.phase !== 'table') return;
    await this.#showTable(turn, { ...state, settings, interpreted, canUndo: this.#history.length > 0 }, 'corrected');
  }

  /** Tells what was read, and works until it is drawn. */
  async #showTable(turn: number, table: Omit<ReadTable, 'isWorking'>, coming: Coming): Promise<void> {
    const { made } = table.interpreted;
    this.#set({ ...table, isWorking: made !== null });
    if (!made) return;
    try {
      await this.#show(made.dataSet, coming);
    } finally {
      if (turn === this.#turn) this.#set({ ...table, isWorking: false });
    }
  }

  #set(state: ReadingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The problems that have one likely remedy, with it. */
export function suggestedProblems(state: ReadingState): readonly { readonly problem: Problem; readonly fix: Fix }[] {
  if (state.phase !== 'table') return [];
  return state.interpreted.report.problems.flatMap((problem) => {
    const [fix] = problem.fixes;
    return fix && !problem.isQuestion && fix.kind === 'replace' && (consequenceOf(problem.code) === 'set-aside' || problem.code === 'invisible-characters') ? [{ problem, fix }] : [];
  });
}
