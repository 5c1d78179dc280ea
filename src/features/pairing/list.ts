/** The list of pairings, each a button or a link that opens it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pairing } from '../../data/schema.ts';
import { select } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

/** Number of listed pairings; the others can be found on the map and by the search. */
const maxWaysIn = 200;

/** Renders the control that opens a pairing: a button, or a link in a page before any script. */
export type WayIn = (pairing: Pairing, ends: TemplateResult) => TemplateResult;

export function waysIn(
  { index, language }: Pick<PanelInput, 'index' | 'language'>,
  pairings: readonly Pairing[],
  wayIn: WayIn,
): TemplateResult {
  return html`<ul class="pairings">
      ${pairings.slice(0, maxWaysIn).map((pairing) => html`<li data-pairing=${pairing.id}>${wayIn(pairing, endsTemplate({ index, language }, pairing))}</li>`)}
    </ul>
    ${pairings.length > maxWaysIn ? html`<p class="notes">${messagesOf(language).morePairs(pairings.length - maxWaysIn)}</p>` : nothing}`;
}

/**
 * A button that selects the pairing.
 *
 * @param after - renders content after the names of the two ends
 */
export function wayInButton(change: PanelInput['change'], after: (pairing: Pairing) => unknown = () => nothing): WayIn {
  return (pairing, ends) =>
    html`<button type="button" class="way" @click=${() => change(select(pairing.id))}>${ends}${after(pairing)}</button>`;
}

export function endsTemplate({ index, language }: Pick<PanelInput, 'index' | 'language'>, pairing: Pairing): TemplateResult {
  const sideOf = (id: string, side: 'a' | 'b'): string => (index.sideOf(id) === 'both' ? 'both' : side);
  return html`<span class="end side side-${sideOf(pairing.a, 'a')}">${index.region(pairing.a).short[language]}</span
    ><span class="between" aria-hidden="true"></span><span class="visually-hidden"> – </span
    ><span class="end side side-${sideOf(pairing.b, 'b')}">${index.region(pairing.b).short[language]}</span>`;
}
