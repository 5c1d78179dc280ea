/** Records of other sources under their own heading, each beside the report's figure for the same thing. */
import { conflictsOf } from '../../data/conflicts.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { figureValues } from '../../data/figure.ts';
import type { Pairing, ReportRecord } from '../../data/schema.ts';
import { changeSources } from '../../state/transitions.ts';
import { conflictSentence } from '../../i18n/conflict-sentence.ts';
import { elsewhereWords } from '../../i18n/shared/other-sources.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';

export function elsewhereHeading({ language }: Pick<PanelInput, 'language'>): TemplateResult {
  const words = elsewhereWords[language];
  return html`<h3 tabindex="-1">${words.title}</h3>
    <p class="lead">${words.lead}</p>`;
}

/** The number of records from other sources, after a pairing's name in the list; nothing until other sources are shown. */
export function addedCount({ added, view, language }: PanelInput, { id }: Pairing): TemplateResult | typeof nothing {
  const here = view.sources === 'all' ? added?.pairings[id] : undefined;
  if (!here) return nothing;
  const words = elsewhereWords[language];
  return html`<small class="added" title=${words.addedName(here.records)}><span aria-hidden="true">${words.added(here.records)}</span><span class="visually-hidden">, ${words.addedName(here.records)}</span></small>`;
}

/**
 * The number of records that other sources add to a pairing, with a button that loads them, or, once they are shown, scrolls to them
 * at the end of the story.
 */
export function addedTemplate({ added, view, language, change }: PanelInput, pairing: Pairing): TemplateResult | typeof nothing {
  const here = added?.pairings[pairing.id];
  if (!here) return nothing;
  const words = elsewhereWords[language];
  const isShown = view.sources === 'all';
  const take = ({ currentTarget }: Event): void => {
    if (!isShown) return change(changeSources('all'));
    const heading =
      currentTarget instanceof Element ? currentTarget.closest('article')?.querySelector<HTMLElement>('.other-sources h3') : null;
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return html`<p class="added notes">${words.adds(here.records, here.later)} <button type="button" class="link-button" @click=${take}>${isShown ? words.goTo : words.show}</button></p>`;
}

/** The report's figure for the same thing, and the figures that contradict this record. */
export function besidesTemplate(input: Pick<PanelInput, 'index' | 'language'>, record: ReportRecord): TemplateResult {
  return html`${reportsTemplate(input, record)}${conflictTemplate(input, record)}`;
}

/**
 * A sentence for each contradiction, in which the other figure is a button.
 *
 * @param key - key of one value; default: all values of the record
 */
export function conflictTemplate(
  { index, language }: Pick<PanelInput, 'index' | 'language'>,
  record: ReportRecord,
  key?: string,
): readonly TemplateResult[] {
  return conflictsOf(index, record.id)
    .filter((conflict) => key === undefined || conflict.key === key)
    .map((conflict) => {
      const { record: other, value } = conflict.other;
      const [before, behind] = conflictSentence(index, conflict, language, figureStands).split(figureStands);
      return html`<p class="notes conflict">${before}<duikou-figure record=${other.id} value=${value.key}></duikou-figure>${behind}</p>`;
    });
}

/** Placeholder for the figure while the sentence is built; no text contains this character. */
const figureStands = '\uFFFC';

function reportsTemplate(
  { index, language }: Pick<PanelInput, 'index' | 'language'>,
  record: ReportRecord,
): TemplateResult | typeof nothing {
  const related = record.relatesTo === undefined ? undefined : index.record(record.relatesTo);
  if (!related || figureValues(related).length === 0) return nothing;
  return html`<p class="notes besides">${elsewhereWords[language].besides} ${figureValues(related)
    .slice(0, 2)
    .map(({ key }) => html`<duikou-figure record=${related.id} value=${key}></duikou-figure> `)}</p>`;
}
