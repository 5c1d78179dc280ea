import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Values and numbers of projects. Neither is a flow, so no width shows them. */
export const projects: TopicDescriptor<'projects'> = {
  id: 'projects',
  showsRecords: true,
  width: null,
  namesFlows: false,
  content: flowContent,
};
