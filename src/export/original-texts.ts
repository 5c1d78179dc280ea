import { indexDataSet, type DataIndex } from '../data/data-set.ts';
import type { DataSet } from '../data/schema.ts';

/** Of data sets whose shown texts differ; made at the first export. */
const indexes = new WeakMap<DataSet, DataIndex>();

/** Files contain the texts of the data set as they came, not as they are prepared for the page. */
export function withOriginalTexts(index: DataIndex): DataIndex {
  const { original, dataSet } = index;
  if (original === dataSet) return index;
  const known = indexes.get(original);
  if (known) return known;
  const made = indexDataSet(original);
  indexes.set(original, made);
  return made;
}
