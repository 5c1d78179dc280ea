/**
 * Handles blank cells below names, such as those of merged cells in a text file. Whether they mean the same place is asked once for the
 * column.
 */
import { cleaned, maxReadLength } from './cells/clean.ts';
import type { Mapping } from './columns/columns.ts';
import type { EndRole } from './columns/header-words.ts';
import { absent, type Column, type Table } from './table.ts';
import { noPlaceOf } from './totals.ts';

/** The smallest number of blank cells about which the reader is asked. A single one may be an oversight. */
const minBlanks = 2;

function isBlank({ values, codes }: Column, row: number): boolean {
  const code = codes[row] ?? absent;
  return code !== absent && (values[code] ?? '').trim() === '';
}

/** For each value of a column, whether it is a total. */
function totalsIn({ values }: Column): readonly boolean[] {
  return values.map((cell) => noPlaceOf(cleaned(cell.slice(0, maxReadLength))) === 'total');
}

/** The ends with blank cells below names in rows with another end and a value, about which the reader has not been asked yet. */
export function blankEnds(table: Table, { columns, fillsDown }: Mapping): readonly EndRole[] {
  return (['origin', 'destination'] as const).filter((end) => {
    const [column, other] = [columns[end], columns[end === 'origin' ? 'destination' : 'origin']].map((at) => table.columns[at ?? absent]);
    const value = table.columns[columns.value ?? absent];
    if (!column || !other || !value || fillsDown.includes(end) || !column.values.some((cell) => cell.trim() === '')) return false;
    if (table.rowCount === 0 || isBlank(column, 0)) return false;
    const areTotals = totalsIn(other);
    let blanks = 0;
    // A row of a total has no other end.
    for (let row = 1; row < table.rowCount && blanks < minBlanks; row++)
      if (isBlank(column, row) && !isBlank(other, row) && !isBlank(value, row) && !areTotals[other.codes[row] ?? absent]) blanks++;
    return blanks >= minBlanks;
  });
}

/** The table with the blank cells of these ends filled with the names above them. A total ends the range of a name. */
export function filledDown(table: Table, { columns, fillsDown }: Mapping): Table {
  const ends = new Set(fillsDown.map((end) => columns[end]));
  if (ends.size === 0) return table;
  const filled = (column: Column): Column => {
    const areTotals = totalsIn(column);
    let last = absent;
    const codes = column.codes.map((code, row) => {
      if (isBlank(column, row)) return last === absent ? code : last;
      last = areTotals[code] ? absent : code;
      return code;
    });
    return { ...column, codes };
  };
  return { ...table, columns: table.columns.map((column, at) => (ends.has(at) ? filled(column) : column)) };
}
