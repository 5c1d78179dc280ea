/** The notice that the topic has no record of the selected pairing. */
import { html, nothing, type TemplateResult } from 'lit';
import { statementsOfPairings } from '../../scene/statements.ts';
import type { Topic } from '../../state/view-state.ts';
import { noDataWords } from '../../i18n/shared/no-data.ts';
import type { PanelInput } from '../../app/panel-input.ts';

export function noDataNotice({ index, scene, language, words }: PanelInput, topic: Topic): TemplateResult | typeof nothing {
  const pairing = scene.emphasis.pairing === null ? undefined : index.pairing(scene.emphasis.pairing);
  if (!pairing) return nothing;
  const said = statementsOfPairings(index, topic).get(pairing.id);
  if (said === 'reported') return nothing;
  const own = noDataWords[language];
  return html`<p class="silent">${(said === 'group' ? own.onlyTotal : own.nothing)(words.topicNames[topic], pairing.names[language])}</p>`;
}
