/**
 * Reads delimited text as rows, piece by piece. PapaParse splits the cells. Lines after an unclosed quotation mark are read line by line.
 */
import Papa from 'papaparse';
import { TooLarge } from '../table.ts';
import { sliceBytes } from './encoding.ts';

export interface ReadRow {
  readonly cells: readonly string[];
  /** The number of the line in the file, from 1. */
  readonly line: number;
  /** With `unclosed-quote`, the cells are only those of this line. */
  readonly fault: 'unclosed-quote' | 'stray-quote' | null;
}

export type Delimiter = ',' | '\t' | ';' | '|' | '，';
const delimiters: readonly Delimiter[] = [',', '\t', ';', '|', '，'];
/** The number of lines from which a cell counts as one with an unclosed quotation mark. */
const maxLinesOfCell = 50;
const maxCellLength = 20_000;
/** The largest length of a line: four slices of the file. */
const maxPendingLength = 4 * sliceBytes;
/** The number of characters by which the delimiter is detected. */
const sampleLetters = 1 << 16;

export class LineReader {
  delimiter: Delimiter = ',';
  #isStarted = false;
  #pending = '';
  #endsInReturn = false;
  #line = 1;

  /**
   * Takes the next piece of the file, and returns the complete rows. They are split while they are iterated, so that a million of them are
   * never held at once, and have to be iterated before the next call.
   *
   * @throws TooLarge if a line does not end
   */
  read(text: string): Iterable<ReadRow> {
    this.#append(text);
    if (!this.#isStarted) {
      if (this.#pending.length < sampleLetters) return [];
      this.#start();
    }
    return this.#rows(false);
  }

  /** Returns the remaining rows, as {@link read} does. */
  end(): Iterable<ReadRow> {
    if (this.#endsInReturn) this.#pending += '\n';
    this.#endsInReturn = false;
    if (!this.#isStarted) this.#start();
    return this.#rows(true);
  }

  /** Appends text with its line ends normalized. */
  #append(text: string): void {
    if (text === '') return;
    const whole = this.#endsInReturn ? `\r${text}` : text;
    this.#endsInReturn = whole.endsWith('\r');
    const complete = this.#endsInReturn ? whole.slice(0, -1) : whole;
    this.#pending += complete.includes('\r') ? complete.replace(/\r\n?/gu, '\n') : complete;
    if (this.#pending.length > maxPendingLength) throw new TooLarge();
  }

  #start(): void {
    this.#isStarted = true;
    this.delimiter = delimiterOf(this.#pending.slice(0, sampleLetters));
  }

  #rows(isEnd: boolean): Iterable<ReadRow> {
    return this.#pending.includes('"') ? this.#quotedRows(isEnd) : this.#unquotedRows(isEnd);
  }

  /** The rows of a text without quotation marks, in which a cell ends at the next delimiter. */
  *#unquotedRows(isEnd: boolean): Generator<ReadRow> {
    const text = this.#pending;
    const { delimiter } = this;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      const cells = text.slice(start, end).split(delimiter);
      start = end + 1;
      yield { cells, line: this.#line++, fault: null };
    }
    this.#pending = isEnd ? '' : text.slice(start);
    if (isEnd && start < text.length) yield { cells: text.slice(start).split(delimiter), line: this.#line++, fault: null };
  }

  #quotedRows(isEnd: boolean): readonly ReadRow[] {
    const lines = this.#pending.split('\n');
    this.#pending = isEnd ? '' : (lines.pop() ?? '');
    // The last line end of a file does not begin another line.
    if (isEnd && lines.at(-1) === '') lines.pop();
    const rows: ReadRow[] = [];
    let plain: string[] = [];
    const flush = (): void => {
      // Rows are added one by one, because a slice may have more rows than engines accept arguments.
      for (const row of this.#plainRows(plain)) rows.push(row);
      plain = [];
    };
    let at = 0;
    while (at < lines.length) {
      const line = lines[at] ?? '';
      if (!line.includes('"') || quoteCount(line) % 2 === 0) {
        plain.push(line);
        at++;
        continue;
      }
      flush();
      const joined = this.#joined(lines, at, isEnd);
      if (joined === null) {
        this.#pending = `${lines.slice(at).join('\n')}\n${this.#pending}`;
        return rows;
      }
      rows.push({ cells: joined.cells, line: this.#line, fault: joined.isWhole ? null : 'unclosed-quote' });
      this.#line += joined.count;
      at += joined.count;
    }
    flush();
    return rows;
  }

  /** @returns null if the rest of the cell has not been read yet */
  #joined(
    lines: readonly string[],
    from: number,
    isEnd: boolean,
  ): { readonly cells: readonly string[]; readonly count: number; readonly isWhole: boolean } | null {
    const first = lines[from] ?? '';
    let text = first;
    let quotes = quoteCount(first);
    for (let to = from + 1; to < lines.length && to - from < maxLinesOfCell && text.length < maxCellLength; to++) {
      const line = lines[to] ?? '';
      text += `\n${line}`;
      quotes += quoteCount(line);
      if (quotes % 2 !== 0) continue;
      const { data, errors } = this.#parse(text);
      const [cells] = data;
      if (errors.length === 0 && data.length === 1 && cells) return { cells, count: to - from + 1, isWhole: true };
      break;
    }
    const isCut = !isEnd && quotes % 2 !== 0 && lines.length - from < maxLinesOfCell && text.length < maxCellLength;
    return isCut ? null : { cells: first.split(this.delimiter), count: 1, isWhole: false };
  }

  #plainRows(lines: readonly string[]): readonly ReadRow[] {
    if (lines.length === 0) return [];
    // Without a quotation mark a cell ends at the next delimiter.
    if (!lines.some((line) => line.includes('"')))
      return lines.map((line) => ({ cells: line.split(this.delimiter), line: this.#line++, fault: null }));
    const { data, errors } = this.#parse(`${lines.join('\n')}\n`);
    const stray = new Set(errors.map(({ row }) => row));
    if (data.length > lines.length) data.pop();
    // A row of several lines has a stray quotation mark, so each line is read on its own.
    if (data.length !== lines.length) {
      return lines.map((line) => {
        const alone = this.#parse(line);
        const cells = alone.data[0] ?? [''];
        return { cells, line: this.#line++, fault: alone.errors.length > 0 ? 'stray-quote' : null };
      });
    }
    return data.map((cells, i) => ({ cells, line: this.#line++, fault: stray.has(i) ? 'stray-quote' : null }));
  }

  #parse(text: string): { readonly data: string[][]; readonly errors: readonly { readonly row?: number }[] } {
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: '\n', quoteChar: '"' });
    // The library types this as `any`. It has rows of cells, and errors with their rows.
    return parser.parse(text, 0, false) as { data: string[][]; errors: { row?: number }[] };
  }
}

/** The delimiter by which the first rows have the same number of cells. */
function delimiterOf(sample: string): Delimiter {
  const { meta } = Papa.parse(sample, { preview: 20, delimitersToGuess: [...delimiters], skipEmptyLines: true });
  return delimiters.find((each) => each === meta.delimiter) ?? ',';
}

function quoteCount(line: string): number {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++;
  return count;
}
