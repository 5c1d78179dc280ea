import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Parks and other joint platforms of both sides, at their places. */
export const platforms: TopicDescriptor<'platforms'> = {
  id: 'platforms',
  showsRecords: true,
  width: null,
  namesFlows: false,
  content: flowContent,
};
