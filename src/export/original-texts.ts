import { indexDataSet, type DataIndex } from '../data/data-set.ts';
import type { DataSet } from '../data/schema.ts';

/** Indexes of data sets whose shown texts differ from the original ones, created on the first export. */
const indexes = new WeakMap<DataSet, DataIndex>();

/** Returns the data set with its original texts, for files. The texts on the page are isolated for use within sentences. */
export function withOriginalTexts(index: DataIndex): DataIndex {
  const { original, dataSet } = index;
  if (original === dataSet) return index;
  const known = indexes.get(original);
  if (known) return known;
  const made = indexDataSet(original);
  indexes.set(original, made);
  return made;
}
