/** A data set with its index and its scenes. */
import type { AddedRecords } from '../../data/added-records.ts';
import { withAddedTexts } from '../../data/added-texts.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { DataSet } from '../../data/schema.ts';
import { sceneBuilder, type Scene, type SceneSources } from '../../scene/scene.ts';
import type { ViewState } from '../../state/view-state.ts';
import { shownIndex } from './shown-index.ts';

/** The places and the attribution of the boundary layer: all a scene needs beside the data set. */
export type Surroundings = Omit<SceneSources, 'index'>;

/** A checked data set and what belongs to it. */
export interface LoadedData {
  readonly dataSet: DataSet;
  readonly surroundings: Surroundings;
  /** Fetches the same set with the other sources, when a reader first requests them; null for a set that has none. */
  readonly more: (() => Promise<DataSet>) | null;
  /** How much they add. */
  readonly added?: AddedRecords;
}

export interface PreparedData {
  readonly index: DataIndex;
  readonly sceneOf: (view: ViewState, theme: 'light' | 'dark', subject?: readonly string[] | null) => Scene;
}

export function prepareData({ dataSet, surroundings }: LoadedData): PreparedData {
  const index = shownIndex(dataSet);
  return { index, sceneOf: sceneBuilder({ index, ...withAddedTexts(surroundings) }) };
}
