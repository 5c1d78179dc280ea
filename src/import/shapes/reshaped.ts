/** What becomes of a table whose rows are not one flow each. */
import type { Role } from '../columns/column-names.ts';
import type { FileProblem } from '../files/json-table.ts';
import type { Table } from '../table.ts';

export const shapes = ['rows', 'matrix', 'times', 'measures', 'trade', 'pairs'] as const;
/** What a row of the file is: a flow; an origin with a column for each destination; a flow with a column for each time or measure; an import or export of a reporter; a flow with both ends in one cell. */
export type Shape = (typeof shapes)[number];

export interface Reshaped {
  readonly table: Table;
  readonly shape: Exclude<Shape, 'rows' | 'pairs'>;
  /** What the columns say that are known from the shape; those of others are guessed. */
  readonly roles: Partial<Readonly<Record<Role, number | null>>>;
  /** False where the shape says that the flows have no direction; undefined: the columns say. */
  readonly isDirected?: false;
  /** Rows and columns of totals that were left out. */
  readonly totals: number;
  readonly problems: readonly FileProblem[];
}
