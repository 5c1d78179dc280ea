/** Data that nobody has checked are marked as such on the page. A file or a citation has no page around it, so its title has the mark. */
import { keysOf, recordOf } from '../data/parse/objects.ts';
import type { DataSet } from '../data/schema.ts';

/** @param unchecked - the sentence on the page; null for the page's own data, whose title stays as it is */
export function withUncheckedTitle<T extends Pick<DataSet, 'title'>>(dataSet: T, unchecked: string | null): T {
  if (unchecked === null) return dataSet;
  const { title } = dataSet;
  return { ...dataSet, title: { ...title, ...recordOf(keysOf(title), (language) => `${title[language]} (${unchecked})`) } };
}
