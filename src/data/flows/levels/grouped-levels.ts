/** Adds up a table of flows at each level. */
import type { FlowLevel } from '../../vocabulary.ts';
import { groupFlows, type GroupedFlows } from './group-flows.ts';
import { levelNodes, type LevelNodes, type PlaceCodes } from './level-nodes.ts';
import { nearNodes, type NearNodes, type PlacePoint } from './near-nodes.ts';
import { commonestUnit, levelShare, type LevelShare } from './opening-level.ts';
import { overlappingRows } from './overlaps.ts';
import { Measures, type RowColumns } from './row-columns.ts';

/** A level at which flows between places are added up. */
export type SumLevel = Exclude<FlowLevel, 'place'>;

export interface GroupedLevel {
  readonly level: SumLevel;
  readonly nodes: LevelNodes & Partial<Pick<NearNodes, 'size'>>;
  readonly flows: GroupedFlows;
  readonly share: LevelShare;
}

export interface GroupedLevels {
  /** The share of the table without sums. */
  readonly share: LevelShare;
  /** The levels, the finest first. */
  readonly levels: readonly GroupedLevel[];
}

/**
 * Adds up a table at its levels. A level is left out if it has the same areas as the level before or one place in each area. If most
 * places have no code, the levels are those of near places, otherwise those of the codes.
 *
 * @param points - the points of the places
 * @param most - a level with more flows is left out, because it is more than a page can hold
 */
export function groupedLevels(columns: RowColumns, codes: PlaceCodes, points: readonly PlacePoint[], most: number): GroupedLevels {
  const measures = new Measures(columns);
  const measureOf = measures.ofRows();
  const unit = commonestUnit(columns);
  const areNear = codes.filter((code) => code === null).length > codes.length / 2;
  let areas = codes.length;
  const levels = (areNear ? nearLevelsOf(columns, codes, points) : namedLevelsOf(codes)).flatMap((nodes): readonly GroupedLevel[] => {
    const { level } = nodes;
    if (level === 'place' || nodes.count >= areas) return [];
    const flows = groupFlows(columns, nodes, measures, measureOf, overlappingRows(columns, measureOf, codes, nodes));
    if (flows.count > most) return [];
    areas = nodes.count;
    return [{ level, nodes, flows, share: levelShare(level, flows, new Measures(flows).ofRows(), unit) }];
  });
  return { share: levelShare('place', columns, measureOf, unit), levels };
}

function namedLevelsOf(codes: PlaceCodes): readonly LevelNodes[] {
  return (['prefecture', 'province', 'region'] as const).map((level) => levelNodes(codes, level));
}

/** A table with at most this many places can be read without groups. */
const readablePlaces = 40;
/** The largest share of the places of the level before that a level of groups has. With more it would tell the reader little that is new. */
const mostKept = 1 / 2;
/** The smallest number of groups at a level. With fewer, almost all flows would be within one group. */
const fewestGroups = 6;

function nearLevelsOf(columns: RowColumns, codes: PlaceCodes, points: readonly PlacePoint[]): readonly NearNodes[] {
  const levels = nearNodes(columns, codes, points);
  let before = Math.max(0, ...levels.map(({ size }) => size.reduce((sum, each) => sum + each, 0)));
  if (before <= readablePlaces) return [];
  return levels.filter(({ count }) => {
    if (count < fewestGroups || count > before * mostKept) return false;
    before = count;
    return true;
  });
}
