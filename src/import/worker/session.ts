/** One file of a user's, read in a worker or on the page: both ways have the same interface and give the same result. */
import type { Shape } from '../shapes/reshaped.ts';
import type { FlowTable } from '../../data/flows/flow-table.ts';
import type { LevelsOfTable } from '../../data/flows/levels/level-table.ts';
import type { DataSet, Omitted } from '../../data/schema.ts';
import type { Mapping } from '../columns/columns.ts';
import type { Corrections } from '../corrections.ts';
import type { Settings } from '../interpret.ts';
import type { FileProblem } from '../files/json-table.ts';
import type { FileChoices, FileForm, Progress } from '../files/read-file.ts';
import type { Report } from '../report.ts';

export interface ReadColumn {
  readonly name: string;
  /** The first different cells. */
  readonly sample: readonly string[];
  /** False where the name is not the file's. */
  readonly hasName: boolean;
}

export type Opened =
  | {
      readonly kind: 'table';
      readonly rowCount: number;
      readonly columns: readonly ReadColumn[];
      readonly form: FileForm;
      readonly guess: Mapping;
      readonly firstRows: readonly (readonly string[])[];
      readonly shape: Shape;
      /** How many columns the table itself has; unit and year from the lines above it come after them. */
      readonly ownColumns: number;
      /** The lines above the table in which a unit or a year was found; '' where none was. */
      readonly title: string;
      /** Rows and columns of totals that were left out of a matrix. */
      readonly totals: number;
      /** How many of the ids of both ends are in the table of places; null: there is none. */
      readonly places: { readonly found: number; readonly ids: number } | null;
    }
  | { readonly kind: 'data-set'; readonly input: unknown }
  | { readonly kind: 'fault'; readonly problem: FileProblem }
  /** The script that reads such files could not be loaded. */
  | { readonly kind: 'missing-part' };

export interface ImportedTable {
  readonly table: FlowTable;
  /** The same flows added up by level; null where no level adds anything up. */
  readonly levels: LevelsOfTable | null;
  /** Beyond `mostFlows`: they are counted, not drawn. */
  readonly leftOut: Omitted['leftOut'];
}

export interface ImportResult {
  readonly dataSet: DataSet;
  readonly leftOut: Omitted['leftOut'];
}

export interface Interpreted {
  readonly report: Report;
  readonly result: ImportResult | null;
  /** Where each row stands in the file, by its number in the report. */
  readonly lines: Uint32Array;
}

/** The same as it goes from the worker to the page. */
export type InterpretedColumns = Omit<Interpreted, 'result'> & { readonly imported: ImportedTable | null };

export interface ImportSession {
  readonly kind: 'worker' | 'page';
  /** @throws DOMException `AbortError` when it is cancelled */
  open(file: Blob, choices: FileChoices, progress: (progress: Progress) => void): Promise<Opened>;
  interpret(settings: Settings, title: string, progress?: (progress: Progress) => void): Promise<Interpreted>;
  corrected(corrections: Corrections): Promise<Blob>;
  /** The rows that are shown, with the columns that say something: what goes into a link. */
  shared(settings: Settings): Promise<string>;
  /** Stops what is being done; the file has to be opened again. */
  cancel(): void;
  close(): void;
}

export function abortError(): DOMException {
  return new DOMException('reading was cancelled', 'AbortError');
}
