/** What an atlas or a lone map shows, and the only way to change it. Knows no DOM. */
import { indexDataSet, resolveSelection, type DataIndex } from '../data/data-set.ts';
import type { DataSet } from '../data/schema.ts';
import { DuikouError } from '../error.ts';
import { sceneBuilder, type Scene, type SceneSources } from '../scene/scene.ts';
import { createStore } from '../state/store.ts';
import { clear, openRecord, select, type Transition } from '../state/transitions.ts';
import type { RendererChoice, ViewState } from '../state/view-state.ts';

export interface Shown {
  readonly view: ViewState;
  /** The theme that `auto` has come to. */
  readonly theme: 'light' | 'dark';
  /** Which map was wished for: the atlas's wish is its map's. */
  readonly renderer: RendererChoice;
  /** Null until the data set has come. */
  readonly index: DataIndex | null;
  readonly scene: Scene | null;
  /** What went wrong and has not been dismissed, oldest first, one of a code. */
  readonly notices: readonly DuikouError[];
}

/** The places and the attribution of the boundary layer: all a scene needs beside the data set. */
export type Surroundings = Omit<SceneSources, 'index'>;

export class AtlasModel {
  readonly #store;
  #sceneOf: ((view: ViewState, theme: 'light' | 'dark') => Scene) | null = null;
  readonly #onError: (error: DuikouError) => void;

  /** @param onError - is told of each error once, as it happens */
  constructor(view: ViewState, theme: 'light' | 'dark', onError: (error: DuikouError) => void) {
    this.#store = createStore<Shown>({ view, theme, renderer: 'auto', index: null, scene: null, notices: [] });
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

  /** Selects a pairing or region; an id that names nothing is reported and changes nothing. */
  select(id: string): void {
    const { index } = this.get();
    // Before the data have come any id may be right; `setData` looks again.
    if (index && !resolveSelection(index, id)) this.report(new DuikouError('unknown-select', { value: id }));
    else this.change(select(id));
  }

  setRenderer(renderer: RendererChoice): void {
    this.#update((shown) => (shown.renderer === renderer ? shown : { ...shown, renderer }));
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#update((shown) => (shown.theme === theme ? shown : { ...shown, theme }));
  }

  /** Takes a checked data set; a selection that it does not know is let go, with a report. */
  setData(dataSet: DataSet, surroundings: Surroundings): void {
    const index = indexDataSet(dataSet);
    this.#sceneOf = sceneBuilder({ index, ...surroundings });
    const { selection } = this.get().view;
    const unknown = selection !== null && !resolveSelection(index, selection);
    const { record } = this.get().view;
    const unknownRecord = record !== null && !index.record(record);
    this.#update((shown) => {
      const selected = unknown ? clear(shown.view) : shown.view;
      return { ...shown, index, view: unknownRecord ? openRecord(null)(selected) : selected };
    });
    if (unknown) this.report(new DuikouError('unknown-select', { value: selection }));
    if (unknownRecord) this.report(new DuikouError('unknown-record', { value: record }));
  }

  report(error: DuikouError): void {
    this.#update((shown) => ({ ...shown, notices: [...shown.notices.filter(({ code }) => code !== error.code), error] }));
    this.#onError(error);
  }

  dismiss(code: DuikouError['code']): void {
    this.#update((shown) => {
      const notices = shown.notices.filter((notice) => notice.code !== code);
      return notices.length === shown.notices.length ? shown : { ...shown, notices };
    });
  }

  #update(next: (shown: Shown) => Shown): void {
    this.#store.set((shown) => {
      const changed = next(shown);
      if (changed.view === shown.view && changed.theme === shown.theme && changed.index === shown.index) {
        return changed;
      }
      const onlyHighlight = changed.index === shown.index && changed.theme === shown.theme && sameButHighlight(changed.view, shown.view);
      const scene = onlyHighlight ? shown.scene : (this.#sceneOf?.(changed.view, changed.theme) ?? null);
      return { ...changed, scene };
    });
  }
}

/** Hover is no new scene. */
export function sameButHighlight(a: ViewState, b: ViewState): boolean {
  // A view has the keys of every view.
  return (Object.keys(a) as (keyof ViewState)[]).every((key) => key === 'highlight' || a[key] === b[key]);
}
