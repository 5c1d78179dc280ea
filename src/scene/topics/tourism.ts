import { flowContent } from './flow-content.ts';
import type { TopicDescriptor } from './topic.ts';

/** Visitors. Only their number is shown by widths. Shares and events are labels. */
export const tourism: TopicDescriptor<'tourism'> = {
  id: 'tourism',
  showsRecords: true,
  width: { unit: 'person-time' },
  namesFlows: false,
  content: flowContent,
};
