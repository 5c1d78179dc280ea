/**
 * Reads the bytes of a file as a table. Form, encoding, delimiter, sheet and header are detected, and the reader can choose others.
 * Spreadsheets and Parquet files are read by scripts that load on demand.
 */
import { roleOfName } from '../columns/column-names.ts';
import { readValue } from '../cells/printed-value.ts';
import { endSaid, isPlaceName, looksLikeHeader } from '../columns/columns.ts';
import { bareHeader } from '../columns/header-words.ts';
import { encodingOf, textOf, type Encoding } from './encoding.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { isHtml, rowsOfHtml } from './html-table.ts';
import { readJson, type FileProblem } from './json-table.ts';
import { LineReader, type ReadRow } from './lines.ts';
import type { ReadingCode } from '../report.ts';
import { loadPart } from '../../load-part.ts';
import { cornerSign, isMatrixHead } from '../shapes/matrix.ts';
import { TableBuilder, TooLarge, type Table } from '../table.ts';
import type { Sheet, Workbook } from './spreadsheet/workbook.ts';

export interface FileChoices {
  /** Whether the first row is a header; null to detect it. */
  readonly hasHeader: boolean | null;
  /** The encoding; undefined to detect it. */
  readonly encoding?: Encoding | undefined;
  /** Whether each row is read as a flow, whatever the columns look like. */
  readonly asRows?: boolean | undefined;
  /** The name of the sheet; undefined for the first one with a table of flows. */
  readonly sheet?: string | undefined;
  /** A second file with the places whose ids are the ends of the first one. */
  readonly places?: Blob | undefined;
}

export interface FileForm {
  readonly form: 'delimited' | 'json' | 'html' | 'spreadsheet' | 'parquet';
  /** The encoding; null for forms with a fixed one. */
  readonly encoding: Encoding | null;
  /** The delimiter; null for forms without one. */
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
  readonly blankLines: number;
  /** The unit by which rows are numbered. */
  readonly counts: 'lines' | 'rows' | 'items';
  /** The sheets of a spreadsheet in their order; empty for other files. */
  readonly sheets: readonly Sheet[];
  /** The sheet that was read; null for other files. */
  readonly sheet: string | null;
}

export type ReadFile =
  | {
      readonly kind: 'table';
      readonly table: Table;
      readonly form: FileForm;
      readonly problems: readonly FileProblem[];
      /** The lines above the header. */
      readonly above: readonly string[];
    }
  | { readonly kind: 'data-set'; readonly input: unknown }
  /** Nothing in the file can be read. */
  | { readonly kind: 'fault'; readonly problem: FileProblem }
  /** The script that reads files of this form could not be loaded. */
  | { readonly kind: 'missing-part' };

/** The progress, in bytes while the file is read and then in rows. */
export interface Progress {
  readonly stage: 'reading' | 'adding';
  readonly done: number;
  readonly of: number;
  readonly rows: number;
}

/** Opened workbooks with their texts and styles, for reading their other sheets. */
export type Workbooks = Map<Blob, Workbook>;

/** Reads a file. Yields its progress often enough for the caller to pause or stop between two steps. */
export async function* readFile(
  file: Blob,
  choices: FileChoices,
  gazetteer: Gazetteer,
  workbooks: Workbooks = new Map(),
): AsyncGenerator<Progress, ReadFile> {
  try {
    return yield* readByForm(file, choices, gazetteer, workbooks);
  } catch (cause) {
    if (cause instanceof TooLarge) return fault('too-many-rows');
    throw cause;
  }
}

async function* readByForm(
  file: Blob,
  choices: FileChoices,
  gazetteer: Gazetteer,
  workbooks: Workbooks,
): AsyncGenerator<Progress, ReadFile> {
  const encodings = encodingOf(file);
  let step = await encodings.next();
  for (; !step.done; step = await encodings.next()) yield { stage: 'reading', done: 0, of: file.size, rows: 0 };
  switch (step.value.kind) {
    case 'archive':
      return yield* readSpreadsheet(file, choices, gazetteer, workbooks);
    case 'parquet':
      return yield* readParquetFile(file);
    case 'compound':
      return fault('spreadsheet-file');
    case 'binary':
      return fault('binary-file');
    case 'text':
      return yield* readText(file, choices.encoding ?? step.value.encoding, choices, gazetteer);
  }
}

/** The largest length of JSON and HTML, which are read as one text. Engines have no longer strings. */
const maxWholeLength = 500_000_000;

