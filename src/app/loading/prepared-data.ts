/** A data set with its index and its scenes. */
import type { AddedRecords } from '../../data/added-records.ts';
import { withAddedTexts } from '../../data/added-texts.ts';
import type { DataIndex } from '../../data/data-set.ts';
import type { DataSet } from '../../data/schema.ts';
import { viewsOf, type FlowLevels } from '../../data/views.ts';
import type { FlowLevel } from '../../data/vocabulary.ts';
import type { Bounds } from '../../geo/projection.ts';
import type { ArcBends } from '../../scene/marks/arc-bends.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import { sceneBuilder, type SceneOf, type SceneSources } from '../../scene/scene.ts';
import type { LevelChoice } from '../../state/view-state.ts';
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
  /** Lays out the arcs of a user's flows; comes with the user's data. Without it arcs have their usual bends. */
  readonly bendsOf?: BendsOf;
}

/** The bends that a layout chooses for the arcs of scenes. */
export interface BendsOf {
  /**
   * Null where arcs keep the usual bends, a promise where they have yet to be laid out. It rejects where that fails, or other arcs are asked for
   * meanwhile.
   *
   * @param home - what the first view of the data holds
   * @param failed - called with the first failure of the data's layouts; what was stopped is none
   */
  (arcs: ArcColumns, home: Bounds, failed: (cause: unknown) => void): ArcBends | Promise<ArcBends | null> | null;
  /** Ends what is being laid out, for nobody looks at it any more. */
  cancel(): void;
}

/** A data set that can be shown. */
export interface PreparedLevel {
  readonly index: DataIndex;
  readonly sceneOf: SceneOf;
}

/** A data set at all levels by which its flows can be added up. */
export interface PreparedData {
  /** Null where the set has one level only. */
  readonly levels: FlowLevels | null;
  /** The set of a level, prepared when it is first asked for. */
  readonly at: (level: LevelChoice) => PreparedLevel;
}

export function prepareData({ dataSet, surroundings }: LoadedData): PreparedData {
  const levels = viewsOf(dataSet)?.levels ?? null;
  const prepared = new Map<FlowLevel, PreparedLevel>();
  return {
    levels,
    at: (choice) => {
      const level = levels?.levelOf(choice) ?? 'place';
      const known = prepared.get(level) ?? prepareLevel(levels?.setAt(level) ?? dataSet, surroundings);
      prepared.set(level, known);
      return known;
    },
  };
}

function prepareLevel(dataSet: DataSet, surroundings: Surroundings): PreparedLevel {
  const index = shownIndex(dataSet);
  return { index, sceneOf: sceneBuilder({ index, ...withAddedTexts(surroundings) }) };
}
