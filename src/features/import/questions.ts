/**
 * Questions about facts that a table does not state, each asked once for a column: unit, direction, codes, blank cells, levels of names,
 * places of ids and decimals.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportController, ReadTable } from '../../app/import-controller.ts';
import { readValue } from '../../import/cells/printed-value.ts';
import type { Mapping } from '../../import/columns/columns.ts';
import type { EndRole } from '../../import/columns/header-words.ts';
import type { LevelQuestion } from '../../import/report.ts';
import type { Language } from '../../data/schema.ts';
import { formatCount } from '../../i18n/format.ts';
import { acceptedFiles, chosenFiles } from './chosen-files.ts';
import { shortened } from './entry.ts';
import type { ImportWords } from './messages.ts';

export interface QuestionsView {
  readonly state: ReadTable;
  readonly words: ImportWords;
  readonly language: Language;
  readonly answer: (what: (reading: ImportController) => Promise<void>) => void;
  /** Opens the file dialog of the browser. */
  readonly choosePlaces: () => void;
}

export function questionsTemplate(view: QuestionsView): TemplateResult {
  const { settings, interpreted } = view.state;
  const { report } = interpreted;
  return html`${report.needsUnit || settings.unit !== '' ? unitTemplate(view) : nothing}
    ${report.asksDirection ? directionTemplate(view) : nothing}
    ${report.asksCodes.map((end) => codesTemplate(view, end))}
    ${report.asksBlanks.map((end) => blanksTemplate(view, end))}
    ${report.asksLevels.map((question) => levelsTemplate(view, question))}
    ${mayBeIds(view.state) ? placesTemplate(view) : nothing}
    ${report.unclearNumbers.length > 0 ? numbersTemplate(view) : nothing}`;
}

function changed(view: QuestionsView, change: Partial<Mapping>): void {
  const { mapping } = view.state.settings;
  view.answer((reading) => reading.setMapping({ ...mapping, ...change }));
}

function columnName({ state: { opened, settings } }: QuestionsView, role: 'origin' | 'destination' | 'value'): string {
  return shortened(opened.columns[settings.mapping.columns[role] ?? -1]?.name ?? '');
}

function unitTemplate(view: QuestionsView): TemplateResult {
  const { state, words, answer } = view;
  const { unit } = state.settings;
  const hints = state.interpreted.report.unitHints;
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const typed = event.target instanceof HTMLFormElement ? String(new FormData(event.target).get('unit') ?? '').trim() : '';
    answer((reading) => reading.setUnit(typed));
  };
  return html`<form class="unit way" @submit=${submitted}>
    <label for="unit">${words.unit}</label>
    <p class="notes">${words.unitLead}</p>
    <p class="line cluster"><input type="text" class="field" id="unit" name="unit" list="units" .value=${unit} autocomplete="off" /><button type="submit" class="button">${words.take}</button>${hints.map((hint) => html`<button type="button" class="button" ?disabled=${state.isWorking} @click=${() => answer((reading) => reading.setUnit(hint))}>${words.takeHint(hint)}</button>`)}</p>
    <datalist id="units">${[...hints, ...words.usualUnits.split(' ')].map((hint) => html`<option value=${hint}></option>`)}</datalist>
  </form>`;
}

/** Asks which of the two columns is the origin, or whether they have no direction. */
function directionTemplate(view: QuestionsView): TemplateResult {
  const { state, words } = view;
  const { mapping } = state.settings;
  const answer = (columns: Mapping['columns'], isDirected: boolean): void => changed(view, withEnds(mapping, columns, isDirected));
  const { origin, destination } = mapping.columns;
  return html`<section class="unit way direction" aria-labelledby="direction">
    <h3 id="direction">${words.direction}</h3>
    <p class="notes">${words.directionLead}</p>
    <p class="line cluster">
      <button type="button" class="button" ?disabled=${state.isWorking} @click=${() => answer(mapping.columns, true)}>${words.originIs(columnName(view, 'origin'))}</button>
      <button type="button" class="button" ?disabled=${state.isWorking} @click=${() => answer({ ...mapping.columns, origin: destination, destination: origin }, true)}>${words.originIs(columnName(view, 'destination'))}</button>
      <button type="button" class="button" ?disabled=${state.isWorking} @click=${() => answer(mapping.columns, false)}>${words.noDirection}</button>
    </p>
  </section>`;
}

/** Asks whether the numbers of an end are codes of Chinese divisions. */
function codesTemplate(view: QuestionsView, end: EndRole): TemplateResult {
  const { state, words } = view;
  const { mapping } = state.settings;
  const column = state.opened.columns[mapping.columns[end] ?? -1];
  const confirm = (): void => changed(view, { confirmedCodes: [...mapping.confirmedCodes, end] });
  return html`<section class="unit way codes" aria-labelledby="codes-${end}">
    <h3 id="codes-${end}">${words.codes(columnName(view, end))}</h3>
    <p class="notes">${words.codesLead(column?.sample.map(shortened).join(' · ') ?? '')}</p>
    <p class="line cluster"><button type="button" class="button" ?disabled=${state.isWorking} @click=${confirm}>${words.confirmCodes}</button></p>
  </section>`;
}

