/** An .xlsx workbook: which sheets it has, and the rows of each. Formulas are not worked out: their kept results are read. */
import type { ReadRow } from '../lines.ts';
import type { NumberFormat } from './number-format.ts';
import { readPart, relations } from './parts.ts';
import { sharedStrings } from './shared-strings.ts';
import { SheetReader } from './sheet-reader.ts';
import { formatsOf } from './styles.ts';
import { attributeOf, isTrue, XmlReader } from './xml.ts';
import { BrokenArchive, unpackedText, zipEntries, type ZipEntry } from './zip.ts';

export { BrokenArchive };

const mostSheetBytes = 2 ** 31;
/** The reader chooses from a list of their names. */
const mostSheets = 10_000;

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
}

export interface SheetRows {
  readonly rows: readonly ReadRow[];
  /** How many merged cells had words that were read for each of their rows. */
  readonly merged: number;
  /** How many of the rows are hidden. */
  readonly hidden: number;
}

/** An archive that is no workbook of this kind. */
export class NotAWorkbook extends Error {
  readonly isSpreadsheet: boolean;

  /** @param isSpreadsheet - whether it is one of another kind */
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

  /** @throws BrokenArchive where it is damaged, NotAWorkbook where it is something else, TooLarge */
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
    for await (const piece of unpackedText(this.#file, entry, mostSheetBytes)) {
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
      // A sheet of charts alone has no cells.
      if (!/worksheets?\//iu.test(path)) return;
      if (sheets.length === mostSheets) throw new BrokenArchive('more sheets than parts');
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        isHidden: attributeOf(attributes, 'state')?.includes('idden') ?? false,
        path,
      });
    },
  });
  return { sheets, isFrom1904 };
}
