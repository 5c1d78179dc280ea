/** The state that exports of an atlas or a map read, and their errors. */
import type { DataIndex } from '../data/data-set.ts';
import { DuikouError, duikouErrorOf } from '../error.ts';
import type { ExportOptions } from '../export/export-options.ts';
import type { Scene } from '../scene/scene.ts';
import type { AtlasState } from './atlas-state.ts';
import type { AtlasStore } from './atlas-store.ts';

export type StateWithScene = AtlasState & { readonly index: DataIndex; readonly scene: Scene };

/**
 * The state, once the data that were requested last have loaded. The layout of its arcs may be pending.
 *
 * @throws DuikouError that says why there is nothing to show
 */
export async function settledState(store: AtlasStore): Promise<StateWithScene> {
  await store.settled();
  const state = store.get();
  const { index, scene, notices } = state;
  if (!index || !scene) throw store.noDataReason ?? new DuikouError('data-unusable', { problems: notices.length });
  return { ...state, index, scene };
}

/**
 * The state, once its arcs have been laid out. If other data are requested during the layout, it is the state of those.
 *
 * @throws DuikouError that says why there is nothing to show
 */
export async function laidOutState(store: AtlasStore): Promise<StateWithScene> {
  let load;
  while (load !== store.load) {
    load = store.load;
    await store.settled();
    await store.laidOut();
  }
  return settledState(store);
}

/** @throws the reason of the signal if it is aborted, otherwise a `DuikouError` */
export async function withErrorCode<T>({ signal }: ExportOptions, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw signal?.aborted ? cause : duikouErrorOf(cause);
  }
}
