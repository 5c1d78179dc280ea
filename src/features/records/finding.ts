/** The sentence that a story begins with. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, PairingId } from '../../data/schema.ts';
import type { Topic } from '../../state/view-state.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { captionTemplate, type FigureTemplate } from '../figure/caption-template.ts';

/** Of a pairing the finding of the topic goes before that of the pairing as a whole; of a topic alone there is one. */
export function findingOf(findings: readonly Finding[], topic: Topic, pairing: PairingId | null): Finding | undefined {
  const ofPairing = findings.filter((finding) => (finding.pairing ?? null) === pairing);
  return (
    ofPairing.find((finding) => finding.topic === topic) ??
    (pairing === null ? undefined : ofPairing.find((finding) => finding.topic === undefined))
  );
}

/** Nothing while a filter hides one of its figures. */
export function findingTemplate(
  { index, scene, language }: Pick<PanelInput, 'index' | 'scene' | 'language'>,
  topic: Topic,
  pairing: PairingId | null,
  figure?: FigureTemplate,
): TemplateResult | typeof nothing {
  const finding = findingOf(index.dataSet.findings, topic, pairing);
  const shown = new Set(scene.records.shown);
  if (!finding?.records.every((record) => shown.has(record))) return nothing;
  return html`<p class="finding">${captionTemplate(finding.text[language], figure)}</p>`;
}
