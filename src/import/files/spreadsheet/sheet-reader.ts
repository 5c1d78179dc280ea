/** Reads a sheet as rows of texts, with each cell as the spreadsheet shows it. */
import { isNoValue, readValue } from '../../cells/printed-value.ts';
import { maxHeldCells, TooLarge } from '../../table.ts';
import { writtenNumber, type NumberFormat } from './number-format.ts';
import { withoutEscapes, Words } from './shared-strings.ts';
import { attributeOf, isTrue, type XmlHandler } from './xml.ts';
import { BrokenArchive } from './zip.ts';

/** The limits of the format. */
const maxRows = 1_048_576;
const maxColumns = 16_384;
const maxLetters = 2 ** 29;
/** The largest number of rows of all merged cells, without their first rows. */
const maxMergedRows = 5_000_000;

/** Its methods throw TooLarge beyond the limits above, and BrokenArchive if a shared text is missing. */
export class SheetReader implements XmlHandler {
  readonly rows: { cells: string[]; line: number; fault: null }[] = [];
  hidden = 0;
  readonly #strings: readonly string[];
  readonly #formats: readonly NumberFormat[];
  readonly #isFrom1904: boolean;
  readonly #merged: { readonly column: number; readonly from: number; readonly to: number }[] = [];
  readonly #words = new Words();
  #cellCount = 0;
  #letterCount = 0;
  #column = 0;
  #kind = '';
  #style = 0;
  #inside: 'v' | 'f' | '' = '';
  /** The value of the current cell; null if it has none. */
  #value: string | null = null;
  #formula: string | null = null;

  constructor(strings: readonly string[], formats: readonly NumberFormat[], isFrom1904: boolean) {
    this.#strings = strings;
    this.#formats = formats;
    this.#isFrom1904 = isFrom1904;
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row': {
        const before = this.rows.at(-1)?.line ?? 0;
        if (this.rows.length === maxRows) throw new TooLarge();
        this.rows.push({ cells: [], line: Number(attributeOf(attributes, 'r') ?? before + 1) || before + 1, fault: null });
        this.#column = 0;
        if (isTrue(attributes, 'hidden')) this.hidden++;
        return;
      }
      case 'c':
        this.#column = columnOf(attributeOf(attributes, 'r')) ?? this.#column;
        this.#kind = attributeOf(attributes, 't') ?? 'n';
        this.#style = Number(attributeOf(attributes, 's') ?? 0);
        this.#value = null;
        this.#formula = null;
        this.#words.take();
        return;
      case 'v':
        this.#value = '';
        this.#inside = name;
        return;
      case 'f':
        this.#formula = '';
        this.#inside = name;
        return;
      case 'mergeCell':
        this.#addMerged(attributeOf(attributes, 'ref') ?? '');
        return;
      default:
        this.#words.open(name, attributes);
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#inside = '';
    else if (name === 'c') this.#endCell();
    else this.#words.close(name);
  }

  text(text: string): void {
    this.#letterCount += text.length;
    if (this.#letterCount > maxLetters) throw new TooLarge();
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'f') this.#formula += text;
    else this.#words.add(text);
  }

  /**
   * Copies text of a merged cell into each of its rows, except in header and title. Numbers are not copied, because they would be counted
   * several times.
   */
  fillMerged(): number {
    const byLine = new Map(this.rows.map((row) => [row.line, row]));
    const first = this.rows.find(({ cells }) => cells.some((cell) => cell !== ''))?.line ?? 0;
    const last = this.rows.at(-1)?.line ?? 0;
    let [merged, mergedRows] = [0, 0];
    for (const { column, from, to } of this.#merged) {
      const word = byLine.get(from)?.cells[column] ?? '';
      if (from === first || word.trim() === '' || isNoValue(word) || readValue(word).kind === 'value') continue;
      merged++;
      for (let line = from + 1; line <= Math.min(to, last); line++) {
        if (++mergedRows > maxMergedRows) throw new TooLarge();
        const cells = byLine.get(line)?.cells;
        if (cells && (cells[column] ?? '') === '') this.#put(cells, column, word);
      }
    }
    return merged;
  }

  #endCell(): void {
    const text = this.#written();
    const row = this.rows.at(-1);
    if (text !== '' && row) this.#put(row.cells, this.#column, text);
    this.#column++;
  }

  #put(cells: string[], column: number, text: string): void {
    this.#cellCount += Math.max(0, column + 1 - cells.length);
    if (column >= maxColumns || this.#cellCount > maxHeldCells) throw new TooLarge();
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  #written(): string {
    if (this.#kind === 'inlineStr') return this.#words.take();
    // A formula without a stored result stays a formula, which is reported.
    if (this.#value === null) return this.#formula === null ? '' : `=${withoutEscapes(this.#formula)}`;
    switch (this.#kind) {
      case 's':
        return this.#shared(this.#value);
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.#value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '');
      case 'e':
      case 'str':
        return withoutEscapes(this.#value);
      default:
        return writtenNumber(this.#value, this.#formats[this.#style] ?? { kind: 'number', before: '', after: '' }, this.#isFrom1904);
    }
  }

  #shared(number: string): string {
    if (number.trim() === '') return '';
    const text = this.#strings[Number(number)];
    if (text === undefined) throw new BrokenArchive('a shared text is missing');
    return text;
  }

  #addMerged(ref: string): void {
    const [, letters = '', from = '', toLetters = '', to = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(ref) ?? [];
    const column = columnOf(letters);
    // A cell that is merged over several columns is a title or the name of a group of columns.
    if (column === null || letters !== toLetters || Number(to) <= Number(from)) return;
    if (this.#merged.push({ column, from: Number(from), to: Number(to) }) > maxMergedRows) throw new TooLarge();
  }
}

/** The index of the column of a reference: 2 for "C5"; null if there is none. */
function columnOf(ref: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(ref ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
