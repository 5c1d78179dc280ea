/** A lens in which the selected pairing has nothing says so first. */
import { html, nothing, type TemplateResult } from 'lit';
import { lensesOf } from '../scene/records.ts';
import type { Lens } from '../state/view-state.ts';
import { silenceWords } from '../text/panel-words/silence.ts';
import type { PanelInput } from './panel-input.ts';

export function silenceFirst({ index, scene, language, words }: PanelInput, lens: Lens): TemplateResult | typeof nothing {
  const pairing = scene.emphasis.pairing === null ? undefined : index.pairing(scene.emphasis.pairing);
  if (!pairing) return nothing;
  const records = scene.records.shown.flatMap((id) => index.record(id) ?? []).filter((record) => lensesOf(record).includes(lens));
  if (records.some((record) => record.pairing === pairing.id)) return nothing;
  const isGroup = records.some((record) => record.state === 'group' && record.appliesTo?.includes(pairing.id));
  const own = silenceWords[language];
  return html`<p class="silent">${(isGroup ? own.onlyTotal : own.nothing)(words.lensNames[lens], pairing.names[language])}</p>`;
}
