import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../data/schema.ts';
import { cssPalette } from '../../scene/palette.ts';
import { toggle } from '../../state/transitions.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { recordsWords } from '../../i18n/shared/records.ts';
import { compareWords, type CompareWords } from './messages.ts';
import { inferredSign, stateMark } from '../../render/svg/state-marks.ts';
import { stateNames } from '../../i18n/state-names.ts';
import { emptyState } from '../records/empty-state.ts';
import type { PanelInput } from '../../app/panel-input.ts';
import { recordRow } from '../records/record-row.ts';
import type { GridCell, ReportedGrid } from './compute.ts';

/** The cell whose records are open, and the cell that Tab reaches. */
export interface ReportedChoice {
  readonly open: string | null;
  readonly active: string | null;
  choose(key: string | null): void;
  activate(key: string): void;
}

export const cellKey = ({ pairing, kind }: Pick<GridCell, 'pairing' | 'kind'>): string => `${pairing} ${kind}`;

const markPx = 16;

export function reportedTemplate(input: PanelInput, grid: ReportedGrid, choice: ReportedChoice): TemplateResult {
  const { language, words, scene } = input;
  const own = compareWords[language];
  const { pairings, rows, counts, notDrawn, unattached } = grid;
  const active = choice.active ?? cellKey(rows[0]?.cells[0] ?? { pairing: '', kind: '' });
  const selected = scene.emphasis.pairing;
  return html`<h2>${own.title}</h2>
    ${scene.records.shown.length === 0 ? emptyState(input) : html`<p class="lead">${own.finding(counts)}</p>`}
    ${
      rows.length === 0 || pairings.length === 0
        ? nothing
        : html`<table aria-describedby="keys" @keydown=${(event: KeyboardEvent) => moveWithin(event, choice)}>
          <thead>
            <tr>
              <td><span class="visually-hidden">${own.kind}</span></td>
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
              (row) => html`<tr class=${row.isInTopic || scene.emphasizedRecords === null || scene.topic === 'overview' ? '' : 'quiet'}>
                <th scope="row">${row.label}</th>
                ${row.cells.map((cell) => html`<td data-pairing=${cell.pairing} class=${selected === null || selected === cell.pairing ? '' : 'quiet'}>${cellTemplate(input, cell, row.label, own, choice, active)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
        <p id="keys" class="notes">${own.keys}</p>`
    }
    ${notDrawn > 0 ? html`<p class="notes">${own.more(notDrawn)}</p>` : nothing}
    ${detailTemplate(input, grid, choice, own)} ${legendTemplate(grid, language, own)}
    ${
      unattached.length === 0
        ? nothing
        : html`<section>
          <h3>${own.unattached}</h3>
          <p class="notes">${own.unattachedLead}</p>
          <ul class="records">${unattached.map((id) => recordRow(input, id))}</ul>
        </section>`
    }`;
}

function cellTemplate(
  input: PanelInput,
  cell: GridCell,
  label: string,
  own: CompareWords,
  choice: ReportedChoice,
  active: string,
): TemplateResult {
  const key = cellKey(cell);
  const pairing = input.index.pairing(cell.pairing);
  const name = own.cellName(pairing?.names[input.language] ?? cell.pairing, label, saidOf(cell, input.language, own));
  return html`<button
    type="button"
    class="cell"
    data-cell=${key}
    aria-label=${name}
    title=${name}
    aria-expanded=${choice.open === key ? 'true' : 'false'}
    tabindex=${active === key ? 0 : -1}
    @click=${() => {
      choice.activate(key);
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

/** The meaning of a cell's marks in words. */
function saidOf({ state, isNested, isInferred, others }: GridCell, language: Language, own: CompareWords): string {
  return [
    state === 'filteredOut' ? own.filteredOut : stateNames(language)[state],
    isNested ? own.nested : null,
    isInferred ? recordsWords[language].inferredMark : null,
    others.length > 0 ? own.otherSource : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** The open cell's records, with their figures. */
function detailTemplate(
  input: PanelInput,
  { rows }: ReportedGrid,
  choice: ReportedChoice,
  own: CompareWords,
): TemplateResult | typeof nothing {
  const row = rows.find(({ cells }) => cells.some((cell) => cellKey(cell) === choice.open));
  const cell = row?.cells.find((candidate) => cellKey(candidate) === choice.open);
  if (!row || !cell) return nothing;
  const name = input.index.pairing(cell.pairing)?.names[input.language] ?? cell.pairing;
  const lead =
    cell.state === 'group'
      ? own.groupLead
      : cell.state === 'not-reported'
        ? own.notReportedLead(name, row.label)
        : cell.state === 'filteredOut'
          ? own.filteredOutLead
          : null;
  return html`<section class="detail" aria-live="polite">
    <header>
      <h3>${name} · ${row.label}</h3>
      <button type="button" @click=${() => choice.choose(null)}>${own.close}</button>
    </header>
    ${lead === null ? nothing : html`<p class=${cell.state === 'not-reported' ? 'silent' : ''}>${lead}</p>`}
    ${cell.records.length > 0 ? html`<ul class="records ${cell.state === 'group' ? 'group' : ''}">${cell.records.map((id) => recordRow(input, id))}</ul>` : nothing}
    ${cell.others.length > 0 ? html`<h4>${own.others}</h4><ul class="records">${cell.others.map((id) => recordRow(input, id))}</ul>` : nothing}
  </section>`;
}

/** Just the marks in sight. */
function legendTemplate({ rows }: ReportedGrid, language: Language, own: CompareWords): TemplateResult {
  const cells = rows.flatMap((row) => row.cells);
  const states = (['reported', 'words', 'zero', 'group', 'not-reported'] as const).filter((state) =>
    cells.some((cell) => cell.state === state),
  );
  const signs = [
    [cells.some(({ isNested }) => isNested), '⊂', own.nested],
    [cells.some(({ isInferred }) => isInferred), inferredSign, recordsWords[language].inferredMark],
    [cells.some(({ others }) => others.length > 0), '+', own.otherSource],
  ] as const;
  return html`<ul class="legend" aria-label=${messagesOf(language).legendTitle}>
    ${states.map((state) => html`<li><svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">${stateMark(state, markPx, cssPalette)}</svg>${stateNames(language)[state]}</li>`)}
    ${signs.map(([isShown, sign, text]) => (isShown ? html`<li><i>${sign}</i>${text}</li>` : nothing))}
    ${cells.some(({ state }) => state === 'filteredOut') ? html`<li><i></i>${own.filteredOut}</li>` : nothing}
  </ul>`;
}

/** Arrow keys go from cell to cell; the rest is the page's. */
function moveWithin(event: KeyboardEvent, choice: ReportedChoice): void {
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLTableCellElement>('tbody td') : null;
  const row = from?.parentElement;
  const body = row?.parentElement;
  if (!step || !from || !row || !body) return;
  const [down = 0, right = 0] = step;
  const next = body.children[[...body.children].indexOf(row) + down]?.children[from.cellIndex + right]?.querySelector<HTMLElement>('.cell');
  if (!next?.dataset['cell']) return;
  event.preventDefault();
  event.stopPropagation();
  choice.activate(next.dataset['cell']);
  next.focus();
}
