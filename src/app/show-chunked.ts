/** Reads and shows a set of which each part of the work takes some frames: in between the page has its turn. */
import { withAddedTexts } from '../data/added-texts.ts';
import { indexDataSet } from '../data/data-set.ts';
import { parsingDataSet, type Parsed } from '../data/parse.ts';
import type { DataSet } from '../data/schema.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { clear, type Transition } from '../state/transitions.ts';
import { withIsolatedItem, withIsolatedTexts } from '../i18n/isolated-text.ts';
import type { Load } from './load.ts';
import type { AtlasStore } from './atlas-store.ts';
import { pause } from '../import/pause.ts';
import type { Given } from './prepared-data.ts';

/** A set of so many records takes no longer than any other change. */
const atOnceUpTo = 5000;
/** A wait that nobody feels. */
const turnMs = 50;

/**
 * What `parseDataSet` does at once.
 *
 * @throws the reason of `signal` when that is aborted
 */
export async function parseChunked(input: unknown, signal: AbortSignal): Promise<Parsed> {
  const steps = parsingDataSet(input);
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < turnMs) continue;
    await pause();
    signal.throwIfAborted();
    since = performance.now();
  }
}

/** What {@link Load.setData} does at once. */
export async function showChunked(
  store: AtlasStore,
  load: Load,
  original: Given,
  initialTransition: Transition = (view) => view,
): Promise<void> {
  if (original.dataSet.records.length <= atOnceUpTo) {
    load.setData(original, initialTransition);
    return;
  }
  const isolated = await isolatedChunked(original.dataSet, load);
  if (!isolated) return;
  const index = indexDataSet(withAddedTexts(isolated), original.dataSet);
  await pause();
  if (!load.isCurrent) return;
  const sceneOf = sceneBuilder({ index, ...withAddedTexts(original.surroundings) });
  await pause();
  if (!load.isCurrent) return;
  const { view, theme } = store.get();
  // It is remembered for when it is shown.
  sceneOf(clear(initialTransition(view)), theme);
  await pause();
  load.show({ index, sceneOf }, original, initialTransition);
}

const isolatedAtOnce = 20_000;

/** @returns null when another load has taken the place of this one */
async function isolatedChunked(dataSet: DataSet, load: Load): Promise<DataSet | null> {
  const without: DataSet = { ...dataSet, pairings: [], records: [] };
  const pairings = await isolatedItems(dataSet.pairings, load);
  const records = await isolatedItems(dataSet.records, load);
  return load.isCurrent ? { ...withIsolatedTexts(without), pairings, records } : null;
}

async function isolatedItems<T>(items: readonly T[], load: Load): Promise<T[]> {
  const isolated: T[] = [];
  for (const item of items) {
    isolated.push(withIsolatedItem(item));
    if (isolated.length % isolatedAtOnce === 0) await pause();
    if (!load.isCurrent) break;
  }
  return isolated;
}
