/** The reader's corrections of a file: replaced values in a whole column or a single row, and rows that are left out. */
import type { Fix, Problem } from './report.ts';
import { cellOf, type Table } from './table.ts';

export interface Corrections {
  /** Replacements by column and cell text. */
  readonly byValue: ReadonlyMap<number, ReadonlyMap<string, string>>;
  /** Replacements by row and column. */
  readonly byRow: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly skipped: ReadonlySet<number>;
}

export const noCorrections: Corrections = { byValue: new Map(), byRow: new Map(), skipped: new Set() };

/** @param rows - the rows to correct; null for all rows with the problem, including later ones */
export function corrected(corrections: Corrections, problem: Problem, fix: Fix, rows: Iterable<number> | null): Corrections {
  switch (fix.kind) {
    case 'skip':
      return { ...corrections, skipped: new Set([...corrections.skipped, ...(rows ?? problem.rows)]) };
    case 'replace': {
      const [cell] = fix.cells;
      if (rows === null && fix.cells.length === 1 && cell && cell.column === problem.column) {
        const known = new Map(corrections.byValue.get(cell.column));
        return { ...corrections, byValue: new Map(corrections.byValue).set(cell.column, known.set(problem.value, cell.to)) };
      }
      const byRow = new Map(corrections.byRow);
      for (const row of rows ?? problem.rows)
        byRow.set(row, new Map([...(byRow.get(row) ?? []), ...fix.cells.map(({ column, to }) => [column, to] as const)]));
      return { ...corrections, byRow };
    }
  }
}

/** The corrected text of a cell. */
export function correctedCell(table: Table, { byValue, byRow }: Corrections, row: number, column: number): string {
  const own = byRow.get(row)?.get(column);
  if (own !== undefined) return own;
  const cell = cellOf(table, row, column);
  return byValue.get(column)?.get(cell) ?? cell;
}

/** The text of a cell, quoted if necessary. */
function written(cell: string, delimiter: string): string {
  return /["\n\r]/u.test(cell) || cell.includes(delimiter) || /^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function lineOf(cells: readonly string[], delimiter: string, end: string): string {
  return cells.map((cell) => written(cell, delimiter)).join(delimiter) + end;
}

const rowsAPiece = 4096;

/**
 * The corrected file with its own delimiter and columns, without the rows that the reader has left out.
 *
 * @returns UTF-8 text with a byte order mark, by which spreadsheets recognize the encoding
 */
export function* correctedFile(table: Table, corrections: Corrections, delimiter: string): Generator<string> {
  yield `\uFEFF${lineOf(
    table.columns.map(({ name }) => name),
    delimiter,
    '\r\n',
  )}`;
  for (let start = 0; start < table.rowCount; start += rowsAPiece) {
    let text = '';
    for (let row = start; row < Math.min(table.rowCount, start + rowsAPiece); row++) {
      if (!corrections.skipped.has(row))
        text += lineOf(
          table.columns.map((_, column) => correctedCell(table, corrections, row, column)),
          delimiter,
          '\r\n',
        );
    }
    yield text;
  }
}

/**
 * The shown rows and mapped columns of the file, for a link.
 *
 * @param columns - the columns in the order in which they are written
 */
export function shownPart(table: Table, corrections: Corrections, columns: readonly number[], isShown: (row: number) => boolean): string {
  let text = lineOf(
    columns.map((column) => table.columns[column]?.name ?? ''),
    ',',
    '\n',
  );
  for (let row = 0; row < table.rowCount; row++) {
    if (isShown(row))
      text += lineOf(
        columns.map((column) => correctedCell(table, corrections, row, column)),
        ',',
        '\n',
      );
  }
  return text;
}
