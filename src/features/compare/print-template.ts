/** The view `compare` for print, on one page: the grid of states, or two pairings side by side with their records in words. */
import { range } from 'd3';
import { html, nothing, type TemplateResult } from 'lit';
import { isOfSeveral } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { Pairing, RecordId } from '../../data/schema.ts';
import { inferredSign } from '../../data/inference.ts';
import { comparedPairings } from '../../scene/emphasis.ts';
import { lightPalette } from '../../scene/palette.ts';
import { recordStates } from '../../scene/records.ts';
import { topicDescriptors } from '../../scene/topics/index.ts';
import { sentenceCase } from '../../i18n/sentence-case.ts';
import { stateMark } from '../../render/svg/state-marks.ts';
import type { PanelInput } from '../../app/elements/panel-input.ts';
import { figureText } from '../figure/figure-text.ts';
import { recordNotes } from '../records/record-notes.ts';
import { computeGrid, type GridCell, type CompareGrid } from './compute.ts';
import { compareWords } from './messages.ts';
import { stateName } from './template.ts';
import { computeSideBySide, type SideBySide } from './side-by-side.ts';

/** Records printed in a cell, so that the table fits the page. The number of further records is printed below them. */
const printedAtOnce = 2;

/** Columns of a printed table, whose heads are names of two places. Further pairings follow in another table. */
const columnsPrinted = 12;

/** @returns the template and the ids of the records that it prints */
export function printedCompare(input: PanelInput): { readonly template: TemplateResult; readonly records: readonly RecordId[] } {
  const { index, scene, language, view } = input;
  const topic = topicDescriptors[scene.topic].showsRecords ? scene.topic : null;
  const [first, second] = view.compared === null ? [] : comparedPairings(index, view.selection, view.compared);
  const gridOf = (pairings: readonly Pairing[]): CompareGrid => computeGrid(index, scene.records.shown, topic, language, pairings);
  const compared = first && second ? computeSideBySide(index, gridOf([first, second]), first, second) : null;
  const { officialPairings: all } = index;
  const grids = compared ? [] : range(0, all.length, columnsPrinted).map((from) => gridOf(all.slice(from, from + columnsPrinted)));
  const cells = compared?.rows.flatMap((row) => [row.first, row.second]) ?? grids.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    template: html`<section class="compare" lang=${language}>${compared ? printedPair(input, compared) : printedGrids(input, grids)}</section>`,
    records: cells.flatMap((cell) => (compared ? [...totalsOf(cell), ...printedOf(cell)] : cell.records)),
  };
}

function totalsOf(cell: GridCell): readonly RecordId[] {
  return isOfSeveral(cell) ? cell.records : [];
}

function recordsOf(cell: GridCell): readonly RecordId[] {
  return [...(isOfSeveral(cell) ? [] : cell.records), ...cell.others];
}

function printedOf(cell: GridCell): readonly RecordId[] {
  return recordsOf(cell).slice(0, printedAtOnce);
}

function printedGrids({ language }: PanelInput, grids: readonly CompareGrid[]): TemplateResult {
  const strings = compareWords[language];
  const cells = grids.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return html`<h2>${strings.title} <small>${strings.caution}</small></h2>
    <p class="key">${recordStates.map((state) => {
      const count = cells.filter((cell) => cell.state === state).length;
      return count === 0 ? nothing : html`<span>${mark(state)} ${count} ${strings.inGrid(state)}</span> `;
    })}<span>⊂ ${strings.nested}</span></p>
    ${grids.map(
      ({ pairings, rows }) => html`<table>
      <thead><tr><th scope="col">${strings.kind}</th>${pairings.map(({ names }) => html`<th scope="col">${names[language]}</th>`)}</tr></thead>
      <tbody>${rows.map(
        (row) => html`<tr>
          <th scope="row">${sentenceCase(row.label, language)}</th>
          ${row.cells.map((cell) => html`<td>${cell.state === 'filteredOut' ? strings.filteredOut : mark(cell.state)} ${cell.isNested ? '⊂' : nothing}${cell.isInferred ? inferredSign : nothing}</td>`)}
        </tr>`,
      )}</tbody>
    </table>`,
    )}`;
}

function printedPair(input: PanelInput, { pairings, rows, neither, both, onlyFirst, onlySecond }: SideBySide): TemplateResult {
  const { language } = input;
  const strings = compareWords[language];
  const [first, second] = pairings.map(({ names }) => names[language]);
  return html`<h2>${first} · ${second}</h2>
    <p>${strings.sideBySideFinding({ first: first ?? '', second: second ?? '', both, onlyFirst, onlySecond, neither: neither.length })} ${strings.caution}</p>
    <table class="pair">
      <thead><tr><th scope="col">${strings.kind}</th><th scope="col">${first}</th><th scope="col">${second}</th></tr></thead>
      <tbody>${[...rows, ...neither].map(
        ({ row, first: one, second: other }) => html`<tr>
          <th scope="row">${sentenceCase(row.label, language)}</th>
          <td>${cellLines(input, one)}</td>
          <td>${cellLines(input, other)}</td>
        </tr>`,
      )}</tbody>
    </table>`;
}

function cellLines(input: PanelInput, cell: GridCell): TemplateResult {
  const { language } = input;
  const strings = compareWords[language];
  const further = recordsOf(cell).length - printedAtOnce;
  return html`${cell.state === 'reported' ? nothing : html`<div>${mark(cell.state)} ${stateName(cell.state, language)}${isOfSeveral(cell) ? totals(input, cell) : nothing}</div>`}
    ${printedOf(cell).map((id) => recordLine(input, id))}
    ${further > 0 ? html`<div>${strings.moreRecords(further)}</div>` : nothing}`;
}

function totals({ index, language, words }: PanelInput, { records }: GridCell): string {
  const figures = records.flatMap((id) => {
    const record = index.record(id);
    return record ? figureValues(record).map((value) => figureText(index, value, language)) : [];
  });
  return figures.length === 0 ? '' : `${words.colon}${figures.join(words.between.items)}`;
}

function recordLine(input: PanelInput, id: string): TemplateResult | typeof nothing {
  const { index, language, words } = input;
  const record = index.record(id);
  if (!record) return nothing;
  const figures = figureValues(record).map((value) => figureText(index, value, language));
  const notes = recordNotes(input, record).join(words.between.parts);
  return html`<div>${figures.length === 0 ? nothing : html`<b>${figures.join(words.between.items)}</b> `}${record.label[language]}${notes === '' ? nothing : html` <i>${words.inBrackets(notes)}</i>`}</div>`;
}

function mark(state: GridCell['state']): TemplateResult | typeof nothing {
  if (state === 'filteredOut') return nothing;
  return html`<svg class="mark" width="10" height="10" viewBox="-6 -6 12 12" aria-hidden="true">${stateMark(state, 12, lightPalette)}</svg>`;
}
