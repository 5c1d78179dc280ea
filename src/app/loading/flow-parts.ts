/** What draws the flows of a user's data; loaded together with them. */
export { flowTopic } from '../../scene/topics/flow-topic.ts';
export { createBendsOf } from '../layout/bends-of.ts';
export { layOut } from '../layout/lay-out.ts';
