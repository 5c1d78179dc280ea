/** One file from the first byte to the corrected copy. The same code runs in a worker and on the page; it keeps the table and hands out what is asked for. */
import { roles } from '../columns/column-names.ts';
import { correctedFile, noCorrections, shownPart, type Corrections } from '../corrections.ts';
import { importedTable, interpretedOf } from '../imported-table.ts';
import { makeGazetteer, type Gazetteer, type GazetteerFile } from '../places/gazetteer.ts';
import { shapedTable } from '../shapes/shape.ts';
import { interpret, type Settings } from '../interpret.ts';
import type { FileProblem } from './json-table.ts';
import { readFile, type FileChoices, type FileForm, type Progress } from './read-file.ts';
import type { Interpreted, InterpretedColumns, Opened } from '../worker/session.ts';
import { cellOf, type Table } from '../table.ts';

const sampled = 5;

export class FileImport {
  readonly #gazetteer: Gazetteer;
  #table: Table | null = null;
  #form: FileForm | null = null;
  #problems: readonly FileProblem[] = [];

  constructor(gazetteer: GazetteerFile) {
    this.#gazetteer = makeGazetteer(gazetteer);
  }

  async *open(file: Blob, choices: FileChoices): AsyncGenerator<Progress, Opened> {
    this.#table = null;
    const read = yield* readFile(file, choices, this.#gazetteer);
    if (read.kind !== 'table') return read;
    const { form, above } = read;
    const { table, guess, problems, ...shaped } = shapedTable(read.table, above, this.#gazetteer, choices.asRows === true);
    this.#table = table;
    this.#form = form;
    this.#problems = [...read.problems, ...problems];
    return {
      kind: 'table',
      rowCount: table.rowCount,
      form,
      columns: table.columns.map(({ name, hasName, values }) => ({ name, hasName, sample: values.slice(0, sampled) })),
      guess,
      ...shaped,
      firstRows: Array.from({ length: Math.min(sampled, table.rowCount) }, (_, row) =>
        table.columns.map((_column, column) => cellOf(table, row, column)),
      ),
    };
  }

  /** @param title - what the data set is called: the file's name */
  *interpret(settings: Settings, title: string): Generator<Progress, Interpreted> {
    return interpretedOf(yield* this.interpretAsColumns(settings, title));
  }

  /** The same in what can be transferred: nothing of it stays in use here. */
  *interpretAsColumns(settings: Settings, title: string): Generator<Progress, InterpretedColumns> {
    const table = this.#opened();
    const steps = interpret(table, settings, this.#gazetteer, this.#problems, this.#form?.delimiter ?? ',');
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield { stage: 'adding', done: step.value, of: table.rowCount, rows: step.value };
    const report = step.value;
    const imported = importedTable(report, table, settings.mapping, settings.corrections, this.#gazetteer, title);
    const rowsLeftOut = imported?.leftOut.rows ?? 0;
    return {
      report: rowsLeftOut === 0 ? report : { ...report, rowsShown: report.rowsShown - rowsLeftOut, rowsLeftOut },
      imported,
      lines: table.lines.slice(),
    };
  }

  /** Yields like {@link interpret}; gives the shown rows with the mapped columns as CSV. */
  *shared(settings: Settings): Generator<number, string> {
    const table = this.#opened();
    const { flowOfRow } = yield* interpret(table, settings, this.#gazetteer, this.#problems, this.#form?.delimiter ?? ',');
    const columns = roles.flatMap((role) => settings.mapping.columns[role] ?? []);
    return shownPart(table, settings.corrections, columns, (row) => (flowOfRow[row] ?? -1) >= 0);
  }

  /** @returns the file with its corrections, in pieces */
  corrected(corrections: Corrections = noCorrections): Generator<string> {
    return correctedFile(this.#opened(), corrections, this.#form?.delimiter ?? ',');
  }

  #opened(): Table {
    if (!this.#table) throw new RangeError('no file has been opened');
    return this.#table;
  }
}
