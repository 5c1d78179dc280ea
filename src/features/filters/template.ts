import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Facet, FacetChoice } from '../../scene/facets.ts';
import { chosenCount, type FacetKey } from '../../state/filters.ts';
import { resetFilters, toggleChoice } from '../../state/transitions.ts';
import { filtersWords } from './messages.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { listButton, listText } from '../records/list-line.ts';
import { usefulFacets } from './compute.ts';

export interface FiltersActions {
  readonly typed: (text: string) => void;
  readonly toggled: (isOpen: boolean) => void;
  /** The text in the field, which may be newer than the current search. */
  readonly text: string;
  /** The choices are computed only while they are visible. */
  readonly isOpen: boolean;
}

export function filtersTemplate(input: PanelInput, { typed, toggled, text, isOpen }: FiltersActions): TemplateResult {
  const { view, language, words, change } = input;
  const strings = filtersWords[language];
  const chosen = chosenCount({ ...view.filters, text: '' });
  return html`<search lang=${language}>
    <div class="bar cluster">
      <input
        type="search"
        class="field"
        autocomplete="off"
        spellcheck="false"
        aria-label=${strings.search}
        title=${strings.searchHint}
        placeholder=${strings.search}
        .value=${text}
        @input=${(event: InputEvent) => {
          // Syllables that an input method is still composing are not searched.
          if (!event.isComposing && event.target instanceof HTMLInputElement) typed(event.target.value);
        }}
        @compositionend=${(event: CompositionEvent) => event.target instanceof HTMLInputElement && typed(event.target.value)}
      />
      <button type="button" class="open button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="facets" @click=${() => toggled(!isOpen)}>${strings.filter(chosen)}</button>
    </div>
    <div id="facets" ?hidden=${!isOpen}>${isOpen ? usefulFacets(input).map((facet) => facetTemplate(facet, strings.wouldShow, (key, id) => change(toggleChoice(key, id)))) : nothing}</div>
    <div class="line cluster notes">
      <p>${listText(input)}</p>
      ${listButton(input)}
      ${chosen > 0 || view.filters.text !== '' ? html`<button type="button" class="reset button" @click=${() => change(resetFilters)}>${words.resetFilters}</button>` : nothing}
    </div>
  </search>`;
}

function facetTemplate(
  { key, label, choices }: Facet,
  describeCount: (count: number) => string,
  toggle: (key: FacetKey, id: string) => void,
): TemplateResult {
  return html`<fieldset class="cluster" data-facet=${key}>
    <legend class="notes">${label}</legend>
    ${repeat(
      choices,
      ({ id }) => id,
      (choice) => choiceTemplate(choice, describeCount, () => toggle(key, choice.id)),
    )}
  </fieldset>`;
}

function choiceTemplate(
  { id, label, count, isChosen }: FacetChoice,
  describeCount: (count: number) => string,
  toggle: () => void,
): TemplateResult {
  const cannot = count === 0 && !isChosen;
  return html`<label class="option ${cannot ? 'empty' : ''}">
    <input type="checkbox" value=${id} .checked=${isChosen} ?disabled=${cannot} @change=${toggle} />
    <span>${label} <small aria-hidden="true">${count}</small><span class="visually-hidden">, ${describeCount(count)}</span></span>
  </label>`;
}
