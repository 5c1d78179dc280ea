/**
 * Data sets whose pairings and records are views of a table. The table's own code is not imported here, because it is loaded with a user's
 * data only.
 */
import type { FlowTable } from './flows/flow-table.ts';
import type { DataSet, LocalizedText } from './schema.ts';
import type { FlowLevel, LevelChoice } from './vocabulary.ts';

/** Changes a text for readers before it is shown. */
export type ChangeText = (text: LocalizedText) => LocalizedText;

/** The levels at which a set of flows is added up. */
export interface FlowLevels {
  /** At least two levels, the finest first. The first one is that of the table's own places. */
  readonly offered: readonly FlowLevel[];
  /** The level that `auto` stands for. */
  readonly opening: FlowLevel;
  /**
   * The offered level of a choice. For a level that is not offered, because it adds nothing up or has more sums than a page holds, the next
   * finer one.
   */
  levelOf(choice: LevelChoice): FlowLevel;
  /** The data set of an offered level, created on first access. */
  setAt(level: FlowLevel): DataSet;
  /** The id of the area of a level that contains a place or an area of a finer level; null if there is none. */
  areaOf(id: string, level: FlowLevel): string | null;
}

/** The parts of a level's sums. */
export interface SumParts {
  readonly level: FlowLevel;
  /** The table whose rows are added up. */
  readonly places: FlowTable;
  /**
   * The indices of the rows that are parts of a sum, the largest first; empty if the table has no room for any of them.
   *
   * @param most - the largest number of rows to return; without it all are returned
   */
  partsOf(sum: number, most?: number): Uint32Array;
  /** The number of rows in the file that are part of no sum, because another row contains them. */
  readonly overlapping: number;
  /** The data set of that table. Its records are in the order of the rows. */
  placeSet(): DataSet;
}

export interface Views {
  readonly table: FlowTable;
  /** The level of the rows; `place` for the table itself. */
  readonly level: FlowLevel;
  /** Null if the table has one level only. */
  readonly levels: FlowLevels | null;
  /** Null if the rows are not sums. */
  readonly parts: SumParts | null;
  /** A data set with the same pairings and records, whose texts are changed when they are read. */
  readonly within: (dataSet: DataSet, changeText: ChangeText) => DataSet;
  /** The data set as plain objects. */
  readonly plain: () => DataSet;
}

const known = new WeakMap<DataSet, Views>();

export function setViews(dataSet: DataSet, views: Views): void {
  known.set(dataSet, views);
}

/** The views of a data set; null if it consists of plain objects. */
export function viewsOf(dataSet: DataSet): Views | null {
  return known.get(dataSet) ?? null;
}

/** The data set as plain objects, for code outside of Duikou. */
export function plainDataSet(dataSet: DataSet): DataSet {
  return viewsOf(dataSet)?.plain() ?? dataSet;
}
