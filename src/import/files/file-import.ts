/**
 * Reads one file from its first byte to the corrected copy, in a worker or on the page. It keeps the table and returns the requested parts.
 */
import { roles } from '../columns/column-names.ts';
import { filledDown } from '../filled-down.ts';
import { correctedFile, noCorrections, shownPart, type Corrections } from '../corrections.ts';
import { importedTable, interpretedOf } from '../imported-table.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { placesIn, type Mapping } from '../columns/columns.ts';
import { placesOfTable, withPlaces, type JoinedPlaces } from '../shapes/joined-places.ts';
import { shapedTable, type ShapedTable } from '../shapes/shape.ts';
import { interpret } from '../interpret.ts';
import type { Settings } from '../settings.ts';
import type { FileProblem } from './json-table.ts';
import { readFile, type FileChoices, type FileForm, type Progress, type ReadFile, type Workbooks } from './read-file.ts';
import type { Interpreted, InterpretedColumns, Opened } from '../worker/session.ts';
import { cellOf, type Table } from '../table.ts';

const sampled = 5;
/** The share of names of places from which a column of ends needs no table of places. */
const enoughNames = 0.5;

const unusedSecondFile: FileProblem = { code: 'unused-second-file', value: '', detail: '' };

type ReadTableOfFile = ReadFile & { readonly kind: 'table' } & {
  readonly shaped: ShapedTable;
  /** The table of places, if it was the first of two files. */
  readonly turned?: Blob;
};

export class FileImport {
  readonly #gazetteer: Gazetteer;
  #table: Table | null = null;
  #form: FileForm | null = null;
  #problems: readonly FileProblem[] = [];

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  async *open(file: Blob, choices: FileChoices): AsyncGenerator<Progress, Opened> {
    this.#table = null;
    const workbooks: Workbooks = new Map();
    const read = yield* this.#readTable(file, choices, workbooks);
    if (read.kind !== 'table') return read;
    const { form, shaped } = read;
    const joined = yield* this.#joined(file, choices, read, workbooks);
    if (joined === 'missing-part') return { kind: joined };
    const { table, guess } = joined ?? shaped;
    this.#table = table;
    this.#form = form;
    this.#problems = [
      ...damagedNames(read.table),
      ...read.problems,
      ...shaped.problems,
      ...(choices.places && !joined ? [unusedSecondFile] : []),
    ];
    const { shape, ownColumns, title, totals, hasSplitEnds } = shaped;
    return {
      kind: 'table',
      rowCount: table.rowCount,
      form,
      columns: table.columns.map(({ name, hasName, values }) => ({ name, hasName, sample: values.slice(0, sampled) })),
      guess,
      shape,
      ownColumns,
      title,
      totals,
      hasSplitEnds,
      places: joined && { found: joined.found, ids: joined.ids },
      firstRows: Array.from({ length: Math.min(sampled, table.rowCount) }, (_, row) =>
        table.columns.map((_column, column) => cellOf(table, row, column)),
      ),
    };
  }

  /**
   * Reads the table of flows. In a spreadsheet, it is the first visible sheet with two columns of places. Of two files, it is the one
   * without the places.
   */
  async *#readTable(
    file: Blob,
    choices: FileChoices,
    workbooks: Workbooks,
  ): AsyncGenerator<Progress, ReadTableOfFile | Exclude<Opened, { kind: 'table' }>> {
    const read = yield* readFile(file, choices, this.#gazetteer, workbooks);
    if (read.kind !== 'table') return read;
    const first = { ...read, shaped: this.#shaped(read, choices) };
    if (choices.places && placesOfTable(read.table, this.#gazetteer)) {
      const other = yield* readFile(choices.places, { hasHeader: null }, this.#gazetteer, workbooks);
      if (other.kind === 'missing-part') return other;
      if (other.kind === 'table' && !placesOfTable(other.table, this.#gazetteer))
        return { ...other, shaped: this.#shaped(other, choices), turned: file };
    }
    if (choices.sheet !== undefined || hasEnds(first.shaped.guess)) return first;
    for (const { name, isHidden } of read.form.sheets) {
      if (isHidden || name === read.form.sheet) continue;
      const other = yield* readFile(file, { ...choices, sheet: name }, this.#gazetteer, workbooks);
      if (other.kind !== 'table') continue;
      const shaped = this.#shaped(other, choices);
      if (hasEnds(shaped.guess)) return { ...other, shaped };
    }
    return first;
  }

  #shaped({ table, above }: { readonly table: Table; readonly above: readonly string[] }, { asRows = false }: FileChoices): ShapedTable {
    return shapedTable(table, above, this.#gazetteer, asRows);
  }

  /** Joins the places of the second file. Without one, places are searched in the other sheets if the ends are not names of places. */
  async *#joined(
    file: Blob,
    choices: FileChoices,
    read: ReadTableOfFile,
    workbooks: Workbooks,
  ): AsyncGenerator<Progress, JoinedPlaces | 'missing-part' | null> {
    const { shaped, form } = read;
    const second = read.turned ?? choices.places;
    const { origin, destination } = shaped.guess.columns;
    if (origin === null || destination === null) return null;
    const areNames = [origin, destination].every((end) => placesIn(shaped.table.columns[end], this.#gazetteer) >= enoughNames);
    const sources: readonly (readonly [Blob, FileChoices])[] = second
      ? [[second, { hasHeader: null }]]
      : areNames
        ? []
        : form.sheets.flatMap(({ name }) => (name === form.sheet ? [] : [[file, { hasHeader: null, sheet: name }] as const]));
    for (const [source, how] of sources) {
      const other = yield* readFile(source, how, this.#gazetteer, workbooks);
      if (other.kind === 'missing-part') return other.kind;
      const places = other.kind === 'table' ? placesOfTable(other.table, this.#gazetteer) : null;
      const joined = places && withPlaces(shaped.table, shaped.guess, places);
      if (joined) return joined;
    }
    return null;
  }

  /** @param title - the title of the data set, i.e. the name of the file */
  *interpret(settings: Settings, title: string): Generator<Progress, Interpreted> {
    return interpretedOf(yield* this.interpretAsColumns(settings, title));
  }

  /** Interprets the table into columns that can be transferred, because none of them is used here afterwards. */
  *interpretAsColumns(settings: Settings, title: string): Generator<Progress, InterpretedColumns> {
    const table = filledDown(this.#opened(), settings.mapping);
    const steps = interpret(table, settings, this.#gazetteer, this.#problems, this.#form?.delimiter ?? null);
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

  /** Yields like {@link interpret}, and returns the shown rows with the mapped columns as CSV. */
  *shared(settings: Settings): Generator<number, string> {
    const table = filledDown(this.#opened(), settings.mapping);
    const { flowOfRow } = yield* interpret(table, settings, this.#gazetteer, this.#problems, this.#form?.delimiter ?? null);
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

/** The sign that decoders write for bytes that are no character. */
const undecoded = '\ufffd';

/** The names of a table's columns with undecoded bytes, which may have been a multiplier, a unit, a year or an end. */
function damagedNames({ columns }: Table): readonly FileProblem[] {
  const names = columns.flatMap(({ name }) => (name.includes(undecoded) ? [name] : []));
  return names.length === 0 ? [] : [{ code: 'damaged-names', value: names.join(', '), detail: String(names.length) }];
}

function hasEnds({ columns }: Mapping): boolean {
  return (['origin', 'destination'] as const).every(
    (end) => columns[end] !== null || (columns[`${end}Lon`] !== null && columns[`${end}Lat`] !== null),
  );
}
