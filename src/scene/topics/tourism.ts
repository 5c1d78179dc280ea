import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Visitors. Their number is the only figure that a width says; shares and events are labels. */
export const tourism: TopicDescriptor<'tourism'> = {
  id: 'tourism',
  showsRecords: true,
  width: { unit: 'person-time' },
  namesFlows: false,
  content: flowContent,
};
