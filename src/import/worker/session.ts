/** The interface for reading one file in a worker or on the page, with the same result. */
import type { Shape } from '../shapes/reshaped.ts';
import type { FlowTable } from '../../data/flows/flow-table.ts';
import type { LevelsOfTable } from '../../data/flows/levels/level-table.ts';
import type { DataSet, Omitted } from '../../data/schema.ts';
import type { Mapping } from '../columns/columns.ts';
import type { Corrections } from '../corrections.ts';
import type { Settings } from '../settings.ts';
import type { FileProblem } from '../files/json-table.ts';
import type { FileChoices, FileForm, Progress } from '../files/read-file.ts';
import type { ReadingReport } from '../report.ts';

export interface ReadColumn {
  readonly name: string;
  /** The first different cells, as examples. */
  readonly sample: readonly string[];
  /** Whether the name is from the file. */
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
      /** The number of columns of the table itself. Unit and year from the lines above it are added after them. */
      readonly ownColumns: number;
      /** The lines above the table in which a unit or year was found; empty if there are none. */
      readonly title: string;
      /** The number of rows and columns of totals that were left out of a matrix. */
      readonly totals: number;
      /** Whether both ends were in one cell and have been split. */
      readonly hasSplitEnds: boolean;
      /** The number of ids of both ends that the table of places has; null if there is none. */
      readonly places: { readonly found: number; readonly ids: number } | null;
    }
  | { readonly kind: 'data-set'; readonly input: unknown }
  | { readonly kind: 'fault'; readonly problem: FileProblem }
  /** The script that reads such files could not be loaded. */
  | { readonly kind: 'missing-part' };

export interface ImportedTable {
  readonly table: FlowTable;
  /** The same flows added up by level; null if no level adds up any flows. */
  readonly levels: LevelsOfTable | null;
  /** Flows beyond `maxFlows`, which are counted but not drawn. */
  readonly leftOut: Omitted['leftOut'];
}

export interface ImportResult {
  readonly dataSet: DataSet;
  readonly leftOut: Omitted['leftOut'];
}

export interface Interpreted {
  readonly report: ReadingReport;
  readonly result: ImportResult | null;
  /** The line of each row in the file, by its number in the report. */
  readonly lines: Uint32Array;
}

/** The result in the form in which it is transferred from the worker to the page. */
export type InterpretedColumns = Omit<Interpreted, 'result'> & { readonly imported: ImportedTable | null };

export interface ImportSession {
  readonly kind: 'worker' | 'page';
  /** @throws DOMException `AbortError` if it is cancelled */
  open(file: Blob, choices: FileChoices, progress: (progress: Progress) => void): Promise<Opened>;
  interpret(settings: Settings, title: string, progress?: (progress: Progress) => void): Promise<Interpreted>;
  corrected(corrections: Corrections): Promise<Blob>;
  /** Returns the shown rows with the mapped columns, for a link. */
  shared(settings: Settings): Promise<string>;
  /** Stops the running call. The file then has to be opened again. */
  cancel(): void;
  close(): void;
}

export function abortError(): DOMException {
  return new DOMException('reading was cancelled', 'AbortError');
}
