import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Money and numbers of projects: neither is a flow, so no width says it. */
export const projects: TopicDescriptor<'projects'> = {
  id: 'projects',
  showsRecords: true,
  width: null,
  namesFlows: false,
  content: flowContent,
};
