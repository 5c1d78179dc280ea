/** The part of a topic that the state depends on. The rest is in its descriptor in `scene/topics/`. */
import type { Topic } from './view-state.ts';

/** A topic whose story is about flows. */
export type FlowKind = Exclude<Topic, 'overview' | 'projects'>;

export function isFlowKind(topic: Topic): topic is FlowKind {
  return topic !== 'overview' && topic !== 'projects';
}
