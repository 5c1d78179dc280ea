/**
 * Reads the cells of HTML tables, which old systems save under the name of a spreadsheet. A worker has no DOM parser, and a parser of whole
 * pages would be larger than all the other code for reading.
 */
import { raised } from '../cells/raised.ts';
import { maxHeldCells, TooLarge } from '../table.ts';
import type { ReadRow } from './lines.ts';

export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|table|meta)[\s>]/iu.test(text);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  middot: '·',
  times: '×',
  yen: '¥',
};

export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function withoutComments(text: string): string {
  const [before = '', ...others] = text.split('<!--');
  return before + others.map((part) => part.split('-->').slice(1).join('-->')).join('');
}

/** The largest number of columns or rows that a cell spans. */
const maxSpanned = 1000;

/**
 * The rows of all tables of the page, each with its number. A cell that spans several columns or rows is in the first of them, and the
 * others are blank.
 *
 * @throws TooLarge if cells span more than a page can hold
 */
export function rowsOfHtml(text: string): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let cells: string[] | null = null;
  let cell: string | null = null;
  let isRaised = false;
  let [columnsSpanned, rowsSpanned] = [1, 1];
  /** For each column, the number of rows that a cell above still spans. */
  let spannedBelow: number[] = [];
  let count = 0;
  const push = (row: string[], written: string): void => {
    if (++count > maxHeldCells) throw new TooLarge();
    row.push(written);
  };
  const pushBlank = (row: string[]): void => {
    spannedBelow[row.length] = Math.max(0, (spannedBelow[row.length] ?? 0) - 1);
    push(row, '');
  };
  const endCell = (): void => {
    if (cell === null || cells === null) return;
    while ((spannedBelow[cells.length] ?? 0) > 0) pushBlank(cells);
    const written = unescaped(cell).replace(/\s+/gu, ' ').trim();
    for (let i = 0; i < columnsSpanned; i++) {
      spannedBelow[cells.length] = rowsSpanned - 1;
      push(cells, i === 0 ? written : '');
    }
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    const lastSpanned = spannedBelow.findLastIndex((rowCount) => rowCount > 0);
    spannedBelow.length = lastSpanned + 1;
    if (cells === null) return;
    const row: string[] = cells;
    while (row.length <= lastSpanned) pushBlank(row);
    if (row.length > 0) rows.push({ cells: row, line: rows.length + 1, fault: null });
    cells = null;
  };
  const spanned = (tag: string, attribute: RegExp): number => Math.min(maxSpanned, Math.max(1, Number(attribute.exec(tag)?.[1] ?? 1)));
  // "<5" is text, not a tag.
  for (const [piece] of withoutComments(text).matchAll(/<[a-z/!?][^<>]*>|[^<]+|</giu)) {
    const isText = !piece.startsWith('<') || piece === '<';
    const [, slash = '', tag = ''] = /^<(\/?)([a-z]+)/iu.exec(piece) ?? [];
    const name = tag.toLowerCase();
    if (name === 'tr' || name === 'table') {
      endRow();
      if (name === 'table') spannedBelow = [];
      else if (slash === '') cells = [];
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (slash === '') {
        cells ??= [];
        cell = '';
        isRaised = false;
        columnsSpanned = spanned(piece, /\scolspan\s?=\s?["']?(\d{1,4})/iu);
        rowsSpanned = spanned(piece, /\srowspan\s?=\s?["']?(\d{1,4})/iu);
      }
    } else if (name === 'sup') isRaised = slash === '';
    else if (name === 'br' && cell !== null) cell += ' ';
    else if (isText && cell !== null) cell += isRaised ? raised(piece) : piece;
  }
  endRow();
  return rows;
}
