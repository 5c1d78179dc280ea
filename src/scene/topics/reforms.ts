import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Reforms that one side adopts from the other. Most have a name and no figure. */
export const reforms: TopicDescriptor<'reforms'> = {
  id: 'reforms',
  showsRecords: true,
  width: null,
  namesFlows: true,
  content: flowContent,
};
