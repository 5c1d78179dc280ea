/** What a sum by level is made of: the rows of the table beneath it, the largest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DataIndex } from '../../data/data-set.ts';
import { figureValues } from '../../data/figure.ts';
import type { DataSet, Language, ReportRecord } from '../../data/schema.ts';
import { viewsOf } from '../../data/views.ts';
import { formatCount, formatFigure, formatPeriod, joinFigure } from '../../i18n/format.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { evidenceWords } from '../../i18n/shared/evidence.ts';
import { figureWords } from '../../i18n/shared/figure.ts';

/** So many rows are listed; the table has all of them. */
const listedParts = 50;

export interface ListedParts {
  /** The data set of the rows. */
  readonly dataSet: DataSet;
  readonly rows: readonly ReportRecord[];
  /** How many rows there are. */
  readonly all: number;
}

/** Null for a record that is no sum by level. */
export function partsOf(index: DataIndex, record: ReportRecord): ListedParts | null {
  const parts = viewsOf(index.dataSet)?.parts;
  const sum = parts ? index.dataSet.records.indexOf(record) : -1;
  if (!parts || sum < 0) return null;
  const rows = parts.partsOf(sum);
  const dataSet = parts.placeSet();
  return { dataSet, all: rows.length, rows: Array.from(rows.subarray(0, listedParts)).flatMap((row) => dataSet.records[row] ?? []) };
}

/** @param seeAll - shows the rows in the table; null where there is none */
export function partsTemplate({ dataSet, rows, all }: ListedParts, language: Language, seeAll: (() => void) | null): TemplateResult {
  const words = evidenceWords[language];
  return html`<section class="parts">
    <h4>${words.madeOf(formatCount(all, language))}</h4>
    <ol>${rows.map((row) => html`<li><bdi>${row.label[language]}</bdi>${messagesOf(language).colon}<b>${valueText(dataSet, row, language)}</b> <small>${[row.period.kind === 'unstated' ? [] : formatPeriod(row.period, language), titleOf(dataSet, row)].flat().join(' · ')}</small></li>`)}</ol>
    ${all > rows.length ? html`<p>${words.moreParts(formatCount(all - rows.length, language))}</p>` : nothing}
    ${seeAll ? html`<p><button type="button" class="link-button" data-action="rows" @click=${seeAll}>${words.partsInTable}</button></p>` : nothing}
  </section>`;
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
