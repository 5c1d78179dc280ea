/** Data sets whose pairings and records are views of a table, without the table's own code: that comes with a user's data only. */
import type { FlowTable } from './flows/flow-table.ts';
import type { DataSet, LocalizedText } from './schema.ts';
import type { FlowLevel, LevelChoice } from './vocabulary.ts';

/** How texts for readers are changed before they are shown. */
export type ChangeText = (text: LocalizedText) => LocalizedText;

/** The same flows added up by level. */
export interface FlowLevels {
  /** The finest first; the first is that of the table's own places. At least two. */
  readonly offered: readonly FlowLevel[];
  /** What `auto` is. */
  readonly opening: FlowLevel;
  /** The offered level of a choice. Of one that is not, because it would add nothing up or has more sums than a page holds, the next finer one. */
  levelOf(choice: LevelChoice): FlowLevel;
  /** The data set of an offered level, made when it is first asked for. */
  setAt(level: FlowLevel): DataSet;
  /** The unit of a level that contains a place, or a unit of a finer level, by their ids; null where there is none. */
  unitOf(id: string, level: FlowLevel): string | null;
}

/** What the sums of a level are made of. */
export interface SumParts {
  readonly level: FlowLevel;
  /** The table whose rows are added up. */
  readonly places: FlowTable;
  /**
   * The rows of that table that are parts of a sum, the largest first; none where the table has no room for any of them.
   *
   * @param most - so many are enough; all if it is left out
   */
  partsOf(sum: number, most?: number): Uint32Array;
  /** How many rows of the file are parts of no sum, for another row contains them. */
  readonly overlapping: number;
  /** The data set of that table: its records have the numbers of the rows. */
  placeSet(): DataSet;
}

export interface Views {
  readonly table: FlowTable;
  /** `place`: the rows are those of the table itself. */
  readonly level: FlowLevel;
  /** Null where the table has one level only. */
  readonly levels: FlowLevels | null;
  /** Null where rows are not added up by level. */
  readonly parts: SumParts | null;
  /** Another data set with the same pairings and records, whose texts are changed when they are read. */
  readonly within: (dataSet: DataSet, changeText: ChangeText) => DataSet;
  /** The same data set in plain objects. */
  readonly plain: () => DataSet;
}

const known = new WeakMap<DataSet, Views>();

export function setViews(dataSet: DataSet, views: Views): void {
  known.set(dataSet, views);
}

/** Null for a data set that is plain objects. */
export function viewsOf(dataSet: DataSet): Views | null {
  return known.get(dataSet) ?? null;
}

/** The data set in plain objects, for code outside of Duikou. */
export function plainDataSet(dataSet: DataSet): DataSet {
  return viewsOf(dataSet)?.plain() ?? dataSet;
}
