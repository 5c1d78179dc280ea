/** The rows of a flow as its quote. */
import { visible } from './cells/clean.ts';
import { correctedCell, type Corrections } from './corrections.ts';
import type { ReadingReport } from './report.ts';
import type { Table } from './table.ts';

/** The text of a row as in the file, so that the reader can find it there. */
export function rowText(table: Table, corrections: Corrections, row: number): string {
  const cells = table.columns.map((_, column) => visible(correctedCell(table, corrections, row, column)));
  return cells.filter((cell) => cell !== '').join(', ');
}

/** The number of rows of a sum that are quoted. */
export const quotedRows = 5;

/** The first rows of each flow that is a sum, whose figure is in none of the rows. */
export function rowsOfSums({ flows, flowOfRow }: ReadingReport, kept: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>(kept.flatMap((i) => ((flows.rows[i] ?? 1) > 1 ? [[i, []]] : [])));
  flowOfRow.forEach((flow, row) => {
    const quoted = rows.get(flow);
    if (quoted && quoted.length < quotedRows) quoted.push(row);
  });
  return rows;
}

export function sumText(texts: readonly string[], rows: number): string {
  return `${texts.join(' + ')}${rows > texts.length ? ` + … (${rows})` : ''}`;
}
