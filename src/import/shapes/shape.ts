/** Tables that are not one flow a row, as ones that are: a matrix, years or measures side by side, a unit above the table, notes below it. */
import { guessedMapping, type Mapping } from '../columns/columns.ts';
import type { FileProblem } from '../files/json-table.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Table } from '../table.ts';
import { flowsOfMatrix } from './matrix.ts';
import { withoutNotes, withTitle } from './surroundings.ts';
import { flowsOfWide } from './wide.ts';

export const shapes = ['rows', 'matrix', 'times', 'measures'] as const;
/** What a row of the file is: a flow; an origin with a column for each destination; a flow with a column for each time or measure. */
export type Shape = (typeof shapes)[number];

export interface ShapedTable {
  readonly table: Table;
  readonly shape: Shape;
  readonly guess: Mapping;
  readonly problems: readonly FileProblem[];
  /** Columns before those that the lines above the table give. */
  readonly ownColumns: number;
  /** The line above the table in which unit and year were found; '' where neither was. */
  readonly title: string;
  /** Rows and columns of totals that were left out of a matrix. */
  readonly totals: number;
}

/**
 * @param above - the lines above the header
 * @param asRows - whether each row is a flow, whatever the columns look like
 */
export function shapedTable(read: Table, above: readonly string[], gazetteer: Gazetteer, asRows: boolean): ShapedTable {
  const notes = withoutNotes(read);
  const problems = [...notes.problems];
  let table = notes.table;
  let guess = guessedMapping(table.columns, gazetteer);
  let shape: Shape = 'rows';
  let totals = 0;
  if (!asRows) {
    const matrix = flowsOfMatrix(table, gazetteer);
    const wide = matrix === null ? flowsOfWide(table, guess) : null;
    if (matrix !== null) {
      ({ table, totals } = matrix);
      shape = 'matrix';
      problems.push(...matrix.problems);
    } else if (wide !== null) ({ table, shape } = wide);
    if (matrix !== null || wide !== null) guess = { ...guessedMapping(table.columns, gazetteer) };
    if (wide !== null) guess = { ...guess, columns: { ...guess.columns, ...wide.roles } };
    else if (matrix !== null) guess = { ...guess, columns: { ...guess.columns, value: matrix.value } };
  }
  const titled = withTitle(table, guess, above);
  return { table: titled.table, shape, guess: titled.guess, problems, ownColumns: table.columns.length, title: titled.title, totals };
}
