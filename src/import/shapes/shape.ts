/**
 * Reshapes tables whose rows are not one flow each, such as matrices, columns of years or measures, units above and notes below a table.
 */
import { guessedMapping, type Mapping } from '../columns/columns.ts';
import type { FileProblem } from '../files/json-table.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Table } from '../table.ts';
import { flowsOfMatrix } from './matrix.ts';
import type { Reshaped, Shape } from './reshaped.ts';
import { withPairs } from './pairs.ts';
import { withScaledUnits } from './scaled-units.ts';
import { withSections } from './sections.ts';
import { withWholeTimes } from './split-time.ts';
import { withoutNotes, withTitle } from './surroundings.ts';
import { flowsOfTrade } from './trade.ts';
import { flowsOfWide } from './wide.ts';

export interface ShapedTable {
  readonly table: Table;
  readonly shape: Shape;
  readonly guess: Mapping;
  readonly problems: readonly FileProblem[];
  /** The number of columns of the table itself. Unit and year from the lines above it are added after them. */
  readonly ownColumns: number;
  /** The lines above the table in which a unit or year was found; empty if there are none. */
  readonly title: string;
  /** The number of rows and columns of totals that were left out of a matrix. */
  readonly totals: number;
  /** Whether both ends were in one cell and have been split. */
  readonly hasSplitEnds: boolean;
}

/**
 * @param above - the lines above the header
 * @param asRows - whether each row is a flow, whatever the columns look like
 */
export function shapedTable(read: Table, above: readonly string[], gazetteer: Gazetteer, asRows: boolean): ShapedTable {
  const { table: bare, problems: ofNotes } = withoutNotes(read);
  const paired = (asRows ? null : withPairs(bare, gazetteer)) ?? bare;
  const guessOfPaired = guessedMapping(paired.columns, gazetteer);
  const { table: single, guess: guessOfSingle, problems: ofSections } = withSections(paired, guessOfPaired, above, gazetteer);
  const timed = withWholeTimes(single, guessOfSingle) ?? { table: single, guess: guessOfSingle };
  const { table: rows, guess: guessOfRows } = withScaledUnits(timed.table, timed.guess) ?? timed;
  const reshaped = asRows ? null : (flowsOfTrade(rows) ?? flowsOfMatrix(rows, gazetteer) ?? flowsOfWide(rows, guessOfRows));
  const table = reshaped?.table ?? rows;
  const guess = reshaped === null ? guessOfRows : withRoles(guessedMapping(table.columns, gazetteer), reshaped);
  const titled = withTitle(table, guess, above);
  return {
    ...titled,
    shape: reshaped?.shape ?? (paired === bare ? 'rows' : 'pairs'),
    problems: [...ofNotes, ...ofSections, ...(reshaped?.problems ?? []), ...titled.problems],
    ownColumns: table.columns.length,
    totals: reshaped?.totals ?? 0,
    hasSplitEnds: paired !== bare,
  };
}

/** The mapping with the roles of the shape, which replace guessed roles of the same columns. */
function withRoles(guess: Mapping, { roles, shape, isDirected }: Reshaped): Mapping {
  const known = new Set(Object.values(roles));
  const others = Object.fromEntries(Object.entries(guess.columns).map(([role, at]) => [role, at !== null && known.has(at) ? null : at]));
  return {
    ...guess,
    // `others` has the keys of `guess.columns`.
    columns: { ...(others as Mapping['columns']), ...roles },
    ...(isDirected === false ? { isDirected, asksDirection: false } : {}),
    ...(shape === 'trade' ? { isDirected: true, asksDirection: false } : {}),
  };
}
