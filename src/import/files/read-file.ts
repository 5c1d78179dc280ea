/** Bytes → a table: encoding, form, delimiter and header are found, and the reader can say otherwise of the header. */
import { roleOfName } from '../columns/column-names.ts';
import { readValue } from '../cells/printed-value.ts';
import { isPlaceName, looksLikeHeader } from '../columns/columns.ts';
import { encodingOf, textOf, type Encoding } from './encoding.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { isHtml, rowsOfHtml } from './html-table.ts';
import { readJson, type FileProblem } from './json-table.ts';
import { LineReader, type ReadRow } from './lines.ts';
import type { ReadingCode } from '../report.ts';
import { isMatrixHead } from '../shapes/matrix.ts';
import { TableBuilder, type RowFault, type Table } from '../table.ts';

export interface FileChoices {
  /** Null: found by what the first rows look like. */
  readonly hasHeader: boolean | null;
  /** Undefined: found by the bytes. */
  readonly encoding?: Encoding | undefined;
  /** Whether each row is a flow, whatever the columns look like. */
  readonly asRows?: boolean | undefined;
}

export interface FileForm {
  readonly encoding: Encoding;
  readonly form: 'delimited' | 'json';
  readonly delimiter: string;
  readonly hasHeader: boolean;
  readonly blankLines: number;
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
  /** Nothing in it can be read. */
  | { readonly kind: 'fault'; readonly problem: FileProblem };

/** For the bar: of the reading in bytes of the file, of what comes then in rows. */
export interface Progress {
  readonly stage: 'reading' | 'adding';
  readonly done: number;
  readonly of: number;
  readonly rows: number;
}

/** Yields how far it has come, often enough for whoever runs it to stop or to rest. */
export async function* readFile(file: Blob, choices: FileChoices, gazetteer: Gazetteer): AsyncGenerator<Progress, ReadFile> {
  const encodings = encodingOf(file);
  let step = await encodings.next();
  for (; !step.done; step = await encodings.next()) yield { stage: 'reading', done: 0, of: file.size, rows: 0 };
  const found = choices.encoding === undefined || step.value.kind !== 'text' ? step.value : { ...step.value, encoding: choices.encoding };
  if (found.kind !== 'text') return fault(found.kind === 'spreadsheet' ? 'spreadsheet-file' : 'binary-file');
  let head = '';
  /** Null: nothing has been read yet. JSON and HTML are read as a whole. */
  let form: 'lines' | 'json' | 'html' | null = null;
  const lines = new LineReader();
  let whole = '';
  const rows = new HeaderDetector(choices, gazetteer);
  for await (const { text, bytes } of textOf(file, found.encoding)) {
    if (form === null) {
      head += text;
      // What came before it was blank too.
      if (text.trim() === '') continue;
      // A table may begin with a bracket, yet hardly with one that opens an object or a list of them.
      form = /^\s*(?:\{|\[\s*[[{\]])/u.test(head) ? 'json' : isHtml(head) ? 'html' : 'lines';
    }
    const fresh = head === '' ? text : head;
    head = '';
    if (form === 'lines') rows.take(lines.read(fresh));
    else whole += fresh;
    yield { stage: 'reading', done: bytes, of: file.size, rows: rows.count };
  }
  if (form === 'json') {
    const read = readJson(whole);
    if (read.kind !== 'table') return read;
    if (read.table.rowCount === 0) return fault('header-only');
    return { ...read, above: [], form: { encoding: found.encoding, form: 'json', delimiter: ',', hasHeader: true, blankLines: 0 } };
  }
  if (form === 'html') rows.take(rowsOfHtml(whole));
  else rows.take(lines.end());
  return rows.finish(found.encoding, lines.delimiter);
}

/** As many first rows are looked at for the header. */
const lookedAt = 12;

/** Tells the header from the rows: titles above it, names that occur twice, no header at all. */
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

  take(rows: readonly ReadRow[]): void {
    for (const row of rows) {
      if (row.cells.every((cell) => cell.trim() === '') && row.fault === null) {
        // Nothing but delimiters is a line that a spreadsheet has left behind.
        this.#blankLines++;
        continue;
      }
      if (this.#builder) this.#push(this.#builder, row);
      else {
        this.#first.push(row);
        if (this.#first.length === lookedAt) this.#start();
      }
    }
  }

  finish(encoding: Encoding, delimiter: string): ReadFile {
    if (!this.#builder) {
      if (this.#first.length === 0) return fault('empty-file');
      this.#start();
    }
    const table = this.#builder?.table();
    if (!table || table.rowCount === 0) return fault('header-only');
    return {
      kind: 'table',
      table,
      form: { encoding, form: 'delimited', delimiter, hasHeader: this.#hasHeader, blankLines: this.#blankLines },
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
    const isHeader =
      this.#choices.hasHeader ??
      (isMatrixHead(first?.cells ?? [], cellsBelow, this.#gazetteer) || looksLikeHeader(first?.cells ?? [], cellsBelow, this.#gazetteer));
    const joined = isHeader ? joinedHeader(first?.cells ?? [], cellsBelow, this.#gazetteer) : null;
    const cells = joined ?? first?.cells ?? [];
    const rest = joined === null ? below : below.slice(1);
    this.#hasHeader = isHeader;
    const width = Math.max(cells.length, this.#hasHeader ? 0 : Math.max(...rows.map((row) => row.cells.length)));
    if (!this.#hasHeader) this.#problems.push({ code: 'no-header', value: '', detail: '' });
    const names = this.#hasHeader ? withoutEmptyEnd(cells, rest) : Array.from({ length: width }, () => '');
    this.#builder = new TableBuilder(this.#named(names), new Set(names.flatMap((name, i) => (name.trim() === '' ? [i] : []))));
    for (const row of this.#hasHeader ? rest : rows) this.#push(this.#builder, row);
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

  #push(builder: TableBuilder, { cells, line, fault: lineFault }: ReadRow): void {
    const rowFault: RowFault | null = lineFault;
    builder.push(cells, line, rowFault);
  }
}

/** Lines with a single cell above a row of several: a title, a unit, a note. */
function titleLines(rows: readonly ReadRow[]): number {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const first = filled.findIndex((count, i) => count > 1 && (rows[i]?.cells ?? []).length > 1);
  return first > 0 &&
    filled.slice(0, first).every((count) => count === 1) &&
    !(rows[0]?.cells ?? []).some((cell) => roleOfName(cell) !== null)
    ? first
    : 0;
}

/**
 * Two rows of names: the upper one spans columns (2018, , 2019, ), the lower one says what stands in each.
 *
 * @returns null where the second row is data
 */
function joinedHeader(upper: readonly string[], below: readonly (readonly string[])[], gazetteer: Gazetteer): readonly string[] | null {
  const [lower = [], ...rest] = below;
  const filled = (cells: readonly string[]): readonly number[] => cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));
  const named = filled(lower);
  const isSpanned = upper.some((cell, i) => i > 0 && cell.trim() === '' && named.includes(i));
  if (!isSpanned || named.length < 2 || rest.length === 0 || isMatrixHead(upper, below, gazetteer)) return null;
  // The ends stand beside a blank below them, or are named there.
  const isName = (i: number): boolean =>
    !isDataCell(lower[i] ?? '', gazetteer) ||
    (isYear(lower[i] ?? '') && named.every((each) => each === i || !isPlaceName(gazetteer, lower[each] ?? '')));
  if (!named.every(isName) || !rest.some((row) => row.some((cell) => isDataCell(cell, gazetteer)))) return null;
  let span = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => {
    const [over, under] = [(upper[i] ?? '').trim(), (lower[i] ?? '').trim()];
    if (over !== '') span = over;
    return under === '' ? over : [span, under].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(' ');
  });
}

function isDataCell(cell: string, gazetteer: Gazetteer): boolean {
  return cell.trim() !== '' && (readValue(cell).kind !== 'fault' || isPlaceName(gazetteer, cell));
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}\s?年?$/u.test(cell.trim());
}

/** Names are missing at the end where spreadsheets have widened every line by empty cells. */
function withoutEmptyEnd(cells: readonly string[], rows: readonly ReadRow[]): readonly string[] {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '' && rows.every((row) => (row.cells[width - 1] ?? '').trim() === '')) width--;
  return cells.slice(0, width);
}

/** A, B … Z, AA: as spreadsheets name them. */
function columnLetter(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : `${columnLetter(Math.floor(i / 26) - 1)}${columnLetter(i % 26)}`;
}

function fault(code: ReadingCode): ReadFile {
  return { kind: 'fault', problem: { code, value: '', detail: '' } };
}
