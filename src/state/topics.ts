/** What the state knows of a topic: its panel. All else of it is its descriptor in `scene/topics/`. */
import type { PanelName, Topic } from './view-state.ts';

/** The topics that do not open the panel of flows, with their panels. */
const panels = { overview: 'pairing', projects: 'projects' } as const satisfies Partial<Record<Topic, PanelName>>;

/** A topic that the panel of flows shows. */
export type FlowKind = Exclude<Topic, keyof typeof panels>;

export function hasFlowsPanel(topic: Topic): topic is FlowKind {
  return !Object.hasOwn(panels, topic);
}

/** Where a topic is shown best. */
export function panelOfTopic(topic: Topic): PanelName {
  return hasFlowsPanel(topic) ? 'flows' : panels[topic];
}
