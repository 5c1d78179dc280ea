/** The reader's decisions about a table. */
import type { Mapping } from './columns/columns.ts';
import type { Corrections } from './corrections.ts';

export interface Settings {
  readonly mapping: Mapping;
  /** The reader's answer about the unit, if the file names none. */
  readonly unit: string;
  readonly corrections: Corrections;
}
