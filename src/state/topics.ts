/** What the state knows of a topic. All else of it is its descriptor in `scene/topics/`. */
import type { Topic } from './view-state.ts';

/** A topic whose story is one of flows. */
export type FlowKind = Exclude<Topic, 'overview' | 'projects'>;

export function isFlowKind(topic: Topic): topic is FlowKind {
  return topic !== 'overview' && topic !== 'projects';
}
