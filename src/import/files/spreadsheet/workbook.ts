/** The sheets of an .xlsx workbook as rows of texts, each cell as the spreadsheet shows it. Formulas are not worked out: their kept results are read. */
import { isNoValue, readValue } from '../../cells/printed-value.ts';
import { raised } from '../../cells/raised.ts';
import type { ReadRow } from '../lines.ts';
import { numberFormat, writtenNumber, type NumberFormat } from './number-format.ts';
import { attributeOf, XmlReader, type XmlHandler } from './xml.ts';
import { BrokenArchive, unpackedText, zipEntries, type ZipEntry } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface SheetRows {
  readonly rows: readonly ReadRow[];
  /** How many cells over several rows were read as the same words in each of them. */
  readonly merged: number;
  /** How many of the rows the spreadsheet hides. */
  readonly hidden: number;
}

/** More cells a page can't hold. */
const mostCells = 60_000_000;
const mostColumns = 16_384;
const mostFilled = 5_000_000;

export { BrokenArchive };

/** An archive that is no workbook of this kind. */
export class NotAWorkbook extends Error {
  readonly isSpreadsheet: boolean;

  /** @param isSpreadsheet - whether it is one of another kind */
  constructor(isSpreadsheet: boolean) {
    super();
    this.isSpreadsheet = isSpreadsheet;
  }
}

export class TooManyCells extends Error {}

export class Workbook {
  readonly sheets: readonly Sheet[];
  readonly #file: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #paths: readonly string[];
  readonly #strings: readonly string[];
  readonly #formats: readonly NumberFormat[];
  readonly #isFrom1904: boolean;

  private constructor(
    file: Blob,
    entries: ReadonlyMap<string, ZipEntry>,
    found: { readonly sheets: readonly (Sheet & { readonly path: string })[]; readonly isFrom1904: boolean },
    strings: readonly string[],
    formats: readonly NumberFormat[],
  ) {
    this.#file = file;
    this.#entries = entries;
    this.sheets = found.sheets;
    this.#paths = found.sheets.map(({ path }) => path);
    this.#isFrom1904 = found.isFrom1904;
    this.#strings = strings;
    this.#formats = formats;
  }

  /** @throws BrokenArchive where it is damaged, NotAWorkbook where it is something else */
  static async open(file: Blob): Promise<Workbook> {
    const entries = await zipEntries(file);
    const [main = 'xl/workbook.xml'] = [...(await relations(file, entries, '')).values()].filter((path) => /workbook\d*\.xml$/u.test(path));
    // OpenDocument, and the binary form of .xlsb.
    if (!entries.has(main)) throw new NotAWorkbook(entries.has('content.xml') || entries.has('xl/workbook.bin'));
    const targets = await relations(file, entries, main);
    const found = await sheetsOf(file, entries, main, targets);
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const pathOf = (name: string): string => [...targets.values()].find((path) => path.endsWith(`/${name}`)) ?? `${folder}${name}`;
    return new Workbook(
      file,
      entries,
      found,
      await sharedStrings(file, entries.get(pathOf('sharedStrings.xml'))),
      await formatsOf(file, entries.get(pathOf('styles.xml'))),
    );
  }

  /** How many bytes a sheet unpacks to, for the bar. */
  bytesOf(index: number): number {
    return this.#entries.get(this.#paths[index] ?? '')?.bytes ?? 0;
  }