async function* readText(file: Blob, encoding: Encoding, choices: FileChoices, gazetteer: Gazetteer): AsyncGenerator<Progress, ReadFile> {
  let head = '';
  /** The form of the text; null until some has been read. */
  let form: 'lines' | 'json' | 'html' | null = null;
  const lines = new LineReader();
  let whole = '';
  const rows = new HeaderDetector(choices, gazetteer);
  for await (const { text, bytes } of textOf(file, encoding)) {
    if (form === null) {
      head += text;
      // Everything read so far is blank.
      if (text.trim() === '') continue;
      // A table may begin with a bracket, but hardly with one that begins an object or a list of them.
      form = /^\s*(?:\{|\[\s*[[{\]])/u.test(head) ? 'json' : isHtml(head) ? 'html' : 'lines';
    }
    const fresh = head === '' ? text : head;
    head = '';
    if (form === 'lines') rows.take(lines.read(fresh));
    else if (whole.length + fresh.length > maxWholeLength) throw new TooLarge();
    else whole += fresh;
    yield { stage: 'reading', done: bytes, of: file.size, rows: rows.count };
  }
  if (form === 'json') {
    const read = readJson(whole);
    if (read.kind !== 'table') return read;
    if (read.table.rowCount === 0) return fault('header-only');
    return { ...read, form: { ...formDefaults('json'), encoding, counts: read.areLines ? 'lines' : 'items' } };
  }
  if (form === 'html') {
    rows.take(rowsOfHtml(whole));
    return rows.finish({ ...formDefaults('html'), encoding });
  }
  rows.take(lines.end());
  return rows.finish({ ...formDefaults('delimited'), encoding, delimiter: lines.delimiter, counts: 'lines' });
}

/** The default properties of a file of this form. */
function formDefaults(form: FileForm['form']): FileForm {
  return { form, encoding: null, delimiter: null, hasHeader: true, blankLines: 0, counts: 'rows', sheets: [], sheet: null };
}

/** Throws the error of a failed load on the page. In a worker it returns null, and only reports that a part is missing. */
function missingInWorker(cause: unknown): null {
  if ('document' in globalThis) throw cause;
  return null;
}

/** The number of rows that are added between two steps. */
const rowsAPiece = 8192;

/** Reads the requested sheet, or the first visible one with rows. */
async function* readSpreadsheet(
  file: Blob,
  choices: FileChoices,
  gazetteer: Gazetteer,
  workbooks: Workbooks,
): AsyncGenerator<Progress, ReadFile> {
  const part = await loadPart('userData', () => import('./spreadsheet/workbook.ts')).catch(missingInWorker);
  if (part === null) return { kind: 'missing-part' };
  try {
    const workbook = workbooks.get(file) ?? (await part.Workbook.open(file));
    workbooks.set(file, workbook);
    const { sheets } = workbook;
    const asked = sheets.findIndex(({ name }) => name === choices.sheet);
    const inSight = sheets.flatMap(({ isHidden }, i) => (isHidden ? [] : [i]));
    let empty: ReadFile = fault('empty-file');
    for (const index of asked >= 0 ? [asked] : inSight) {
      const steps = workbook.rows(index);
      let step = await steps.next();
      for (; !step.done; step = await steps.next())
        yield { stage: 'reading', done: step.value.bytes, of: Math.max(step.value.bytes, workbook.bytesOf(index)), rows: step.value.rows };
      const rows = new HeaderDetector(choices, gazetteer);
      for (let start = 0; start < step.value.rows.length; start += rowsAPiece) {
        rows.take(step.value.rows.slice(start, start + rowsAPiece));
        yield { stage: 'reading', done: 1, of: 1, rows: rows.count };
      }
      const read = rows.finish({ ...formDefaults('spreadsheet'), sheets, sheet: sheets[index]?.name ?? '' });
      if (read.kind !== 'table') {
        empty = read;
        continue;
      }
      const { merged, hidden } = step.value;
      const problems: FileProblem[] = [];
      if (merged > 0) problems.push({ code: 'merged-cells', value: '', detail: String(merged) });
      if (hidden > 0) problems.push({ code: 'hidden-rows', value: '', detail: String(hidden) });
      return { ...read, problems: [...read.problems, ...problems] };
    }
    return empty;
  } catch (cause) {
    if (cause instanceof part.NotAWorkbook) return fault(cause.isSpreadsheet ? 'spreadsheet-file' : 'binary-file');
    if (cause instanceof part.BrokenArchive) return fault('broken-file');
    throw cause;
  }
}

async function* readParquetFile(file: Blob): AsyncGenerator<Progress, ReadFile> {
  const part = await loadPart('userData', () => import('./parquet.ts')).catch(missingInWorker);
  if (part === null) return { kind: 'missing-part' };
  try {
    const steps = part.readParquet(file);
    let step = await steps.next();
    for (; !step.done; step = await steps.next())
      yield { stage: 'reading', done: step.value.rows, of: step.value.of, rows: step.value.rows };
    const { table, nested } = step.value;
    if (table.rowCount === 0) return fault('header-only');
    const problems = nested.map((name) => ({ code: 'unread-nested' as const, value: name, detail: '' }));
    return { kind: 'table', table, problems, above: [], form: formDefaults('parquet') };
  } catch (cause) {
    if (cause instanceof TooLarge) throw cause;
    return cause instanceof part.UnreadCodec ? fault('unread-codec', cause.codec) : fault('broken-file');
  }
}

/** The number of first rows that are examined for the header. */
const examinedRows = 12;

/** Separates the header from the rows, with titles above it and duplicate names, or finds that there is none. */
class HeaderDetector {
  readonly #choices: FileChoices;
  readonly #gazetteer: Gazetteer;
  readonly #first: ReadRow[] = [];
  readonly #problems: FileProblem[] = [];
  #builder: TableBuilder | null = null;
  #hasHeader = true;
  #above: readonly string[] = [];
  #blankLines = 0;

  constructor(choices: FileChoices, gazetteer: Gazetteer) {
    this.#choices = choices;
    this.#gazetteer = gazetteer;
  }

  get count(): number {
    return this.#builder?.rowCount ?? this.#first.length;
  }

  take(rows: Iterable<ReadRow>): void {
    for (const row of rows) {
      if (row.fault === null && (row.cells.every((cell) => cell.trim() === '') || isRule(row.cells))) {
        // A line of delimiters alone is an empty row of a spreadsheet.
        this.#blankLines++;
        continue;
      }
      if (this.#builder) this.#builder.push(row.cells, row.line, row.fault);
      else {
        this.#first.push(row);
        if (this.#first.length === examinedRows) this.#start();
      }
    }
  }

  /** @param form - the properties of the file, except for its header */
  finish(form: FileForm): ReadFile {
    if (!this.#builder) {
      if (this.#first.length === 0) return fault('empty-file');
      this.#start();
    }
    const table = this.#builder?.table();
    if (!table || table.rowCount === 0) return fault('header-only');
    return {
      kind: 'table',
      table,
      form: { ...form, hasHeader: this.#hasHeader, blankLines: this.#blankLines },
      problems: this.#problems,
      above: this.#above,
    };
  }

  #start(): void {
    const above = titleLines(this.#first);
    this.#above = this.#first.slice(0, above).map(({ cells }) => cells.join(' ').trim());
    if (above > 0) this.#problems.push({ code: 'lines-above-header', value: this.#above.join(' / '), detail: String(above) });
    const rows = this.#first.slice(above);
    const [first, ...below] = rows;
    const cellsBelow = below.map((row) => row.cells);
    const ofMatrix = this.#choices.hasHeader === false ? null : headOfMatrix(first?.cells ?? [], cellsBelow, this.#gazetteer);
    const isHeader =
      this.#choices.hasHeader ??
      (ofMatrix !== null ||
        isMatrixHead(first?.cells ?? [], cellsBelow, this.#gazetteer) ||
        looksLikeHeader(first?.cells ?? [], cellsBelow, this.#gazetteer));
    const joined = isHeader ? (ofMatrix ?? joinedHeader(first?.cells ?? [], cellsBelow, this.#gazetteer)) : null;
    const cells = joined ?? first?.cells ?? [];
    const rest = joined === null ? below : below.slice(1);
    this.#hasHeader = isHeader;
    const width = Math.max(cells.length, this.#hasHeader ? 0 : Math.max(...rows.map((row) => row.cells.length)));
    if (!this.#hasHeader) this.#problems.push({ code: 'no-header', value: '', detail: '' });
    const names = this.#hasHeader ? withoutEmptyEnd(cells, rest) : Array.from({ length: width }, () => '');
    this.#builder = new TableBuilder(this.#named(names), new Set(names.flatMap((name, i) => (name.trim() === '' ? [i] : []))));
    for (const row of this.#hasHeader ? rest : rows) this.#builder.push(row.cells, row.line, row.fault);
    this.#first.length = 0;
  }

  #named(cells: readonly string[]): readonly string[] {
    const seen = new Map<string, number>();
    return cells.map((cell, i) => {
      const name = cell.trim() === '' ? columnLetter(i) : cell.trim();
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      if (times === 1) return name;
      this.#problems.push({ code: 'duplicate-header', value: name, detail: `${name} (${times})` });
      return `${name} (${times})`;
    });
  }
}

const ruleOrBlank = /^\s*(?:[:+]?-{2,}[:+]?\s*)?$/u;

/** Whether a row is a rule, such as |:---|---:| in Markdown or a line of dashes in a printed table. */
function isRule(cells: readonly string[]): boolean {
  // This is asked of every row, and the first cell of nearly all says no.
  return cells.every((cell) => ruleOrBlank.test(cell)) && cells.some((cell) => cell.includes('-'));
}

const unitOfLine = /^\s*(?:计量单位|計量單位|单位|單位|units?)\s?[:：]/iu;
const inBrackets = /^\s*[(（].*[)）]\s*$/u;

/** The number of lines with one cell above the first row with several, such as titles, units and notes. */
function titleLines(rows: readonly ReadRow[]): number {
  const filled = rows.map(({ cells }) => {
    const words = cells.filter((cell) => cell.trim() !== '');
    // A line may have 单位：人 on the left and (person) on the right.
    return words.length <= 2 &&
      words.some((cell) => unitOfLine.test(cell)) &&
      words.every((cell) => unitOfLine.test(cell) || inBrackets.test(cell))
      ? 1
      : words.length;
  });
  const first = filled.findIndex((count, i) => count > 1 && (rows[i]?.cells ?? []).length > 1);
  return first > 0 &&
    filled.slice(0, first).every((count) => count === 1) &&
    !(rows[0]?.cells ?? []).some((cell) => roleOfName(cell) !== null)
    ? first
    : 0;
}

/**
 * Joins a header of two rows, of which the upper one spans columns (2018, , 2019, ) and the lower one names each.
 *
 * @returns null if the second row is data
 */
function joinedHeader(upper: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): readonly string[] | null {
  const [lower = [], ...rest] = below;
  const filled = (cells: readonly string[]): readonly number[] => cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
  const named = filled(lower);
  const isSpanned = upper.some((cell, i) => i > 0 && cell.trim() === '' && named.includes(i));
  if (!isSpanned || named.length < 2 || rest.length === 0 || isMatrixHead(upper, below, gazetteer)) return null;
  const hasPlaces = named.some((i) => isPlaceName(gazetteer, lower[i] ?? ''));
  // The ends have a blank cell or a name below them.
  const isName = (i: number): boolean => !isDataCell(lower[i] ?? '', gazetteer) || (isYear(lower[i] ?? '') && !hasPlaces);
  if (!named.every(isName) || !rest.some((row) => row.some((cell) => isDataCell(cell, gazetteer)))) return null;
  let span = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [over, under] = [(upper[i] ?? '').trim(), (lower[i] ?? '').trim()];
    if (over !== '') span = over;
    return under === '' ? over : [span, under].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(' ');
  });
}

/**
 * Joins the head of a matrix of two rows, of which the upper one names rows and columns (发送地区, 到达地区) and the lower one has the places.
 *
 * @returns null if the rows are not such a head
 */
function headOfMatrix(upper: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): readonly string[] | null {
  const [lower = [], ...rest] = below;
  const words = upper.filter((cell) => cell.trim() !== '');
  if (words.length > maxSpans || words.some((cell) => isDataCell(cell, gazetteer)) || isMatrixHead(upper, below, gazetteer)) return null;
  if (!isMatrixHead(lower, rest, gazetteer)) return null;
  // The name above the places. One above a blank cell is that of a column of totals.
  const span = upper.findLast((cell, i) => i > 0 && cell.trim() !== '' && (lower[i] ?? '').trim() !== '')?.trim() ?? '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [over, under] = [(upper[i] ?? '').trim(), (lower[i] ?? '').trim()];
    if (i > 0) return under || over;
    const rowName = over || under;
    if (span === '' || (rowName === '' && namesBothEnds(span))) return rowName || span;
    // The sign keeps the name of the columns apart if the rows have none.
    return `${rowName}\\${span}`;
  });
}

/** Whether a text names rows and columns, such as 流出省\流入省. */
function namesBothEnds(text: string): boolean {
  const parts = bareHeader(text).split(cornerSign);
  return parts.length === 2 && parts.every((part) => endSaid(part.trim()) !== null);
}

/** The largest number of names above: those of the rows, a total and the columns. */
const maxSpans = 3;

function isDataCell(cell: string, gazetteer: Gazetteer): boolean {
  return cell.trim() !== '' && (readValue(cell).kind !== 'fault' || isPlaceName(gazetteer, cell));
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}\s?年?$/u.test(cell.trim());
}

/** Removes empty columns at the end, which spreadsheets may add to every line. */
function withoutEmptyEnd(cells: readonly string[], rows: readonly ReadRow[]): readonly string[] {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '' && rows.every((row) => (row.cells[width - 1] ?? '').trim() === '')) width--;
  return cells.slice(0, width);
}

/** The letters of a column in a spreadsheet: A, B … Z, AA. */
function columnLetter(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : `${columnLetter(Math.floor(i / 26) - 1)}${columnLetter(i % 26)}`;
}

function fault(code: ReadingCode, detail = ''): ReadFile {
  return { kind: 'fault', problem: { code, value: '', detail } };
}
