import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Grain, by weight, and the routes that it takes. */
export const grain: TopicDescriptor<'grain'> = {
  id: 'grain',
  showsRecords: true,
  width: { unit: 't' },
  namesFlows: false,
  content: flowContent,
};
