import type { DataIndex } from '../../data/data-set.ts';
import { topicIds } from '../../data/vocabulary.ts';
import type { Topic } from '../../state/view-state.ts';
import { topicsOf } from '../records.ts';
import { topicDescriptors } from './index.ts';

const known = new WeakMap<DataIndex, readonly Topic[]>();

/**
 * The topics that a data set offers: those in its `topics`, otherwise those of its records. A topic without records is offered for any set.
 */
export function offeredTopics(index: DataIndex): readonly Topic[] {
  const result = known.get(index);
  if (result) return result;
  const recorded = new Set(index.dataSet.records.flatMap(topicsOf));
  const offered = index.dataSet.topics ?? topicIds.filter((topic) => !topicDescriptors[topic].showsRecords || recorded.has(topic));
  known.set(index, offered);
  return offered;
}
