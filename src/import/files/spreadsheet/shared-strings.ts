/** Reads the shared texts of a workbook and the formatted runs that a text consists of. */
import { raised } from '../../cells/raised.ts';
import { maxHeldCells, TooLarge } from '../../table.ts';
import { readPart } from './parts.ts';
import { attributeOf } from './xml.ts';
import type { ZipEntry } from './zip.ts';

/**
 * Collects the text of a cell or shared text. Superscripts are kept as such, because they are marks or exponents. Phonetic readings are
 * left out.
 */
export class Words {
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

/** Decodes escapes such as `_x000D_`, by which a workbook writes characters that XML does not allow. */
export function withoutEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([\dA-F]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** The largest size of all texts that a page can hold. */
const maxBytes = 2 ** 29;

export async function sharedStrings(file: Blob, entry: ZipEntry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  const words = new Words();
  const handler = {
    open: (name: string, attributes: string) => words.open(name, attributes),
    close: (name: string) => {
      words.close(name);
      if (name === 'si' && strings.push(words.take()) > maxHeldCells) throw new TooLarge();
    },
    text: (text: string) => words.add(text),
  };
  await readPart(file, entry, handler, maxBytes);
  return strings;
}
