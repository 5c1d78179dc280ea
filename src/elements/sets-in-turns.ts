/** Reads and shows a set of which each part of the work takes some frames: in between the page has its turn. */
import { withAddedTexts } from '../data/added-texts.ts';
import { indexDataSet } from '../data/data-set.ts';
import { parsingDataSet, type Parsed } from '../data/parse.ts';
import type { DataSet } from '../data/schema.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { clear, type Transition } from '../state/transitions.ts';
import { withIsolatedItem, withIsolatedTexts } from '../text/isolated-text.ts';
import type { AtlasModel, Given } from './model.ts';
import { pause } from './pause.ts';

/** A set of so many records takes no longer than any other change. */
const atOnceUpTo = 5000;
/** A wait that nobody feels. */
const turnMs = 50;

/** What `parseDataSet` does at once. */
export async function parseInTurns(input: unknown): Promise<Parsed> {
  const steps = parsingDataSet(input);
  for (let since = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < turnMs) continue;
    await pause();
    since = performance.now();
  }
}

/** What {@link AtlasModel.setData} does at once. A set that is given meanwhile takes its place. */
export async function showInTurns(model: AtlasModel, given: Given, afresh: Transition = (view) => view): Promise<void> {
  if (given.dataSet.records.length <= atOnceUpTo) {
    model.setData(given.dataSet, given.surroundings, given.more, afresh);
    return;
  }
  const isLatest = model.expectData();
  const texts = withAddedTexts(await isolatedInTurns(given.dataSet));
  const index = indexDataSet(texts, given.dataSet);
  await pause();
  const sceneOf = sceneBuilder({ index, ...withAddedTexts(given.surroundings) });
  await pause();
  if (!isLatest()) return;
  const { view, theme } = model.get();
  // It is remembered for when it is shown.
  sceneOf(clear(afresh(view)), theme);
  await pause();
  if (isLatest()) model.show({ index, sceneOf }, given, afresh);
}

const isolatedAtOnce = 20_000;

async function isolatedInTurns(dataSet: DataSet): Promise<DataSet> {
  const without: DataSet = { ...dataSet, pairings: [], records: [] };
  return { ...withIsolatedTexts(without), pairings: await isolatedItems(dataSet.pairings), records: await isolatedItems(dataSet.records) };
}

async function isolatedItems<T>(items: readonly T[]): Promise<T[]> {
  const isolated: T[] = [];
  for (const item of items) {
    isolated.push(withIsolatedItem(item));
    if (isolated.length % isolatedAtOnce === 0) await pause();
  }
  return isolated;
}
