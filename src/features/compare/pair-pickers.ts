/** Two lists that choose the pairings to compare. The second list appears once the first has a choice. */
import { html, nothing, type TemplateResult } from 'lit';
import { comparedPairings } from '../../scene/emphasis.ts';
import { compare, select } from '../../state/transitions.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { compareWords } from './messages.ts';

export function pairPickers(input: PanelInput): TemplateResult | typeof nothing {
  const { index, language, view, change } = input;
  const pairings = index.officialPairings;
  if (pairings.length < 2) return nothing;
  const strings = compareWords[language];
  const [first, second] = comparedPairings(index, view.selection, view.compared);
  const list = (name: string, empty: string, chosen: string | undefined, other: string | undefined, choose: (id: string) => void) =>
    html`<select class="field" aria-label=${name} @change=${({ target }: Event) => target instanceof HTMLSelectElement && target.value !== '' && choose(target.value)}>
      ${chosen === undefined ? html`<option value="" .selected=${true}>${empty}</option>` : nothing}
      ${pairings
        .filter(({ id }) => id !== other)
        .map(({ id, names }) => html`<option value=${id} .selected=${id === chosen}>${names[language]}</option>`)}
    </select>`;
  return html`<div class="pickers">
    ${list(strings.firstName, strings.chooseFirst, first?.id, second?.id, (id) => change(second ? compare([id, second.id]) : select(id)))}
    ${first ? list(strings.secondName, strings.chooseSecond, second?.id, first.id, (id) => change(compare([first.id, id]))) : nothing}
  </div>`;
}
