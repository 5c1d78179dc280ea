import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** What one side takes over from the other. Most of it has no figure but a name. */
export const reforms: TopicDescriptor<'reforms'> = {
  id: 'reforms',
  showsRecords: true,
  width: null,
  namesFlows: true,
  content: flowContent,
};
