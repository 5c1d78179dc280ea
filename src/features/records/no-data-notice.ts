/** A lens in which the selected pairing has nothing says so first. */
import { html, nothing, type TemplateResult } from 'lit';
import { saidOfPairings } from '../../scene/said.ts';
import type { Lens } from '../../state/view-state.ts';
import { silenceWords } from '../../i18n/shared/no-data.ts';
import type { PanelInput } from '../../app/panel-input.ts';

export function silenceFirst({ index, scene, language, words }: PanelInput, lens: Lens): TemplateResult | typeof nothing {
  const pairing = scene.emphasis.pairing === null ? undefined : index.pairing(scene.emphasis.pairing);
  if (!pairing) return nothing;
  const said = saidOfPairings(index, lens).get(pairing.id);
  if (said === 'reported') return nothing;
  const own = silenceWords[language];
  return html`<p class="silent">${(said === 'group' ? own.onlyTotal : own.nothing)(words.lensNames[lens], pairing.names[language])}</p>`;
}
