/** A table of HTML, as old systems save it under the name of a spreadsheet: its cells, without whatever else the page has. */
import type { ReadRow } from './lines.ts';

export function isHtml(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|table|meta)[\s>]/iu.test(text);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** No table spans more columns by one cell. */
const mostSpanned = 1000;

/** The rows of all tables of the page, each with its number. */
export function rowsOfHtml(text: string): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let cells: string[] | null = null;
  let cell: string | null = null;
  let spanned = 1;
  const endCell = (): void => {
    if (cell !== null) cells?.push(unescaped(cell).replace(/\s+/gu, ' ').trim(), ...Array.from({ length: spanned - 1 }, () => ''));
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    if (cells !== null && cells.length > 0) rows.push({ cells, line: rows.length + 1, fault: null });
    cells = null;
  };
  for (const [piece] of text.matchAll(/<[^<>]*>|[^<]+|</gu)) {
    const [, slash = '', tag = ''] = /^<(\/?)([a-z]+)/iu.exec(piece) ?? [];
    const name = tag.toLowerCase();
    if (name === 'tr' || name === 'table') {
      endRow();
      if (name === 'tr' && slash === '') cells = [];
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (slash === '') {
        cells ??= [];
        cell = '';
        spanned = Math.min(mostSpanned, Math.max(1, Number(/\scolspan\s?=\s?["']?(\d{1,4})/iu.exec(piece)?.[1] ?? 1)));
      }
    } else if (name === 'br' && cell !== null) cell += ' ';
    else if (!piece.startsWith('<') && cell !== null) cell += piece;
  }
  endRow();
  return rows;
}
