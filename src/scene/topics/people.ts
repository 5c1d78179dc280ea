import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Officials and others who are posted or trained. */
export const people: TopicDescriptor<'people'> = {
  id: 'people',
  showsRecords: true,
  width: null,
  namesFlows: false,
  content: flowContent,
};
