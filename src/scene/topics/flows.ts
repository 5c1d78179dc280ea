import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Flows of any kind, from a user's table. Until the code has come that scales their widths, all are equally wide. */
export const flows: TopicDescriptor<'flows'> = {
  id: 'flows',
  showsRecords: true,
  width: 'scaled',
  namesFlows: false,
  content: flowContent,
};
