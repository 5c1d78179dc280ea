/** Marks the title of unchecked data in files and citations, because the mark on the page is not part of them. */
import { keysOf, recordOf } from '../data/parse/objects.ts';
import type { DataSet } from '../data/schema.ts';

/** @param unchecked - the note on the page; null for the page's own data, whose title is not changed */
export function withUncheckedTitle<T extends Pick<DataSet, 'title'>>(dataSet: T, unchecked: string | null): T {
  if (unchecked === null) return dataSet;
  const { title } = dataSet;
  return { ...dataSet, title: { ...title, ...recordOf(keysOf(title), (language) => `${title[language]} (${unchecked})`) } };
}
