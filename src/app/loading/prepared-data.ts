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

/** The places and the attribution of the boundary layer, which a scene needs in addition to the data set. */
export type Surroundings = Omit<SceneSources, 'index'>;

/** A validated data set with its surroundings, other sources and layouts. */
export interface LoadedData {
  readonly dataSet: DataSet;
  readonly surroundings: Surroundings;
  /** Fetches the same set with the other sources, when the reader first requests them; null if it has none. */
  readonly more: (() => Promise<DataSet>) | null;
  /** The number of records that the other sources add. */
  readonly added?: AddedRecords;
  /** Lays out the arcs of a user's flows. It is loaded together with the user's data. Without it, arcs have default bends. */
  readonly bendsOf?: BendsOf;
}

/** Returns the bends that a layout chooses for the arcs of a scene. */
export interface BendsOf {
  /**
   * Returns null for arcs that keep default bends, and a promise for arcs whose layout is pending. The promise rejects if the layout fails
   * or if other arcs are requested meanwhile.
   *
   * @param home - the bounds of the first view of the data
   * @param failed - called with the first failure of a layout of these data, not for a cancelled one
   */
  (arcs: ArcColumns, home: Bounds, failed: (cause: unknown) => void): ArcBends | Promise<ArcBends | null> | null;
  /** Ends the pending layout. */
  cancel(): void;
}

/** A data set at one level that can be shown. */
export interface PreparedLevel {
  readonly index: DataIndex;
  readonly sceneOf: SceneOf;
}

/** A data set at all levels that its flows can be added up by. */
export interface PreparedData {
  /** Null if the set has only one level. */
  readonly levels: FlowLevels | null;
  /** Returns the set at a level, which is prepared on the first call. */
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
