/**
 * Handles headings and repeated headers within a table. Parts of one table become kinds, and another table is not read as part of the
 * first.
 */
import { cleaned, maxReadLength } from '../cells/clean.ts';
import { roleOfName } from '../columns/column-names.ts';
import type { Mapping } from '../columns/columns.ts';
import { endOfName } from '../columns/header-words.ts';
import type { FileProblem } from '../files/json-table.ts';
import { isHanText, type Gazetteer } from '../places/gazetteer.ts';
import { readPlace } from '../places/place.ts';
import { absent, cellOf, type Column, type Table } from '../table.ts';
import { withRows } from './columns-of.ts';

interface Sectioned {
  readonly table: Table;
  readonly guess: Mapping;
  readonly problems: readonly FileProblem[];
}

/** Words for a continued table, such as 续表 and (continued). */
const continued = /^[(（]?(?:续表?|接上表|continued|cont\.?)|[(（](?:续|continued)[)）]$/iu;
/** The numbers of headings, as in 一、铁路, （二）公路 and 1. Rail. */
const numbering = /^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]\s?/u;
const unitLine = /^(?:计量单位|計量單位|单位|單位|units?)\s?[:：]/iu;
/** The largest number of heading lines above a row of names. */
const maxHeadings = 3;

function saysEnd(text: string): boolean {
  const role = roleOfName(text);
  return role === 'origin' || role === 'destination' || endOfName(text) !== null;
}

/** Whether a cell of a column of places is itself the name of such a column. */
function isNameOfEnd(cell: string, column: Column, gazetteer: Gazetteer): boolean {
  const text = cell.trim();
  if (text === '' || text.length > maxReadLength) return false;
  return text === column.name || (saysEnd(text) && readPlace(gazetteer, text, false).kind !== 'place');
}

export function withSections(table: Table, guess: Mapping, above: readonly string[], gazetteer: Gazetteer): Sectioned {
  const unchanged = { table, guess, problems: [] };
  const [origin, destination] = [table.columns[guess.columns.origin ?? absent], table.columns[guess.columns.destination ?? absent]];
  if (!origin || !destination || !origin.hasName || !destination.hasName) return unchanged;
  const areNames = [origin, destination].map((column) => column.values.map((cell) => isNameOfEnd(cell, column, gazetteer)));
  const [ofOrigin = [], ofDestination = []] = areNames;
  if (!ofOrigin.includes(true) || !ofDestination.includes(true)) return unchanged;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const headers = rows.filter(
    (row) => (ofOrigin[origin.codes[row] ?? absent] ?? false) && (ofDestination[destination.codes[row] ?? absent] ?? false),
  );
  if (headers.length === 0) return unchanged;
  const filledIn = (row: number): readonly string[] =>
    table.columns.map((_, at) => cellOf(table, row, at).trim()).filter((cell) => cell !== '');
  const headingsAbove = (row: number): readonly number[] => {
    let first = row;
    while (first > 0 && row - first < maxHeadings && filledIn(first - 1).length === 1) first--;
    return rows.slice(first, row);
  };
  const isSame = (row: number): boolean =>
    table.columns.every(({ name, hasName }, at) => [hasName ? name : '', ''].includes(cellOf(table, row, at).trim()));
  const unitOf = (lines: readonly string[]): string => lines.find((line) => unitLine.test(line)) ?? '';
  const parts = headers.map((header) => {
    const headings = headingsAbove(header);
    const lines = headings.map((row) => cleaned(filledIn(row)[0] ?? ''));
    return { header, headings, lines, start: headings[0] ?? header };
  });
  // If the names or the unit differ, the following rows are not part of this table.
  const own = unitOf(above.map((line) => cleaned(line.slice(0, maxReadLength))));
  const second = parts.find(({ header, lines }) => !isSame(header) || (unitOf(lines) !== '' && unitOf(lines) !== own));
  const end = second?.start ?? table.rowCount;
  const read = parts.filter(({ start }) => start < end);
  const problems: FileProblem[] = [];
  const left = read.flatMap(({ header, headings }) => [...headings, header]);
  if (left.length > 0)
    problems.push({ code: 'lines-in-table', value: left.map((row) => filledIn(row).join(' ')).join(' / '), detail: String(left.length) });
  if (second)
    problems.push({
      code: 'second-table',
      value: [...second.lines, filledIn(second.header).join(' ')].join(' / '),
      detail: String(table.lines[second.start] ?? second.start + 1),
    });
  const isLeft = new Set(left);
  const isKept = (row: number): boolean => row < end && !isLeft.has(row);
  const kept = withRows(table, isKept);
  const kinds = kindsOf(read, above);
  if (kinds === null || guess.columns.category !== null) return { table: kept, guess, problems };
  const keptRows = rows.filter(isKept);
  const values = [...new Set(kinds)];
  const codes = Int32Array.from(keptRows, (row) => values.indexOf(kinds[read.filter(({ header }) => header < row).length] ?? ''));
  const column = { name: isHanText(values.join('')) ? '类别' : 'kind', hasName: false, values, codes };
  return {
    table: { ...kept, columns: [...kept.columns, column] },
    guess: { ...guess, columns: { ...guess.columns, category: kept.columns.length } },
    problems,
  };
}

/** The names of the parts, the first by the line above the table; null if the headings name no kinds. */
function kindsOf(parts: readonly { readonly lines: readonly string[] }[], above: readonly string[]): readonly string[] | null {
  const headingOf = (lines: readonly string[]): string =>
    (lines.findLast((line) => !unitLine.test(line) && !continued.test(line)) ?? '').replace(numbering, '').trim();
  const first = headingOf(above.map((line) => cleaned(line.slice(0, maxReadLength))));
  const kinds = [first];
  // A part without a heading continues the last one.
  for (const { lines } of parts) kinds.push(headingOf(lines) || (kinds.at(-1) ?? ''));
  return new Set(kinds).size > 1 ? kinds : null;
}
