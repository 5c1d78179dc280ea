/** The finding: the sentence at the beginning of a story. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, PairingId } from '../../data/schema.ts';
import type { Topic } from '../../state/view-state.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { captionTemplate, type FigureTemplate } from '../figure/caption-template.ts';

/**
 * The finding for a topic, or, with a pairing, its finding for the topic, or else for the pairing as a whole.
 *
 * @param pairing - null: the finding of the topic alone
 */
export function findingOf(findings: readonly Finding[], topic: Topic, pairing: PairingId | null): Finding | undefined {
  const ofPairing = findings.filter((finding) => (finding.pairing ?? null) === pairing);
  return (
    ofPairing.find((finding) => finding.topic === topic) ??
    (pairing === null ? undefined : ofPairing.find((finding) => finding.topic === undefined))
  );
}

/** The finding as a paragraph; nothing if there is none, or if a filter hides one of its figures. */
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
