/** The rows of a table that a sum by level adds up, the largest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { DataSet, Language, ReportRecord } from '../../data/schema.ts';
import { viewsOf } from '../../data/views.ts';
import { formatCount, formatFigure, formatPeriod, joinFigure } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';
import { figureWords } from '../../i18n/shared/figure.ts';

/** Number of rows up to which the list needs no line that shows that it scrolls. */
const mostInSight = 5;
/** Number of rows that are listed; the table has all of them. */
const listedParts = 50;

export interface ListedParts {
  /** The data set of the rows. */
  readonly dataSet: DataSet;
  /** Records of the largest rows. A record may itself be the sum of rows that have the same ends. */
  readonly rows: readonly ReportRecord[];
  /** Number of rows of the file that are added up. */
  readonly all: number;
  /** Number of these rows that the page holds. */
  readonly held: number;
  /** Number of rows of the file behind the records of `rows`. */
  readonly listed: number;
}

/** The parts of a sum by level; null for any other record. */
export function partsOf(index: DataIndex, record: ReportRecord): ListedParts | null {
  const views = viewsOf(index.dataSet);
  const parts = views?.parts;
  const sum = parts ? index.dataSet.records.indexOf(record) : -1;
  if (!parts || sum < 0) return null;
  const rows = parts.partsOf(sum);
  const dataSet = parts.placeSet();
  const largest = rows.subarray(0, listedParts);
  const rowsIn = (some: Uint32Array): number => some.reduce((all, row) => all + (parts.places.summed[row] ?? 1), 0);
  return {
    dataSet,
    rows: Array.from(largest).flatMap((row) => dataSet.records[row] ?? []),
    all: views.table.summed[sum] ?? 1,
    held: rowsIn(rows),
    listed: rowsIn(largest),
  };
}

/** @param seeAll - opens the flows between places in the table; null if there is no table to open */
export function partsTemplate(
  { dataSet, rows, all, held, listed }: ListedParts,
  language: Language,
  seeAll: (() => void) | null,
): TemplateResult {
  const words = evidenceWords[language];
  const count = (n: number): string => formatCount(n, language);
  const isWhole = (dataSet.omitted?.leftOut.flows ?? 0) === 0;
  return html`<section class="parts">
    <h4>${words.madeOf(count(all), rows.length > 1)}</h4>
    ${rows.length === 0 ? nothing : html`<ol class=${rows.length > mostInSight ? 'long' : ''}>${rows.map((row) => html`<li><bdi>${row.label[language]}</bdi>${messagesOf(language).colon}<b>${valueText(dataSet, row, language)}</b> <small>${notesOf(dataSet, row, language).join(' · ')}</small></li>`)}</ol>`}
    ${held > listed ? html`<p>${words.moreParts(count(listed), count(held - listed))}</p>` : nothing}
    ${all > held ? html`<p>${words.partsNotHeld(count(all - held))}</p>` : nothing}
    ${seeAll && rows.length > 0 ? html`<p><button type="button" class="link-button" data-action="rows" @click=${seeAll}>${isWhole ? words.partsInTable : words.heldInTable}</button></p>` : nothing}
  </section>`;
}

function notesOf(dataSet: DataSet, row: ReportRecord, language: Language): readonly string[] {
  const [value] = row.values;
  return [
    row.period.kind === 'unstated' ? [] : formatPeriod(row.period, language),
    value?.sumOf ? evidenceWords[language].sumOf(value.sumOf.rows, value.sumOf.notReported) : [],
    titleOf(dataSet, row),
  ].flat();
}

function valueText({ units }: DataSet, row: ReportRecord, language: Language): string {
  const [value] = figureValues(row);
  if (row.state === 'not-reported') return figureWords(language).notReported;
  if (!value || value.n === null) return evidenceWords[language].noFigure;
  const unit = units.find(({ id }) => id === value.unit)?.label[language] ?? value.unit;
  return joinFigure(formatFigure(value, unit, language), language);
}

function titleOf({ sources }: DataSet, { source }: ReportRecord): string {
  return sources.find(({ id }) => id === source.source)?.title ?? '';
}
