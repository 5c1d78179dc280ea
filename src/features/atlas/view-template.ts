/** The open view beside the map, one of five views of the topic. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import { isFlowKind } from '../../state/topics.ts';
import type { Topic, ViewName } from '../../state/view-state.ts';

/** @param ways - buttons that lead on from the story; children of `<duikou-pairing>` in its slot `ways` */
export function viewTemplate(
  view: ViewName,
  index: DataIndex | null,
  topic: Topic,
  selection: string | null,
  ways: TemplateResult | typeof nothing,
): TemplateResult {
  switch (view) {
    case 'story':
      return storyTemplate(index, topic, selection, ways);
    case 'compare':
      return index?.dataSet.kind === 'flows'
        ? html`<duikou-matrix exportparts="matrix"></duikou-matrix>`
        : html`<duikou-compare exportparts="compare"></duikou-compare>`;
    case 'timeline':
      return html`<duikou-timeline exportparts="timeline"></duikou-timeline>`;
    case 'table':
      return html`<duikou-table exportparts="table"></duikou-table>`;
    case 'report':
      return html`<duikou-report exportparts="report"></duikou-report>`;
  }
}

/**
 * The story of the selected pairing, or of the topic if nothing is selected. A table of flows has no pairings: the selection is a
 * place of the flows, so the story stays that of the topic.
 */
function storyTemplate(
  index: DataIndex | null,
  topic: Topic,
  selection: string | null,
  ways: TemplateResult | typeof nothing,
): TemplateResult {
  const isOfFlows = index?.dataSet.kind === 'flows' && isFlowKind(topic);
  if (topic === 'overview' || (selection !== null && !isOfFlows))
    return html`<duikou-pairing exportparts="pairing">${ways}</duikou-pairing>`;
  return topic === 'projects'
    ? html`<duikou-projects exportparts="projects"></duikou-projects>`
    : html`<duikou-flows exportparts="flows"></duikou-flows>`;
}
