/** A file or a citation has no page around it, so the title says what the page says of data that nobody has checked. */
import { keysOf, recordOf } from '../data/parse/objects.ts';
import type { DataSet } from '../data/schema.ts';

/** @param unchecked - the line of the page; null for data of the page's own, which stay as they are */
export function withUncheckedTitle<T extends Pick<DataSet, 'title'>>(dataSet: T, unchecked: string | null): T {
  if (unchecked === null) return dataSet;
  const { title } = dataSet;
  return { ...dataSet, title: { ...title, ...recordOf(keysOf(title), (language) => `${title[language]} (${unchecked})`) } };
}
