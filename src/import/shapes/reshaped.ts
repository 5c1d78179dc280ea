/** The result of reshaping a table whose rows are not one flow each. */
import type { Role } from '../columns/column-names.ts';
import type { FileProblem } from '../files/json-table.ts';
import type { Table } from '../table.ts';

export const shapes = ['rows', 'matrix', 'times', 'measures', 'trade', 'pairs'] as const;
/**
 * The meaning of a row: a flow, an origin with a column for each destination, a flow with a column for each time or measure, an import or
 * export of a reporter, or a flow with both ends in one cell.
 */
export type Shape = (typeof shapes)[number];

export interface Reshaped {
  readonly table: Table;
  readonly shape: Exclude<Shape, 'rows' | 'pairs'>;
  /** The roles of columns that the shape determines. Other roles are guessed. */
  readonly roles: Partial<Readonly<Record<Role, number | null>>>;
  /** False if the shape shows that the flows have no direction; undefined if the columns decide. */
  readonly isDirected?: false;
  /** The number of rows and columns of totals that were left out. */
  readonly totals: number;
  readonly problems: readonly FileProblem[];
}
