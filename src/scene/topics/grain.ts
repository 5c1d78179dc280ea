import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Grain by weight, and its routes. */
export const grain: TopicDescriptor<'grain'> = {
  id: 'grain',
  showsRecords: true,
  width: { unit: 't' },
  namesFlows: false,
  content: flowContent,
};
