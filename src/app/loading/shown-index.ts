/** The index of a data set with its texts isolated for use in sentences. */
import { withAddedTexts } from '../../data/added-texts.ts';
import { indexDataSet, type DataIndex } from '../../data/data-set.ts';
import type { DataSet } from '../../data/schema.ts';
import { viewsOf } from '../../data/views.ts';
import { withIsolatedItem, withIsolatedTexts } from '../../i18n/isolated-text.ts';

export function shownIndex(dataSet: DataSet): DataIndex {
  return indexDataSet(withShownTexts(dataSet), dataSet);
}

/** Texts of records that are views of a table are isolated only when they are read. */
function withShownTexts(dataSet: DataSet): DataSet {
  const views = viewsOf(dataSet);
  if (!views) return withAddedTexts(withIsolatedTexts(dataSet));
  const rest = withAddedTexts(withIsolatedTexts({ ...dataSet, pairings: [], records: [] }));
  return views.within(rest, (text) => withAddedTexts(withIsolatedItem(text)));
}
