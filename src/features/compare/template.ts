import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../data/schema.ts';
import { cssPalette } from '../../scene/palette.ts';
import { topicDescriptors } from '../../scene/topics/index.ts';
import { toggle } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { sentenceCase } from '../../i18n/sentence-case.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import { compareWords, type CompareWords } from './messages.ts';
import { inferredSign } from '../../data/inference.ts';
import { stateMark } from '../../render/svg/state-marks.ts';
import { stateNames } from '../../i18n/state-names.ts';
import { emptyState } from '../records/panel-parts.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { recordRow } from '../records/record-row.ts';
import type { RovingFocus } from '../../ui/roving-focus.ts';
import type { GridCell, ReportedGrid } from './compute.ts';

/** The cell whose records are open, and the cell that Tab reaches. */
export interface ReportedChoice {
  readonly open: string | null;
  choose(key: string | null): void;
  readonly focus: RovingFocus;
}

const cellKey = ({ pairing, kind }: Pick<GridCell, 'pairing' | 'kind'>): string => `${pairing} ${kind}`;
export const cellKeys = ({ rows }: ReportedGrid): readonly string[] => rows.flatMap(({ cells }) => cells.map(cellKey));

const markPx = 16;

export function reportedTemplate(input: PanelInput, grid: ReportedGrid, choice: ReportedChoice): TemplateResult {
  const { language, words, scene } = input;
  const strings = compareWords[language];
  const { pairings, rows, counts, notDrawn, unattached } = grid;
  const active = choice.focus.stopAmong(cellKeys(grid));
  const selected = scene.emphasis.pairing;
  return html`<h2>${strings.title}</h2>
    ${scene.records.shown.length === 0 ? emptyState(input) : html`<p class="lead">${strings.finding(counts)}</p>`}
    ${
      rows.length === 0 || pairings.length === 0
        ? nothing
        : html`<table aria-describedby="keys" @keydown=${(event: KeyboardEvent) => moveWithin(event, choice.focus)}>
          <thead>
            <tr>
              <td><span class="visually-hidden">${strings.kind}</span></td>
              ${pairings.map((pairing) => {
                const [a, b] = [input.index.region(pairing.a).short[language], input.index.region(pairing.b).short[language]];
                return html`<th scope="col" data-pairing=${pairing.id} class=${selected === pairing.id ? 'selected' : ''}>
                  <button type="button" title=${words.pairName(a, b)} aria-pressed=${selected === pairing.id ? 'true' : 'false'} @click=${() => input.change(toggle(pairing.id))}>
                    <span class="upright"><span class="side-a">${a}</span><span class="visually-hidden"> – </span><span class="side-b">${b}</span></span>
                  </button>
                </th>`;
              })}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (
                row,
              ) => html`<tr class=${row.isInTopic || scene.emphasizedRecords === null || scene.emphasis.subject !== null || !topicDescriptors[scene.topic].showsRecords ? '' : 'quiet'}>
                <th scope="row">${sentenceCase(row.label, input.language)}</th>
                ${row.cells.map((cell) => html`<td data-pairing=${cell.pairing} class=${selected === null || selected === cell.pairing ? '' : 'quiet'}>${cellTemplate(input, cell, row.label, strings, choice, active)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
        <p id="keys" class="notes">${strings.keys}</p>`
    }
    ${notDrawn > 0 ? html`<p class="notes">${strings.more(notDrawn)}</p>` : nothing}
    ${detailTemplate(input, grid, choice, strings)} ${legendTemplate(grid, language, strings)}
    ${
      unattached.length === 0
        ? nothing
        : html`<section>
          <h3>${strings.unattached}</h3>
          <p class="notes">${strings.unattachedLead}</p>
          <ul class="records">${unattached.map((id) => recordRow(input, id))}</ul>
        </section>`
    }`;
}

function cellTemplate(
  input: PanelInput,
  cell: GridCell,
  label: string,
  strings: CompareWords,
  choice: ReportedChoice,
  active: string | null,
): TemplateResult {
  const key = cellKey(cell);
  const pairing = input.index.pairing(cell.pairing);
  const name = strings.cellName(pairing?.names[input.language] ?? cell.pairing, label, stateTextOf(cell, input.language, strings));
  return html`<button
    type="button"
    class="cell"
    data-cell=${key}
    aria-label=${name}
    title=${name}
    aria-expanded=${choice.open === key ? 'true' : 'false'}
    tabindex=${active === key ? 0 : -1}
    @click=${() => {
      choice.focus.activate(key);
      choice.choose(choice.open === key ? null : key);
    }}
  >
    <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">${markOf(cell)}</svg>
    ${cell.isNested ? html`<i aria-hidden="true">⊂</i>` : nothing}${cell.isInferred ? html`<i aria-hidden="true">${inferredSign}</i>` : nothing}${cell.others.length > 0 ? html`<i aria-hidden="true">+</i>` : nothing}
  </button>`;
}

function markOf({ state }: GridCell): TemplateResult | typeof nothing {
  return state === 'filteredOut' ? nothing : stateMark(state, markPx, cssPalette);
}

/** In words, all that the marks of a cell say. */
function stateTextOf({ state, isNested, isInferred, others }: GridCell, language: Language, strings: CompareWords): string {
  return [
    state === 'filteredOut' ? strings.filteredOut : stateNames(language)[state],
    isNested ? strings.nested : null,
    isInferred ? recordsWords[language].inferredMark : null,
    others.length > 0 ? strings.otherSource : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** The open cell's records, with their figures. */
function detailTemplate(
  input: PanelInput,
  { rows }: ReportedGrid,
  choice: ReportedChoice,
  strings: CompareWords,
): TemplateResult | typeof nothing {
  const row = rows.find(({ cells }) => cells.some((cell) => cellKey(cell) === choice.open));
  const cell = row?.cells.find((candidate) => cellKey(candidate) === choice.open);
  if (!row || !cell) return nothing;
  const name = input.index.pairing(cell.pairing)?.names[input.language] ?? cell.pairing;
  const lead =
    cell.state === 'group'
      ? strings.groupLead
      : cell.state === 'said-of-all'
        ? strings.saidOfAllLead
        : cell.state === 'not-reported'
          ? strings.notReportedLead(name, row.label)
          : cell.state === 'filteredOut'
            ? strings.filteredOutLead
            : null;
  return html`<section class="detail field" aria-live="polite">
    <header class="split">
      <h3>${name} · ${row.label}</h3>
      <button type="button" class="link-button" @click=${() => choice.choose(null)}>${strings.close}</button>
    </header>
    ${lead === null ? nothing : html`<p class=${cell.state === 'not-reported' ? 'not-reported' : ''}>${lead}</p>`}
    ${cell.records.length > 0 ? html`<ul class="records ${cell.state === 'group' || cell.state === 'said-of-all' ? 'group' : ''}">${cell.records.map((id) => recordRow(input, id))}</ul>` : nothing}
    ${cell.others.length > 0 ? html`<h4>${strings.others}</h4><ul class="records">${cell.others.map((id) => recordRow(input, id))}</ul>` : nothing}
  </section>`;
}

/** Just the marks in sight. */
function legendTemplate({ rows }: ReportedGrid, language: Language, strings: CompareWords): TemplateResult {
  const cells = rows.flatMap((row) => row.cells);
  const states = (['reported', 'words', 'zero', 'group', 'said-of-all', 'not-reported'] as const).filter((state) =>
    cells.some((cell) => cell.state === state),
  );
  const signs = [
    [cells.some(({ isNested }) => isNested), '⊂', strings.nested],
    [cells.some(({ isInferred }) => isInferred), inferredSign, recordsWords[language].inferredMark],
    [cells.some(({ others }) => others.length > 0), '+', strings.otherSource],
  ] as const;
  return html`<ul class="legend" aria-label=${messagesOf(language).legendTitle}>
    ${states.map((state) => html`<li><svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">${stateMark(state, markPx, cssPalette)}</svg>${sentenceCase(stateNames(language)[state], language)}</li>`)}
    ${signs.map(([isShown, sign, text]) => (isShown ? html`<li><i>${sign}</i>${sentenceCase(text, language)}</li>` : nothing))}
    ${cells.some(({ state }) => state === 'filteredOut') ? html`<li><i></i>${sentenceCase(strings.filteredOut, language)}</li>` : nothing}
  </ul>`;
}

/** Arrow keys go from cell to cell; the rest is the page's. */
function moveWithin(event: KeyboardEvent, focus: RovingFocus): void {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
  if (cell === undefined || !focus.press(event, cell)) return;
  event.preventDefault();
  event.stopPropagation();
}
