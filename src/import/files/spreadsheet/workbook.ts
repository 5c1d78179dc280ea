/** Reads the sheets of an .xlsx workbook and their rows. Formulas are not evaluated. Their stored results are read. */
import type { ReadRow } from '../lines.ts';
import type { NumberFormat } from './number-format.ts';
import { readPart, relations } from './parts.ts';
import { sharedStrings } from './shared-strings.ts';
import { SheetReader } from './sheet-reader.ts';
import { formatsOf } from './styles.ts';
import { attributeOf, isTrue, XmlReader } from './xml.ts';
import { BrokenArchive, unpackedText, zipEntries, type ZipEntry } from './zip.ts';

export { BrokenArchive };

const maxSheetBytes = 2 ** 31;
/** The largest number of sheets, which the reader chooses from in a list. */
const maxSheets = 10_000;

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface SheetRows {
  readonly rows: readonly ReadRow[];
  /** The number of merged cells whose text was copied into each of their rows. */
  readonly merged: number;
  /** The number of hidden rows. */
  readonly hidden: number;
}

/** Thrown for an archive that is not an .xlsx workbook. */
export class NotAWorkbook extends Error {
  readonly isSpreadsheet: boolean;

  /** @param isSpreadsheet - whether it is a spreadsheet in another format */
  constructor(isSpreadsheet: boolean) {
    super();
    this.isSpreadsheet = isSpreadsheet;
  }
}

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

  /** @throws BrokenArchive if the file is damaged, NotAWorkbook if it is something else, TooLarge */
  static async open(file: Blob): Promise<Workbook> {
    const entries = await zipEntries(file);
    const [main = 'xl/workbook.xml'] = [...(await relations(file, entries, '')).values()].filter((path) => /workbook\d*\.xml$/u.test(path));
    // These are an OpenDocument spreadsheet and the binary .xlsb format.
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

  /** The unpacked size of a sheet in bytes, for the progress. */
  bytesOf(index: number): number {
    return this.#entries.get(this.#paths[index] ?? '')?.bytes ?? 0;
  }

  /** @returns the rows with cells, each with its number; yields the numbers of bytes and rows read */
  async *rows(index: number): AsyncGenerator<{ readonly bytes: number; readonly rows: number }, SheetRows> {
    const entry = this.#entries.get(this.#paths[index] ?? '');
    if (!entry) throw new BrokenArchive('a sheet is missing');
    const reader = new SheetReader(this.#strings, this.#formats, this.#isFrom1904);
    const xml = new XmlReader(reader);
    let bytes = 0;
    for await (const piece of unpackedText(this.#file, entry, maxSheetBytes)) {
      xml.read(piece);
      bytes += piece.length;
      yield { bytes: Math.min(bytes, entry.bytes), rows: reader.rows.length };
    }
    return { rows: reader.rows, merged: reader.fillMerged(), hidden: reader.hidden };
  }
}

async function sheetsOf(
  file: Blob,
  entries: ReadonlyMap<string, ZipEntry>,
  main: string,
  targets: ReadonlyMap<string, string>,
): Promise<{ readonly sheets: readonly (Sheet & { readonly path: string })[]; readonly isFrom1904: boolean }> {
  const sheets: (Sheet & { readonly path: string })[] = [];
  let isFrom1904 = false;
  await readPart(file, entries.get(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes, 'date1904');
      if (name !== 'sheet') return;
      const path = targets.get(attributeOf(attributes, 'id') ?? '') ?? '';
      // A chart sheet has no cells.
      if (!/worksheets?\//iu.test(path)) return;
      if (sheets.length === maxSheets) throw new BrokenArchive('more sheets than parts');
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        isHidden: attributeOf(attributes, 'state')?.includes('idden') ?? false,
        path,
      });
    },
  });
  return { sheets, isFrom1904 };
}
