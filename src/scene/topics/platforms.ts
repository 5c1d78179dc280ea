import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Parks and what else both sides run together, at the place where it stands. */
export const platforms: TopicDescriptor<'platforms'> = {
  id: 'platforms',
  showsRecords: true,
  width: null,
  namesFlows: false,
  content: flowContent,
};
