/** The parts that draw the flows of a user's data, loaded together with these. */
export { flowTopic } from '../../scene/topics/flow-topic.ts';
export { createBendsOf } from '../layout/bends-of.ts';
export { layOut } from '../layout/lay-out.ts';
