/** Reads and shows a set of which each part of the work takes some frames: in between the page has its turn. */
import { withAddedTexts } from '../data/added-texts.ts';
import { indexDataSet } from '../data/data-set.ts';
import { parsingDataSet, type Parsed } from '../data/parse.ts';
import type { DataSet } from '../data/schema.ts';
import { sceneBuilder } from '../scene/scene.ts';
import { clear, type Transition } from '../state/transitions.ts';
import { withIsolatedTexts } from '../text/isolated-text.ts';
import type { AtlasModel, Given } from './model.ts';
import { pause } from './pause.ts';

/** A set of so many records takes no longer than any other change. */
const atOnceUpTo = 5000;

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

/** A wait that nobody feels. */
const turnMs = 50;
/** What {@link AtlasModel.setData} does at once. A set that is given meanwhile takes its place. */
export async function showInTurns(model: AtlasModel, given: Given, afresh: Transition = (view) => view): Promise<void> {
  if (given.dataSet.records.length <= atOnceUpTo) {
    model.setData(given.dataSet, given.surroundings, given.more, afresh);
    return;
  }
  const isLatest = model.awaitData();
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

const sliceLength = 20_000;

async function isolatedInTurns(dataSet: DataSet): Promise<DataSet> {
  const without: DataSet = { ...dataSet, pairings: [], records: [] };
  const pairings = await inSlices(dataSet.pairings, (slice) => withIsolatedTexts({ ...without, pairings: slice }).pairings);
  const records = await inSlices(dataSet.records, (slice) => withIsolatedTexts({ ...without, records: slice }).records);
  return { ...withIsolatedTexts(without), pairings, records };
}

async function inSlices<T>(items: readonly T[], change: (slice: T[]) => readonly T[]): Promise<T[]> {
  const changed: T[] = [];
  for (let at = 0; at < items.length; at += sliceLength) {
    for (const item of change(items.slice(at, at + sliceLength))) changed.push(item);
    await pause();
  }
  return changed;
}