/** Asks whether blank cells of an end mean the names above them. */
function blanksTemplate(view: QuestionsView, end: EndRole): TemplateResult {
  const { state, words } = view;
  const confirm = (): void => changed(view, { fillsDown: [...state.settings.mapping.fillsDown, end] });
  return html`<section class="unit way blanks" aria-labelledby="blanks-${end}">
    <h3 id="blanks-${end}">${words.blanks(columnName(view, end))}</h3>
    <p class="notes">${words.blanksLead}</p>
    <p class="line cluster"><button type="button" class="button" ?disabled=${state.isWorking} @click=${confirm}>${words.fillBlanks}</button></p>
  </section>`;
}

/** The number of names that a question lists. */
const namesListed = 5;

/** Asks for the level of the names of an end that several places have. */
function levelsTemplate(view: QuestionsView, { end, names, levels }: LevelQuestion): TemplateResult {
  const { state, words, language } = view;
  const { mapping } = state.settings;
  const number = (n: number): string => formatCount(n, language);
  const listed = `${names.slice(0, namesListed).map(shortened).join(' · ')}${names.length > namesListed ? ' …' : ''}`;
  return html`<section class="unit way levels" aria-labelledby="levels-${end}">
    <h3 id="levels-${end}">${words.levels(columnName(view, end))}</h3>
    <p class="notes">${words.levelsLead(listed, number(names.length))}</p>
    <p class="line cluster">${levels.map(
      ({ level, names: decided }) =>
        html`<button type="button" class="button" ?disabled=${state.isWorking} @click=${() => changed(view, { levels: { ...mapping.levels, [end]: level } })}>${words.readAsLevel(words.assumptions.levels[level], number(decided), number(names.length))}</button>`,
    )}</p>
  </section>`;
}

/** Asks for a second file with the places of the ids. */
function placesTemplate({ state, words, answer, choosePlaces }: QuestionsView): TemplateResult {
  const chosen = (event: Event): void => {
    const [places] = chosenFiles(event);
    if (places) answer((reading) => reading.setChoices({ places }));
  };
  return html`<section class="unit way places" aria-labelledby="places-title">
    <h3 id="places-title">${words.places}</h3>
    <p class="notes">${words.placesLead}</p>
    <p class="line cluster">
      <button type="button" class="button" ?disabled=${state.isWorking} @click=${choosePlaces}>${words.addPlaces}</button>
      <input type="file" id="places" hidden accept=${acceptedFiles} @change=${chosen} />
    </p>
  </section>`;
}

/** Asks which decimal sign the values have. */
function numbersTemplate(view: QuestionsView): TemplateResult {
  const { state, words } = view;
  const samples = state.interpreted.report.unclearNumbers;
  const [sample = ''] = samples;
  const read = (sign: 'point' | 'comma'): string => {
    const value = readValue(sample, sign);
    return value.kind === 'value' ? value.digits : '—';
  };
  return html`<section class="unit way numbers" aria-labelledby="numbers">
    <h3 id="numbers">${words.numbers(columnName(view, 'value'))}</h3>
    <p class="notes">${words.numbersLead(samples.map(shortened).join(' · '))}</p>
    <p class="line cluster">
      <button type="button" class="button" ?disabled=${state.isWorking} @click=${() => changed(view, { decimalSign: 'point' })}>${words.decimalPoint(shortened(sample), read('point'))}</button>
      <button type="button" class="button" ?disabled=${state.isWorking} @click=${() => changed(view, { decimalSign: 'comma' })}>${words.decimalComma(shortened(sample), read('comma'))}</button>
    </p>
  </section>`;
}

/** Whether so many ends are unknown that they may be ids of places in another file. */
function mayBeIds({ opened, interpreted: { report } }: ReadTable): boolean {
  if (opened.places) return false;
  const unknown = report.problems.reduce(
    (sum, { code, rows }) => (code === 'unknown-place' || code === 'unknown-code' || code === 'uncertain-code' ? sum + rows.length : sum),
    0,
  );
  return unknown > 0 && unknown >= report.rowsRead;
}

/** The mapping after an answer about the direction. Answers about an end stay with its column. */
function withEnds(mapping: Mapping, columns: Mapping['columns'], isDirected: boolean): Mapping {
  const isTurned = columns.origin !== mapping.columns.origin;
  const turned = { origin: 'destination', destination: 'origin' } as const;
  const ofColumns = (ends: readonly EndRole[]): readonly EndRole[] => ends.map((end) => (isTurned ? turned[end] : end));
  return {
    ...mapping,
    columns,
    isDirected,
    asksDirection: false,
    confirmedCodes: ofColumns(mapping.confirmedCodes),
    fillsDown: ofColumns(mapping.fillsDown),
    levels: isTurned ? { origin: mapping.levels.destination, destination: mapping.levels.origin } : mapping.levels,
  };
}
