/** The pairings, each a way in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pairing } from '../../data/schema.ts';
import { select } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

/** With nothing selected: all the pairings, each a way in. */
export function pairingsTemplate({ index, words, language, change }: PanelInput): TemplateResult {
  return html`
    <h2>${(index.dataSet.kind === 'flows' ? words.pairsCount : words.allPairings)(index.officialPairings.length)}</h2>
    <p class="lead">${words.pairingNoneHint}</p>
    ${waysIn({ index, language, change }, index.officialPairings)}
  `;
}

/** More ways in than these are found by the map and the search. */
const mostWaysIn = 200;

export function waysIn(
  { index, language, change }: Pick<PanelInput, 'index' | 'language' | 'change'>,
  pairings: readonly Pairing[],
): TemplateResult {
  return html`<ul class="pairings">
      ${pairings.slice(0, mostWaysIn).map(
        (pairing) => html`<li data-pairing=${pairing.id}>
          <button type="button" @click=${() => change(select(pairing.id))}>${endsTemplate({ index, language }, pairing)}</button>
        </li>`,
      )}
    </ul>
    ${pairings.length > mostWaysIn ? html`<p class="notes">${messagesOf(language).morePairs(pairings.length - mostWaysIn)}</p>` : nothing}`;
}

export function endsTemplate({ index, language }: Pick<PanelInput, 'index' | 'language'>, pairing: Pairing): TemplateResult {
  const sideOf = (id: string, side: 'a' | 'b'): string => (index.sideOf(id) === 'both' ? 'both' : side);
  return html`<span class="end side side-${sideOf(pairing.a, 'a')}">${index.region(pairing.a).short[language]}</span
    ><span class="between" aria-hidden="true"></span><span class="visually-hidden"> – </span
    ><span class="end side side-${sideOf(pairing.b, 'b')}">${index.region(pairing.b).short[language]}</span>`;
}