  /** @returns the rows that have cells, each with its number; yields how many bytes have been read and how many rows there are */
  async *rows(index: number): AsyncGenerator<{ readonly bytes: number; readonly rows: number }, SheetRows> {
    const entry = this.#entries.get(this.#paths[index] ?? '');
    if (!entry) throw new BrokenArchive('a sheet is missing');
    const reader = new SheetReader(this.#strings, this.#formats, this.#isFrom1904);
    const xml = new XmlReader(reader);
    let bytes = 0;
    for await (const piece of unpackedText(this.#file, entry)) {
      xml.read(piece);
      bytes += piece.length;
      yield { bytes: Math.min(bytes, entry.bytes), rows: reader.rows.length };
    }
    return { rows: reader.rows, merged: reader.fillMerged(), hidden: reader.hidden };
  }
}

async function readAll(file: Blob, entry: ZipEntry | undefined, handler: Partial<XmlHandler>): Promise<void> {
  if (!entry) return;
  const xml = new XmlReader({ open: () => {}, close: () => {}, text: () => {}, ...handler });
  for await (const piece of unpackedText(file, entry)) xml.read(piece);
}

/** Where the parts that a part names lie, by the ids that it uses. */
async function relations(file: Blob, entries: ReadonlyMap<string, ZipEntry>, path: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = new Map<string, string>();
  await readAll(file, entries.get(`${folder}_rels/${path.slice(folder.length)}.rels`), {
    open: (name, attributes) => {
      const [id, target] = [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target')];
      if (name === 'Relationship' && id !== null && target !== null) found.set(id, resolved(folder, target));
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = folder.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function sheetsOf(
  file: Blob,
  entries: ReadonlyMap<string, ZipEntry>,
  main: string,
  targets: ReadonlyMap<string, string>,
): Promise<{ readonly sheets: readonly (Sheet & { readonly path: string })[]; readonly isFrom1904: boolean }> {
  const sheets: (Sheet & { readonly path: string })[] = [];
  let isFrom1904 = false;
  await readAll(file, entries.get(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const path = targets.get(attributeOf(attributes, 'id') ?? '') ?? '';
      // A sheet of charts alone has no cells.
      if (!/worksheets?\//iu.test(path)) return;
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        isHidden: attributeOf(attributes, 'state')?.includes('idden') ?? false,
        path,
      });
    },
  });
  return { sheets, isFrom1904 };
}

/** Collects the words of a cell or shared text: runs above the line are marks or exponents, readings of characters are left out. */
class Words {
  #text = '';
  #isText = false;
  #isReading = false;
  #isRaised = false;

  open(name: string, attributes: string): void {
    if (name === 't') this.#isText = true;
    else if (name === 'rPh') this.#isReading = true;
    else if (name === 'r') this.#isRaised = false;
    else if (name === 'vertAlign') this.#isRaised = attributeOf(attributes, 'val') === 'superscript';
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isReading = false;
    else if (name === 'r') this.#isRaised = false;
  }

  add(text: string): void {
    if (this.#isText && !this.#isReading) this.#text += this.#isRaised ? raised(text) : text;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return withoutEscapes(text);
  }
}

/** `_x000D_` is how a workbook writes a letter that XML may not have. */
function withoutEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\dA-F]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

async function sharedStrings(file: Blob, entry: ZipEntry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  const words = new Words();
  await readAll(file, entry, {
    open: (name, attributes) => words.open(name, attributes),
    close: (name) => {
      words.close(name);
      if (name === 'si') strings.push(words.take());
    },
    text: (text) => words.add(text),
  });
  return strings;
}

/** The format of each style, by the number that cells have. */
async function formatsOf(file: Blob, entry: ZipEntry | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isOfCells = false;
  await readAll(file, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') isOfCells = true;
      else if (name === 'xf' && isOfCells) ids.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return ids.map((id) => numberFormat(id, codes.get(id)));
}

class SheetReader implements XmlHandler {
  readonly rows: { cells: string[]; line: number; fault: null }[] = [];
  hidden = 0;
  readonly #strings: readonly string[];
  readonly #formats: readonly NumberFormat[];
  readonly #isFrom1904: boolean;
  readonly #merged: { readonly column: number; readonly from: number; readonly to: number }[] = [];
  readonly #words = new Words();
  #cellCount = 0;
  #column = 0;
  #kind = '';
  #style = 0;
  #inside: 'v' | 'f' | '' = '';
  /** Null: the cell has none. */
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
        this.rows.push({ cells: [], line: Number(attributeOf(attributes, 'r') ?? before + 1) || before + 1, fault: null });
        this.#column = 0;
        if (attributeOf(attributes, 'hidden') === '1') this.hidden++;
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
    if (this.#inside === 'v') this.#value += text;
    else if (this.#inside === 'f') this.#formula += text;
    else this.#words.add(text);
  }

  /** Words in a cell over several rows hold for each of them; a number there would be counted several times. Header and title are left as they are. */
  fillMerged(): number {
    const byLine = new Map(this.rows.map((row) => [row.line, row]));
    const first = this.rows.find(({ cells }) => cells.some((cell) => cell !== ''))?.line ?? 0;
    let [merged, filled] = [0, 0];
    for (const { column, from, to } of this.#merged) {
      const word = byLine.get(from)?.cells[column] ?? '';
      if (from === first || word.trim() === '' || isNoValue(word) || readValue(word).kind === 'value' || filled > mostFilled) continue;
      merged++;
      for (let line = from + 1; line <= Math.min(to, this.rows.at(-1)?.line ?? 0); line++) {
        const cells = byLine.get(line)?.cells;
        if (!cells || (cells[column] ?? '') !== '') continue;
        while (cells.length <= column) cells.push('');
        cells[column] = word;
        filled++;
      }
    }
    return merged;
  }

  #endCell(): void {
    const text = this.#written();
    const row = this.rows.at(-1);
    if (text !== '' && row && this.#column < mostColumns) {
      this.#cellCount += this.#column + 1 - row.cells.length;
      if (this.#cellCount > mostCells) throw new TooManyCells();
      while (row.cells.length < this.#column) row.cells.push('');
      row.cells[this.#column] = text;
    }
    this.#column++;
  }

  #written(): string {
    if (this.#kind === 'inlineStr') return this.#words.take();
    // A formula that nobody has worked out has no result; it is reported as one.
    if (this.#value === null) return this.#formula === null ? '' : `=${withoutEscapes(this.#formula)}`;
    switch (this.#kind) {
      case 's':
        return this.#strings[Number(this.#value)] ?? '';
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

  #addMerged(ref: string): void {
    const [, letters = '', from = '', toLetters = '', to = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(ref) ?? [];
    const column = columnOf(letters);
    // What spans columns is a title or a name over several others.
    if (column !== null && letters === toLetters && Number(to) > Number(from))
      this.#merged.push({ column, from: Number(from), to: Number(to) });
  }
}

/** "C5" is 2. */
function columnOf(ref: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(ref ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
