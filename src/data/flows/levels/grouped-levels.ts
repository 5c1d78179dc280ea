/** Adds up a table of flows at each level. */
import { flowLevels, type FlowLevel } from '../../vocabulary.ts';
import { groupFlows, type GroupedFlows } from './group-flows.ts';
import { levelNodes, type LevelNodes, type PlaceCodes } from './level-nodes.ts';
import { commonestUnit, levelShare, type LevelShare } from './opening-level.ts';
import { overlappingRows } from './overlaps.ts';
import { Measures, type RowColumns } from './row-columns.ts';

/** A level at which flows between places are added up. */
export type SumLevel = Exclude<FlowLevel, 'place'>;

export interface GroupedLevel {
  readonly level: SumLevel;
  readonly nodes: LevelNodes;
  readonly flows: GroupedFlows;
  readonly share: LevelShare;
}

export interface GroupedLevels {
  /** The share of the table without sums. */
  readonly share: LevelShare;
  /** The levels, the finest first. A level is left out if it has the same units as the level before or one place in each unit. */
  readonly levels: readonly GroupedLevel[];
}

/** @param most - a level with more flows is left out, because it is more than a page can hold */
export function groupedLevels(columns: RowColumns, codes: PlaceCodes, most: number): GroupedLevels {
  const measures = new Measures(columns);
  const measureOf = measures.ofRows();
  const unit = commonestUnit(columns);
  let units = codes.length;
  const levels = flowLevels.flatMap((level): readonly GroupedLevel[] => {
    if (level === 'place') return [];
    const nodes = levelNodes(codes, level);
    if (nodes.count >= units) return [];
    const flows = groupFlows(columns, nodes, measures, measureOf, overlappingRows(columns, measureOf, codes, nodes));
    if (flows.count > most) return [];
    units = nodes.count;
    return [{ level, nodes, flows, share: levelShare(level, flows, new Measures(flows).ofRows(), unit) }];
  });
  return { share: levelShare('place', columns, measureOf, unit), levels };
}
