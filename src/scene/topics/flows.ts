import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Flows of any kind, from a user's table. Until the code for their widths has been loaded, all have the same width. */
export const flows: TopicDescriptor<'flows'> = {
  id: 'flows',
  showsRecords: true,
  width: 'scaled',
  namesFlows: false,
  content: flowContent,
};
