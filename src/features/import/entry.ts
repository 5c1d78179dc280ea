/** An entry of the report: the place, the cell, the problem and its fixes. Texts of the file are never markup. */
import { html, nothing, type TemplateResult } from 'lit';
import { consequenceOf, type Fix, type Problem, type ReadingCode } from '../../import/report.ts';
import type { FileForm } from '../../import/files/read-file.ts';
import type { Suggestion } from '../../app/import-controller.ts';
import type { Language } from '../../data/schema.ts';
import { formatCount } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { importWords, type ImportWords } from './messages.ts';
import { readingProblems } from '../../import/messages.ts';
import { listedAtFirst, maxListed, type ReportEntry, type ReportItem } from './rows.ts';

export interface EntryView {
  readonly language: Language;
  readonly columnName: (column: number) => string;
  /** Returns the line of a row in the file, or its number in the table or list. */
  readonly lineOf: (row: number) => number;
  readonly counts: FileForm['counts'];
  /** Returns the name of a unit. */
  readonly unitLabel: (unit: string) => string;
  readonly fix: (problem: Problem, fix: Fix, rows: readonly number[] | null) => void;
  /** Returns the fixes that can be applied to all problems of a kind at once. */
  readonly fixesOfKind: (code: ReadingCode) => readonly Suggestion[];
  readonly acceptOfKind: (code: ReadingCode) => void;
  /** Lists all entries of a kind, or only the first ones again. */
  readonly list: (code: ReadingCode, isWhole: boolean) => void;
}

export function itemTemplate(view: EntryView, item: ReportItem, place: number): TemplateResult {
  switch (item.kind) {
    case 'entry':
      return entryTemplate(view, item, place);
    case 'group':
      return groupTemplate(view, item, place);
    case 'more':
      return moreTemplate(view, item, place);
  }
}

function groupTemplate(view: EntryView, { code, entries }: ReportItem & { readonly kind: 'group' }, place: number): TemplateResult {
  const words = importWords[view.language];
  const number = (n: number): string => formatCount(n, view.language);
  const fixes = view.fixesOfKind(code);
  const rows = fixes.reduce((sum, { problem }) => sum + problem.rows.length, 0);
  const isSkipped = fixes[0]?.fix.kind === 'skip';
  const title = words.group(number(entries), words.kinds[code]);
  const action = (isSkipped ? words.skipKind : words.acceptKind)(number(rows));
  return html`<li data-index=${place} class="group">
    <p class="cluster"><b>${title}</b>
      ${rows === 0 ? nothing : html`<button type="button" class="button" aria-label="${action}: ${title}" @click=${() => view.acceptOfKind(code)}>${action}</button>`}
    </p>
  </li>`;
}

function moreTemplate(
  view: EntryView,
  { code, entries, areAllListed }: ReportItem & { readonly kind: 'more' },
  place: number,
): TemplateResult {
  const words = importWords[view.language];
  const number = (n: number): string => formatCount(n, view.language);
  const text = areAllListed ? words.showFirst(number(listedAtFirst)) : words.showAll(number(entries));
  return html`<li data-index=${place} class="more">
    <p class="cluster">${areAllListed && entries > maxListed ? html`<span class="notes">${words.listed(number(maxListed), number(entries))}</span>` : nothing}<button type="button" class="button quiet" aria-label="${text}: ${words.kinds[code]}" @click=${() => view.list(code, !areAllListed)}>${text}</button></p>
  </li>`;
}

function entryTemplate(view: EntryView, { problem, row }: ReportEntry, place: number): TemplateResult {
  const words = importWords[view.language];
  const consequence = consequenceOf(problem.code);
  return html`<li data-index=${place} class=${consequence}>
    <p class="where cluster">
      <b>${row === null ? words.ofFile : words.lines[view.counts](String(view.lineOf(row)))}</b>
      ${problem.column === null ? nothing : html`<span class="column"><bdi>${shortened(view.columnName(problem.column))}</bdi></span>`}
      ${row === null ? nothing : html`<span class="cell">${problem.value.trim() === '' ? words.emptyCell : html`<bdi>${shortened(problem.value)}</bdi>`}</span>`}
      <small>${words.consequences[consequence]}</small>
    </p>
    <p class="reason">${sentenceOf(view, problem)}</p>
    ${row === null || problem.fixes.length === 0 ? nothing : html`<p class="fixes cluster">${fixesTemplate(view, problem, row, words)}</p>`}
  </li>`;
}

/** The sentence of a problem, with quoted texts of the file shortened. */
export function sentenceOf(
  { language, unitLabel }: Pick<EntryView, 'language' | 'unitLabel'>,
  { code, value, detail }: Pick<Problem, 'code' | 'value' | 'detail'>,
): string {
  const shown = code === 'mixed-units' ? value.split(', ').map(unitLabel).join(messagesOf(language).between.items) : shortened(value);
  return readingProblems[language][code]({ value: shown, detail: code === 'unit-disagrees' ? unitLabel(detail) : shortened(detail) });
}

function fixesTemplate(view: EntryView, problem: Problem, row: number, words: ImportWords): TemplateResult {
  const like = problem.rows.length;
  const [first] = problem.fixes;
  if (!first) return html``;
  if (first.kind === 'skip')
    return html`<button type="button" class="button" @click=${() => view.fix(problem, first, [row])}>${words.skipRow}</button>`;
  if (problem.fixes.length === 1) {
    const label = words.replaceBy(textOf(first));
    return html`<button type="button" class="button" @click=${() => view.fix(problem, first, like > 1 ? null : [row])}>${like > 1 ? `${label}${messagesOf(view.language).between.parts}${words.allRows(formatCount(like, view.language))}` : label}</button>
      ${like > 1 ? html`<button type="button" class="button quiet" @click=${() => view.fix(problem, first, [row])}>${words.thisRow}</button>` : nothing}`;
  }
  const chosen = (event: Event, rows: readonly number[] | null): void => {
    const fix = event.target instanceof HTMLSelectElement ? problem.fixes[Number(event.target.value)] : undefined;
    if (fix) view.fix(problem, fix, rows);
  };
  const options = html`<option value="">${words.whichPlace}</option>${problem.fixes.map((fix, i) => html`<option value=${i}>${textOf(fix)}</option>`)}`;
  const name = `${words.lines[view.counts](String(view.lineOf(row)))} ${problem.value}`;
  return like > 1
    ? html`<label>${words.allRows(formatCount(like, view.language))} <select class="field" aria-label="${name}, ${words.allRows(String(like))}" @change=${(event: Event) => chosen(event, null)}>${options}</select></label>
        <label class="quiet">${words.thisRow} <select class="field" aria-label="${name}, ${words.thisRow}" @change=${(event: Event) => chosen(event, [row])}>${options}</select></label>`
    : html`<select class="field" aria-label=${name} @change=${(event: Event) => chosen(event, null)}>${options}</select>`;
}

function textOf(fix: Fix): string {
  return fix.kind === 'skip' ? '' : fix.cells.map(({ to }) => shortened(to)).join(', ');
}

const maxLength = 60;

/** Shortens the text of a cell, which may be very long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}
