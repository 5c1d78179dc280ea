/** Data sets whose pairings and records are views of a table, without the table's own code: that comes with a user's data only. */
import type { FlowTable } from './flows/flow-table.ts';
import type { DataSet, LocalizedText } from './schema.ts';

/** How texts for readers are changed before they are shown. */
export type ChangeText = (text: LocalizedText) => LocalizedText;

export interface Views {
  readonly table: FlowTable;
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
